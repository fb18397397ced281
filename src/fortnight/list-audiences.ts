import type { Assignment } from '../cycles/assignment-queries.ts';
import type { CycleDates } from '../cycles/calendar.ts';
import { taskNumber } from '../cycles/cycle-letter.ts';
import type { Program } from '../cycles/program-queries.ts';
import type { Task } from '../cycles/task-queries.ts';
import { type Language, type Names, nameIn } from '../language.ts';
import { type AssignmentId, type CycleId, newId, type UnitId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';
import type { Channel } from '../store/words.ts';
import { listParentNames, type TaskGiven } from './assigning-queries.ts';
import { type CycleTexts, cycleTexts, type TaskList } from './cycle-texts.ts';
import { listUnitNames } from './preview-queries.ts';

/** A list of tasks, and who will read it where. */
export interface Reached {
  readonly channel: Channel;
  readonly address: string;
  readonly language: Language;
  readonly list: readonly TaskGiven[];
}

/** People who get the same tasks on the same channel in the same language. */
export interface Audience {
  readonly channel: Channel;
  readonly language: Language;
  readonly addresses: readonly string[];
  /** What each of them gets, with the longest names among theirs. */
  readonly texts: CycleTexts;
  readonly list: TaskList;
}

export interface AudienceInput {
  readonly program: Program;
  readonly dates: CycleDates;
  readonly letter: string;
  readonly tasks: readonly Task[];
  readonly reached: readonly Reached[];
  /** Whether the texts with the tasks carry the score of the last cycle. */
  readonly hasLastScores: boolean;
}

/** Lists of the same tasks differ by the names of their units only: one text says how long all of them get. */
export async function listAudiences(db: Db, input: AudienceInput): Promise<Audience[]> {
  const groups = Map.groupBy(
    input.reached,
    ({ channel, language, list }) => `${channel}/${language}/${list.map(({ taskId }) => taskId).join()}`,
  );
  const units = await listUnitNames(db);
  const audiences = [];
  for (const group of groups.values()) {
    const longest = longestOf(group, units);
    const list = await taskListOf(db, input, { list: longest.list, units });
    const { channel, language } = longest;
    const addresses = group.map(({ address }) => address);
    audiences.push({ channel, language, addresses, list, texts: cycleTexts(list) });
  }
  return audiences;
}

function longestOf(group: readonly Reached[], units: ReadonlyMap<UnitId, Names>): Reached {
  const lengthOf = ({ list, language }: Reached): number =>
    [...new Set(list.map(({ unitId }) => unitId))].reduce(
      (sum, id) => sum + nameIn(units.get(id) ?? { name: '' }, language).length,
      0,
    );
  return group.reduce((a, b) => (lengthOf(b) > lengthOf(a) ? b : a));
}

async function taskListOf(
  db: Db,
  { program, dates, letter, tasks, hasLastScores }: AudienceInput,
  { list, units }: { list: readonly TaskGiven[]; units: ReadonlyMap<UnitId, Names> },
): Promise<TaskList> {
  const cycle = { ...dates, id: newId<CycleId>() };
  const known = new Map(tasks.map((task) => [task.id, task]));
  const assignments = list.flatMap((given) => {
    const task = known.get(given.taskId);
    const unitNames = units.get(given.unitId) ?? { name: '' };
    return task ? asAssignment(given, { task, unitNames, cycleId: cycle.id, letter }) : [];
  });
  const parents = await listParentNames(
    db,
    list.map(({ unitId }) => unitId),
  );
  return { program, cycle, assignments, parents, lastScore: hasLastScores ? 100 : undefined };
}

const asAssignment = (
  given: TaskGiven,
  { task, letter, ...rest }: { task: Task; unitNames: Names; cycleId: CycleId; letter: string },
): Assignment => ({
  ...task,
  ...given,
  ...rest,
  id: newId<AssignmentId>(),
  taskCode: task.code,
  number: taskNumber(letter, given.position),
  headquartersTarget: given.target,
  plannedDay: undefined,
  isFrozen: false,
});
