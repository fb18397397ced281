import type { MessageKey } from '../messages/message-key.ts';
import type { Purpose } from '../organisation/invite-queries.ts';

/** Where a code was given that is not for this: by a rep or a stranger who starts the bot, for a group, or in a text. */
export type CodePlace = 'start' | 'join' | 'bind' | 'group-bind' | 'text';

/** What is said of a code that is not taken, by what it is for; without a purpose it is unknown or used up. */
export const refusedCode = (purpose: Purpose | undefined, place: CodePlace): MessageKey =>
  refusals[place][purpose ?? 'unknown'];

const refusals = {
  start: { person: 'code-not-yours', group: 'code-of-group', unknown: 'code-not-yours' },
  join: { person: 'join-code-unknown', group: 'join-code-of-group', unknown: 'join-code-unknown' },
  bind: { person: 'code-of-person', group: 'code-of-group', unknown: 'group-code-unknown' },
  'group-bind': { person: 'code-of-person', group: 'group-code-unknown', unknown: 'group-code-unknown' },
  text: { person: 'code-not-yours', group: 'code-of-group', unknown: 'join-code-refused' },
} as const satisfies Record<CodePlace, Record<Purpose | 'unknown', MessageKey>>;
