import { describe, expect, test } from 'vitest';
import { localDate } from '../../src/local-date.ts';
import {
  day,
  inner,
  lines,
  moment,
  names,
  type Reader,
  say,
  timeOfDay,
  type Value,
} from '../../src/messages/message.ts';
import { programHeading } from '../../src/messages/program-heading.ts';
import { createWording } from '../../src/messages/wording.ts';

const wording = createWording();
const english: Reader = { language: 'en', channel: 'telegram' };
const persian: Reader = { language: 'fa', channel: 'telegram' };

/** What stands in a sentence for a variable. */
const said = (value: Value, reader: Reader = english) => wording.say(say('a-day', { day: value }), reader);

describe('a variable', () => {
  test.each<[string, Value, string]>([
    ['a text', 'Ana', 'Ana'],
    ['a number', 1200, '1,200'],
    ['names in the reader’s language', names({ name: 'Ev', en: 'House' }), 'House'],
    ['names without one in it', names({ name: 'Ev' }), 'Ev'],
    ['a day', day(localDate('2026-11-28')), '28 Nov'],
    ['a day without a style', { day: localDate('2026-11-28') }, '28 Nov'],
    ['a day with its weekday', day(localDate('2026-11-28'), 'weekday'), 'Sat 28 Nov'],
    ['a moment', moment(Date.parse('2026-11-28T21:05:00Z'), 'Europe/Istanbul'), '29 November 00:05'],
    ['a time of day', timeOfDay('18:00'), '18:00'],
    ['another message', inner(say('answer-yes')), 'yes'],
    ['a list of messages', lines([say('answer-yes'), say('answer-no')]), 'yes\nno'],
    ['a list with nothing between', { list: [say('answer-yes'), say('answer-no')] }, 'yes\nno'],
    ['a list with commas', lines([say('answer-yes'), say('answer-no')], ', '), 'yes, no'],
  ])('may be %s', (_what, value, text) => {
    expect(said(value)).toBe(text);
  });

  test('inside another message is said to the same reader', () => {
    const list = lines([say('answer-total', { total: 25 }), say('answer-total', { total: 7 })], ', ');

    expect(said(list, persian)).toBe('۲۵، ۷');
  });
});

describe('Persian on Telegram', () => {
  test.each([
    ['Ana', '\u2068Ana\u2069'],
    ['+905320000001', '\u2068+905320000001\u2069'],
    ['12', '\u206812\u2069'],
    ['ونک', 'ونک'],
    ['۱۲', '۱۲'],
    ['–', '–'],
    ['ونک\nAna\n\nBen', 'ونک\n\u2068Ana\u2069\n\n\u2068Ben\u2069'],
  ])('isolates what runs the other way, and nothing else: %j', (text, isolated) => {
    expect(said(text, persian)).toBe(isolated);
    expect(said(names({ name: text }), persian)).toBe(isolated);
  });

  test('needs no isolates in a text message, nor does English', () => {
    expect(said('Ana', { language: 'fa', channel: 'sms' })).toBe('Ana');
    expect(said('ونک')).toBe('ونک');
  });
});

describe('the words of a message', () => {
  const units = { sender: 'Istanbul', units: 'Gülbahar', days: 14 };
  const enrolled = say('enrolled', units);

  test('are shorter in a text message where there are shorter ones', () => {
    const line = say('answer-line', { position: '1', number: '1A', answer: 'yes' });

    expect(wording.say(line, english)).toBe('1) yes');
    expect(wording.say(line, { language: 'en', channel: 'sms' })).toBe('1A yes');
  });

  test('are the same in a text message where there are no others', () => {
    expect(wording.say(say('answer-yes'), { language: 'en', channel: 'sms' })).toBe('yes');
  });

  test('do not tell who writes to a reader whom that could put in danger', () => {
    const sms: Reader = { language: 'en', channel: 'sms' };

    expect(wording.say(enrolled, sms)).toContain('Istanbul: Hello!');
    expect(wording.say(enrolled, { ...sms, isNeutral: true })).toBe(
      'Hello! You are on the list for Gülbahar. We text your tasks every 14 days; just reply here. No more texts: STOP',
    );
  });

  test('are those for everybody where none are neutral', () => {
    expect(wording.say(say('answer-yes'), { ...english, isNeutral: true })).toBe('yes');
  });

  test('cannot be said with a variable missing, and the error tells which message it is', () => {
    const saying = () => wording.say(say('a-day'), english);

    expect(saying).toThrow('cannot say a-day in en');
    expect(saying).toThrow(expect.objectContaining({ cause: expect.any(ReferenceError) }));
  });
});

test('a heading names the program only where there are several', () => {
  expect(said(programHeading('Winter'))).toBe(' · Winter');
  expect(said(programHeading(undefined))).toBe('');
});
