import { readdir, readFile } from 'node:fs/promises';
import { type Entry, parse, Visitor } from '@fluent/syntax';
import { expect, test } from 'vitest';
import { languages } from '../../src/language.ts';
import { problemKeys } from '../../src/spreadsheets/problem-keys.ts';

/** The sentences of a language, wherever they stand, with the variables that they use. */
async function sentencesIn(language: string): Promise<Map<string, Set<string>>> {
  const folder = new URL('../../locales/', import.meta.url);
  const files = (await readdir(folder, { recursive: true })).filter((file) =>
    file.endsWith(`${language}.ftl`),
  );
  const texts = await Promise.all(files.map((file) => readFile(new URL(file, folder), 'utf8')));
  const entries = texts.flatMap((text) => parse(text, { withSpans: false }).body);
  return new Map(
    entries.flatMap((entry) => (entry.type === 'Message' ? [[entry.id.name, variablesOf(entry)]] : [])),
  );
}

function variablesOf(entry: Entry): Set<string> {
  const found = new Set<string>();
  class Variables extends Visitor {
    override visitVariableReference({ id }: { id: { name: string } }): void {
      found.add(id.name);
    }
  }
  new Variables().visit(entry);
  return found;
}

test.each(languages)('every problem has its sentence in %s, with all its variables', async (language) => {
  const sentences = await sentencesIn(language);

  for (const [key, vars] of Object.entries(problemKeys)) {
    expect([key, sentences.get(key)]).toEqual([key, new Set<string>(vars)]);
  }
});

test.each(languages)('no sentence in %s is for a problem that we do not have', async (language) => {
  const told = [...(await sentencesIn(language)).keys()].filter((key) => key.startsWith('problem-'));

  expect(told.filter((key) => !(key in problemKeys))).toEqual([]);
});
