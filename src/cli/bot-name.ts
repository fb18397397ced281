import { z } from 'zod';
import { callOutside, failureCodeOf } from '../call-outside.ts';
import type { Config, TelegramConfig } from '../config.ts';
import { findSetting, putSetting } from '../organisation/setting-queries.ts';
import type { Db } from '../store/open-database.ts';

const timeOutMs = 4000;

export type BotAnswer = { readonly name: string } | { readonly failure: string };

/** The bot's user name, asked of Telegram once and kept; undefined without a token, or while Telegram is silent. */
export async function findBotName(
  db: Db,
  { telegram, proxy }: Pick<Config, 'telegram' | 'proxy'>,
): Promise<string | undefined> {
  if (!telegram) return undefined;
  const key = `telegram-name:${botIdOf(telegram)}`;
  const known = await findSetting(db, key);
  if (known !== undefined) return known;
  const answer = await askBotName(telegram, proxy);
  if ('failure' in answer) return undefined;
  await db.transaction().execute((tx) => putSetting(tx, key, answer.name));
  return answer.name;
}

/** Asks Telegram who the bot is. What went wrong never holds the token. */
export async function askBotName({ apiRoot, token }: TelegramConfig, proxy?: string): Promise<BotAnswer> {
  try {
    const { text } = await callOutside({ url: `${apiRoot}/bot${token}/getMe`, proxy, timeOutMs });
    const answer = answerShape.parse(JSON.parse(text));
    return answer.ok ? { name: answer.result.username } : { failure: answer.description };
  } catch (error) {
    return { failure: failureCodeOf(error) };
  }
}

/** A token begins with the bot's id. */
const botIdOf = ({ token }: TelegramConfig): string => token.split(':')[0] ?? '';

const answerShape = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), result: z.object({ username: z.string() }) }),
  z.object({ ok: z.literal(false), description: z.string() }),
]);
