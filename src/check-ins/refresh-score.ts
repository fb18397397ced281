import { listAssignments } from '../cycles/assignment-queries.ts';
import type { CycleId, PersonId } from '../store/ids.ts';
import type { Tx } from '../store/open-database.ts';
import { listCurrentAnswers } from './answer-queries.ts';
import { scoreOf } from './score.ts';
import { findFirstReport, putScore, type Score } from './score-queries.ts';
import { isAnswered, type Line, linesOf, scoreLineOf } from './standing.ts';

/** Reckons a person's score in a cycle anew from the current answers and keeps it. A frozen score stays as it is. */
export async function refreshScore(
  tx: Tx,
  who: { readonly cycleId: CycleId; readonly personId: PersonId },
): Promise<Score> {
  const lines = linesOf(await listAssignments(tx, who), await listCurrentAnswers(tx, who));
  const moments = lines.filter(isAnswered).flatMap(({ answer }) => answer?.receivedAt ?? []);
  const hasReported = moments.length > 0;
  const score = {
    ...sumOf(lines),
    reportedAt: hasReported ? await findFirstReport(tx, who) : undefined,
    lastReportAt: hasReported ? Math.max(...moments) : undefined,
  };
  await putScore(tx, who, score);
  return score;
}

/** What the lines of a person come to. */
const sumOf = (lines: readonly Line[]): Omit<Score, 'reportedAt' | 'lastReportAt'> => ({
  score: scoreOf(lines.map(scoreLineOf)),
  isProvisional: lines.some(({ answer }) => answer?.state === 'provisional'),
  assigned: lines.length,
  answered: lines.filter(isAnswered).length,
});
