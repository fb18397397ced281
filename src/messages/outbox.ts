import type { Instant } from '../clock.ts';
import type { Language } from '../language.ts';
import type { AssignmentId, AttachmentId, GroupId, PersonId, ProgramId } from '../store/ids.ts';
import type { Channel } from '../store/words.ts';
import type { Screen } from './message.ts';

/** What a row of the outbox is for. It decides what happens to a row whose outcome is unknown. */
export const outgoingKinds = [
  'tasks',
  'prompt',
  'result',
  'board',
  'status',
  'review',
  'join-request',
  'notice',
  'alert',
] as const;
export type OutgoingKind = (typeof outgoingKinds)[number];

/** What is sent again when nobody knows whether it went out; the duplicates are those in flight at a crash. */
export const mustArrive = [
  'tasks',
  'result',
  'board',
  'review',
  'join-request',
  'notice',
  'alert',
] as const satisfies readonly OutgoingKind[];

/**
 * To whom: a person (on the channel that reaches them at that moment; a reply by SMS at the phone from which they
 * wrote), a coordinators' group, or somebody who need not be on the list, at the phone from which they wrote or as a
 * user of Telegram (in that language, else in the operator's).
 */
export type Recipient =
  | { readonly person: PersonId; readonly channel?: Channel; readonly phone?: string }
  | { readonly group: GroupId }
  | { readonly phone: string }
  | { readonly telegramUser: string; readonly language?: Language };

/**
 * How it is shown. `status`: edits the group's pinned message instead of sending a new one; `file`: the picture of the
 * screen goes as a file, as it is kept; `own-data`: so does all that is kept about the person, collected when it leaves.
 */
export const placements = ['new', 'status', 'file', 'own-data'] as const;
export type Placement = (typeof placements)[number];

/** Something to be sent, written in the transaction of the fact that caused it. */
export interface Outgoing {
  /** Unique: the same key goes out once. */
  readonly key: string;
  readonly kind: OutgoingKind;
  readonly to: Recipient;
  readonly screen: Screen;
  readonly attachment?: AttachmentId;
  /** The tasks that it asks about, in the order in which they stand there. */
  readonly about?: readonly AssignmentId[];
  /** What it is about, so that it can be cancelled: `check-in:<cycle>:<person>`. */
  readonly topic?: string;
  /** The occasion for which many go out, readable for an operator: when one is refused for what it says, all are stopped. */
  readonly campaign?: string;
  /** Bulk obeys the global limit and waits behind what is interactive. */
  readonly isBulk?: boolean;
  readonly isSilent?: boolean;
  /** It answers what the person wrote: it goes out also to who has stopped. */
  readonly isReply?: boolean;
  readonly placement?: Placement;
  readonly notBefore?: Instant;
  /** It is held back in the quiet hours of that program, also when it was delayed into them. */
  readonly quietIn?: ProgramId;
  /** From this moment on it is not worth sending any more. */
  readonly expiresAt?: Instant;
}
