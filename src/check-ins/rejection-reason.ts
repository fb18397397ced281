import { inner, say, type Value } from '../messages/message.ts';
import type { ReadyReason } from '../store/words.ts';

/** Why an answer was not accepted: one of the ready reasons, in the reader's language, or the reviewer's own words. */
export type RejectionReason = { readonly ready: ReadyReason } | { readonly words: string };

/** The reason as a variable of a message. */
export const reasonIn = (reason: RejectionReason | undefined): Value => {
  if (!reason) return '';
  return 'ready' in reason ? inner(say(`review-reason-${reason.ready}`)) : reason.words;
};
