import { describe, expect, test } from 'vitest';
import { type Language, languages } from '../../src/language.ts';
import { localDate } from '../../src/local-date.ts';
import { day, type Message, moment, type Reader, say, timeOfDay } from '../../src/messages/message.ts';
import { messageKeys } from '../../src/messages/message-key.ts';
import { createWording } from '../../src/messages/wording.ts';
import { sampleMessage, type World, worlds } from './sample-message.ts';

const wording = createWording();
const channels = ['telegram', 'sms'] as const;
const isolates = /[\u2066-\u2069]/;

/** Whatever can be said to a reader. */
const everything = (reader: Reader, world: World): [string, string][] =>
  messageKeys.map((key) => [key, wording.say(sampleMessage(key, world, reader.language), reader)]);

describe.each(languages)('in %s', (language) => {
  test.each(channels)('everything can be said by %s', (channel) => {
    for (const world of worlds) {
      const unsaid = everything({ language, channel }, world).filter(([, text]) =>
        /undefined|\[object|NaN|\{|\}/.test(text),
      );

      expect(unsaid).toEqual([]);
    }
  });

  test('no line ends in a space or has a space before its stop', () => {
    const untidy = everything({ language, channel: 'telegram' }, 'own').filter(
      ([key, text]) => !isFragment(key) && /[^\S\n][.,،;؛:؟?!](?:\s|$)|[^\S\n]$/m.test(text),
    );

    expect(untidy).toEqual([]);
  });
});

/** Keys of what is put into another sentence. */
const isFragment = (key: string): boolean =>
  /^(?:task-|pending-|plan-|explain-line|standing-place|tasks-)/.test(key);

describe('Persian', () => {
  const telegram: Reader = { language: 'fa', channel: 'telegram' };

  test.each(worlds)('begins every line from the right, whoever is named (%s)', (world) => {
    const turned = everything(telegram, world).flatMap(([key, text]) =>
      text
        .split('\n')
        .filter((line) => persianLetter.test(line) && !beginsFromTheRight(line))
        .map((line) => [key, line]),
    );

    expect(turned).toEqual([]);
  });

  test('isolates foreign words and telephone numbers on Telegram', () => {
    const text = wording.say(
      say('join-request-card', { name: 'Ana', unit: 'ونک', phone: '+98912' }),
      telegram,
    );

    expect(text).toBe('\u2068Ana\u2069 می‌خواهد نمایندهٔ ونک باشد.\nتلفن: \u2068+98912\u2069');
  });

  test('isolates each line of quoted words on its own, for an isolate ends with its line', () => {
    const text = wording.say(say('answer-text', { text: 'one\ntwo' }), telegram);

    expect(text).toBe('«\u2068one\u2069\n\u2068two\u2069»');
  });

  test('writes numbers, days and times in its own digits and calendar', () => {
    const of = (message: Message) => wording.say(message, telegram);

    expect(of(say('answer-count', { total: 25, target: 1200 }))).toBe('۲۵ از ۱٬۲۰۰');
    expect(of(say('a-day', { day: day(localDate('2026-11-21')) }))).toBe('۳۰ آبان');
    expect(of(say('a-day', { day: day(localDate('2026-11-28'), 'weekday') }))).toBe('شنبه ۷ آذر');
    expect(of(say('a-day', { day: day(localDate('2027-03-21'), 'long') }))).toBe('۱ فروردین');
    expect(of(say('a-moment', { at: timeOfDay('18:00') }))).toBe('۱۸:۰۰');
    const at = moment(Date.parse('2026-11-21T20:45:00Z'), 'Asia/Tehran');
    expect(of(say('a-moment', { at }))).toBe('۱ آذر ۰۰:۱۵');
  });
});

test('only Persian on Telegram has isolates: one alone would make a text message long', () => {
  const isIsolated = (language: Language, channel: Reader['channel']) =>
    worlds.some((world) => everything({ language, channel }, world).some(([, text]) => isolates.test(text)));

  expect(isIsolated('fa', 'telegram')).toBe(true);
  for (const language of languages) expect(isIsolated(language, 'sms')).toBe(false);
  for (const language of ['tr', 'en'] as const) expect(isIsolated(language, 'telegram')).toBe(false);
});

test('Turkish writes its months and weekdays in full', () => {
  const of = (style: 'short' | 'weekday' | 'long') =>
    wording.say(say('a-day', { day: day(localDate('2026-11-28'), style) }), {
      language: 'tr',
      channel: 'sms',
    });

  expect([of('short'), of('weekday'), of('long')]).toEqual(['28 Kasım', '28 Kasım Cumartesi', '28 Kasım']);
});

const persianLetter = /[\p{Script=Arabic}&&\p{L}]/v;

/** As Unicode finds the direction of a paragraph: by its first letter or mark outside isolates. */
function beginsFromTheRight(line: string): boolean {
  const outside = line.replace(/[\u2066-\u2068][^\u2069]*(?:\u2069|$)/g, '');
  const [first] = /[\p{L}\u200E\u200F]/u.exec(outside) ?? [];
  return first !== undefined && (persianLetter.test(first) || first === '\u200F');
}
