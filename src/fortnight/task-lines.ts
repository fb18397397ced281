import type { Assignment } from '../cycles/assignment-queries.ts';
import { type CycleDates, dateOfDay } from '../cycles/calendar.ts';
import { exampleAnswers } from '../cycles/example-answers.ts';
import type { Names } from '../language.ts';
import { day, inner, lines, type Message, names, say } from '../messages/message.ts';
import type { AssignmentId, UnitId } from '../store/ids.ts';

/** What the lines of a list of tasks need besides the tasks. */
export interface ListContext {
  readonly cycle: Pick<CycleDates, 'dayOne' | 'endsOn'>;
  /** Each unit's parent, where it has one. */
  readonly parents: ReadonlyMap<UnitId, Names>;
  /** The totals of counts so far. */
  readonly reached?: ReadonlyMap<AssignmentId, number> | undefined;
}

/** A line per task; with several units, under a heading for each. */
export const taskLines = (assignments: readonly Assignment[], context: ListContext): Message[] =>
  underUnits(assignments, (task) => taskLine(task, context));

/** As short as a reminder by SMS has to be: the list with its targets has been sent before. */
export const openLines = (assignments: readonly Assignment[], context: ListContext): Message[] =>
  underUnits(assignments, (task) => openLine(task, context));

function underUnits(assignments: readonly Assignment[], lineOf: (task: Assignment) => Message): Message[] {
  const units = Map.groupBy(assignments, (assignment) => assignment.unitId);
  return [...units.values()].flatMap((tasks) => {
    const list = tasks.map(lineOf);
    return units.size > 1 ? headingOf(tasks).concat(list) : list;
  });
}

/** The units of the list, each with its parent where there is room. */
export function unitsOf(
  assignments: readonly Assignment[],
  { parents }: Pick<ListContext, 'parents'>,
): Message[] {
  const units = new Map(assignments.map((assignment) => [assignment.unitId, assignment.unitNames]));
  return [...units].map(([id, unit]) => {
    const parent = parents.get(id);
    return parent
      ? say('unit-in', { unit: names(unit), parent: names(parent) })
      : say('unit', { unit: names(unit) });
  });
}

/** How to answer by text, with an example. Text tasks are answered by name only. */
export function howTo(assignments: readonly Assignment[], { isNamed }: { isNamed: boolean }): Message {
  const isOnlyText = assignments.every((assignment) => assignment.kind === 'text');
  const [first] = assignments;
  if (isOnlyText && first) return say('reply-in-words', { number: first.number, position: first.position });
  return say(isNamed ? 'reply-by-name' : 'reply-in-order', {
    example: inner(exampleOf(assignments, { isNamed })),
  });
}

/** `7 Y N 1`, or with the numbers of the tasks: `B1 7 B2 Y`; `isLettered`: with the letter also where lists have none. */
export function exampleOf(
  assignments: readonly Pick<Assignment, 'number' | 'position' | 'kind' | 'target'>[],
  { isNamed, isLettered = false }: { isNamed: boolean; isLettered?: boolean },
): Message {
  const key = isLettered ? 'example-lettered' : 'example-named';
  const answers = exampleAnswers(assignments).map(({ task, answer }) => {
    const value = answer === 'yes' ? say('example-yes') : answer === 'no' ? say('example-no') : undefined;
    const words = value ?? say('example-figure', { figure: Number(answer) });
    return isNamed ? say(key, { number: task.number, position: task.position, answer: inner(words) }) : words;
  });
  return say('example', { answers: lines(answers, ' ') });
}

function headingOf(tasks: readonly Assignment[]): Message[] {
  return tasks.slice(0, 1).map((task) => say('task-heading', { unit: names(task.unitNames) }));
}

function taskLine(task: Assignment, context: ListContext): Message {
  const { number, position, points, target } = task;
  const title = inner(titleOf(task, context));
  if (task.kind !== 'count' || target === undefined) return say('task', { number, position, title, points });
  const reached = context.reached?.get(task.id);
  const vars = { number, position, title, points, target, reached: reached ?? 0 };
  return say(reached === undefined ? 'task-count' : 'task-count-reached', vars);
}

function openLine(task: Assignment, context: ListContext): Message {
  if (context.reached?.get(task.id) !== undefined) return taskLine(task, context);
  const { number, position } = task;
  return say('task-open', { number, position, title: inner(titleOf(task, context)) });
}

/** The title with its days and what else has to be known. The short one in a text message. */
function titleOf(task: Assignment, { cycle }: ListContext): Message {
  const extras = [...dayNotes(task, cycle), ...evidenceNotes(task), ...plannedNotes(task)];
  return say('task-title', {
    title: names(task.titles),
    short: names(task.shortTitles),
    extras: lines(extras, ''),
  });
}

function dayNotes(
  { fromDay, untilDay }: Assignment,
  cycle: Pick<CycleDates, 'dayOne' | 'endsOn'>,
): Message[] {
  const from = fromDay === undefined || fromDay <= 1 ? undefined : dateOfDay(cycle, fromDay);
  const until = untilDay === undefined ? cycle.endsOn : dateOfDay(cycle, untilDay);
  const isUntilEnd = until >= cycle.endsOn;
  if (from !== undefined && from === until) return [say('task-on', { day: day(from, 'weekday') })];
  return [
    ...(from === undefined ? [] : [say('task-from', { day: day(from, 'weekday') })]),
    ...(isUntilEnd ? [] : [say('task-until', { day: day(until, 'weekday') })]),
  ];
}

const evidenceNotes = ({ evidence }: Assignment): Message[] => {
  if (evidence === 'none') return [];
  return [say(evidence === 'photo' ? 'task-photo' : 'task-location')];
};

const plannedNotes = ({ plannedDay }: Assignment): Message[] =>
  plannedDay === undefined ? [] : [say('task-planned', { day: day(plannedDay, 'weekday') })];
