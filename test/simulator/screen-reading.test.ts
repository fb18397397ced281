import { expect, test } from 'vitest';
import { say } from '../../src/messages/message.ts';
import { createWording } from '../../src/messages/wording.ts';
import type { ShownMessage } from '../../src/simulator/bot-api/shown-message.ts';
import {
  createToastReader,
  numbersIn,
  readScreen,
  valueOfButton,
} from '../../src/simulator/people/screen-reading.ts';

/** A message with rows of buttons, each given as its data. */
const shown = (text: string, rows: readonly (readonly string[])[] = []): ShownMessage => ({
  messageId: 7,
  chatId: 1001,
  from: 'bot',
  text,
  keyboard: rows.map((row) => row.map((data) => ({ text: `label of ${data}`, callback_data: data }))),
  date: 0,
  isPinned: false,
  isSilent: false,
});

test('reads the question for a count, with its target', () => {
  const rows = [['an1:t1:=1', 'an1:t1:=5', 'an1:t1:=10'], ['an1:t1:s']];

  const screen = readScreen(shown('1 of 4 · Door-to-door visits: how many so far? (target 40)', rows));

  expect(screen).toMatchObject({ is: 'question', task: 't1', kind: 'count', target: 40, messageId: 7 });
});

test('reads numbers in the digits of every language', () => {
  expect(numbersIn('1/4 · hedef 40')).toEqual([1, 4, 40]);
  expect(numbersIn('۱ از ۴ · هدف ۴۰')).toEqual([1, 4, 40]);
  expect(numbersIn('١ ٤')).toEqual([1, 4]);
});

test('tells the screens by their buttons', () => {
  const kinds = [
    [['an1:t1:y', 'an1:t1:n'], ['an1:t1:s']],
    [['an1:t1:p']],
    [['an1:t1:=12!', 'an1:t1:=37']],
    [['ow1:no']],
    [['ci1:c1'], ['pd1:c1'], ['td1:c1']],
    [['ci1:c1']],
    [['ci1:c1'], ['ch1:c1'], ['sc1:c1']],
    [['op1:1:accept'], ['op1:1:fa']],
    [['op1:2:3', 'op1:2:7']],
    [['jr1:r1:ok', 'jr1:r1:no']],
    [],
  ].map((rows) => readScreen(shown('', rows)).is);

  expect(kinds).toEqual([
    'question',
    'evidence',
    'lower-total',
    'other-work',
    'tasks',
    'offer',
    'summary',
    'notice',
    'options',
    'join-request',
    'text',
  ]);
});

test('reads what a button answers', () => {
  expect(valueOfButton('an1:t1:=25')).toEqual({ task: 't1', value: 25 });
  expect(valueOfButton('an1:t1:=12!')).toEqual({ task: 't1', value: 12 });
  expect(valueOfButton('an1:t1:n')).toEqual({ task: 't1', value: 0 });
  expect(valueOfButton('an1:t1:r4')).toEqual({ task: 't1', value: 4 });
  expect(valueOfButton('an1:t1:s')).toBeUndefined();
  expect(valueOfButton('ci1:c1')).toBeUndefined();
});

test('knows the word for saved in every language', () => {
  const wording = createWording();
  const readsAsSaved = createToastReader(wording);
  const toast = (key: 'toast-saved' | 'toast-old-button') =>
    wording.say(say(key), { language: 'fa', channel: 'telegram' });

  expect(readsAsSaved(toast('toast-saved'))).toBe(true);
  expect(readsAsSaved(toast('toast-old-button'))).toBe(false);
  expect(readsAsSaved(undefined)).toBe(false);
});
