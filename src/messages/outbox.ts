import type { Instant } from '../clock.ts';
import type { AttachmentId, GroupId, OutboxId, PersonId } from '../store/ids.ts';
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

/** To whom: a person (on the channel that reaches them at that moment) or a coordinators' group. */
export type Recipient =
  | { readonly person: PersonId; readonly channel?: Channel }
  | { readonly group: GroupId };

/** Something to be sent, written in the transaction of the fact that caused it. */
export interface Outgoing {
  /** Unique: the same key goes out once. */
  readonly key: string;
  readonly kind: OutgoingKind;
  readonly to: Recipient;
  readonly screen: Screen;
  readonly attachment?: AttachmentId;
  /** What it is about, so that it can be cancelled: `check-in:<cycle>:<person>`. */
  readonly topic?: string;
  /** Bulk obeys the global limit and waits behind what is interactive. */
  readonly isBulk?: boolean;
  readonly isSilent?: boolean;
  /** `status`: edits the group's pinned message instead of sending a new one. */
  readonly placement?: 'new' | 'status';
  readonly notBefore?: Instant;
  /** From this moment on it is not worth sending any more. */
  readonly expiresAt?: Instant;
}

export interface StoredOutgoing extends Outgoing {
  readonly id: OutboxId;
  readonly attempts: number;
}
