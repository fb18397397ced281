import { listPhones } from '../../organisation/phone-queries.ts';
import type { CycleId, PersonId } from '../../store/ids.ts';
import type { Db } from '../../store/open-database.ts';
import type { WrittenRow } from '../write-table.ts';
import type { ExportOptions } from './export-options.ts';
import { pageSize, readPages } from './pages.ts';

export const scoreColumns = [
  'cycle',
  'unit',
  'phone',
  'score',
  'provisional',
  'program',
  'assigned',
  'answered',
  'partial',
  'frozen',
] as const;

/** Each person's score in each cycle; who is rep of several units has a row for each, with the one score. */
export async function* exportScores(
  db: Db,
  { programId }: Pick<ExportOptions, 'programId'>,
): AsyncGenerator<WrittenRow> {
  for (const cycle of await listOpenedCycles(db, programId)) {
    const pages = readPages(
      (after: PersonId | undefined) => readScores(db, cycle.id, after),
      ({ person_id }) => person_id,
    );
    for await (const scores of pages) {
      const ids = scores.map(({ person_id }) => person_id);
      const phones = await listPhones(db, ids);
      const units = Map.groupBy(await listUnits(db, cycle.id, ids), ({ person_id }) => person_id);
      for (const score of scores)
        for (const { code } of units.get(score.person_id) ?? [])
          yield [cycle.number, code, phones.get(score.person_id) ?? null, ...valuesOf(score, cycle.program)];
    }
  }
}

type ScoreRow = Awaited<ReturnType<typeof readScores>>[number];

const valuesOf = (score: ScoreRow, program: string): WrittenRow => [
  score.score,
  score.is_provisional === 1,
  program,
  score.assigned,
  score.answered,
  score.is_partial === 1,
  score.is_frozen === 1,
];

const listOpenedCycles = (db: Db, programId: ExportOptions['programId']) =>
  db
    .selectFrom('cycle')
    .innerJoin('program', 'program.id', 'cycle.program_id')
    .select(['cycle.id', 'cycle.number', 'program.code as program'])
    .where('cycle.state', '!=', 'draft')
    .$if(programId !== undefined, (query) => query.where('cycle.program_id', '=', programId ?? null))
    .orderBy('program.id')
    .orderBy('cycle.number')
    .execute();

const readScores = (db: Db, cycleId: CycleId, after: PersonId | undefined) =>
  db
    .selectFrom('score')
    .select(['person_id', 'score', 'is_provisional', 'is_partial', 'is_frozen', 'assigned', 'answered'])
    .where('cycle_id', '=', cycleId)
    .$if(after !== undefined, (query) => query.where('person_id', '>', after ?? null))
    .orderBy('person_id')
    .limit(pageSize)
    .execute();

const listUnits = (db: Db, cycleId: CycleId, ids: readonly PersonId[]) =>
  db
    .selectFrom('assignment')
    .innerJoin('unit', 'unit.id', 'assignment.unit_id')
    .select(['assignment.person_id', 'unit.code'])
    .distinct()
    .where('assignment.cycle_id', '=', cycleId)
    .where('assignment.person_id', 'in', ids)
    .orderBy('unit.code')
    .execute();
