import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { countryOf, hindranceOf } from '../../../src/channels/sms/countries.ts';
import { smsgateFailure, smsgateRefusal } from '../../../src/channels/sms/gateways/smsgate-failure.ts';
import { paceIn } from '../../../src/channels/sms/gateways/smsgate-phones.ts';
import { twilioFailure } from '../../../src/channels/sms/gateways/twilio-failure.ts';
import { isPhone } from '../../../src/channels/sms/guards.ts';
import { durationAtPace, Pace } from '../../../src/channels/sms/pace.ts';
import { choosePhone } from '../../../src/channels/sms/sticky-phone.ts';
import { readCommandWord } from '../../../src/check-ins/reading/stop-words.ts';
import { isReserved, reservedWords } from '../../helpers/reserved-words.ts';

test.each([
  [[21211, 21614, 21635, 30005, 30006, 21610], 'unreachable'],
  [[21408], 'rights'],
  [[20003, 21606, 21612, 30018, 30024, 30032, 30034], 'gateway'],
  [[20429, 30001, 30003, 30008, 30017, 30036], 'passing'],
  [[30004, 30007, 63016], 'filtered'],
  [[12345], 'unforeseen'],
])('Twilio’s codes %j are %s', (codes, failure) => {
  for (const code of codes) expect(twilioFailure({ code, status: 400 }).failure).toBe(failure);
});

test.each([
  [429, 'passing'],
  [500, 'unknown'],
  [503, 'unknown'],
  [401, 'gateway'],
  [404, 'gateway'],
  [400, 'unforeseen'],
])('an answer %i without a code is %s, at either gateway', (status, failure) => {
  expect(twilioFailure({ status }).failure).toBe(failure);
  expect(smsgateRefusal(status).failure).toBe(failure);
});

test.each([
  ['RESULT_ERROR_NO_SERVICE', 'passing'],
  ['RESULT_ERROR_RADIO_OFF', 'passing'],
  ['RESULT_ERROR_LIMIT_EXCEEDED', 'passing'],
  ['RESULT_ERROR_GENERIC_FAILURE', 'passing'],
  ['TTL expired', 'passing'],
  ['Invalid phone number', 'unreachable'],
  ['RESULT_ERROR_NULL_PDU', 'filtered'],
  ['SEND_SMS permission is missing', 'gateway'],
  ['something else', 'unforeseen'],
])('a phone’s «%s» is %s', (reason, failure) => {
  expect(smsgateFailure(reason).failure).toBe(failure);
});

test('no reason keeps a phone number', () => {
  const number = fc.stringMatching(/^\+[1-9]\d{9,13}$/);
  fc.assert(
    fc.property(fc.string(), number, fc.string(), (before, phone, after) => {
      expect(smsgateFailure(`${before} ${phone} ${after}`).reason).not.toContain(phone);
    }),
  );
});

test.each([
  ['+905321234567', true],
  ['+14155550123', true],
  ['2255', false],
  ['+2255', false],
  ['Banka', false],
  ['905321234567', false],
  ['', false],
])('%j is a phone: %s', (from, is) => {
  expect(isPhone(from)).toBe(is);
});

const twilio = {
  reach: (country: string) =>
    country === 'IR' ? ('none' as const) : country === 'TR' ? ('one-way' as const) : ('two-way' as const),
};
const phones = { reach: () => 'two-way' as const };

test.each([
  ['+905321234567', phones, undefined],
  ['+905321234567', twilio, 'one-way'],
  ['+14155550123', twilio, undefined],
  ['+447911123456', twilio, 'not-allowed'],
  ['+989121234567', phones, 'iran-off'],
  ['2255', phones, 'no-number'],
])('%s: %s', (phone, abilities, hindrance) => {
  expect(hindranceOf(phone, { abilities, allowed: ['TR', 'US'], isIranOn: false })).toBe(hindrance);
});

test('Iran needs the switch; the list of countries does not help', () => {
  const rules = { allowed: ['IR'], isIranOn: false };

  expect(hindranceOf('+989121234567', { ...rules, abilities: phones })).toBe('iran-off');
  expect(hindranceOf('+989121234567', { ...rules, isIranOn: true, abilities: phones })).toBeUndefined();
  expect(countryOf('+989121234567')).toBe('IR');
});

test('a switch is not what is missing where the gateway delivers nothing', () => {
  const rules = { allowed: ['TR'], isIranOn: false, abilities: twilio };

  expect(hindranceOf('+989121234567', rules)).toBe('not-served');
  expect(hindranceOf('+989121234567', { ...rules, isIranOn: true })).toBe('not-served');
});

test('each sender goes at its own pace; what is urgent goes at once and takes a turn', () => {
  const pace = new Pace();
  const rule = { intervalMs: 10 };
  const turn = (sender: string, id: string, isUrgent = false) =>
    pace.reserve({ sender, id, isUrgent }, rule, 100);

  expect([turn('a', '1'), turn('a', '2'), turn('b', '3'), turn('a', '4', true), turn('a', '5')]).toEqual([
    100, 110, 100, 100, 130,
  ]);
});

test('a turn is kept for the text that waits for it, and used once', () => {
  const pace = new Pace();
  const rule = { intervalMs: 10 };
  const turn = (id: string, now: number) => pace.reserve({ sender: 'a', id, isUrgent: false }, rule, now);
  turn('1', 100);
  const first = turn('2', 100);

  expect([turn('2', 105), turn('2', 111), turn('3', 111)]).toEqual([first, 111, 120]);
});

test('in no second more texts go than the pace allows', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(500), { maxLength: 50 }), (pauses) => {
      const pace = new Pace();
      let now = 0;
      const turns = pauses.map((pause, id) => {
        now += pause;
        return pace.reserve({ sender: 'a', id: String(id), isUrgent: false }, { intervalMs: 300 }, now);
      });

      expect(turns.every((at, index) => index === 0 || at - (turns[index - 1] ?? 0) >= 300)).toBe(true);
    }),
  );
});

test('the slowest sender says how long it takes', () => {
  const counts = new Map([
    ['a', 10],
    ['b', 100],
  ]);

  expect(durationAtPace(counts, (sender) => ({ intervalMs: sender === 'a' ? 5_000 : 100 }))).toBe(50_000);
  expect(durationAtPace(new Map(), () => ({ intervalMs: 1 }))).toBe(0);
});

test.each([
  [{ messages: { send_interval_max: 12 } }, 12_000],
  [{ messages: { limit_period: 'PerHour', limit_value: 100 } }, 36_000],
  [{ messages: { limit_period: 'PerMinute', limit_value: 60, send_interval_max: 5 } }, 5_000],
  [{ messages: { limit_period: 'Disabled', limit_value: 60 } }, 5_000],
  [{}, 5_000],
  [undefined, 5_000],
])('the settings of the app %j mean a text each %i ms', (settings, intervalMs) => {
  expect(paceIn(settings)).toEqual({ intervalMs });
});

test('only the people of a phone that is gone move, and everybody has a phone while there is one', () => {
  const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(ids, fc.array(fc.string()), fc.nat(), (names, numbers, which) => {
      const all = names.map((id) => ({ id }));
      const gone = all[which % all.length];
      const left = all.filter((phone) => phone !== gone);
      for (const number of numbers) {
        const before = choosePhone(number, all);
        const after = choosePhone(number, left);
        expect(left).toContain(after);
        if (before !== gone) expect(after).toBe(before);
      }
    }),
  );
  expect(choosePhone('+905321234567', [])).toBeUndefined();
});

test('people are spread over the phones', () => {
  const all = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
  const counts = new Map<string | undefined, number>();
  for (let n = 0; n < 3_000; n += 1) {
    const id = choosePhone(`+90532${1_000_000 + n}`, all)?.id;
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }

  for (const count of counts.values()) expect(count).toBeGreaterThan(850);
});

test('every word that carriers act on is understood, and none of ours is one of them', () => {
  for (const word of reservedWords) expect(readCommandWord(word, 'en', { isStopped: true })).toBeDefined();
  for (const ours of ['CALL', 'BREAK', 'LEAVE', 'JOIN', 'Y', 'N', 'done'])
    expect(isReserved(ours)).toBe(false);
  expect(isReserved(' stop. ')).toBe(true);
  expect(isReserved('please stop')).toBe(false);
});
