import { explainScore } from '../src/check-ins/explain-score.ts';
import { isAnswered } from '../src/check-ins/standing.ts';
import { getStanding } from '../src/check-ins/standing-queries.ts';
import { getCycle } from '../src/cycles/cycle-queries.ts';
import { buttons } from '../src/messages/button.ts';
import { type Choice, inner, lines, type Screen, say } from '../src/messages/message.ts';
import type { CycleId, PersonId } from '../src/store/ids.ts';
import type { Db } from '../src/store/open-database.ts';
import { standingLine } from './standing-line.ts';

/** «Why 53?»: the score line by line. */
export async function scoreScreen(db: Db, who: { personId: PersonId; cycleId: CycleId }): Promise<Screen> {
  const standing = await getStanding(db, who);
  const cycle = await getCycle(db, who.cycleId);
  const vars = {
    explanation: lines(explainScore(standing)),
    standing: inner(await standingLine(db, standing, cycle)),
  };
  const checkIn: Choice = { label: say('button-check-in'), data: buttons.checkIn.write(who.cycleId) };
  const change: Choice = { label: say('button-change'), data: buttons.change.write(who.cycleId) };
  const more = standing.lines.some(isAnswered) ? [[checkIn], [change]] : [[checkIn]];
  return { message: say('score-explained', vars), choices: cycle.state === 'open' ? more : [] };
}
