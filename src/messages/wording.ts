import { readFileSync } from 'node:fs';
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { type Language, languages, nameIn } from '../language.ts';
import { formatDay, formatMoment, formatTime } from './dates.ts';
import type { Message, Reader, Value } from './message.ts';

const folder = new URL('../../locales/', import.meta.url);

/** Every word that a person reads: says a message in the reader's language, in the words of their channel. */
export interface Wording {
  /** Throws when a key or variable is missing: the locale check sees to it that none is. */
  say(message: Message, reader: Reader): string;
}

/** Reads the locales. */
export function createWording(): Wording {
  const bundles = Object.fromEntries(languages.map((language) => [language, readBundle(language)]));
  return { say: (message, reader) => render(bundles, message, reader) };
}

type Spoken = NonNullable<ReturnType<FluentBundle['getMessage']>>;
type Pattern = NonNullable<Spoken['value']>;

type Bundles = Record<string, FluentBundle>;

/** Fluent's own isolating is off: it would isolate Persian words too, and a line of isolates begins from the left. */
function readBundle(language: Language): FluentBundle {
  const locale = language === 'fa' ? 'fa-u-nu-arabext' : language;
  const bundle = new FluentBundle(locale, { useIsolating: false });
  bundle.addResource(new FluentResource(readFileSync(new URL(`${language}.ftl`, folder), 'utf8')));
  return bundle;
}

function render(bundles: Bundles, message: Message, reader: Reader): string {
  const bundle = bundles[reader.language];
  const found = bundle?.getMessage(message.key);
  const pattern = found && patternFor(reader, found);
  if (!bundle || !pattern) throw new Error(`no words for ${message.key} in ${reader.language}`);

  const errors: Error[] = [];
  const text = bundle.formatPattern(pattern, variablesOf(bundles, message, reader), errors);
  if (errors[0]) throw new Error(`cannot say ${message.key} in ${reader.language}`, { cause: errors[0] });
  return text;
}

function patternFor({ channel, isNeutral }: Reader, { value, attributes }: Spoken): Pattern | null {
  const neutral = isNeutral ? attributes['neutral'] : undefined;
  return neutral ?? (channel === 'sms' ? attributes['sms'] : undefined) ?? value;
}

function variablesOf(bundles: Bundles, message: Message, reader: Reader): Record<string, FluentVariable> {
  const entries = Object.entries(message.vars ?? {});
  return Object.fromEntries(entries.map(([name, value]) => [name, variableOf(bundles, value, reader)]));
}

function variableOf(bundles: Bundles, value: Value, reader: Reader): FluentVariable {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return isolate(value, reader);
  if ('names' in value) return isolate(nameIn(value.names, reader.language), reader);
  if ('day' in value) return formatDay(value.day, value.style ?? 'short', reader.language);
  if ('at' in value) return formatMoment(value.at, value.timeZone, reader.language);
  if ('time' in value) return formatTime(value.time, reader.language);
  if ('message' in value) return render(bundles, value.message, reader);
  return value.list.map((item) => render(bundles, item, reader)).join(separatorOf(value, reader));
}

/** Persian has a comma of its own. */
const separatorOf = ({ separator = '\n' }: { separator?: string }, { language }: Reader): string =>
  language === 'fa' ? separator.replace(',', '،') : separator;

/** What would turn a line of Persian around: words of the other direction, telephone numbers. */
const foreign = /[[\p{L}\p{Nd}]--\p{Script=Arabic}--[\u06F0-\u06F9]]/v;

/**
 * Names and quoted words are isolated against mixed directions in Persian on Telegram only: a single isolate would
 * make an SMS UCS-2, and the other languages need none. An isolate ends with its line.
 */
function isolate(text: string, { language, channel }: Reader): string {
  if (language !== 'fa' || channel === 'sms') return text;
  return text.replace(/[^\n]+/g, (line) => (foreign.test(line) ? `\u2068${line}\u2069` : line));
}
