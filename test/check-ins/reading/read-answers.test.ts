import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AskedTask } from '../../../src/check-ins/reading/asked-task.ts';
import { foldText } from '../../../src/check-ins/reading/fold.ts';
import type { Reading, TaskAnswer } from '../../../src/check-ins/reading/outcome.ts';
import { type Asked, readAnswers } from '../../../src/check-ins/reading/read-answers.ts';
import { readCommandWord } from '../../../src/check-ins/reading/stop-words.ts';
import { languages } from '../../../src/language.ts';
import { examplesOf, spellReading } from './example-table.ts';
import { plainLayouts, type Report, reportArbitrary } from './written-reports.ts';

const answersIn = (reading: Reading): readonly TaskAnswer[] => {
  if (reading.type === 'answers') return reading.answers;
  return reading.type === 'ask-back' ? reading.partial : [];
};

/** A bare yes where nothing is open. */
const isThankYou = ({ meant, tasks }: Report): boolean =>
  meant.length === 1 && tasks.every(({ current }) => current !== undefined);

const spellMeant = ({ meant }: Report): string[] =>
  meant.map(({ task, value }) => JSON.stringify([task.id, value])).sort();

const spellRead = (answers: readonly TaskAnswer[]): string[] =>
  answers.map(({ taskId, value }) => JSON.stringify([taskId, value])).sort();

describe('reading what was written', () => {
  it('reads a report as it was meant or asks back, never as something else', () => {
    fc.assert(
      fc.property(reportArbitrary, (report) => {
        const reading = readAnswers(report.text, report);
        const meant = spellMeant(report);

        if (reading.type === 'answers') expect(spellRead(reading.answers)).toEqual(meant);
        else expect(meant).toEqual(expect.arrayContaining(spellRead(answersIn(reading))));
        if (reading.type === 'not-answers') expect(isThankYou(report)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('reads plainly named answers always', () => {
    fc.assert(
      fc.property(
        reportArbitrary.filter(({ layout }) => plainLayouts.has(layout)),
        (report) => {
          const reading = readAnswers(report.text, report);

          expect(reading.type).toBe('answers');
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('never takes a correction for a task without an answer, nor a task twice', () => {
    fc.assert(
      fc.property(saladArbitrary, ({ text, asked }) => {
        const answers = answersIn(readAnswers(text, asked));
        const ids = answers.map(({ taskId }) => taskId);

        expect(new Set(ids).size).toBe(ids.length);
        for (const { taskId, isCorrection } of answers) {
          const task = asked.tasks.find(({ id }) => id === taskId);
          expect(task).toBeDefined();
          if (isCorrection) expect(task?.current).toBeDefined();
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe.each(languages)('the same text in another guise, in %s', (language) => {
  const examples = examplesOf(language).flatMap(({ text, asked }) =>
    asked === undefined ? [] : [{ text, asked }],
  );
  const guises: Readonly<Record<string, (text: string) => string>> = {
    'more spaces': (text) => ` ${text.replace(/ /gu, '   ').replace(/\n/gu, ' \n\n ')}  `,
    'other spaces': (text) => text.replace(/ /gu, '\u00a0\t'),
    capitals: (text) => text.toUpperCase(),
    'Turkish capitals': (text) => text.toLocaleUpperCase('tr'),
    'Persian digits': (text) => text.replace(/\d/gu, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)] ?? digit),
    'Arabic letters and digits': (text) =>
      text
        .replace(/\d/gu, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)] ?? digit)
        .replace(/ی/gu, 'ي')
        .replace(/ک/gu, 'ك'),
    'no accents': (text) =>
      text
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/gu, '')
        .replace(/ı/gu, 'i'),
    'decomposed letters': (text) => text.normalize('NFD'),
    'invisible marks': (text) => text.replace(/(\p{L})/gu, '$1\u200b').replace(/(\d)/gu, '\u200f$1'),
  };

  it.each(Object.keys(guises))('means the same with %s', (guise) => {
    const change = guises[guise] ?? String;
    const changed = examples.filter(({ text, asked }) => spell(change(text), asked) !== spell(text, asked));

    expect(changed.map(({ text }) => text)).toEqual([]);
  });
});

/** Text answers keep their spelling, so they are compared folded. */
const spell = (text: string, asked: Asked): string =>
  foldText(spellReading(readAnswers(text, asked))).replace(/[\s⏎]+/gu, ' ');

const visits: AskedTask[] = [
  {
    id: 'visits',
    number: 'B1',
    kind: 'count',
    titles: ['Kapı ziyareti'],
    target: 40,
    current: { value: 20 },
  },
  { id: 'stand', number: 'B2', kind: 'done', titles: ['Pazar standı'] },
  { id: 'content', number: 'B3', kind: 'rating', titles: ['Memnuniyet'] },
  { id: 'council', number: 'B4', kind: 'text', titles: ['Muhtarın görüşü'] },
];

const scraps =
  'B1 B2 B3 B4 A1 b2e 3E 7 25 0 1 5 +5 25/40 1:25 2-3 2.5 - : . , ; ( ) ? ! \n evet hayır e h yok tamam yanlış değil not but no yes done kapı stand ziyareti daha saat tl bir yirmi beş نه بله تا و اشتباه ۲۵ بلکه 👍 😊 mi ve Ahmet geldi'.split(
    ' ',
  );

const saladArbitrary = fc
  .record({
    words: fc.array(fc.constantFrom(...scraps), { maxLength: 14 }),
    glue: fc.constantFrom(' ', ' ', ''),
    language: fc.constantFrom(...languages),
    openTaskId: fc.constantFrom(undefined, 'visits', 'stand', 'council'),
  })
  .map(({ words, glue, ...asked }) => ({ text: words.join(glue), asked: { ...asked, tasks: visits } }));

describe('any input at all', () => {
  it('is read without throwing', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      saladArbitrary.map(({ text }) => text),
    );
    fc.assert(
      fc.property(texts, fc.constantFrom(...languages), (text, language) => {
        readCommandWord(text, language);
        return readAnswers(text, { tasks: visits, language }).type.length > 0;
      }),
      { numRuns: 3000 },
    );
  }, 60_000);

  it('is read in a moment, however long and odd', () => {
    const seeds = [
      '1 ',
      'b1 ',
      'B1 25 ',
      '1-',
      '1:',
      '1.2.',
      '+1',
      'evet ',
      'kapı ',
      'نه ',
      "1'e",
      '(1)',
      '\n',
      'x',
      '٬',
      'a\u0301',
      '5 daha ',
      'bir ',
    ];
    for (const seed of seeds) {
      const start = performance.now();
      for (const language of languages) readAnswers(seed.repeat(100_000), { tasks: visits, language });
      expect(performance.now() - start, JSON.stringify(seed)).toBeLessThan(1500);
    }
  });

  it('keeps the words that it did not need', () => {
    const reading = readAnswers('B1 25 Hava çok SOĞUKTU', { tasks: visits, language: 'tr' });

    expect(reading).toMatchObject({ type: 'answers', rest: 'Hava SOĞUKTU' });
  });
});
