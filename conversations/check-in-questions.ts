import type { Line } from '../src/check-ins/standing.ts';
import type { Assignment } from '../src/cycles/assignment-queries.ts';
import { buttons } from '../src/messages/button.ts';
import {
  type Choice,
  inner,
  type Message,
  names,
  type Screen,
  say,
  type Value,
} from '../src/messages/message.ts';
import { whyNots } from '../src/store/words.ts';

/** Where a question stands in the check-in: the first is 1. */
export interface Place {
  readonly position: number;
  readonly count: number;
}

/** The question for a task, with buttons that hold whatever is needed to answer it. */
export function taskQuestion({ assignment, answer }: Line, place: Place): Screen {
  const vars = { ...place, title: names(assignment.titles) };
  switch (assignment.kind) {
    case 'count':
      return countQuestion(assignment, totalSoFar(answer), vars);
    case 'done':
      return { message: say('check-in-done', vars), choices: [yesNo(assignment), [skip(assignment)]] };
    case 'rating':
      return { message: say('check-in-rating', vars), choices: [ratings(assignment), [skip(assignment)]] };
    case 'text':
      return { message: say('check-in-text', vars), choices: [[skip(assignment)]] };
  }
}

/** The question for the photo or the location that shows what was done. */
export function evidenceQuestion({ assignment }: Line): Screen {
  const key = assignment.evidence === 'photo' ? 'check-in-photo' : 'check-in-location';
  const without: Choice = {
    label: say('button-no-evidence'),
    data: buttons.answer.write(assignment.id, 'p'),
  };
  return { message: say(key, { title: names(assignment.titles) }), choices: [[without]] };
}

/** A total below the one before: is it the total, or that many more? */
export function lowerTotalQuestion(assignment: Assignment, total: number, previous: number): Screen {
  const { titles, shortTitles } = assignment;
  const vars = { title: names(titles), short: names(shortTitles), total, previous };
  if (total === 0) {
    const kept = option(assignment, `=${previous}`, say('button-same', { total: previous }));
    const none = option(assignment, '=0!', say('button-in-total', { total }));
    return { message: say('check-in-lower-none', vars), choices: [[none, kept]] };
  }
  return {
    message: say('check-in-lower', vars),
    choices: [
      [
        option(assignment, `=${total}!`, say('button-in-total', { total })),
        option(assignment, `=${previous + total}`, say('button-more', { more: total })),
      ],
    ],
  };
}

/** One optional tap that says why it was not done, under whatever is asked next. */
export function withWhyNot(screen: Screen, assignment: Assignment): Screen {
  const reasons = whyNots.map((reason) => ({
    label: say(`why-not-${reason}`),
    data: buttons.whyNot.write(assignment.id, reason),
  }));
  const question = say('check-in-why-not', { title: names(assignment.titles) });
  return {
    message: say('with-footer', { screen: inner(screen.message), footer: inner(question) }),
    choices: [...(screen.choices ?? []), reasons.slice(0, 2), reasons.slice(2)],
  };
}

const totalSoFar = (answer: Line['answer']): number | undefined =>
  answer?.value.kind === 'count' ? answer.value.total : undefined;

function countQuestion(
  assignment: Assignment,
  soFar: number | undefined,
  vars: Record<string, Value>,
): Screen {
  const from = soFar ?? 0;
  const steps = [1, 5, 10].map((step) => option(assignment, `=${from + step}`, say('button-plus', { step })));
  const same =
    soFar === undefined ? [] : [option(assignment, `=${soFar}`, say('button-same', { total: soFar }))];
  return {
    message: countMessage(assignment, soFar, vars),
    choices: [steps, [...same, skip(assignment)]],
  };
}

function countMessage(
  assignment: Assignment,
  soFar: number | undefined,
  vars: Record<string, Value>,
): Message {
  const target = assignment.target ?? 0;
  if (soFar === undefined) return say('check-in-count', { ...vars, target });
  return say('check-in-count-again', { ...vars, target, total: soFar });
}

const yesNo = (assignment: Assignment): Choice[] => [
  option(assignment, 'y', say('button-yes')),
  option(assignment, 'n', say('button-no')),
];

const ratings = (assignment: Assignment): Choice[] =>
  [1, 2, 3, 4, 5].map((rating) => option(assignment, `r${rating}`, say('button-rating', { rating })));

const skip = (assignment: Assignment): Choice => option(assignment, 's', say('button-skip'));

const option = (assignment: Assignment, value: string, label: Message): Choice => ({
  label,
  data: buttons.answer.write(assignment.id, value),
});
