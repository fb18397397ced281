import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AskedTask } from '../../../src/check-ins/reading/asked-task.ts';
import { readValue, type ValueReading } from '../../../src/check-ins/reading/read-value.ts';
import type { Language } from '../../../src/language.ts';

const count: AskedTask = { id: 'a', number: 'B1', kind: 'count', titles: ['Kapı ziyareti'], target: 40 };
const counted: AskedTask = { ...count, current: { value: 20 } };
const done: AskedTask = { id: 'b', number: 'B2', kind: 'done', titles: ['Pazar standı'] };
const rating: AskedTask = { id: 'c', number: 'B3', kind: 'rating', titles: ['Memnuniyet'] };
const text: AskedTask = { id: 'd', number: 'B4', kind: 'text', titles: ['Görüş'] };

const spell = (reading: ValueReading): string => {
  if (reading.type === 'unclear') return `? ${reading.reason}`;
  const { value, isCorrection } = reading;
  const said = Object.entries(value).find(([key]) => key !== 'kind')?.[1];
  return `${isCorrection ? ':=' : ''}${value.kind === 'count-more' ? '+' : ''}${said}`;
};

describe('the answer to one open question', () => {
  it.each<[AskedTask, Language, string, string]>([
    [count, 'tr', '25', '25'],
    [count, 'tr', '+5', '+5'],
    [count, 'tr', '5 daha', '+5'],
    [count, 'tr', 'evet 25', '25'],
    [count, 'tr', 'yirmi beş', '25'],
    [count, 'tr', 'B1 25', '25'],
    [count, 'tr', 'B2 evet', '? other-task'],
    [count, 'tr', 'yok', '0'],
    [count, 'tr', 'hayır', '? does-not-fit'],
    [count, 'tr', '25 mi?', '? ambiguous'],
    [count, 'tr', 'saat 3', '? no-value'],
    [count, 'tr', '', '? no-value'],
    [count, 'tr', 'yanlış, 30', '? correction'],
    [counted, 'tr', 'yanlış, 30', ':=30'],
    [counted, 'tr', 'hayır 30', ':=30'],
    [counted, 'tr', '20 değil 30', ':=30'],
    [counted, 'tr', '15 değil 30', '? correction'],
    [counted, 'tr', '15', '15'],
    [counted, 'en', 'not 20 but 30', ':=30'],
    [counted, 'fa', 'اشتباه ۳۰', ':=30'],
    [count, 'fa', 'نه', '? number-or-no'],
    [count, 'fa', 'نه تا', '9'],
    [done, 'tr', 'BİTTİ', 'true'],
    [done, 'tr', 'tamam', 'true'],
    [done, 'tr', 'iptal oldu', 'false'],
    [done, 'tr', 'evet ama yarım', '? ambiguous'],
    [done, 'tr', '25', '? does-not-fit'],
    [done, 'fa', 'انجام نشد', 'false'],
    [rating, 'tr', '4', '4'],
    [rating, 'tr', '4/5', '4'],
    [rating, 'tr', '6', '? does-not-fit'],
    [text, 'tr', '  Muhtar ÇOK memnun, 3 sokak karanlık ', 'Muhtar ÇOK memnun, 3 sokak karanlık'],
    [text, 'tr', '  ', '? no-value'],
  ])('%# %o (%s) «%s» is %s', (task, language, written, meaning) => {
    expect(spell(readValue(written, { task, language }))).toBe(meaning);
  });

  it('reads every plain number as it stands', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1300 }),
        fc.constantFrom<Language>('tr', 'fa', 'en'),
        (n, language) => {
          expect(spell(readValue(String(n), { task: count, language }))).toBe(String(n));
        },
      ),
    );
  });
});
