import type { Instant } from '../../clock.ts';
import type { Db } from '../../store/open-database.ts';
import { countryOf } from './countries.ts';
import { listSentSegments, type Texted } from './guard-queries.ts';
import type { CapKind, Caps } from './guards.ts';

const dayMs = 24 * 3_600_000;

/** Who gets a text, and on which phone. */
export interface Receiver {
  readonly to: Texted;
  readonly phone: string;
}

const keyOf = (to: Texted): string => ('personId' in to ? to.personId : to.phone);

/** The segments that have gone out today (in UTC): read once a day, then counted along. */
export class SentToday {
  readonly #db: Db;
  #day: number | undefined;
  #total = 0;
  readonly #people = new Map<string, number>();
  readonly #countries = new Map<string, number>();
  readonly #held = new Set<CapKind>();

  constructor(db: Db) {
    this.#db = db;
  }

  async before({ to, phone }: Receiver, now: Instant): Promise<Caps> {
    await this.#open(Math.floor(now / dayMs));
    return {
      person: this.#people.get(keyOf(to)) ?? 0,
      country: this.#countries.get(countryOf(phone) ?? '') ?? 0,
      total: this.#total,
    };
  }

  /** Whether this cap has not held anything back before today. */
  isFirstHold(cap: CapKind): boolean {
    if (this.#held.has(cap)) return false;
    this.#held.add(cap);
    return true;
  }

  add({ to, phone }: Receiver, segments: number): void {
    const [person, country] = [keyOf(to), countryOf(phone) ?? ''];
    this.#total += segments;
    this.#people.set(person, (this.#people.get(person) ?? 0) + segments);
    this.#countries.set(country, (this.#countries.get(country) ?? 0) + segments);
  }

  async #open(day: number): Promise<void> {
    if (this.#day === day) return;
    const sent = await listSentSegments(this.#db, day * dayMs);
    if (this.#day === day) return;
    this.#day = day;
    this.#total = 0;
    this.#people.clear();
    this.#countries.clear();
    this.#held.clear();
    for (const { segments, ...receiver } of sent) this.add(receiver, segments);
  }
}
