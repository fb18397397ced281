import type { Assignment } from '../cycles/assignment-queries.ts';
import type { Cycle } from '../cycles/cycle-queries.ts';
import type { Program } from '../cycles/program-queries.ts';
import { buttons } from '../messages/button.ts';
import { day, inner, lines, type Message, type Screen, say } from '../messages/message.ts';
import { programHeading } from '../messages/program-heading.ts';
import { howTo, type ListContext, taskLines, unitsOf } from './task-lines.ts';

export interface TasksInput extends Omit<ListContext, 'cycle'> {
  readonly program: Pick<Program, 'smsName'>;
  /** The program's name, where there are several. */
  readonly programName?: string | undefined;
  readonly cycle: Pick<Cycle, 'id' | 'dayOne' | 'startsOn' | 'endsOn'>;
  /** The person's list, which is not empty. */
  readonly assignments: readonly Assignment[];
  /** The score of the last cycle: a text message carries it, on Telegram it has been a message of its own. */
  readonly lastScore?: number | undefined;
}

/** The calendar of a person's tasks, which opens the fortnight. */
export function tasksMessage(input: TasksInput): Screen {
  const { program, cycle, assignments } = input;
  const message = say('tasks', {
    program: programHeading(input.programName),
    sender: program.smsName,
    units: lines(unitsOf(assignments, input), ' · '),
    smsUnits: lines(unitsOf(assignments, input), ', '),
    from: day(cycle.startsOn),
    until: day(cycle.endsOn),
    lastDay: day(cycle.endsOn, 'weekday'),
    last: inner(lastResult(input.lastScore)),
    tasks: lines(taskLines(assignments, input)),
    howTo: inner(howTo(assignments, { isNamed: false })),
  });
  return { message, choices: choicesOf(cycle) };
}

const choicesOf = ({ id }: Pick<Cycle, 'id'>) => [
  [{ label: say('button-check-in'), data: buttons.checkIn.write(id) }],
  [{ label: say('button-plan-days'), data: buttons.planDays.write(id) }],
  [{ label: say('button-details'), data: buttons.details.write(id) }],
];

const lastResult = (score: number | undefined): Message =>
  score === undefined ? say('tasks-no-last') : say('tasks-last', { score });
