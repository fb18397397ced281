import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { languages } from '../../src/language.ts';
import { readLocale } from './read-locale.ts';

const page = readFileSync(new URL('../../docs/wording.md', import.meta.url), 'utf8');

/** A key in bold, and below it what the languages say. */
const quotations = page
  .split(/^(?=\*\*`)/m)
  .slice(1)
  .map((text) => {
    const [, key = '', part = 'value'] = /^\*\*`(?<key>[\w-]+)(?:\.(?<part>\w+))?`\*\*/.exec(text) ?? [];
    return { key, part, text };
  });

test.each(languages)('the page for native readers quotes what stands in %s', (language) => {
  const sentences = new Map(readLocale(language).map((sentence) => [sentence.key, sentence]));

  const outdated = quotations.filter(({ key, part, text }) => {
    const [quoted] = new RegExp(`^- ${language}: .*`, 'm').exec(text) ?? [];
    const words = sentences.get(key)?.words[part];
    return !quoted || !words?.every((line) => quoted.includes(line.trim()));
  });

  expect(quotations.length).toBeGreaterThan(20);
  expect(outdated.map(({ key }) => key)).toEqual([]);
});
