const locales = { tr: 'tr-TR', fa: 'fa-IR', en: 'en-GB' };

const formats = new Map();

/** Formatters are expensive to make: one per language, zone and shape. */
function format(at, language, timeZone, shape) {
  const key = JSON.stringify([language, timeZone, shape]);
  if (!formats.has(key)) {
    formats.set(key, new Intl.DateTimeFormat(locales[language] ?? locales.en, { timeZone, ...shape }));
  }
  return formats.get(key).format(at);
}

const clockShape = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };

export const timeOf = (at, language, timeZone) => format(at, language, timeZone, clockShape);

/** The day as a line between messages: «21 November», in the reader's calendar. */
export const dayOf = (at, language, timeZone) =>
  format(at, language, timeZone, { day: 'numeric', month: 'long' });

export const weekdayOf = (at, language, timeZone) => format(at, language, timeZone, { weekday: 'long' });

/** With the year; Persian gets the Jalali calendar and its digits. */
export const dateOf = (at, language, timeZone) => format(at, language, timeZone, { dateStyle: 'long' });

export const shortMoment = (at, timeZone) =>
  `${format(at, 'en', timeZone, { weekday: 'short' })} ${format(at, 'en', timeZone, {
    day: 'numeric',
    month: 'short',
  })}, ${timeOf(at, 'en', timeZone)}`;
