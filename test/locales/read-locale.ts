import { readFileSync } from 'node:fs';
import { type Entry, type Message as FluentMessage, parse, Visitor } from '@fluent/syntax';
import type { Language } from '../../src/language.ts';

/** What a locale says for a key. */
export interface Sentence {
  readonly key: string;
  /** The value, and `sms` where a text message has a wording of its own. */
  readonly parts: readonly string[];
  /** Of all parts together: a compact wording may leave out what the full one says. */
  readonly vars: ReadonlySet<string>;
  /** The words that stand in the file, without variables and marks. */
  readonly words: readonly string[];
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

function sentenceOf(message: FluentMessage): Sentence {
  const vars = new Set<string>();
  const words: string[] = [];
  class Collector extends Visitor {
    override visitVariableReference({ id }: { id: { name: string } }): void {
      vars.add(id.name);
    }
    override visitTextElement({ value }: { value: string }): void {
      words.push(value);
    }
  }
  new Collector().visit(message);
  return {
    key: message.id.name,
    parts: ['value', ...message.attributes.map(({ id }) => id.name)],
    vars,
    words,
  };
}
