import type { Language } from '../language.ts';
import type { Group } from '../organisation/group-queries.ts';
import type { AttachmentId, OutboxId, PersonId } from '../store/ids.ts';
import type { Channel } from '../store/words.ts';
import type { Screen } from './message.ts';

/** A row of the outbox on its way: to whom, and what to render. */
export interface Parcel {
  readonly id: OutboxId;
  readonly to:
    | { readonly kind: 'person'; readonly personId: PersonId | undefined; readonly address: string }
    | { readonly kind: 'group'; readonly group: Group };
  readonly language: Language;
  readonly screen: Screen;
  readonly attachment: AttachmentId | undefined;
  readonly isBulk: boolean;
  readonly isSilent: boolean;
  readonly placement: 'new' | 'status';
}

/**
 * What became of it. `later`: its turn has not come, nothing was tried. The classes of failure tell what has to be
 * done: `unreachable` the address is dead, `moved` the group has another id, `rights` somebody must fix the group or
 * the list, `content` our bug or refused words, `passing` try again, `unknown` it may or may not have arrived,
 * `gateway` the channel itself is at fault.
 */
export type Sent =
  | { readonly type: 'sent'; readonly providerId: string; readonly segments?: number }
  | { readonly type: 'later'; readonly afterMs: number }
  | {
      readonly type: 'failed';
      readonly failure: 'unreachable' | 'moved' | 'rights' | 'content' | 'passing' | 'unknown' | 'gateway';
      readonly reason: string;
      readonly retryAfterMs?: number;
      readonly movedTo?: string;
    };

/** A channel's way out. It renders, sends, and never throws for what the other side answers. */
export interface Sender {
  readonly channel: Channel;
  send(parcel: Parcel, signal: AbortSignal): Promise<Sent>;
}
