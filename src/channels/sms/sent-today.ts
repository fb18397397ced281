import type { Instant } from '../../clock.ts';
import type { Db } from '../../store/open-database.ts';
import { countryOf } from './countries.ts';
import { listSentSegments } from './guard-queries.ts';
import type { CapKind, Caps } from './guards.ts';

const dayMs = 24 * 3_600_000;

/** The segments that have gone out today (in UTC): read once a day, then counted along. */
export class SentToday {
  readonly #db: Db;
  #day: number | undefined;
  #total = 0;
  readonly #phones = new Map<string, number>();
  readonly #countries = new Map<string, number>();
  readonly #held = new Set<CapKind>();

  constructor(db: Db) {
    this.#db = db;
  }

  async before(phone: string, now: Instant): Promise<Caps> {
    await this.#open(Math.floor(now / dayMs));
    return {
      person: this.#phones.get(phone) ?? 0,
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

  add(phone: string, segments: number): void {
    const country = countryOf(phone) ?? '';
    this.#total += segments;
    this.#phones.set(phone, (this.#phones.get(phone) ?? 0) + segments);
    this.#countries.set(country, (this.#countries.get(country) ?? 0) + segments);
  }

  async #open(day: number): Promise<void> {
    if (this.#day === day) return;
    const sent = await listSentSegments(this.#db, day * dayMs);
    if (this.#day === day) return;
    this.#day = day;
    this.#total = 0;
    this.#phones.clear();
    this.#countries.clear();
    this.#held.clear();
    for (const { phone, segments } of sent) this.add(phone, segments);
  }
}
