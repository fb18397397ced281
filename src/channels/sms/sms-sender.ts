import { type Clock, type Instant, steadyClock } from '../../clock.ts';
import { endOfQuiet, type QuietHours } from '../../cycles/calendar.ts';
import { stop } from '../../fortnight/stop.ts';
import { type CapKind, capReason, faultReason, quietReason } from '../../messages/held-back.ts';
import type { Departure, Parcel, Sender, Sent } from '../../messages/sender.ts';
import type { Wording } from '../../messages/wording.ts';
import { isServed } from '../../organisation/phone.ts';
import type { Db } from '../../store/open-database.ts';
import { type CountryRules, countryOf, hindranceOf } from './countries.ts';
import { foldForNetwork, type TurkishInSms } from './fold-for-network.ts';
import { type Failure, type Gateway, hasOptedOut, type OutgoingText, textIdOf } from './gateway.ts';
import { faultPauseMs, findFaultEnd, hasFailedAlone, isAtFault } from './gateway-fault.ts';
import { findWaitingWelcome } from './guard-queries.ts';
import { type Caps, judgeCaps, mayRepeat } from './guards.ts';
import { settleFailures } from './record-report.ts';
import { findLivingMessage, getHistory, insertReport, isTaken, type TextHistory } from './report-queries.ts';
import { segmentsOf } from './segments.ts';
import { dayAt, type Receiver, SentToday } from './sent-today.ts';

/** Something that a person must know: a cap that is near, or a gateway that takes nothing. Never a number or a name. */
export type SmsAlert =
  | { readonly type: 'cap-near' | 'cap-reached'; readonly cap: CapKind }
  | { readonly type: 'gateway'; readonly reason: string };

export interface SmsSettings {
  /** Of the first program: when a day begins, and when nobody is woken. */
  readonly hours: QuietHours;
  readonly turkish: TurkishInSms;
  readonly caps: Caps;
  readonly countries: Omit<CountryRules, 'abilities'>;
}

export interface SmsSenderOptions {
  readonly db: Db;
  readonly clock: Clock;
  readonly gateway: Gateway;
  readonly wording: Wording;
  /** Asked for each text, so that a changed setting counts at once. */
  settings(): Promise<SmsSettings>;
  alert(alert: SmsAlert): void;
}

const capPauseMs = 3_600_000;
/** Who has waited so long for an answer does not sit there any more. */
const lateAfterMs = 30 * 60_000;
const gatewayPauseMs = 5 * 60_000;
const behindWelcomeMs = 2_000;
/** Tells that the row was tried, so that it is looked up when it comes again. */
const pauseReason = 'the gateway was asked too often';

/** The way out by SMS: renders, folds, counts, and hands to the gateway what may go now. */
export class SmsSender implements Sender {
  readonly channel = 'sms' as const;
  readonly #options: SmsSenderOptions;
  readonly #sentToday: SentToday;
  readonly #steady: Clock;
  #gatewayPausedUntil = 0;

  constructor(options: SmsSenderOptions) {
    this.#options = options;
    this.#sentToday = new SentToday(options.db);
    this.#steady = steadyClock(options.clock);
  }

  /** The caps of which four fifths are used today, for whomever. */
  async capsNear(): Promise<CapKind[]> {
    const { caps, hours } = await this.#options.settings();
    return this.#sentToday.near(caps, dayAt(this.#options.clock.now(), hours));
  }

  /** Whether the gateway has lately been at fault for a text that it was given. */
  isAtFault(): Promise<boolean> {
    return isAtFault(this.#options.db, this.#options.clock.now());
  }

  async send(parcel: Parcel, { signal, leave }: Departure): Promise<Sent> {
    if (parcel.to.kind === 'group') return refused('content', 'groups get no texts');
    const settings = await this.#options.settings();
    const { db, clock } = this.#options;
    const history = await getHistory(db, parcel.id);
    // The gateway may have told before its answer got lost: the row then has another way to go, or none.
    if (history.wasTried && (await settleFailures(db, clock.now(), parcel.id)) > 0)
      return { type: 'withdrawn' };
    const text = this.#textOf(parcel, history, settings.turkish);

    const known = history.wasTried ? await this.#lookUp(parcel, text, history, signal) : undefined;
    if (known) return this.#noted(parcel, text, known);
    const hindrance = await this.#hindranceTo(parcel, text, { history, settings });
    if (hindrance) return hindrance;
    const receiver = receiverOf(parcel, text);
    const held = await this.#claim(receiver, text, settings);
    if (held) return held;
    try {
      return await this.#sendNow(parcel, text, history, { signal, leave });
    } finally {
      // What has gone is counted by itself.
      this.#sentToday.add(receiver, -text.segments);
    }
  }

  /** Its segments are claimed: it goes when its turn has come. */
  async #sendNow(
    parcel: Parcel,
    text: OutgoingText,
    history: TextHistory,
    { signal, leave }: Departure,
  ): Promise<Sent> {
    const beforeMs = await this.#beforeItsTurn(parcel, text, signal);
    if (beforeMs > 0) return { type: 'later', afterMs: beforeMs };
    if (signal.aborted || !(await leave())) return { type: 'withdrawn' };
    // A message of this row has failed meanwhile: the text goes out under its next id.
    const again = history.wasTried ? await getHistory(this.#options.db, parcel.id) : history;
    const id = textIdOf(parcel.id, again.failedMessages);
    const sent = await this.#options.gateway.send({ ...text, id }, signal);
    if (sent.type === 'later') this.#pause(sent.afterMs);
    // Nothing was taken, so there is no id but ours.
    if (sent.type === 'failed' && sent.isLocal) await this.#keepFailure(parcel, id, sent);
    return this.#noted(parcel, text, sent);
  }

  #textOf(parcel: Parcel, { failedMessages }: TextHistory, turkish: TurkishInSms): OutgoingText {
    const { language, isBulk, screen, to } = parcel;
    const phone = to.kind === 'group' ? '' : to.address;
    const reader = { language, channel: 'sms' as const, isNeutral: countryOf(phone) === 'IR' };
    const text = foldForNetwork(this.#options.wording.say(screen.message, reader), { language, turkish });
    return {
      id: textIdOf(parcel.id, failedMessages),
      to: phone,
      text,
      segments: segmentsOf(text, this.#options.gateway.abilities.encodings).count,
      isUrgent: !isBulk,
    };
  }

  /** Nothing is sent again before it is known that it has not arrived. Undefined: it may go out. */
  async #lookUp(
    parcel: Parcel,
    text: OutgoingText,
    history: TextHistory,
    signal: AbortSignal,
  ): Promise<Sent | undefined> {
    const { db, gateway } = this.#options;
    const living = await findLivingMessage(db, parcel.id);
    if (living !== undefined) return { type: 'sent', providerId: living };
    if (this.#pausedMs > 0) return { type: 'later', afterMs: this.#pausedMs, reason: pauseReason };
    const found = await gateway.lookUp(
      text,
      { since: history.createdAt, isTaken: (providerId) => isTaken(db, providerId, parcel.id) },
      signal,
    );
    if (found.type === 'not-found') return undefined;
    // Under the id that the gateway knows already the same text goes out once.
    if (found.type === 'unknown') return gateway.abilities.hasOwnIds ? undefined : found.failure;
    if (found.type === 'later') {
      this.#pause(found.afterMs);
      return { ...found, reason: pauseReason };
    }
    if (found.type === 'sent') return found;
    await this.#keepFailure(parcel, found.providerId, found.failure);
    return found.failure.failure === 'passing' ? undefined : found.failure;
  }

  async #keepFailure({ id: outboxId }: Parcel, messageId: string, failure: Failure): Promise<void> {
    const { db, clock } = this.#options;
    const report = { messageId, status: 'failed' as const, outboxId, failure, isSettled: true };
    await db.transaction().execute((tx) => insertReport(tx, report, clock.now()));
  }

  /** Why the text does not go out now: its length, its country, its repetition, the gateway, the night. */
  async #hindranceTo(
    parcel: Parcel,
    text: OutgoingText,
    { history, settings }: { history: TextHistory; settings: SmsSettings },
  ): Promise<Sent | undefined> {
    const { db, clock, gateway } = this.#options;
    const now = clock.now();
    if (text.text.length > gateway.abilities.longestText)
      return refused('content', 'longer than a text may be');
    const country = hindranceOf(text.to, { ...settings.countries, abilities: gateway.abilities });
    if (!isServed(country)) return refused('rights', `no texts to this number: ${country}`);
    const receiver = receiverOf(parcel, text);
    if (!(await mayRepeat(db, { to: receiver.to, content: history.content }, now)))
      return refused('rights', 'said too often in half an hour');
    if (this.#pausedMs > 0) return { type: 'later', afterMs: this.#pausedMs };
    const faultEnd = await findFaultEnd(db, now);
    if (faultEnd !== undefined) return { type: 'later', afterMs: faultEnd - now, reason: faultReason };
    return heldByNight(parcel, { history, settings, now });
  }

  /** Nobody gets their tasks before the text that says who writes and how to stop it. */
  async #beforeItsTurn({ id, to }: Parcel, text: OutgoingText, signal: AbortSignal): Promise<number> {
    const { db, clock, gateway } = this.#options;
    const personId = to.kind === 'person' ? to.personId : undefined;
    const welcomeAt = personId && (await findWaitingWelcome(db, { personId, except: id }));
    if (welcomeAt === undefined || text.isUrgent) return gateway.reserve(text, signal);
    return Math.max(welcomeAt - clock.now(), 0) + behindWelcomeMs;
  }

  /** Counts the text as gone, so that others on their way do not pass a cap with it, or says why it may not go today. */
  async #claim(
    receiver: Receiver,
    { segments }: OutgoingText,
    { caps, hours }: SmsSettings,
  ): Promise<Sent | undefined> {
    const { clock, alert } = this.#options;
    const sent = await this.#sentToday.before(receiver, dayAt(clock.now(), hours));
    const allowance = judgeCaps(sent, caps, segments);
    if (allowance.type === 'hold') {
      if (this.#sentToday.isFirstHold(allowance.cap)) alert({ type: 'cap-reached', cap: allowance.cap });
      return { type: 'later', afterMs: capPauseMs, reason: capReason(allowance.cap) };
    }
    for (const cap of allowance.warnings)
      if (this.#sentToday.isFirstWarning(cap, receiver)) alert({ type: 'cap-near', cap });
    this.#sentToday.add(receiver, segments);
    return undefined;
  }

  /** What the outcome means for the texts after this one. */
  async #noted(parcel: Parcel, text: OutgoingText, sent: Sent): Promise<Sent> {
    const { to } = parcel;
    const { db, clock } = this.#options;
    if (sent.type === 'later' || sent.type === 'withdrawn') return sent;
    if (sent.type === 'sent') {
      const segments = sent.segments ?? text.segments;
      this.#sentToday.add(receiverOf(parcel, text), segments);
      return { ...sent, segments };
    }
    if (sent.failure === 'gateway') return this.#afterFault(parcel, sent);
    if (hasOptedOut(sent) && to.kind === 'person' && to.personId !== undefined)
      await stop(db, to.personId, clock.now());
    return sent;
  }

  async #afterFault({ id }: Parcel, fault: Failure): Promise<Sent> {
    const { db, clock, alert } = this.#options;
    alert({ type: 'gateway', reason: fault.reason });
    if (!fault.isLocal) {
      this.#pause(gatewayPauseMs);
      return { ...fault, retryAfterMs: gatewayPauseMs };
    }
    if (await hasFailedAlone(db, id, clock.now())) return refused('rights', fault.reason);
    return { ...fault, retryAfterMs: faultPauseMs };
  }

  /** Nothing is asked of the gateway in the meantime. */
  #pause(ms: number): void {
    this.#gatewayPausedUntil = Math.max(this.#gatewayPausedUntil, this.#steady.now() + ms);
  }

  get #pausedMs(): number {
    return this.#gatewayPausedUntil - this.#steady.now();
  }
}

/** What has waited for the next day, which begins at midnight, or is a late answer comes in the morning. */
function heldByNight(
  { isReply }: Parcel,
  { history, settings, now }: { history: TextHistory; settings: SmsSettings; now: Instant },
): Sent | undefined {
  const isLate = isReply && now - history.createdAt > lateAfterMs;
  const reason = history.heldBack ?? (isLate ? quietReason : undefined);
  const wakeAt = endOfQuiet(settings.hours, now);
  return reason !== undefined && wakeAt > now ? { type: 'later', afterMs: wakeAt - now, reason } : undefined;
}

function receiverOf({ to }: Parcel, { to: phone }: OutgoingText): Receiver {
  const personId = to.kind === 'person' ? to.personId : undefined;
  return { to: personId === undefined ? { phone } : { personId }, phone };
}

const refused = (failure: Failure['failure'], reason: string): Failure => ({
  type: 'failed',
  failure,
  reason,
});
