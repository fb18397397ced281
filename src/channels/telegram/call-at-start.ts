import { GrammyError, HttpError } from 'grammy';
import { AppError } from '../../errors.ts';

/**
 * Makes calls without which the bot cannot begin. Returns whether Telegram could be reached. Throws forbidden
 * `telegram-token-refused` and invalid `telegram-webhook-refused`, which tell the operator what to mend.
 */
export async function callAtStart(call: () => Promise<unknown>): Promise<boolean> {
  try {
    await call();
    return true;
  } catch (error) {
    const refusal = refusalIn(error);
    if (refusal) throw refusal;
    if (error instanceof GrammyError || error instanceof HttpError) return false;
    throw error;
  }
}

function refusalIn(cause: unknown): AppError | undefined {
  if (!(cause instanceof GrammyError)) return undefined;
  if (isOfToken(cause)) return new AppError('forbidden', 'telegram-token-refused', {}, { cause });
  if (cause.error_code === 400)
    return new AppError('invalid', 'telegram-webhook-refused', { reason: cause.description }, { cause });
  return undefined;
}

/** A token that is no longer valid, or that never was one. */
const isOfToken = ({ error_code }: GrammyError): boolean => error_code === 401 || error_code === 404;
