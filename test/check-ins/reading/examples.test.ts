import { describe, expect, it } from 'vitest';
import { foldText } from '../../../src/check-ins/reading/fold.ts';
import { readAnswers } from '../../../src/check-ins/reading/read-answers.ts';
import { readCommandWord } from '../../../src/check-ins/reading/stop-words.ts';
import { type Language, languages } from '../../../src/language.ts';
import { type Example, examplesOf, isSameMeaning, spellReading } from './example-table.ts';

describe.each(languages)('the table of examples in %s', (language) => {
  const examples = examplesOf(language);

  it('has at least three hundred texts that differ in their words, no text twice in one scene', () => {
    const spelled = examples.map(({ text, asked }) => JSON.stringify([text, asked]));
    const told = examples.flatMap(({ text, asked }) => (asked === undefined ? [] : [wordsOf(text)]));

    expect(new Set(told).size).toBeGreaterThanOrEqual(300);
    expect(spelled.filter((each, i) => spelled.indexOf(each) !== i)).toEqual([]);
  });

  it('is read as it says, line by line', () => {
    const misread = examples.flatMap((example) => {
      const got = readExample(example, language);
      return isSameMeaning(example.meaning, got) ? [] : [spellMisread(example, got)];
    });

    expect(misread.join('\n')).toBe('');
  });
});

/** Without what differs only trivially: capitals, accents, marks, spaces, and which number it is. */
const wordsOf = (text: string): string =>
  foldText(text)
    .replaceAll(/\d+/gu, '#')
    .replaceAll(/[^\p{L}#]+/gu, ' ')
    .trim();

function readExample({ text, asked }: Example, language: Language): string {
  if (asked !== undefined) return spellReading(readAnswers(text, asked));
  const command = readCommandWord(text, language) ?? 'none';
  return typeof command === 'string' ? command : `join ${command.join}`;
}

const spellMisread = ({ line, text, meaning }: Example, got: string): string =>
  `line ${line}: ${text.replaceAll('\n', '⏎')}\n    means ${meaning}\n    read  ${got}`;
