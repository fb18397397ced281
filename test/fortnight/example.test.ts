import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AskedTask, ReadValue } from '../../src/check-ins/reading/asked-task.ts';
import { readAnswers } from '../../src/check-ins/reading/read-answers.ts';
import { cycleTexts } from '../../src/fortnight/cycle-texts.ts';
import { exampleOf } from '../../src/fortnight/task-lines.ts';
import { type Language, languages } from '../../src/language.ts';
import { type Message, say } from '../../src/messages/message.ts';
import { taskListOf } from '../../src/simulator/istanbul/task-list.ts';
import { wording } from '../helpers/jobs.ts';

const textOf = (message: Message, language: Language) => wording.say(message, { language, channel: 'sms' });

type Listed = AskedTask & { position: number; target: number | undefined };

const mostTasks = 8;
const kinds = fc.constantFrom('count' as const, 'done' as const, 'rating' as const);
/** Any list of tasks that can be answered in its order. */
const lists = fc.array(fc.record({ kind: kinds, target: fc.integer({ min: 1, max: 600 }) }), {
  minLength: 1,
  maxLength: mostTasks,
});

/** No rating, and counts of two digits, which look neither like the number of a task nor like a telephone's. */
const largeOf = ({ kind, target }: { kind: AskedTask['kind']; target: number }) => ({
  kind: kind === 'done' ? ('done' as const) : ('count' as const),
  target: mostTasks + (target % 90),
});

const listOf = (tasks: readonly { kind: 'count' | 'done' | 'rating'; target: number }[]): Listed[] =>
  tasks.map(({ kind, target }, index) => ({
    id: `task ${index + 1}`,
    number: `B${index + 1}`,
    position: index + 1,
    titles: [`Title ${index + 1}`],
    kind,
    target: kind === 'count' ? target : undefined,
  }));

/** Other values in the words and digits of the example: each number becomes another likely one, each yes a no. */
function changed(example: string, tasks: readonly Listed[], language: Language) {
  const [yes, no] = [textOf(say('example-yes'), language), textOf(say('example-no'), language)];
  const given = example.split(' ');
  const values = tasks.map(({ kind, target = 0 }, i): { word: string; value: ReadValue } => {
    if (kind === 'done') {
      const done = given[i] !== yes;
      return { word: done ? yes : no, value: { kind, done } };
    }
    const figure = kind === 'rating' ? 2 : target + 1;
    const word = textOf(say('example-figure', { figure }), language);
    return kind === 'rating'
      ? { word, value: { kind, rating: figure } }
      : { word, value: { kind: 'count', total: figure } };
  });
  return { text: values.map(({ word }) => word).join(' '), values: values.map(({ value }) => value) };
}

describe.each(languages)('the example under the tasks, in %s', (language) => {
  test('is read in its structure, whatever its values are', () => {
    const large = lists.map((tasks) => tasks.map(largeOf));
    fc.assert(
      fc.property(large, (kinds) => {
        const tasks = listOf(kinds);
        const example = textOf(exampleOf(tasks, { isNamed: false }), language);
        const { text, values } = changed(example, tasks, language);

        const reading = readAnswers(text, { tasks, language, examplesSent: [example] });

        expect([text, reading.type === 'answers' && reading.answers.map(({ value }) => value)]).toEqual([
          text,
          values,
        ]);
      }),
    );
  });

  test('is never read as something else, also where a value could be the number of a task', () => {
    fc.assert(
      fc.property(lists, (kinds) => {
        const tasks = listOf(kinds);
        const example = textOf(exampleOf(tasks, { isNamed: false }), language);
        const { text, values } = changed(example, tasks, language);

        const reading = readAnswers(text, { tasks, language, examplesSent: [example] });

        if (reading.type === 'answers') expect(reading.answers.map(({ value }) => value)).toEqual(values);
        else expect(reading.type).toBe('ask-back');
      }),
    );
  });

  test('is asked back when it comes as it stands', () => {
    fc.assert(
      fc.property(lists, (kinds) => {
        const tasks = listOf(kinds);
        const example = textOf(exampleOf(tasks, { isNamed: false }), language);

        const reading = readAnswers(example, { tasks, language, examplesSent: [example] });

        expect(reading).toMatchObject({ type: 'ask-back', reason: 'example' });
      }),
    );
  });

  test('the questions name the tasks as the list does', () => {
    const list = taskListOf({ name: 'Gülbahar' });
    const { tasks, prompt } = cycleTexts(list);
    const listed = textOf(tasks.message, language).split('\n').slice(1, -1);
    const asked = textOf(prompt.message, language);

    const names = listed.map((line) => line.split(' ')[0] ?? '');

    expect(names).toHaveLength(list.assignments.length);
    for (const name of names) expect(asked.split(/[\s:،,]+/u)).toContain(name);
  });
});
