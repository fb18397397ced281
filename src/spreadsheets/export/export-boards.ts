import type { Board } from '../../boards/board.ts';
import { makeBoard } from '../../boards/make-board.ts';
import { type Cycle, findLatestClosed, findOpenCycle } from '../../cycles/cycle-queries.ts';
import { listPrograms } from '../../cycles/program-queries.ts';
import { listPhones } from '../../organisation/phone-queries.ts';
import { type PersonId, parseId, type UnitId } from '../../store/ids.ts';
import type { Db } from '../../store/open-database.ts';
import type { WrittenRow } from '../write-table.ts';
import { listUnitsWithBoards, type UnitWithBoard } from './board-unit-queries.ts';
import type { ExportOptions } from './export-options.ts';
import { pageSize } from './pages.ts';

export const boardColumns = ['cycle', 'unit', 'place', 'phone', 'score', 'program', 'ranked'] as const;

/**
 * The boards of the units at the top and of all that have units below them, as they stand now: of the open cycle, else of the last closed
 * one. A board of units has no phones; `ranked` is the code of the unit on its line.
 */
export async function* exportBoards(
  db: Db,
  { programId, now }: Pick<ExportOptions, 'programId' | 'now'>,
): AsyncGenerator<WrittenRow> {
  const programs = (await listPrograms(db)).filter(({ id }) => programId === undefined || id === programId);
  const units = await listUnitsWithBoards(db);
  const codes = new Map(units.all.map(({ id, code }) => [id, code]));
  for (const program of programs) {
    const cycle = (await findOpenCycle(db, program.id)) ?? (await findLatestClosed(db, program.id));
    if (!cycle) continue;
    for (const unit of units.withBoards)
      yield* rowsOf(db, { cycle, unit, codes, program: program.code, now });
  }
}

async function* rowsOf(
  db: Db,
  {
    cycle,
    unit,
    codes,
    program,
    now,
  }: {
    cycle: Cycle;
    unit: UnitWithBoard;
    codes: ReadonlyMap<UnitId, string>;
    program: string;
    now: ExportOptions['now'];
  },
): AsyncGenerator<WrittenRow> {
  const isFinal = cycle.state === 'final';
  const board = await makeBoard(db, { cycleId: cycle.id, unitId: unit.id, isFinal, now });
  const phones = board.ranks === 'people' ? await phonesOn(db, board) : new Map<PersonId, string>();
  for (const { id, score, place } of placed(board)) {
    const phone = board.ranks === 'people' ? (phones.get(parseId(id)) ?? null) : null;
    const ranked = board.ranks === 'units' ? (codes.get(parseId(id)) ?? null) : null;
    yield [cycle.number, unit.code, place, phone, score, program, ranked];
  }
}

/** The standings are in order; equal scores share a place, and the places after it stay empty. */
function placed({ standings }: Board): { id: string; score: number; place: number }[] {
  const firstPlace = new Map<number, number>();
  for (const [index, { score }] of standings.entries())
    if (!firstPlace.has(score)) firstPlace.set(score, index + 1);
  return standings.map(({ id, score }) => ({ id, score, place: firstPlace.get(score) ?? 0 }));
}

async function phonesOn(db: Db, { standings }: Board): Promise<Map<PersonId, string>> {
  const phones = new Map<PersonId, string>();
  for (let i = 0; i < standings.length; i += pageSize) {
    const ids = standings.slice(i, i + pageSize).map(({ id }) => parseId<PersonId>(id));
    for (const [id, phone] of await listPhones(db, ids)) phones.set(id, phone);
  }
  return phones;
}
