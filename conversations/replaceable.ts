import { closeOf, isReviewable, takesAnswers } from '../src/check-ins/acceptance.ts';
import { countAnswersSince } from '../src/check-ins/answer-queries.ts';
import type { Line, Standing } from '../src/check-ins/standing.ts';
import { getStanding } from '../src/check-ins/standing-queries.ts';
import type { Instant } from '../src/clock.ts';
import { type Cycle, listCyclesOf } from '../src/cycles/cycle-queries.ts';
import type { PersonId } from '../src/store/ids.ts';
import type { Db } from '../src/store/open-database.ts';

/** Where somebody stands in cycles that are over, with those lines only whose answer was rejected and may be replaced. */
export async function listReplaceable(db: Db, personId: PersonId, at: Instant): Promise<Standing[]> {
  const over = await listCyclesOf(db, personId, { states: ['closed', 'final'] });
  const standings: Standing[] = [];
  for (const cycle of over.filter((each) => isReviewable(each, at) && !takesAnswers(each, at))) {
    const standing = await getStanding(db, { personId, cycleId: cycle.id });
    const lines = await keepReplaceable(db, cycle, standing.lines);
    if (lines.length > 0) standings.push({ ...standing, lines });
  }
  return standings;
}

/** Once: an answer that came after the close has been that one time. */
async function keepReplaceable(db: Db, cycle: Cycle, lines: readonly Line[]): Promise<Line[]> {
  const kept: Line[] = [];
  for (const line of lines.filter(({ answer }) => answer?.state === 'rejected')) {
    const { id, isFrozen } = line.assignment;
    if (!isFrozen && (await countAnswersSince(db, id, closeOf(cycle))) === 0) kept.push(line);
  }
  return kept;
}
