import type { Assignment } from '../../cycles/assignment-queries.ts';
import { cycleDates } from '../../cycles/calendar.ts';
import { taskNumber } from '../../cycles/cycle-letter.ts';
import type { TaskList } from '../../fortnight/cycle-texts.ts';
import type { PlannedTask } from '../../fortnight/plan.ts';
import type { Language, Names } from '../../language.ts';
import { localDate, localTime } from '../../local-date.ts';
import { type CycleId, newId, type PersonId, type UnitId } from '../../store/ids.ts';
import { planProgram, planTasks } from './program.ts';
import { listDistricts } from './units.ts';

const startsOn = localDate('2026-11-21');
const cycleDays = 14;
const letter = 'B';
const lastScore = 53;

/** The names of all neighbourhoods of Istanbul, as readers of that language see them. */
export const neighbourhoodNames = (language: Language): Names[] =>
  listDistricts()
    .flatMap(({ neighbourhoods }) => neighbourhoods)
    .map(({ names }) => ({ name: names[language] ?? names.name }));

/** The four tasks of a second fortnight for the rep of a unit with these names. */
export function taskListOf(unitNames: Names): TaskList {
  const { smsName = '', timeZone = 'Europe/Istanbul' } = planProgram(startsOn, cycleDays);
  const calendar = { startsOn, cycleDays, timeZone, opensAt: localTime('09:00'), graceHours: 12 };
  const cycle = { ...cycleDates(calendar, 1), id: newId<CycleId>() };
  const whose = { cycleId: cycle.id, personId: newId<PersonId>(), unitId: newId<UnitId>(), unitNames };
  const assignments = planTasks(cycleDays).map((task, index) => assignmentOf(task, index + 1, whose));
  return { program: { smsName }, cycle, assignments, parents: new Map(), lastScore };
}

const assignmentOf = (
  task: PlannedTask,
  position: number,
  whose: Pick<Assignment, 'cycleId' | 'personId' | 'unitId' | 'unitNames'>,
): Assignment => ({
  ...task,
  ...whose,
  id: newId(),
  taskId: newId(),
  taskCode: task.code,
  number: taskNumber(letter, position),
  position,
  shortTitles: { ...task.titles, ...task.titleSms },
  target: task.target,
  headquartersTarget: task.target,
  fromDay: task.from,
  untilDay: task.until,
  plannedDay: undefined,
  isFrozen: false,
});
