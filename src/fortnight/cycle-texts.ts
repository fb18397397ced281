import type { ShownLine } from '../check-ins/answer-text.ts';
import type { StoredValue } from '../check-ins/answer-value.ts';
import { savedMessage } from '../check-ins/saved-message.ts';
import type { Assignment } from '../cycles/assignment-queries.ts';
import { day, lines, type Message, names, type Screen, say } from '../messages/message.ts';
import { promptMessage } from './prompt-message.ts';
import { type TasksInput, tasksMessage } from './tasks-message.ts';

/** A list of tasks, with what its texts need; with the score of the last cycle, where there was one. */
export type TaskList = Omit<TasksInput, 'reached'>;

/** What the bot sends by SMS in a cycle to somebody who reports all of their list once. */
export interface CycleTexts {
  readonly tasks: Screen;
  /** On the first check-in day: nothing is answered yet. */
  readonly prompt: Screen;
  /** On a later one, with the totals so far. */
  readonly reminder: Screen;
  readonly readBack: Screen;
}

/** A district has as many reps, a few more or less. */
const placesIn = 25;

/** The texts of a cycle with this list, as long as they get. */
export function cycleTexts(list: TaskList): CycleTexts {
  const { assignments } = list;
  const totals = assignments.flatMap(({ id, target }) =>
    target === undefined ? [] : [[id, target] as const],
  );
  const question = { ...list, occasion: 'check-in' as const };
  return {
    tasks: tasksMessage(list),
    prompt: promptMessage(question),
    reminder: promptMessage({ ...question, reached: new Map(totals) }),
    readBack: { message: savedMessage(assignments.map(fullyAnswered), standingIn(list)) },
  };
}

const fullyAnswered = (assignment: Assignment): ShownLine => ({
  assignment,
  answer: { value: valueFor(assignment), hasPhoto: false, hasLocation: false },
});

function valueFor({ kind, target = 0 }: Assignment): StoredValue {
  switch (kind) {
    case 'count':
      return { kind, total: target };
    case 'done':
      return { kind, done: true };
    case 'rating':
      return { kind, rating: 5 };
    case 'text':
      return { kind, text: '' };
  }
}

const standingIn = ({ assignments, cycle, parents }: TaskList): Message => {
  const places = assignments.slice(0, 1).map(({ unitId, unitNames }) => {
    const unit = names(parents.get(unitId) ?? unitNames);
    return say('standing-place', { place: placesIn, of: placesIn, unit });
  });
  return say('standing-score', {
    score: 100,
    places: lines(places, ''),
    until: day(cycle.endsOn, 'long'),
  });
};
