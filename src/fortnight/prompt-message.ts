import type { Assignment } from '../cycles/assignment-queries.ts';
import type { Cycle } from '../cycles/cycle-queries.ts';
import { buttons } from '../messages/button.ts';
import { day, inner, lines, type Screen, say } from '../messages/message.ts';
import { howTo, type ListContext, openLines, taskLines } from './task-lines.ts';

export interface PromptInput extends Omit<ListContext, 'cycle'> {
  readonly occasion: 'check-in' | 'planned';
  readonly cycle: Pick<Cycle, 'id' | 'dayOne' | 'endsOn'>;
  /** What is asked about. */
  readonly assignments: readonly Assignment[];
}

/** Asks how it went: on a check-in day, or in the evening of a planned day. */
export function promptMessage(input: PromptInput): Screen {
  const { assignments, cycle, occasion } = input;
  const message = say(occasion === 'check-in' ? 'prompt-check-in' : 'prompt-planned', {
    tasks: lines(taskLines(assignments, input)),
    smsTasks: lines(openLines(assignments, input)),
    howTo: inner(howTo(assignments, { isNamed: true })),
    lastDay: day(cycle.endsOn, 'weekday'),
  });
  return { message, choices: [[{ label: say('button-check-in'), data: buttons.checkIn.write(cycle.id) }]] };
}
