import type { Instant } from '../../clock.ts';
import { type CapKind, capKinds } from '../../messages/held-back.ts';
import type { PersonId } from '../../store/ids.ts';
import type { Db } from '../../store/open-database.ts';
import { countEqualTexts, countUnclearReplies, type Texted } from './guard-queries.ts';

/** Whether a sender is a person's phone. Answers to short codes and names would be answered by machines: none is given. */
export const isPhone = (from: string): boolean => /^\+[1-9]\d{6,14}$/.test(from);

const equalTexts = { atMost: 5, withinMs: 30 * 60_000 };
const unclearLimit = { atMost: 4, withinMs: 60 * 60_000 };

/** Whether a text that was not understood gets its question or its helpful sentence once more. */
export const mayHelp = async (db: Db, person: PersonId, now: Instant): Promise<boolean> =>
  (await countUnclearReplies(db, person, now - unclearLimit.withinMs)) < unclearLimit.atMost;

/** Whether the same words may go to the same reader once more. */
export const mayRepeat = async (
  db: Db,
  text: { to: Texted; content: string },
  now: Instant,
): Promise<boolean> => (await countEqualTexts(db, text, now - equalTexts.withinMs)) < equalTexts.atMost;

/** Segments a day. */
export type Caps = Readonly<Record<CapKind, number>>;

export const usualCaps: Caps = { person: 30, country: 10_000, total: 20_000 };

export type Allowance =
  | { readonly type: 'send'; readonly warnings: readonly CapKind[] }
  | { readonly type: 'hold'; readonly cap: CapKind };

const warningShare = 0.8;

/** Whether so many segments are near their cap. */
export const isNear = (sent: number, cap: number): boolean => sent >= cap * warningShare;

/**
 * Whether so many segments may still go today, after those that have gone. A warning is given once, by the text that
 * passes four fifths of a cap: somebody can act before it bites.
 */
export function judgeCaps(sent: Caps, caps: Caps, segments: number): Allowance {
  const full = capKinds.find((kind) => sent[kind] + segments > caps[kind]);
  if (full !== undefined) return { type: 'hold', cap: full };
  const passes = (kind: CapKind): boolean =>
    !isNear(sent[kind], caps[kind]) && isNear(sent[kind] + segments, caps[kind]);
  return { type: 'send', warnings: capKinds.filter(passes) };
}
