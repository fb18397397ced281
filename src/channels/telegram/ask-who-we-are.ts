import { type Api, GrammyError, HttpError } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import { AppError } from '../../errors.ts';

/**
 * Asks Telegram who the bot is. Throws forbidden `telegram-token-refused` and unavailable `telegram-unreachable`, which
 * tell the operator what to mend.
 */
export async function askWhoWeAre(api: Api, apiRoot: string): Promise<UserFromGetMe> {
  try {
    return await api.getMe();
  } catch (cause) {
    if (cause instanceof GrammyError && isOfToken(cause.error_code))
      throw new AppError('forbidden', 'telegram-token-refused', {}, { cause });
    if (cause instanceof GrammyError || cause instanceof HttpError)
      throw new AppError('unavailable', 'telegram-unreachable', { root: apiRoot }, { cause });
    throw cause;
  }
}

/** A token that is no longer valid, or that never was one. */
const isOfToken = (code: number): boolean => code === 401 || code === 404;
