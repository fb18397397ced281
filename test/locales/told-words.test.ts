import { describe, expect, test } from 'vitest';
import type { AskedTask } from '../../src/check-ins/reading/asked-task.ts';
import { readAnswers } from '../../src/check-ins/reading/read-answers.ts';
import { readCommandWord } from '../../src/check-ins/reading/stop-words.ts';
import { exampleOf } from '../../src/fortnight/task-lines.ts';
import { type Language, languageNamed, languages } from '../../src/language.ts';
import type { MessageKey } from '../../src/messages/message-key.ts';
import { createWording } from '../../src/messages/wording.ts';
import { sampleMessage } from './sample-message.ts';

const wording = createWording();
const task = (position: number, kind: AskedTask['kind'], target?: number) => ({
  id: `task ${position}`,
  number: `B${position}`,
  titles: [`Title ${position}`],
  position,
  kind,
  target,
});
const tasks = [task(1, 'count', 40), task(2, 'done'), task(3, 'done'), task(4, 'count', 5)];

describe.each(languages)('what a text in %s tells people to write is understood', (language) => {
  test.each([true, false])('the example of an answer (with numbers: %s)', (isNamed) => {
    const example = wording.say(exampleOf(tasks, { isNamed }), { language, channel: 'sms' });

    const reading = readAnswers(example, { tasks, language });

    expect([example, reading.type === 'answers' && reading.answers.map(({ value }) => value)]).toEqual([
      example,
      [
        { kind: 'count', total: 7 },
        { kind: 'done', done: true },
        { kind: 'done', done: false },
        { kind: 'count', total: 1 },
      ],
    ]);
  });

  test('the words of command', () => {
    const told = (key: MessageKey) => commandsIn(say(key, language), language);

    expect(told('help')).toEqual(['call', 'break', 'stop']);
    expect(told('stopped')).toEqual(['start']);
    expect(told('not-stopped')).toEqual(['help']);
    expect(told('join-welcome')).toEqual(['stop']);
    expect(told('join-welcome-coordinator')).toEqual(['stop']);
    expect(told('stop-or-no')[0]).toEqual('stop');
  });

  test('the name of the language', () => {
    expect(languageNamed(say(`language-${language}`, language))).toBe(language);
  });
});

const say = (key: MessageKey, language: Language): string =>
  wording.say(sampleMessage(key, 'own', language), { language, channel: 'sms' });

/** Words in capitals; in Persian, which has none, what stands after «write». */
function commandsIn(text: string, language: Language): unknown[] {
  const words = language === 'fa' ? /(?<=بنویسید )\p{L}+/gu : /(?<![\p{L}\p{N}])\p{Lu}{3,}(?![\p{L}\p{N}])/gu;
  return [...text.matchAll(words)].map(([word]) => readCommandWord(word, language)).filter((read) => read);
}
