import { describe, expect, it } from 'vitest';
import { readAnswers } from '../../../src/check-ins/reading/read-answers.ts';
import { readCommandWord } from '../../../src/check-ins/reading/stop-words.ts';
import { type Language, languages } from '../../../src/language.ts';
import { type Example, examplesOf, isSameMeaning, spellReading } from './example-table.ts';

describe.each(languages)('the table of examples in %s', (language) => {
  const examples = examplesOf(language);

  it('has at least three hundred texts, no text twice in one scene', () => {
    const spelled = examples.map(({ text, asked }) => JSON.stringify([text, asked]));

    expect(examples.length).toBeGreaterThanOrEqual(300);
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

function readExample({ text, asked }: Example, language: Language): string {
  if (asked !== undefined) return spellReading(readAnswers(text, asked));
  const command = readCommandWord(text, language) ?? 'none';
  return typeof command === 'string' ? command : `join ${command.join}`;
}

const spellMisread = ({ line, text, meaning }: Example, got: string): string =>
  `line ${line}: ${text.replaceAll('\n', '⏎')}\n    means ${meaning}\n    read  ${got}`;
