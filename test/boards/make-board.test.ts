import { describe, expect, test } from 'vitest';
import type { Board } from '../../src/boards/board.ts';
import { insertBoard } from '../../src/boards/board-queries.ts';
import { makeBoard } from '../../src/boards/make-board.ts';
import { freezeAssignments } from '../../src/cycles/assignment-queries.ts';
import { updatePerson } from '../../src/organisation/person-queries.ts';
import { type District, openDistrict } from './district.ts';
import { at, away, report, setPartial, setState, startCycle } from './round.ts';

const monday = at('11-30 09:00');

const boardOf = (
  { db, cycleId, district }: District,
  over: Partial<Parameters<typeof makeBoard>[1]> = {},
): Promise<Board> => makeBoard(db, { cycleId, unitId: district, isFinal: false, now: monday, ...over });

const rowsOf = ({ rows }: Board): string[] =>
  rows.map((row) => `${row.place} ${row.label.unit.name} ${row.score}`);

const post = (d: District, board: Board, key: string, now: number) =>
  d.db.transaction().execute((tx) => insertBoard(tx, { key, outboxKey: key, board }, now));

const fourPeople = { Gülbahar: ['Ana'], Feriköy: ['Ben'], Bozkurt: ['Cem'], Kuştepe: ['Dara'] };

describe('the board of a district', () => {
  test('ranks people by score, and those of the same score share a place', async () => {
    await using d = await openDistrict(fourPeople);
    await d.score('Ana', 96);
    await d.score('Ben', 92);
    await d.score('Cem', 92);
    await d.score('Dara', 41);

    const board = await boardOf(d);

    expect(rowsOf(board)).toEqual(['1 Gülbahar 96', '2 Bozkurt 92', '2 Feriköy 92', '4 Kuştepe 41']);
    expect(board.rows.map(({ isTied }) => isTied)).toEqual([false, true, true, false]);
  });

  test('never shows who has not reported, who counts in the participation all the same', async () => {
    await using d = await openDistrict(fourPeople);
    await d.score('Ana', 96);

    const board = await boardOf(d);

    expect(rowsOf(board)).toEqual(['1 Gülbahar 96']);
    expect(board.participation).toEqual({ reported: 1, assigned: 4 });
  });

  test('cuts a tie at ten and says how many more share the place', async () => {
    const places = Array.from({ length: 13 }, (_, i) => String.fromCharCode(65 + i));
    await using d = await openDistrict(Object.fromEntries(places.map((place) => [place, [`Rep ${place}`]])));
    for (const [index, place] of places.entries()) await d.score(`Rep ${place}`, index < 8 ? 90 - index : 50);

    const board = await boardOf(d);

    expect(board.rows.length).toBe(10);
    expect(board.rows.at(-1)?.place).toBe(9);
    expect(board.moreTied).toBe(3);
  });

  test('lets people on a break and in their first, partial cycle stand apart', async () => {
    await using d = await openDistrict(fourPeople);
    await d.score('Ana', 96);
    await d.score('Ben', 99);
    await d.score('Cem', 98);
    await away(d.db, d.idOf('Ben'), '11-21', '12-01');
    await setPartial(d.db, d.cycleId, d.idOf('Cem'));
    await away(d.db, d.idOf('Dara'), '11-30', '12-02');

    const board = await boardOf(d);

    expect(rowsOf(board)).toEqual(['1 Gülbahar 96']);
    expect(board.apart).toBe(3);
    expect(board.participation).toEqual({ reported: 3, assigned: 4 });
  });

  test('keeps the place of who reports and is away for some days only', async () => {
    await using d = await openDistrict(fourPeople);
    await d.score('Ana', 96);
    await away(d.db, d.idOf('Ana'), '12-01', '12-04');

    expect(rowsOf(await boardOf(d))).toEqual(['1 Gülbahar 96']);
  });

  test('gives a rep of several units one score, and a place on the board of each', async () => {
    await using d = await openDistrict({ Gülbahar: ['Ana', 'Ben'], Feriköy: ['Ana'] });
    await d.score('Ana', 80);
    await d.score('Ben', 90);

    const places = async (unitId = d.district) => rowsOf(await boardOf(d, { unitId }));

    expect(await places()).toEqual(['1 Gülbahar 90', '2 Gülbahar 80']);
    expect(await places(d.unitOf('Gülbahar'))).toEqual(['1 Gülbahar 90', '2 Gülbahar 80']);
    expect(await places(d.unitOf('Feriköy'))).toEqual(['1 Feriköy 80']);
  });

  test('leaves out a predecessor whose assignments are frozen', async () => {
    await using d = await openDistrict(fourPeople);
    await d.score('Ana', 96);
    await d.score('Ben', 50);
    await d.db.transaction().execute((tx) => freezeAssignments(tx, d.idOf('Ana')));

    const board = await boardOf(d);

    expect(rowsOf(board)).toEqual(['1 Feriköy 50']);
    expect(board.participation).toEqual({ reported: 1, assigned: 3 });
  });

  test('names people, but not who asks not to be, who has stopped or who is erased', async () => {
    await using d = await openDistrict(fourPeople);
    for (const name of ['Ana', 'Ben', 'Cem', 'Dara']) await d.score(name, 50);
    await d.db.transaction().execute(async (tx) => {
      await updatePerson(tx, d.idOf('Ben'), { isNamed: false });
      await updatePerson(tx, d.idOf('Cem'), { stoppedAt: monday });
      await tx.updateTable('person').set({ erased_at: monday }).where('id', '=', d.idOf('Dara')).execute();
    });

    const board = await boardOf(d);

    const shown = board.rows.map(({ label }) => [label.unit.name, label.person]);
    expect(Object.fromEntries(shown)).toEqual({
      Gülbahar: 'Ana',
      Feriköy: undefined,
      Bozkurt: undefined,
      Kuştepe: undefined,
    });
  });

  test('tells who gained most since the last posted board of the same cycle', async () => {
    await using d = await openDistrict(fourPeople);
    await d.score('Ana', 50);
    await d.score('Ben', 60);
    await post(d, await boardOf(d), 'first', at('11-23 09:00'));
    await d.score('Ana', 55);
    await d.score('Dara', 41);

    const board = await boardOf(d);

    expect(board.movers.map(({ label, gained }) => `${label.unit.name} +${gained}`)).toEqual([
      'Kuştepe +41',
      'Gülbahar +5',
    ]);
    expect(board.rows.find(({ id }) => id === d.idOf('Ana'))?.gained).toBe(5);
    expect(board.rows.find(({ id }) => id === d.idOf('Ben'))?.gained).toBeUndefined();
  });

  test('has no movers on the first board of a cycle', async () => {
    await using d = await openDistrict(fourPeople);
    await d.score('Ana', 50);
    await post(d, await boardOf(d), 'first', at('11-23 09:00'));
    await setState(d.db, d.cycleId, 'final', at('12-05 00:00'));
    const next = await startCycle(d.db, d.program, { number: 2 });
    await report(d.db, { cycleId: next, personId: d.idOf('Ana') }, [90], at('12-06 12:00'));

    const board = await boardOf(d, { cycleId: next, now: at('12-14 09:00') });

    expect(board.movers).toEqual([]);
  });

  test('keeps what it showed once per key, and nobody by name', async () => {
    await using d = await openDistrict({ Gülbahar: ['Ana Solmaz'], Feriköy: ['Ben'] });
    await d.score('Ana Solmaz', 50);
    const board = await boardOf(d);

    const isNew = [await post(d, board, 'key', monday), await post(d, board, 'key', monday)];

    const rows = await d.db.selectFrom('board').select('content').execute();
    expect(isNew).toEqual([true, false]);
    expect(rows.map(({ content }) => content.includes('Solmaz'))).toEqual([false]);
    expect(rows[0]?.content).toContain(d.idOf('Ana Solmaz'));
  });

  test('shows the three longest streaks, of two cycles and more', async () => {
    await using d = await openDistrict(fourPeople);
    const [ana, ben, cem, dara] = ['Ana', 'Ben', 'Cem', 'Dara'].map(d.idOf);
    const reported = [
      [ana, ben, cem, dara],
      [ana, cem, dara],
      [ana, ben, dara],
      [ana, ben],
    ];
    let cycleId = d.cycleId;
    for (const [index, people] of reported.entries()) {
      if (index > 0) cycleId = await startCycle(d.db, d.program, { number: index + 1 });
      const { opens_at } = await d.db
        .selectFrom('cycle')
        .select('opens_at')
        .where('id', '=', cycleId)
        .executeTakeFirstOrThrow();
      for (const personId of people)
        if (personId) await report(d.db, { cycleId, personId }, [50], opens_at + 60_000);
      if (index < 3) await setState(d.db, cycleId, 'final', opens_at + 14 * 86_400_000);
    }

    const board = await boardOf(d, { cycleId, now: at('12-31 09:00') });

    expect(board.streaks.map(({ label, cycles }) => `${label.unit.name} ${cycles}`)).toEqual([
      'Gülbahar 4',
      'Kuştepe 3',
      'Feriköy 2',
    ]);
  });
});
