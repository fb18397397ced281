import type { MessageKey } from '../src/messages/message-key.ts';

/** Whatever tells somebody that their text was not understood: the sentence beside a note, and each way of asking back. */
export const unclearReplies = [
  'note-kept',
  'note-or-stop',
  'stop-or-no',
  'typed-ask-back',
  'typed-closed',
  'typed-example',
  'typed-how',
  'typed-not-open',
  'typed-which-calendar',
] as const satisfies readonly MessageKey[];
