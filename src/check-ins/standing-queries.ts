import { listAssignments } from '../cycles/assignment-queries.ts';
import type { CycleId, PersonId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';
import { listCurrentAnswers } from './answer-queries.ts';
import { findScore } from './score-queries.ts';
import { linesOf, type Standing } from './standing.ts';

/** Where a person stands in a cycle: each task with its current answer, and the score as it is kept. */
export async function getStanding(
  db: Db,
  who: { readonly personId: PersonId; readonly cycleId: CycleId },
): Promise<Standing> {
  const lines = linesOf(await listAssignments(db, who), await listCurrentAnswers(db, who));
  const kept = await findScore(db, who);
  return {
    personId: who.personId,
    cycleId: who.cycleId,
    lines,
    score: kept?.score,
    isProvisional: kept?.isProvisional ?? false,
    reportedAt: kept?.reportedAt,
  };
}
