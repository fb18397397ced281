import type { Instant } from '../../clock.ts';
import type { Sent } from '../../messages/sender.ts';
import type { Encoding } from './segments.ts';

/** A text on its way out, folded and ready for the network. */
export interface OutgoingText {
  /** Our own id of this text, at most 36 characters; the same text has the same id however often it is tried. */
  readonly id: string;
  /** E.164. */
  readonly to: string;
  readonly text: string;
  /** What the network makes of it. */
  readonly segments: number;
  /** Somebody waits for it: it may overtake what is sent to many. */
  readonly isUrgent: boolean;
}

/** A text that came in. */
export interface InboundText {
  /** The same for every repetition of the same text. */
  readonly providerId: string;
  /** E.164; what is no phone number (short codes, names) as it came. */
  readonly from: string;
  readonly to: string;
  readonly text: string;
  /** The provider's time, as exactly as it is known. */
  readonly stampedAt: Instant;
}

/** The id of a text: its row in the outbox, and how often it had to be sent anew. */
export const textIdOf = (row: string, failedMessages: number): string =>
  failedMessages === 0 ? row : `${row}-${failedMessages + 1}`;

/** The row that a text belongs to. */
export const rowIdOf = (textId: string): string => textId.split('-', 1)[0] ?? textId;

export type ReportedStatus = 'queued' | 'sent' | 'delivered' | 'failed';

/** What a gateway says later about a text that it took. */
export interface StatusReport {
  /** Our own id. */
  readonly id: string;
  readonly providerId: string;
  readonly status: ReportedStatus;
  /** Why it failed: never with a number or a text in it. */
  readonly failure: Failure | undefined;
}

export type Failure = Extract<Sent, { type: 'failed' }>;

/** How the reason of such a failure begins. */
export const optedOut = 'opted out';

/** The carrier's list says that the person has texted STOP: only their own START, by SMS, takes it back. */
export const optOut = (code: string): Failure => ({
  type: 'failed',
  failure: 'unreachable',
  reason: `${optedOut} (${code})`,
});

export const hasOptedOut = ({ reason }: Pick<Failure, 'reason'>): boolean => reason.startsWith(optedOut);

/** A call of a webhook as it came: the signature covers the path with its query and the raw body. */
export interface WebhookRequest {
  readonly path: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
}

/** `refused`: not signed by the gateway, or too old. `ignored`: signed, and nothing that concerns us. */
export type WebhookContent =
  | { readonly type: 'inbound'; readonly text: InboundText }
  | { readonly type: 'status'; readonly report: StatusReport }
  | { readonly type: 'refused' }
  | { readonly type: 'ignored' };

/** Whether people of a country can be reached, and whether they can write back. */
export type Reach = 'two-way' | 'one-way' | 'none';

export interface Abilities {
  /** By the country's two letters. */
  reach(country: string): Reach;
  /** It acts on the carriers' own words, STOP and START, by itself: it answers them, and keeps who has stopped. */
  readonly keepsStops: boolean;
  /** A text is known there by our id: the same one again is the same text, and sending it again is harmless. */
  readonly hasOwnIds: boolean;
  /** It says later whether a text has reached its phone. */
  readonly hasDeliveryReports: boolean;
  /** Without national tables: what its GSM-7 has no letter for goes out in UCS-2. */
  readonly encodings: readonly Encoding[];
  /** In UTF-16 units. */
  readonly longestText: number;
}

/**
 * What became of a text whose outcome we do not know. `dead`: it was taken, and has failed since. `unknown`: it cannot
 * be said just now. `later`: the gateway was asked too often.
 */
export type Found =
  | { readonly type: 'sent'; readonly providerId: string; readonly segments?: number }
  | { readonly type: 'dead'; readonly providerId: string; readonly failure: Failure }
  | { readonly type: 'not-found' }
  | { readonly type: 'later'; readonly afterMs: number }
  | { readonly type: 'unknown'; readonly failure: Failure };

/** Texts out and in. `send` and `lookUp` never throw for what the other side answers. */
export interface Gateway extends AsyncDisposable {
  readonly name: 'twilio' | 'smsgate';
  readonly abilities: Abilities;
  /** `later`: it was called too often and takes nothing until then, whatever it is. */
  send(text: OutgoingText, signal: AbortSignal): Promise<Sent>;
  /** `isTaken` tells whether a text of that provider's id belongs to another row, so that equal texts are not mixed up. */
  lookUp(
    text: OutgoingText,
    search: { readonly since: Instant; isTaken(providerId: string): Promise<boolean> },
    signal: AbortSignal,
  ): Promise<Found>;
  readWebhook(request: WebhookRequest): WebhookContent;
  /**
   * The provider's own moment of a text that came in; undefined where its webhook has told it, or the provider does not
   * know the text. Throws unavailable while it cannot be asked.
   */
  findMoment(providerId: string, signal: AbortSignal): Promise<Instant | undefined>;
  /**
   * The texts that came in since then, for those whose webhook was lost. A gateway that can only call its webhooks
   * again does that and lists nothing. Throws when it cannot be reached.
   */
  listInbound(since: Instant, signal: AbortSignal): Promise<readonly InboundText[]>;
  /**
   * Tells the gateway where to bring what it has to say, if it is told so. Registering again changes nothing. Throws
   * when the gateway cannot be reached.
   */
  register(signal: AbortSignal): Promise<void>;
  /** Milliseconds until the sender's pace allows the text, 0 when it may go now; its turn is reserved for it. */
  reserve(text: OutgoingText, signal: AbortSignal): Promise<number>;
  /**
   * How long a text to each of these takes, in milliseconds; undefined where there is nothing to send with. Throws when
   * the gateway cannot be asked.
   */
  durationOf(numbers: readonly string[]): Promise<number | undefined>;
}
