import type { AppError } from '../errors.ts';
import { type Message, say } from './message.ts';
import { messageKeys } from './message-key.ts';

/** What to say to a person about a failure that we foresaw; undefined when there are no words for it. */
export function asMessage({ key, vars }: Pick<AppError, 'key' | 'vars'>): Message | undefined {
  const known = messageKeys.find((candidate) => candidate === key);
  return known && say(known, vars);
}
