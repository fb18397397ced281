import type { Language } from '../language.ts';
import type { Group } from '../organisation/group-queries.ts';
import type { AttachmentId, OutboxId, PersonId } from '../store/ids.ts';
import type { Channel } from '../store/words.ts';
import type { Screen } from './message.ts';
import type { Placement } from './outbox.ts';

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
  /** Somebody wrote, and this answers them. */
  readonly isReply: boolean;
  readonly placement: Placement;
}

/**
 * What became of it. `later`: its turn has not come, nothing was tried; `withdrawn`: nor was it, as it shall not go any
 * more, or not now. The classes of failure tell what has to be done: `unreachable` the address is dead, `moved` the
 * group has another id, `rights` somebody must fix the group or the list, `content` our bug, all that is made like it
 * would fail too, `filtered` a carrier does not let these words through, `unforeseen` a refusal that we do not know,
 * `passing` try again, `unknown` it may or may not have arrived, `gateway` the channel itself is at fault.
 */
export type Sent =
  | { readonly type: 'sent'; readonly providerId: string; readonly segments?: number }
  | {
      readonly type: 'later';
      readonly afterMs: number;
      readonly reason?: string;
      /** Not this one alone: the whole bulk of the channel has to wait. */
      readonly isForBulk?: boolean;
    }
  | { readonly type: 'withdrawn' }
  | {
      readonly type: 'failed';
      readonly failure:
        | 'unreachable'
        | 'moved'
        | 'rights'
        | 'content'
        | 'filtered'
        | 'unforeseen'
        | 'passing'
        | 'unknown'
        | 'gateway';
      readonly reason: string;
      readonly retryAfterMs?: number;
      readonly movedTo?: string;
      /** The gateway may be at fault for this one number alone. */
      readonly isLocal?: boolean;
    };

export interface Departure {
  /** A stop: what has not left stays. */
  readonly signal: AbortSignal;
  /**
   * To be awaited right before the first call that may reach somebody; from then on a crash leaves its outcome in
   * doubt. False: it was cancelled or has expired while it waited for its turn, and must not go.
   */
  leave(): Promise<boolean>;
}

/** A channel's way out. It renders, sends, and never throws for what the other side answers. */
export interface Sender {
  readonly channel: Channel;
  send(parcel: Parcel, departure: Departure): Promise<Sent>;
}
