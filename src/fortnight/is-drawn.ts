import { createHash } from 'node:crypto';
import type { PersonId } from '../store/ids.ts';

/** What decides which answers are reviewed by lot. */
export interface Lottery {
  /** Kept in the database and shown to nobody: who knows it could tell what will be looked at. */
  readonly seed: string;
  /** Of 1. */
  readonly share: number;
  readonly programCode: string;
  readonly phones: ReadonlyMap<PersonId, string>;
}

/**
 * Whether the lot falls on a task, which is settled before anybody answers it: neither when, how often nor on which
 * channel somebody answers changes it. The same seed, cycle, person and place on the list give the same.
 */
export function isDrawn(
  { seed, share, programCode, phones }: Lottery,
  lot: { readonly personId: PersonId; readonly cycleNumber: number; readonly position: number },
): boolean {
  const { personId, cycleNumber, position } = lot;
  const words = [seed, programCode, cycleNumber, phones.get(personId) ?? personId, position];
  return createHash('sha256').update(words.join(' ')).digest().readUInt32BE() / 2 ** 32 < share;
}
