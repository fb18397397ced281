import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  boardMoments,
  checkInMoments,
  cycleDates,
  dateOfDay,
  dayOfCycle,
  defaultCheckInDays,
  endOfQuiet,
  instantOf,
  type ProgramCalendar,
  plannedDayMoment,
  shrinkTarget,
} from '../../src/cycles/calendar.ts';
import { addDays, localDate, localDateAt, localTime } from '../../src/local-date.ts';

const hourMs = 3_600_000;
const utc = (text: string) => Date.parse(`${text}Z`);
const local = (text: string, zone: string) =>
  instantOf(localDate(text.slice(0, 10)), localTime(text.slice(11)), zone);

const isQuiet = (calendar: ProgramCalendar, at: number) => endOfQuiet(calendar, at) > at;

const istanbul: ProgramCalendar = {
  startsOn: localDate('2026-11-21'),
  cycleDays: 14,
  timeZone: 'Europe/Istanbul',
  opensAt: localTime('09:00'),
  checkInDays: [7, 12],
  checkInAt: localTime('18:00'),
  boardWeekday: 1,
  boardAt: localTime('09:00'),
  quietFrom: localTime('21:00'),
  quietTo: localTime('09:00'),
  graceHours: 12,
};

const anyZone = fc.constantFrom(
  'Europe/Istanbul',
  'Europe/Berlin',
  'Asia/Tehran',
  'America/New_York',
  'America/Havana',
  'Australia/Lord_Howe',
);
// From 2005 on, so that Tehran and Istanbul still change their clocks in some of the years.
const anyInstant = fc.integer({ min: utc('2005-01-01T00:00'), max: utc('2035-01-01T00:00') });
const anyDate = anyInstant.map((at) => localDateAt(at, 'UTC'));
const anyTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => localTime(`${hour}:${String(minute).padStart(2, '0')}`));
const anyCalendar = fc.record({
  startsOn: anyDate,
  cycleDays: fc.integer({ min: 1, max: 40 }),
  timeZone: anyZone,
  opensAt: anyTime,
  checkInDays: fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 4 }),
  checkInAt: anyTime,
  boardWeekday: fc.constantFrom(1, 2, 3, 4, 5, 6, 7),
  boardAt: anyTime,
  quietFrom: anyTime,
  quietTo: anyTime,
  graceHours: fc.integer({ min: 0, max: 48 }),
});
const anyNumber = fc.integer({ min: 1, max: 150 });

describe('the instant of a local time', () => {
  test('is the moment at which the clocks of the zone show it', () => {
    expect(local('2026-11-21 09:00', 'Europe/Istanbul')).toBe(utc('2026-11-21T06:00'));
  });

  test.each([
    ['Europe/Berlin', '2026-03-29 02:30', '2026-03-29T01:00'],
    ['America/New_York', '2026-03-08 02:30', '2026-03-08T07:00'],
    ['Asia/Tehran', '2022-03-22 00:00', '2022-03-21T20:30'],
  ])('in %s moves forward to the end of the gap when the clocks skip %s', (zone, skipped, moment) => {
    expect(local(skipped, zone)).toBe(utc(moment));
  });

  test.each([
    ['Europe/Berlin', '2026-10-25 02:30', '2026-10-25T00:30'],
    ['America/New_York', '2026-11-01 01:30', '2026-11-01T05:30'],
    ['Asia/Tehran', '2021-09-21 23:30', '2021-09-21T19:00'],
  ])('in %s is the first one when the clocks show %s twice', (zone, ambiguous, moment) => {
    expect(local(ambiguous, zone)).toBe(utc(moment));
  });

  test('falls on its own date', () => {
    fc.assert(
      fc.property(anyZone, anyDate, anyTime, (zone, date, time) => {
        expect(localDateAt(instantOf(date, time, zone), zone)).toBe(date);
      }),
    );
  });

  test('never comes before that of an earlier time of the day', () => {
    fc.assert(
      fc.property(anyZone, anyDate, anyTime, anyTime, (zone, date, a, b) => {
        const [earlier, later] = a < b ? [a, b] : [b, a];
        expect(instantOf(date, earlier, zone)).toBeLessThanOrEqual(instantOf(date, later, zone));
      }),
    );
  });
});

describe('a cycle', () => {
  test('lasts from its opening hour to the midnight after its last day', () => {
    const second = cycleDates(istanbul, 2);

    expect(second).toMatchObject({ number: 2, startsOn: '2026-12-05', endsOn: '2026-12-18' });
    expect(second.opensAt).toBe(utc('2026-12-05T06:00'));
    expect(second.closesAt).toBe(utc('2026-12-18T21:00'));
  });

  test('becomes final when the grace is over, and freezes seven days after its close', () => {
    const first = cycleDates(istanbul, 1);

    expect(first.finalAt).toBe(local('2026-12-05 12:00', 'Europe/Istanbul'));
    expect(first.freezesAt).toBe(local('2026-12-12 00:00', 'Europe/Istanbul'));
  });

  test('lasts an hour less when the clocks go forward in it', () => {
    const berlin = { ...istanbul, timeZone: 'Europe/Berlin', startsOn: localDate('2026-03-21') };

    const { closesAt } = cycleDates(berlin, 1);

    expect(closesAt - local('2026-03-21 00:00', 'Europe/Berlin')).toBe((14 * 24 - 1) * hourMs);
  });

  test('that is opened on another day keeps its end and its day numbers', () => {
    const early = cycleDates(istanbul, 2, localDate('2026-12-03'));
    const late = cycleDates(istanbul, 2, localDate('2026-12-08'));

    expect(early).toMatchObject({ startsOn: '2026-12-03', endsOn: '2026-12-18' });
    expect(dayOfCycle(early, localDate('2026-12-03'))).toBe(1);
    expect(dayOfCycle(early, localDate('2026-12-06'))).toBe(2);
    expect(late.opensAt).toBe(local('2026-12-08 09:00', 'Europe/Istanbul'));
    expect(dayOfCycle(late, localDate('2026-12-08'))).toBe(4);
  });

  test('is followed by the next without a gap, whatever the clocks do', () => {
    fc.assert(
      fc.property(anyCalendar, anyNumber, (calendar, number) => {
        const dates = cycleDates(calendar, number);
        const next = cycleDates(calendar, number + 1);

        expect(next.startsOn).toBe(addDays(dates.endsOn, 1));
        expect(dates.closesAt).toBe(instantOf(next.startsOn, localTime('00:00'), calendar.timeZone));
        expect(localDateAt(dates.closesAt - 1, calendar.timeZone)).toBe(dates.endsOn);
        expect(localDateAt(dates.closesAt, calendar.timeZone)).toBe(next.startsOn);
        expect(next.opensAt).toBeGreaterThanOrEqual(dates.closesAt);
        expect(dates.finalAt - dates.closesAt).toBe(calendar.graceHours * hourMs);
      }),
    );
  });

  test('holds exactly the dates that the calendar counts to it', () => {
    fc.assert(
      fc.property(anyCalendar, fc.integer({ min: 0, max: 2000 }), (calendar, days) => {
        const date = addDays(calendar.startsOn, days);
        const number = Math.floor(days / calendar.cycleDays) + 1;
        const dates = cycleDates(calendar, number);
        const day = dayOfCycle(dates, date);

        expect(dates.startsOn <= date && date <= dates.endsOn).toBe(true);
        expect(day).toBeGreaterThanOrEqual(1);
        expect(day).toBeLessThanOrEqual(calendar.cycleDays);
        expect(dateOfDay(dates, day)).toBe(date);
      }),
    );
  });
});

describe('check-ins', () => {
  test.each([
    [14, [7, 12]],
    [15, [7, 13]],
    [30, [7, 28]],
    [10, [7, 8]],
    [9, [7]],
    [7, [5]],
    [2, [1]],
  ])('of a cycle of %i days are on the days %j', (cycleDays, days) => {
    expect(defaultCheckInDays(cycleDays)).toEqual(days);
  });

  test('are asked for at the hour of the program', () => {
    const moments = checkInMoments(istanbul, cycleDates(istanbul, 1));

    expect(moments).toEqual([
      { day: 7, date: '2026-11-27', at: utc('2026-11-27T15:00') },
      { day: 12, date: '2026-12-02', at: utc('2026-12-02T15:00') },
    ]);
  });

  test('are in order, once each, and inside the cycle', () => {
    fc.assert(
      fc.property(anyCalendar, anyNumber, (calendar, number) => {
        const dates = cycleDates(calendar, number);
        const moments = checkInMoments(calendar, dates);

        expect(moments.map(({ day }) => day)).toEqual(
          [...new Set(moments.map(({ day }) => day))].sort((a, b) => a - b),
        );
        for (const { at } of moments) {
          expect(at).toBeGreaterThan(dates.opensAt);
          expect(at).toBeLessThan(dates.closesAt);
        }
      }),
    );
  });

  test('that lie before a late opening are left out', () => {
    const late = cycleDates(istanbul, 1, localDate('2026-11-30'));

    expect(checkInMoments(istanbul, late).map(({ day }) => day)).toEqual([12]);
  });

  test('on a planned day come in the evening of that day', () => {
    expect(plannedDayMoment(istanbul, localDate('2026-11-24'))).toBe(utc('2026-11-24T15:00'));
  });
});

describe('weekly boards', () => {
  test('are due after the first moment and up to the last', () => {
    const monday = utc('2026-11-23T06:00');

    const weeks = boardMoments(istanbul, monday, monday + 7 * 24 * hourMs);

    expect(weeks).toEqual([{ week: '2026-W49', at: utc('2026-11-30T06:00') }]);
  });

  test('are named by the ISO week, whose year is not always that of the date', () => {
    const friday = { ...istanbul, boardWeekday: 5 as const };

    const weeks = boardMoments(friday, utc('2026-12-30T00:00'), utc('2027-01-02T00:00'));

    expect(weeks.map(({ week }) => week)).toEqual(['2026-W53']);
  });

  test('come once a week, however the time is cut into pieces', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        anyInstant,
        fc.array(fc.integer({ min: 0, max: 60 * 24 * hourMs }), { minLength: 1, maxLength: 20 }),
        (calendar, start, lengths) => {
          const cuts = [0, ...lengths].sort((a, b) => a - b).map((length) => start + length);
          const end = cuts.at(-1) ?? start;

          const pieces = cuts.slice(1).flatMap((cut, i) => boardMoments(calendar, cuts[i] ?? cut, cut));

          expect(pieces).toEqual(boardMoments(calendar, start, end));
          expect(new Set(pieces.map(({ week }) => week)).size).toBe(pieces.length);
          expect(pieces.length).toBeGreaterThanOrEqual(
            Math.floor((end - start) / (7 * 24 * hourMs + hourMs)),
          );
        },
      ),
    );
  });
});

describe('quiet hours', () => {
  const at = (text: string) => local(text, 'Europe/Istanbul');

  test.each([
    ['2026-11-21 20:59', false],
    ['2026-11-21 21:00', true],
    ['2026-11-22 00:00', true],
    ['2026-11-22 08:59', true],
    ['2026-11-22 09:00', false],
  ])('from 21:00 to 09:00: at %s it is %s', (text, quiet) => {
    expect(isQuiet(istanbul, at(text))).toBe(quiet);
  });

  test('hold back until their end, before and after midnight', () => {
    expect(endOfQuiet(istanbul, at('2026-11-21 22:15'))).toBe(at('2026-11-22 09:00'));
    expect(endOfQuiet(istanbul, at('2026-11-22 03:00'))).toBe(at('2026-11-22 09:00'));
    expect(endOfQuiet(istanbul, at('2026-11-22 12:00'))).toBe(at('2026-11-22 12:00'));
  });

  test('may lie within one day', () => {
    const siesta = { ...istanbul, quietFrom: localTime('13:00'), quietTo: localTime('16:00') };

    expect(endOfQuiet(siesta, at('2026-11-22 14:00'))).toBe(at('2026-11-22 16:00'));
    expect(isQuiet(siesta, at('2026-11-22 23:00'))).toBe(false);
  });

  test('that begin and end at the same hour are none', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, (calendar, at) => {
        expect(isQuiet({ ...calendar, quietTo: calendar.quietFrom }, at)).toBe(false);
      }),
    );
  });

  test('last longer or shorter on the night of a clock change', () => {
    const berlin = { ...istanbul, timeZone: 'Europe/Berlin' };
    const evening = local('2026-03-28 21:00', 'Europe/Berlin');

    expect(endOfQuiet(berlin, evening) - evening).toBe(11 * hourMs);
  });

  test('end for once before the hour that they wait for is shown a second time', () => {
    const berlin = { ...istanbul, timeZone: 'Europe/Berlin', quietTo: localTime('02:30') };

    expect(isQuiet(berlin, utc('2026-10-25T00:29'))).toBe(true);
    expect(isQuiet(berlin, utc('2026-10-25T00:30'))).toBe(false);
    expect(isQuiet(berlin, utc('2026-10-25T01:10'))).toBe(false);
  });

  test('end in a moment that is not quiet, with nothing but quiet before it', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        anyInstant,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (calendar, at, part) => {
          const end = endOfQuiet(calendar, at);

          expect(isQuiet(calendar, end)).toBe(false);
          expect(end).toBeGreaterThanOrEqual(at);
          expect(end - at).toBeLessThanOrEqual(50 * hourMs);
          if (end > at) expect(isQuiet(calendar, at + Math.floor((end - at - 1) * part))).toBe(true);
        },
      ),
    );
  });
});

describe('the target of someone who joins in mid-cycle', () => {
  test('is the share of the days left, rounded up', () => {
    expect(shrinkTarget(40, 14, 14)).toBe(40);
    expect(shrinkTarget(40, 14, 7)).toBe(20);
    expect(shrinkTarget(5, 14, 3)).toBe(2);
    expect(shrinkTarget(5, 14, 1)).toBe(1);
  });

  test('lies between one and the whole and never falls with more days', () => {
    const anyTarget = fc.integer({ min: 1, max: 100_000 });
    const anyDays = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(anyTarget, anyDays, anyDays, (target, cycleDays, daysLeft) => {
        const shrunk = shrinkTarget(target, cycleDays, daysLeft);

        expect(shrunk).toBeGreaterThanOrEqual(1);
        expect(shrunk).toBeLessThanOrEqual(target);
        expect(shrinkTarget(target, cycleDays, daysLeft + 1)).toBeGreaterThanOrEqual(shrunk);
      }),
    );
  });
});
