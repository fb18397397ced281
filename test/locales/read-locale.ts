import { readFileSync } from 'node:fs';
import { type Entry, type Message as FluentMessage, type Pattern, parse, Visitor } from '@fluent/syntax';
import type { Language } from '../../src/language.ts';

/** What a locale says for a key. */
export interface Sentence {
  readonly key: string;
  /** The value, and `sms` where a text message has a wording of its own. */
  readonly parts: readonly string[];
  /** Of all parts together: a compact wording may leave out what the full one says. */
  readonly vars: ReadonlySet<string>;
  /** The words of each part as they stand in the file, line by line, without variables and marks. */
  readonly words: Readonly<Record<string, readonly string[]>>;
}

/** The sentences of a locale in the order of the file; two of one key are both there. */
export function readLocale(language: Language): Sentence[] {
  return entriesOf(language).flatMap((entry) => (entry.type === 'Message' ? [sentenceOf(entry)] : []));
}

/** What the parser could not read. */
export const listJunk = (language: Language): string[] =>
  entriesOf(language).flatMap((entry) => (entry.type === 'Junk' ? [entry.content] : []));

export const sourceOf = (language: Language): string =>
  readFileSync(new URL(`../../locales/${language}.ftl`, import.meta.url), 'utf8');

const entriesOf = (language: Language): Entry[] => parse(sourceOf(language), { withSpans: false }).body;

function sentenceOf({ id, value, attributes }: FluentMessage): Sentence {
  const patterns = { value, ...Object.fromEntries(attributes.map((own) => [own.id.name, own.value])) };
  const vars = new Set<string>();
  const words: Record<string, string[]> = {};
  for (const [part, pattern] of Object.entries(patterns)) {
    if (pattern) words[part] = collectWords(pattern, vars);
  }
  return { key: id.name, parts: Object.keys(words), vars, words };
}

function collectWords(pattern: Pattern, vars: Set<string>): string[] {
  const words: string[] = [];
  class Collector extends Visitor {
    override visitVariableReference({ id }: { id: { name: string } }): void {
      vars.add(id.name);
    }
    override visitTextElement({ value }: { value: string }): void {
      words.push(...value.split('\n').filter((line) => line.trim() !== ''));
    }
  }
  new Collector().visit(pattern);
  return words;
}
