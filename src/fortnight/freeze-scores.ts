import type { Instant } from '../clock.ts';
import type { Cycle } from '../cycles/cycle-queries.ts';
import { setFrozen } from '../cycles/cycle-state-queries.ts';
import type { Program } from '../cycles/program-queries.ts';
import { type PersonId, parseId } from '../store/ids.ts';
import { freezeScoresBetween, listScoredAfter } from './closing-queries.ts';
import { cycleKey } from './job-key.ts';
import type { Work } from './run-portion.ts';

const peoplePerPortion = 2000;

/** Seven days after the close reviews are over: the scores of the cycle stay as they are. */
export const freezeWork = (
  program: Program,
  cycle: Pick<Cycle, 'id' | 'number' | 'freezesAt'>,
  now: Instant,
): Work => ({
  key: cycleKey(program, cycle.number, 'freeze'),
  dueAt: cycle.freezesAt,
  portion: async (tx, text) => {
    const after = text === undefined ? undefined : parseId<PersonId>(text);
    const people = await listScoredAfter(tx, { cycleId: cycle.id, after, limit: peoplePerPortion });
    const until = people.at(-1);
    if (until !== undefined) await freezeScoresBetween(tx, { cycleId: cycle.id, after, until });
    const isLast = people.length < peoplePerPortion;
    if (isLast) await setFrozen(tx, cycle.id, now);
    return { counts: { scores: people.length }, after: isLast ? undefined : until };
  },
});
