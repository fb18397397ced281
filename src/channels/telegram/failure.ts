import { GrammyError, HttpError } from 'grammy';
import type { Sent } from '../../messages/sender.ts';
import { wasRefused } from '../was-refused.ts';
import { NotSent } from './not-sent.ts';

type Failure = Extract<Sent, { type: 'failed' }>;

const unreachable = [
  'blocked by the user',
  'user_is_blocked',
  'user is deactivated',
  'user_deactivated',
  'was kicked',
  'not a member',
  'chat not found',
  'chat was deactivated',
  'chat was deleted',
  "can't initiate conversation",
  'peer_id_invalid',
  'chat_write_forbidden',
];
const rights = [
  'not enough rights',
  'have no rights',
  'thread not found',
  'topic_closed',
  'topic closed',
  'topic_deleted',
];
/** What is wrong with what a message says. */
const content = [
  "can't parse",
  'too long',
  'too_long',
  'is empty',
  'non-empty',
  'entit',
  'button',
  'keyboard',
  'markup',
  'caption',
  'photo_',
  'image_',
  'wrong file',
  'wrong type',
];
const harmless = ['message is not modified', 'query is too old'];
const gone = [
  'message to edit not found',
  "message can't be edited",
  'message to delete not found',
  "message can't be deleted",
  'message_id_invalid',
];

const includesAny = (text: string, parts: readonly string[]): boolean =>
  parts.some((part) => text.includes(part));

/** Whether the call has in effect succeeded. */
export const isHarmless = (error: unknown): boolean =>
  error instanceof GrammyError && includesAny(error.description.toLowerCase(), harmless);

/** Whether the message that was to be changed is not there any more: it must be sent anew. */
export const isGone = (error: unknown): boolean =>
  error instanceof GrammyError && includesAny(error.description.toLowerCase(), gone);

/**
 * The class of what Telegram answered, told by description and code together.
 * «403 bot can't send messages to the user» has been passing: nobody is given up for it.
 */
export function failureOf(error: unknown): Failure {
  if (error instanceof HttpError) {
    const failure = wasRefused(error.error) ? 'passing' : 'unknown';
    return { type: 'failed', failure, reason: 'no answer from Telegram' };
  }
  if (!(error instanceof GrammyError)) throw error;
  const description = error.description.toLowerCase();
  const { migrate_to_chat_id: movedTo, retry_after: retryAfter } = error.parameters;
  const of = (failure: Failure['failure']): Failure => ({
    type: 'failed',
    failure,
    reason: error.description,
  });

  if (movedTo !== undefined) return { ...of('moved'), movedTo: String(movedTo) };
  if (error.error_code === 429) return { ...of('passing'), retryAfterMs: (retryAfter ?? 1) * 1_000 };
  if (error.error_code >= 500) return of('passing');
  if (error.error_code === 401 || error.error_code === 404) return of('gateway');
  if (includesAny(description, unreachable)) return of('unreachable');
  if (includesAny(description, rights)) return of('rights');
  if (includesAny(description, content)) return of('content');
  return error.error_code === 403 ? of('passing') : of('unforeseen');
}

/** A delivery that did not leave: its turn is far away, or it shall not go any more. */
export function notSentOf(error: unknown): Sent | undefined {
  const cause = error instanceof HttpError ? error.error : undefined;
  if (!(cause instanceof NotSent)) return undefined;
  if (!cause.hold) return { type: 'withdrawn' };
  return { type: 'later', afterMs: cause.hold.ms, isForBulk: cause.hold.isForBulk };
}
