import type { Activity } from '../activity.ts';
import type { Clock, Instant } from '../clock.ts';
import type { Language } from '../language.ts';
import type { Log } from '../log.ts';
import { findGroup, type Group, moveGroup, updateGroup } from '../organisation/group-queries.ts';
import { type Address, getPerson, listAddresses, setReachable } from '../organisation/person-queries.ts';
import type { GroupId, PersonId, ProgramId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';
import type { Channel } from '../store/words.ts';
import {
  findNextMoment,
  type OutboxRow,
  type Outcome,
  recordOutcomes,
  recoverInFlight,
  takeWaiting,
} from './delivery-queries.ts';
import { routeTo } from './route.ts';
import type { Parcel, Sender, Sent } from './sender.ts';

export interface DeliveryOptions {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  readonly activity: Activity;
  readonly senders: readonly Sender[];
  /** Of people who are not on the list. */
  readonly language: Language;
  /** The first moment from `now` on at which a program may start to write. */
  readonly quietUntil: (programId: ProgramId, now: Instant) => Promise<Instant>;
}

const inFlightAtOnce = 3;
const rowsAtOnce = 60;
const lookEveryMs = 1_000;
const attemptsAtMost = 8;
const gatewayPauseMs = 60_000;
const longestPauseMs = 15 * 60_000;

/**
 * Drains the outbox: takes rows, finds the channel that reaches their reader at this moment, sends a few at a time,
 * and records what became of them in groups. It looks every second for what a command beside it has queued.
 */
export class Delivery {
  readonly #options: DeliveryOptions;
  readonly #stop = new AbortController();
  #draining = false;

  constructor(options: DeliveryOptions) {
    this.#options = options;
  }

  /** Settles what a crash left in flight, then delivers until disposed. */
  async start(): Promise<void> {
    const recovered = await recoverInFlight(this.#options.db);
    if (recovered.again + recovered.givenUp > 0)
      this.#options.log.warn(recovered, 'deliveries with unknown outcome');
    void this.#lookNowAndThen();
  }

  /** Looks for rows now. */
  wake(): void {
    if (this.#draining || this.#stop.signal.aborted) return;
    this.#draining = true;
    void this.#options.activity.run(() => this.#drain());
  }

  /** The moment at which the next row may go. */
  nextMoment(): Promise<number | undefined> {
    return findNextMoment(this.#options.db);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stop.abort();
    await this.#options.activity.settled();
  }

  async #lookNowAndThen(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      this.wake();
      await this.#options.clock.wait(lookEveryMs, { signal: this.#stop.signal, idle: true });
    }
  }

  async #drain(): Promise<void> {
    const { db, clock, log } = this.#options;
    try {
      while (!this.#stop.signal.aborted) {
        const rows = await takeWaiting(db, clock.now(), rowsAtOnce);
        if (rows.length === 0) return;
        await this.#sendAll(rows);
      }
    } catch (error) {
      log.error({ error }, 'outbox cannot be drained');
    } finally {
      this.#draining = false;
    }
  }

  /** A few lanes share the rows; each lane records its outcomes as it goes. */
  async #sendAll(rows: readonly OutboxRow[]): Promise<void> {
    const queue = [...rows];
    const lane = async () => {
      for (let row = queue.shift(); row; row = queue.shift()) {
        const outcome = this.#stop.signal.aborted ? putBack(row) : await this.#sendOne(row);
        await this.#options.db.transaction().execute((tx) => recordOutcomes(tx, [outcome]));
      }
    };
    await Promise.all(Array.from({ length: inFlightAtOnce }, lane));
  }

  async #sendOne(row: OutboxRow): Promise<Outcome> {
    const { clock, log } = this.#options;
    try {
      const heldUntil = await this.#heldUntil(row);
      if (heldUntil > clock.now()) return putOff(row, 'quiet hours', heldUntil);
      const found = await this.#find(row);
      if ('outcome' in found) return found.outcome;
      const sent = await found.sender.send(found.parcel, this.#stop.signal);
      return await this.#conclude(row, found.parcel, found.sender.channel, sent);
    } catch (error) {
      log.error({ error, outboxId: row.id }, 'outgoing row cannot be sent');
      return retry(row, { reason: String(error), now: clock.now() });
    }
  }

  /** What was delayed may come into the quiet hours only now. */
  async #heldUntil({ quietIn }: OutboxRow): Promise<Instant> {
    const { quietUntil, clock } = this.#options;
    return quietIn === undefined ? clock.now() : quietUntil(quietIn, clock.now());
  }

  #find(row: OutboxRow): Promise<Found> {
    if (row.groupId !== null) return this.#toGroup(row, row.groupId);
    if (row.personId !== null) return this.#toPerson(row, row.personId);
    return this.#toStranger(row, row.phone ?? '');
  }

  /** Somebody who is not on the list wrote from that phone, or is an admin on Telegram. */
  async #toStranger(row: OutboxRow, phone: string): Promise<Found> {
    const to = { kind: 'person' as const, personId: undefined, address: phone };
    return this.#found(row.channel ?? 'sms', parcelOf(row, to, row.language ?? this.#options.language));
  }

  async #toPerson(row: OutboxRow, personId: PersonId): Promise<Found> {
    const { db, senders } = this.#options;
    const person = await getPerson(db, personId);
    const available = senders.map((sender) => sender.channel);
    const addresses = ownPhoneFirst(await listAddresses(db, person.id), row.phone);
    const route = routeTo(person, addresses, available, {
      forced: row.channel,
      isReply: row.isReply,
    });
    if ('reason' in route) return { outcome: failed(row, route.reason) };
    const to = { kind: 'person' as const, personId: person.id, address: route.address };
    return this.#found(route.channel, parcelOf(row, to, person.language));
  }

  async #toGroup(row: OutboxRow, groupId: GroupId): Promise<Found> {
    const group = await findGroup(this.#options.db, groupId);
    if (!group?.isActive) return { outcome: failed(row, 'the bot is not in the group') };
    return this.#found('telegram', parcelOf(row, { kind: 'group', group }, group.language));
  }

  #found(channel: Channel, parcel: Parcel): Found {
    const sender = this.#options.senders.find((candidate) => candidate.channel === channel);
    if (!sender) throw new Error(`no sender for ${channel}`);
    return { sender, parcel };
  }

  /** Turns the answer of the other side into what stands in the row, and acts on it. */
  async #conclude(row: OutboxRow, parcel: Parcel, channel: Channel, sent: Sent): Promise<Outcome> {
    const now = this.#options.clock.now();
    if (sent.type === 'sent') {
      const { providerId, segments } = sent;
      await this.#noteWell(parcel);
      return { id: row.id, state: 'sent', reason: null, sentAt: now, sentBy: channel, providerId, segments };
    }
    if (sent.type === 'later') return putOff(row, null, now + sent.afterMs);
    switch (sent.failure) {
      case 'unreachable':
        return this.#markUnreachable(row, parcel, channel, sent.reason);
      case 'moved':
        return this.#moveGroup(row, parcel, sent);
      case 'rights':
        return this.#noteProblem(row, parcel, sent.reason);
      case 'content':
        this.#options.log.error({ outboxId: row.id, reason: sent.reason }, 'message refused');
        return failed(row, sent.reason);
      case 'gateway':
        return putOff(row, sent.reason, now + (sent.retryAfterMs ?? gatewayPauseMs));
      case 'passing':
      case 'unknown':
        return retry(row, {
          reason: sent.reason,
          now,
          ...(sent.retryAfterMs === undefined ? {} : { afterMs: sent.retryAfterMs }),
        });
    }
  }

  /** The address is dead: the row waits for its next channel at once; a group is left alone until the bot is back. */
  async #markUnreachable(row: OutboxRow, parcel: Parcel, channel: Channel, reason: string): Promise<Outcome> {
    const { db, clock } = this.#options;
    const { to } = parcel;
    await db.transaction().execute(async (tx) => {
      if (to.kind === 'group') await updateGroup(tx, to.group.id, { isActive: false, problem: reason });
      else await setReachable(tx, { channel, value: to.address, isReachable: false, reason });
    });
    const hasOtherChannel = to.kind === 'person' && to.personId !== undefined;
    return !hasOtherChannel ? failed(row, reason) : retry(row, { reason, now: clock.now(), afterMs: 0 });
  }

  async #moveGroup(
    row: OutboxRow,
    parcel: Parcel,
    sent: { reason: string; movedTo?: string },
  ): Promise<Outcome> {
    const { db, clock } = this.#options;
    const { movedTo } = sent;
    if (parcel.to.kind !== 'group' || movedTo === undefined) return failed(row, sent.reason);
    const group: Group = parcel.to.group;
    await db.transaction().execute((tx) => moveGroup(tx, group.chatId, movedTo));
    return retry(row, { reason: sent.reason, now: clock.now(), afterMs: 0 });
  }

  /** What goes through shows that the bot may write again; that it may not pin is another matter. */
  async #noteWell({ to, placement }: Parcel): Promise<void> {
    if (to.kind !== 'group' || to.group.problem === undefined || placement === 'status') return;
    const { id, statusMessageId, isStatusPinned } = to.group;
    if (statusMessageId !== undefined && !isStatusPinned) return;
    await this.#options.db.transaction().execute((tx) => updateGroup(tx, id, { problem: null }));
  }

  async #noteProblem(row: OutboxRow, parcel: Parcel, reason: string): Promise<Outcome> {
    const { to } = parcel;
    if (to.kind === 'group') {
      await this.#options.db.transaction().execute((tx) => updateGroup(tx, to.group.id, { problem: reason }));
    }
    return failed(row, reason);
  }
}

type Found = { readonly outcome: Outcome } | { readonly sender: Sender; readonly parcel: Parcel };

const parcelOf = (row: OutboxRow, to: Parcel['to'], language: Parcel['language']): Parcel => ({
  id: row.id,
  to,
  language,
  screen: row.screen,
  attachment: row.attachment,
  isBulk: row.isBulk,
  isSilent: row.isSilent,
  placement: row.placement,
});

/** Somebody with two phones hears on the one from which they wrote. */
const ownPhoneFirst = (addresses: readonly Address[], phone: string | null): readonly Address[] =>
  addresses.toSorted((a, b) => Number(b.value === phone) - Number(a.value === phone));

const failed = (row: OutboxRow, reason: string): Outcome => ({ id: row.id, state: 'failed', reason });

/** The channel is at fault, not the row: it may wait for as long as it takes to set it right. */
const putOff = (row: OutboxRow, reason: string | null, notBefore: number): Outcome => ({
  id: row.id,
  state: 'waiting',
  reason,
  notBefore,
  isUntried: true,
});

const putBack = (row: OutboxRow): Outcome => ({ id: row.id, state: 'waiting', reason: null });

/** Growing pauses with the attempt, unless the other side said when; given up after some attempts. */
function retry(
  row: OutboxRow,
  { reason, now, afterMs }: { reason: string; now: number; afterMs?: number },
): Outcome {
  if (row.attempts + 1 >= attemptsAtMost) return failed(row, reason);
  const pauseMs = Math.min(longestPauseMs, 2_000 * 3 ** row.attempts);
  return { id: row.id, state: 'waiting', reason, notBefore: now + (afterMs ?? pauseMs) };
}
