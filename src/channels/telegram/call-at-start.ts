import { GrammyError, HttpError } from 'grammy';
import { AppError } from '../../errors.ts';

/**
 * A call without which the bot cannot begin. Throws forbidden `telegram-token-refused`, invalid
 * `telegram-webhook-refused` and unavailable `telegram-unreachable`, which tell the operator what to mend.
 */
export async function callAtStart<T>(call: () => Promise<T>, apiRoot: string): Promise<T> {
  try {
    return await call();
  } catch (cause) {
    throw foreseen(cause, apiRoot) ?? cause;
  }
}

function foreseen(cause: unknown, root: string): AppError | undefined {
  if (cause instanceof GrammyError && isOfToken(cause))
    return new AppError('forbidden', 'telegram-token-refused', {}, { cause });
  if (cause instanceof GrammyError && cause.error_code === 400)
    return new AppError('invalid', 'telegram-webhook-refused', { reason: cause.description }, { cause });
  if (cause instanceof GrammyError || cause instanceof HttpError)
    return new AppError('unavailable', 'telegram-unreachable', { root }, { cause });
  return undefined;
}

/** A token that is no longer valid, or that never was one. */
const isOfToken = ({ error_code }: GrammyError): boolean => error_code === 401 || error_code === 404;
