import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { type Language, languages } from '../../src/language.ts';
import { generateMessageKeys } from '../../src/messages/generate-message-keys.ts';
import { messageKeys } from '../../src/messages/message-key.ts';
import { listJunk, readLocale, type Sentence, sourceOf } from './read-locale.ts';

const translations = languages.filter((language) => language !== 'en');

/** One says what the other says: the number with its letter or without, the last day with its weekday or without. */
const alike: Readonly<Record<string, string>> = {
  position: 'number',
  lastDay: 'until',
  smsUnits: 'units',
  smsTasks: 'tasks',
};

/** What a language leaves out. Persian texts do not name the organisation: they may travel in Iran. */
const leftOut: Readonly<Record<Language, readonly string[]>> = { tr: [], fa: ['sender'], en: [] };

const meaningsOf = ({ vars }: Sentence, language: Language): string[] =>
  [...new Set([...vars].map((name) => alike[name] ?? name))]
    .filter((name) => !leftOut[language].includes(name))
    .sort();

describe.each(languages)('the locale %s', (language) => {
  test('is read without a rest', () => {
    expect(listJunk(language)).toEqual([]);
  });

  test('has every key, once', () => {
    const keysOf = (of: Language) =>
      readLocale(of)
        .map(({ key }) => key)
        .sort();

    expect(keysOf(language)).toEqual(keysOf('en'));
  });

  test('has a compact wording for text messages where English has one', () => {
    const compact = (of: Language) =>
      readLocale(of)
        .filter(({ parts }) => parts.includes('sms'))
        .map(({ key }) => key)
        .sort();

    expect(compact(language)).toEqual(compact('en'));
  });
});

test('the keys that tsc knows are those of the English locale', async () => {
  const file = await readFile(new URL('../../src/messages/message-key.ts', import.meta.url), 'utf8');

  expect(file).toBe(generateMessageKeys());
  expect([...messageKeys]).toEqual(
    readLocale('en')
      .map(({ key }) => key)
      .sort(),
  );
});

test.each(translations)('each sentence in %s says what the English one says', (language) => {
  const meaningsIn = (of: Language) =>
    Object.fromEntries(readLocale(of).map((sentence) => [sentence.key, meaningsOf(sentence, language)]));

  expect(meaningsIn(language)).toEqual(meaningsIn('en'));
});

describe('Turkish', () => {
  test('puts no ending on a variable', () => {
    const endings = [...sourceOf('tr').matchAll(/\}['’]?\p{L}+/gu)].map(([found]) => found);

    expect(endings).toEqual([]);
  });

  test('names commands by their Turkish names', () => {
    const english = /\/(?:tasks|checkin|score|break|language|privacy|stop|help)\b/g;

    expect(sourceOf('tr').match(english)).toBeNull();
  });
});

/** What a workbook takes, and what is typed at a terminal, stays as it is typed. */
const isTyped = ({ key }: Sentence): boolean => /^(?:problem|import|cli|date|language)-/.test(key);

describe('Persian', () => {
  const words = readLocale('fa').flatMap((sentence) =>
    isTyped(sentence) ? [] : Object.values(sentence.words).flat(),
  );

  test('writes its own digits', () => {
    expect(words.filter((text) => /[0-9\u0660-\u0669]/.test(text))).toEqual([]);
  });

  test('writes its own letters and punctuation', () => {
    expect(words.filter((text) => /[يكىة]/.test(text))).toEqual([]);
    expect(words.filter((text) => /[,;?%"“”]/.test(text))).toEqual([]);
  });

  test('joins what belongs together without a space', () => {
    const parted =
      /(?<![\p{L}\p{M}\u200C])(?:ن?می|بی) \p{L}|\p{L} (?:ها|های|هایی|تان|مان|ام|اید)(?![\p{L}\u200C])/u;

    expect(words.filter((text) => parted.test(text))).toEqual([]);
  });

  test('keeps the slash of a command in front of it', () => {
    const commands = [
      ...sourceOf('fa').matchAll(/(?:\{ "\\u200E" \})?(?<![.\w}])\/[a-z]+|\{ "\\u200E" \}\/[a-z]+/g),
    ];

    expect(commands.filter(([found]) => !found.startsWith('{'))).toEqual([]);
    expect(commands.length).toBeGreaterThan(10);
  });
});
