import type { Instant } from '../clock.ts';
import type { Language } from '../language.ts';
import type { LocalDate } from '../local-date.ts';
import type { DayStyle } from './message.ts';

const locales: Record<Language, string> = { tr: 'tr-TR', en: 'en-GB', fa: 'fa-IR-u-ca-persian-nu-arabext' };

const long = { day: 'numeric', month: 'long' } as const;
const inFull: Record<DayStyle, Intl.DateTimeFormatOptions> = {
  short: long,
  weekday: { ...long, weekday: 'long' },
  long,
};

/** English shortens its months and weekdays; nobody writes «28 Kas Cmt», and Persian has no short forms. */
const options: Record<Language, Record<DayStyle, Intl.DateTimeFormatOptions>> = {
  tr: inFull,
  fa: inFull,
  en: {
    short: { day: 'numeric', month: 'short' },
    weekday: { weekday: 'short', day: 'numeric', month: 'short' },
    long,
  },
};

const formats = new Map<string, Intl.DateTimeFormat>();

/** A day in the reader's calendar: 21 Nov, 21 Kasım, ۳۰ آبان. */
export function formatDay(date: LocalDate, style: DayStyle, language: Language): string {
  return formatOf(language, style, 'UTC').format(Date.parse(`${date}T12:00:00Z`));
}

/** A day and time in the reader's calendar and the given zone. */
export function formatMoment(at: Instant, timeZone: string, language: Language): string {
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const clock = cached(`${language}/time/${timeZone}`, locales[language], { ...time, timeZone }).format(at);
  const date = formatOf(language, 'long', timeZone).format(at);
  return `${date} ${clock}`;
}

/** A time of day like 18:00 in the reader's digits. */
export function formatTime(time: string, language: Language): string {
  if (language !== 'fa') return time;
  return time.replace(/\d/g, (digit) => String.fromCodePoint(persianZero + Number(digit)));
}

const persianZero = 0x06f0;

const formatOf = (language: Language, style: DayStyle, timeZone: string): Intl.DateTimeFormat =>
  cached(`${language}/${style}/${timeZone}`, locales[language], { ...options[language][style], timeZone });

function cached(key: string, locale: string, settings: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locale, settings);
  formats.set(key, format);
  return format;
}
