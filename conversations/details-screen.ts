import { answerText } from '../src/check-ins/answer-text.ts';
import { getStanding } from '../src/check-ins/standing-queries.ts';
import { checkInMoments } from '../src/cycles/calendar.ts';
import { getCycle } from '../src/cycles/cycle-queries.ts';
import { getProgram } from '../src/cycles/program-queries.ts';
import { buttons } from '../src/messages/button.ts';
import { day, inner, lines, names, type Screen, say, timeOfDay } from '../src/messages/message.ts';
import type { CycleId, PersonId } from '../src/store/ids.ts';
import type { Db } from '../src/store/open-database.ts';

/** The tasks in full, with what is answered, and when the bot will ask. */
export async function detailsScreen(db: Db, who: { personId: PersonId; cycleId: CycleId }): Promise<Screen> {
  const cycle = await getCycle(db, who.cycleId);
  const { calendar } = await getProgram(db, cycle.programId);
  const { lines: tasks } = await getStanding(db, who);
  const told = tasks.map((line) => {
    const { position, titles, points } = line.assignment;
    return say('details-task', { position, points, title: names(titles), answer: inner(answerText(line)) });
  });
  const days = checkInMoments(calendar, cycle).map(({ date }) => say('a-day', { day: day(date, 'weekday') }));
  const message = say('details', {
    tasks: lines(told),
    checkIns: lines(days, ' · '),
    at: timeOfDay(calendar.checkInAt),
    until: day(cycle.endsOn, 'weekday'),
  });
  const checkIn = { label: say('button-check-in'), data: buttons.checkIn.write(cycle.id) };
  const planDays = { label: say('button-plan-days'), data: buttons.planDays.write(cycle.id) };
  const back = { label: say('button-back'), data: buttons.tasks.write(cycle.id) };
  return { message, choices: [[checkIn], [planDays], [back]] };
}
