import type { Assignment } from '../cycles/assignment-queries.ts';
import type { CycleDates } from '../cycles/calendar.ts';
import { taskNumber } from '../cycles/cycle-letter.ts';
import type { Program } from '../cycles/program-queries.ts';
import type { Task } from '../cycles/task-queries.ts';
import { type Language, languages } from '../language.ts';
import type { Screen } from '../messages/message.ts';
import { getUnit } from '../organisation/unit-queries.ts';
import { type AssignmentId, type CycleId, newId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';
import { listParentNames, type TaskGiven } from './assigning-queries.ts';
import { promptMessage } from './prompt-message.ts';
import { resultMessage } from './result-message.ts';
import { tasksMessage } from './tasks-message.ts';

export interface Sample {
  readonly text: 'tasks' | 'check-in' | 'planned' | 'result';
  readonly language: Language;
  readonly screen: Screen;
}

/** A list of tasks and the language in which it will be read. */
interface ReadList {
  readonly language: Language;
  readonly list: readonly TaskGiven[];
}

interface SampleInput {
  readonly program: Program;
  readonly dates: CycleDates;
  readonly letter: string;
  readonly tasks: readonly Task[];
  readonly reached: readonly ReadList[];
}

/** Each text of a cycle, for each language with the longest list of those who read it. */
export async function sampleTexts(db: Db, input: SampleInput): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (const language of languages) {
    const longest = input.reached
      .filter((entry) => entry.language === language)
      .reduce<ReadList | undefined>((a, b) => (a && a.list.length >= b.list.length ? a : b), undefined);
    if (longest) samples.push(...(await sampleOf(db, input, longest)));
  }
  return samples;
}

async function sampleOf(
  db: Db,
  { program, dates, letter, tasks }: SampleInput,
  { list, language }: ReadList,
): Promise<Sample[]> {
  const cycle = { ...dates, id: newId<CycleId>() };
  const assignments = await asAssignments(db, { cycleId: cycle.id, letter, tasks, list });
  const parents = await listParentNames(
    db,
    assignments.map(({ unitId }) => unitId),
  );
  const input = { program, cycle, assignments, parents };
  return [
    { text: 'tasks', language, screen: tasksMessage(input) },
    { text: 'check-in', language, screen: promptMessage({ ...input, occasion: 'check-in' }) },
    { text: 'planned', language, screen: promptMessage({ ...input, occasion: 'planned' }) },
    { text: 'result', language, screen: resultMessage(cycle, { score: 100, hasReported: true }) },
  ];
}

async function asAssignments(
  db: Db,
  input: { cycleId: CycleId; letter: string; tasks: readonly Task[]; list: readonly TaskGiven[] },
): Promise<Assignment[]> {
  const tasks = new Map(input.tasks.map((task) => [task.id, task]));
  const assignments = [];
  for (const given of input.list) {
    const task = tasks.get(given.taskId);
    if (!task) continue;
    const unit = await getUnit(db, given.unitId);
    assignments.push({
      ...task,
      ...given,
      id: newId<AssignmentId>(),
      cycleId: input.cycleId,
      unitNames: unit.names,
      taskCode: task.code,
      number: taskNumber(input.letter, given.position),
      headquartersTarget: given.target,
      plannedDay: undefined,
      isFrozen: false,
    });
  }
  return assignments;
}
