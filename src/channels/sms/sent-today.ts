import type { Instant } from '../../clock.ts';
import { instantOf, type QuietHours } from '../../cycles/calendar.ts';
import { type LocalDate, localDateAt, localTime } from '../../local-date.ts';
import { type CapKind, capKinds } from '../../messages/held-back.ts';
import type { Db } from '../../store/open-database.ts';
import { countryOf } from './countries.ts';
import { listSentSegments, type Texted } from './guard-queries.ts';
import { type Caps, isNear } from './guards.ts';

/** A day in the zone of the program: its date, and when it has begun. */
export interface Day {
  readonly date: LocalDate;
  readonly since: Instant;
}

const midnight = localTime('00:00');

export function dayAt(now: Instant, { timeZone }: Pick<QuietHours, 'timeZone'>): Day {
  const date = localDateAt(now, timeZone);
  return { date, since: instantOf(date, midnight, timeZone) };
}

/** Who gets a text, and on which phone. */
export interface Receiver {
  readonly to: Texted;
  readonly phone: string;
}

const keyOf = (to: Texted): string => ('personId' in to ? to.personId : to.phone);

const highest = (counts: ReadonlyMap<string, number>): number =>
  counts.values().reduce((most, count) => Math.max(most, count), 0);

/** The segments that have gone out today: read once a day, then counted along. */
export class SentToday {
  readonly #db: Db;
  #date: LocalDate | undefined;
  #total = 0;
  readonly #people = new Map<string, number>();
  readonly #countries = new Map<string, number>();
  readonly #held = new Set<CapKind>();
  /** The caps that were said to be near, with whose they are. */
  readonly #warned = new Set<string>();

  constructor(db: Db) {
    this.#db = db;
  }

  async before({ to, phone }: Receiver, today: Day): Promise<Caps> {
    await this.#open(today);
    return {
      person: this.#people.get(keyOf(to)) ?? 0,
      country: this.#countries.get(countryOf(phone) ?? '') ?? 0,
      total: this.#total,
    };
  }

  /** The caps that are near: for anybody, for any country, in all. */
  async near(caps: Caps, today: Day): Promise<CapKind[]> {
    await this.#open(today);
    const most: Caps = {
      person: highest(this.#people),
      country: highest(this.#countries),
      total: this.#total,
    };
    return capKinds.filter((kind) => isNear(most[kind], caps[kind]));
  }

  /** Whether this cap has not held anything back before today. */
  isFirstHold(cap: CapKind): boolean {
    if (this.#held.has(cap)) return false;
    this.#held.add(cap);
    return true;
  }

  /** Whether it was not said before today that this receiver's cap is near. */
  isFirstWarning(cap: CapKind, { to, phone }: Receiver): boolean {
    const whose = { person: keyOf(to), country: countryOf(phone) ?? '', total: '' }[cap];
    const warning = `${cap} ${whose}`;
    if (this.#warned.has(warning)) return false;
    this.#warned.add(warning);
    return true;
  }

  /** Negative: it did not go after all. */
  add({ to, phone }: Receiver, segments: number): void {
    const [person, country] = [keyOf(to), countryOf(phone) ?? ''];
    this.#total += segments;
    this.#people.set(person, (this.#people.get(person) ?? 0) + segments);
    this.#countries.set(country, (this.#countries.get(country) ?? 0) + segments);
  }

  async #open({ date, since }: Day): Promise<void> {
    if (this.#date === date) return;
    const sent = await listSentSegments(this.#db, since);
    if (this.#date === date) return;
    this.#date = date;
    this.#total = 0;
    this.#people.clear();
    this.#countries.clear();
    this.#held.clear();
    this.#warned.clear();
    for (const { segments, ...receiver } of sent) this.add(receiver, segments);
  }
}
