import { savedMessage } from '../src/check-ins/saved-message.ts';
import { isAnswered, type Standing } from '../src/check-ins/standing.ts';
import { getStanding } from '../src/check-ins/standing-queries.ts';
import { type Cycle, getCycle } from '../src/cycles/cycle-queries.ts';
import { buttons } from '../src/messages/button.ts';
import { type Choice, type Screen, say } from '../src/messages/message.ts';
import type { CycleId, PersonId } from '../src/store/ids.ts';
import type { Db } from '../src/store/open-database.ts';
import { standingLine } from './standing-line.ts';

/** What is kept so far, read back, and where it puts the person. */
export async function checkInSummary(db: Db, who: { personId: PersonId; cycleId: CycleId }): Promise<Screen> {
  const standing = await getStanding(db, who);
  const cycle = await getCycle(db, who.cycleId);
  const answered = standing.lines.filter(isAnswered);
  const message = savedMessage(answered, await standingLine(db, standing, cycle));
  return { message, choices: choicesOf(standing, cycle) };
}

function choicesOf({ lines: tasks, score, reportedAt }: Standing, cycle: Cycle): Choice[][] {
  const isOpen = cycle.state === 'open';
  const hasOpen = tasks.some((line) => !isAnswered(line));
  const checkIn =
    isOpen && hasOpen ? [{ label: say('button-check-in'), data: buttons.checkIn.write(cycle.id) }] : [];
  const change =
    isOpen && tasks.some(isAnswered)
      ? [{ label: say('button-change'), data: buttons.change.write(cycle.id) }]
      : [];
  const explain =
    score === undefined || reportedAt === undefined
      ? []
      : [{ label: say('button-explain', { score }), data: buttons.explain.write(cycle.id) }];
  return [checkIn, change, explain].filter((row) => row.length > 0);
}
