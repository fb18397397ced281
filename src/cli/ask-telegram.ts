import { z } from 'zod';
import { callOutside, failureCodeOf } from '../call-outside.ts';
import type { TelegramConfig } from '../config.ts';

const timeOutMs = 4000;

interface Question<Result> {
  /** One that needs no parameters. */
  readonly method: string;
  readonly shape: z.ZodType<Result>;
  readonly proxy: string | undefined;
}

/** Asks Telegram something for a command. What went wrong never holds the token. */
export async function askTelegram<Result>(
  { apiRoot, token }: TelegramConfig,
  { method, shape, proxy }: Question<Result>,
): Promise<{ readonly result: Result } | { readonly failure: string }> {
  try {
    const { text } = await callOutside({ url: `${apiRoot}/bot${token}/${method}`, proxy, timeOutMs });
    const answer = answerShape.parse(JSON.parse(text));
    return answer.ok ? { result: shape.parse(answer.result) } : { failure: answer.description };
  } catch (error) {
    return { failure: failureCodeOf(error) };
  }
}

const answerShape = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), result: z.unknown() }),
  z.object({ ok: z.literal(false), description: z.string() }),
]);
