import { answerText } from '../src/check-ins/answer-text.ts';
import { getStanding } from '../src/check-ins/standing-queries.ts';
import { getCycle } from '../src/cycles/cycle-queries.ts';
import { buttons } from '../src/messages/button.ts';
import { type Choice, inner, lines, names, type Screen, say } from '../src/messages/message.ts';
import type { CycleId, PersonId } from '../src/store/ids.ts';
import type { Db } from '../src/store/open-database.ts';
import { closedScreen } from './closed-screen.ts';

/** The tasks, of which one gets its answer changed. A rejected answer of a closed cycle has a button of its own. */
export async function changeScreen(db: Db, who: { personId: PersonId; cycleId: CycleId }): Promise<Screen> {
  const { state } = await getCycle(db, who.cycleId);
  if (state !== 'open') return closedScreen(db, who.personId);
  const standing = await getStanding(db, who);
  const answers = standing.lines.map((line) => {
    const { position, shortTitles } = line.assignment;
    return say('change-line', { position, title: names(shortTitles), answer: inner(answerText(line)) });
  });
  const tasks = standing.lines.map(({ assignment }): Choice[] => [
    {
      label: say('button-change-task', {
        position: assignment.position,
        title: names(assignment.shortTitles),
      }),
      data: buttons.changeTask.write(assignment.id),
    },
  ]);
  const back: Choice = { label: say('button-back'), data: buttons.summary.write(who.cycleId) };
  return { message: say('check-in-change', { answers: lines(answers) }), choices: [...tasks, [back]] };
}
