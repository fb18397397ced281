import { describe, expect, test } from 'vitest';
import { makeBoard } from '../../src/boards/make-board.ts';
import { findPlace } from '../../src/boards/standings-queries.ts';
import { findStreak } from '../../src/boards/streak-queries.ts';
import { findWeeklyCycle } from '../../src/boards/weekly.ts';
import { seedPerson, seedUnit } from '../helpers/seed.ts';
import { type District, openDistrict } from './district.ts';
import { at, away, report, setPartial, setState, startCycle } from './round.ts';

const placeOf = ({ db, cycleId, district, idOf }: District, name: string, unitId = district) =>
  findPlace(db, { cycleId, unitId, personId: idOf(name) });

describe('a place', () => {
  test('is one below the number of those who are better, of all who are ranked', async () => {
    await using d = await openDistrict({ Gülbahar: ['Ana'], Feriköy: ['Ben', 'Cem'], Bozkurt: ['Dara'] });
    await d.score('Ana', 80);
    await d.score('Ben', 80);
    await d.score('Cem', 20);

    expect(await placeOf(d, 'Ana')).toEqual({ place: 1, of: 4 });
    expect(await placeOf(d, 'Ben')).toEqual({ place: 1, of: 4 });
    expect(await placeOf(d, 'Cem')).toEqual({ place: 3, of: 4 });
    expect(await placeOf(d, 'Cem', d.unitOf('Feriköy'))).toEqual({ place: 2, of: 2 });
  });

  test('is not given to who stands apart, and does not count them', async () => {
    await using d = await openDistrict({ Gülbahar: ['Ana', 'Ben', 'Cem'] });
    await d.score('Ana', 80);
    await d.score('Ben', 90);
    await d.score('Cem', 95);
    await away(d.db, d.idOf('Ben'), '11-21', '12-04');
    await setPartial(d.db, d.cycleId, d.idOf('Cem'));

    expect(await placeOf(d, 'Ana')).toEqual({ place: 1, of: 1 });
    expect(await placeOf(d, 'Ben')).toBeUndefined();
    expect(await placeOf(d, 'Cem')).toBeUndefined();
  });

  test('is not given where units are ranked, nor in a unit of others', async () => {
    await using d = await openDistrict({ Gülbahar: ['Ana'], Feriköy: ['Ben'] });

    expect(await placeOf(d, 'Ana', d.province)).toBeUndefined();
    expect(await placeOf(d, 'Ana', d.unitOf('Feriköy'))).toBeUndefined();
  });
});

describe('the board of a province', () => {
  test('ranks its districts by mean score, those with fewer than three representatives unranked', async () => {
    await using d = await openDistrict({ Gülbahar: ['Ana', 'Ben'], Feriköy: ['Cem'] });
    const small = await seedUnit(d.db, { code: '34.adalar', name: 'Adalar', parent: d.province });
    await seedPerson(d.db, { name: 'Dara', unit: small });
    const cycleId = await startCycle(d.db, d.program, { number: 2, state: 'closed' }).then(async (id) => {
      await setState(d.db, d.cycleId, 'final');
      await setState(d.db, id, 'open');
      return id;
    });
    const when = at('12-06 12:00');
    await report(d.db, { cycleId, personId: d.idOf('Ana') }, [80], when);
    await report(d.db, { cycleId, personId: d.idOf('Ben') }, [81], when);

    const board = await makeBoard(d.db, {
      cycleId,
      unitId: d.province,
      isFinal: false,
      now: at('12-14 09:00'),
    });

    expect(board.ranks).toBe('units');
    expect(board.rows.map(({ label, score }) => `${label.unit.name} ${score}`)).toEqual(['Şişli 53.7']);
    expect(board.apart).toBe(1);
    expect(board.participation).toEqual({ reported: 2, assigned: 4 });
  });
});

test('on the board of a province somebody with several neighbourhoods of a district counts there once', async () => {
  await using d = await openDistrict({ Gülbahar: ['Ana', 'Ben'], Feriköy: ['Ana', 'Cem'], Bozkurt: ['Ana'] });
  await d.score('Ana', 90);
  await d.score('Ben', 60);

  const board = await makeBoard(d.db, {
    cycleId: d.cycleId,
    unitId: d.province,
    isFinal: false,
    now: at('12-01 09:00'),
  });

  expect(board.rows.map(({ label, score }) => `${label.unit.name} ${score}`)).toEqual(['Şişli 50']);
  expect(board.participation).toEqual({ reported: 2, assigned: 3 });
});

describe('a streak', () => {
  test('skips a cycle of announced absence, and is not broken by the open cycle', async () => {
    await using d = await openDistrict({ Gülbahar: ['Ana'] });
    const personId = d.idOf('Ana');
    const streak = () => findStreak(d.db, { programId: d.program, personId });

    await d.score('Ana', 50);
    expect(await streak()).toBe(1);
    await setState(d.db, d.cycleId, 'final');
    const second = await startCycle(d.db, d.program, { number: 2 });
    expect(await streak()).toBe(1);
    await away(d.db, personId, '12-05', '12-18');
    await setState(d.db, second, 'final');
    expect(await streak()).toBe(1);
    const third = await startCycle(d.db, d.program, { number: 3 });
    await report(d.db, { cycleId: third, personId }, [10], at('12-20 12:00'));
    expect(await streak()).toBe(2);
  });

  test('is broken by a cycle without a report', async () => {
    await using d = await openDistrict({ Gülbahar: ['Ana'] });
    await d.score('Ana', 50);
    await setState(d.db, d.cycleId, 'final');
    await setState(d.db, await startCycle(d.db, d.program, { number: 2 }), 'closed');

    expect(await findStreak(d.db, { programId: d.program, personId: d.idOf('Ana') })).toBe(0);
  });
});

describe('the streaks on a board', () => {
  test('are those of the people, also over years', async () => {
    await using d = await openDistrict({ Gülbahar: ['Ana'], Feriköy: ['Ben'], Bozkurt: ['Cem'] });
    const missed = new Map([
      ['Ben', 7],
      ['Cem', 52],
    ]);
    let last = d.cycleId;
    for (let number = 2; number <= 60; number += 1) {
      await setState(d.db, last, 'final');
      last = await startCycle(d.db, d.program, { number });
      for (const name of ['Ana', 'Ben', 'Cem'])
        if (missed.get(name) !== number) await report(d.db, { cycleId: last, personId: d.idOf(name) }, [50]);
    }

    const { streaks } = await makeBoard(d.db, {
      cycleId: last,
      unitId: d.district,
      isFinal: false,
      now: at('12-31 12:00'),
    });

    expect(streaks.map(({ label, cycles }) => `${label.person} ${cycles}`)).toEqual([
      'Ana 59',
      'Ben 53',
      'Cem 8',
    ]);
    const single = (name: string) => findStreak(d.db, { programId: d.program, personId: d.idOf(name) });
    expect([await single('Ana'), await single('Ben'), await single('Cem')]).toEqual([59, 53, 8]);
  });
});

describe('the weekly board', () => {
  test('shows the open cycle once it is 48 hours old, before that the closed one as final', async () => {
    await using d = await openDistrict({ Gülbahar: ['Ana'] });
    const weekly = (now: number) => findWeeklyCycle(d.db, { programId: d.program, now });

    expect(await weekly(at('11-23 08:59'))).toBeUndefined();
    expect(await weekly(at('11-23 09:00'))).toEqual({ cycleId: d.cycleId, isFinal: false });
    await setState(d.db, d.cycleId, 'final', at('12-05 00:00'));
    const second = await startCycle(d.db, d.program, { number: 2 });
    expect(await weekly(at('12-07 08:59'))).toEqual({ cycleId: d.cycleId, isFinal: true });
    expect(await weekly(at('12-07 09:00'))).toEqual({ cycleId: second, isFinal: false });
  });

  test('stops a week after the last cycle has closed', async () => {
    await using d = await openDistrict({ Gülbahar: ['Ana'] });
    await setState(d.db, d.cycleId, 'final', at('12-05 00:00'));
    const weekly = (now: number) => findWeeklyCycle(d.db, { programId: d.program, now });

    expect(await weekly(at('12-07 09:00'))).toEqual({ cycleId: d.cycleId, isFinal: true });
    expect(await weekly(at('12-14 09:00'))).toBeUndefined();
  });
});
