import type { Instant } from '../../src/clock.ts';
import { listPrograms } from '../../src/cycles/program-queries.ts';
import type { ImportReport } from '../../src/fortnight/import/import-report.ts';
import { type ImportOptions, importPlan } from '../../src/fortnight/import-plan.ts';
import { openCycleNow } from '../../src/fortnight/open-cycle.ts';
import type { SheetKind } from '../../src/spreadsheets/column-words.ts';
import type { Cell } from '../../src/spreadsheets/headers.ts';
import type { Db } from '../../src/store/open-database.ts';
import { plan } from '../spreadsheets/sheets.ts';

type Sheets = Partial<Record<SheetKind, readonly (readonly Cell[])[]>>;

/** A fortnight from Saturday 21 November 2026, Şişli with two neighbourhoods, two reps, a coordinator, three tasks. */
export const sisli = {
  program: [
    ['key', 'value'],
    ['code', 'p1'],
    ['name', 'Şişli'],
    ['starts_on', '2026-11-21'],
  ],
  units: [
    ['code', 'name', 'kind', 'parent', 'latitude', 'longitude'],
    ['34', 'İstanbul', 'province', '', 41, 29],
    ['34.sisli', 'Şişli', 'district', '34', null, null],
    ['34.sisli.gulbahar', 'Gülbahar', 'neighbourhood', '34.sisli', null, null],
    ['34.sisli.bozkurt', 'Bozkurt', 'neighbourhood', '34.sisli', null, null],
  ],
  people: [
    ['name', 'phone', 'unit', 'role', 'language', 'channel'],
    ['Ana Kaya', '0532 000 00 01', '34.sisli.gulbahar', 'rep', 'tr', ''],
    ['Ben Aydın', '0532 000 00 02', '34.sisli.bozkurt', 'rep', 'en', 'sms'],
    ['Cem Er', '0532 000 00 03', '34.sisli', 'coordinator', '', ''],
  ],
  tasks: [
    ['code', 'title', 'kind', 'target', 'points', 'evidence', 'from', 'until', 'cycles', 'units'],
    ['visits', 'Kapı ziyareti', 'count', 40, 40, 'none', null, null, 'all', ''],
    ['market', 'Pazar standı', 'done', null, 20, 'photo', 8, 8, 'all', ''],
    ['elders', 'Huzurevi', 'done', null, 20, 'none', null, null, '1-3', '34.sisli.gulbahar'],
  ],
} as const satisfies Sheets;

export const before: Instant = Date.parse('2026-11-20T12:00:00Z');

/** Imports sheets as they come out of a file that says nothing wrong in itself. */
export async function importSheets(
  db: Db,
  sheets: Sheets,
  options: Partial<ImportOptions> = {},
): Promise<ImportReport> {
  const existingUnits = await listKnownUnits(db);
  const reading = plan(sheets, { existingUnits });
  return importPlan(db, reading.plan, {
    actor: 'test',
    now: before,
    language: 'tr',
    timeZone: 'Europe/Istanbul',
    ...options,
  });
}

/** What changed, short: `+units 34`, `~people Ana Kaya (channel)`. */
export const changesIn = ({ changes }: Pick<ImportReport, 'changes'>): string[] =>
  Object.entries(changes).flatMap(([sheet, { added, changed }]) =>
    added
      .map(({ what }) => `+${sheet} ${what}`)
      .concat(changed.map(({ what, columns }) => `~${sheet} ${what} (${columns.join(' ')})`)),
  );

/** What was told, short: `people!3 name import-phone-of-another`, notices in brackets. */
export const problemsIn = ({ problems }: Pick<ImportReport, 'problems'>): string[] =>
  problems.map(({ sheet, row, column, key, severity }) => {
    const text = `${sheet}!${row} ${column} ${key}`;
    return severity === 'error' ? text : `(${text})`;
  });

/** Everything that an import writes, without ids: two stores that hold the same are equal. */
export async function contentOf(db: Db) {
  const people = await db
    .selectFrom('person')
    .leftJoin('address', 'address.person_id', 'person.id')
    .leftJoin('role', 'role.person_id', 'person.id')
    .leftJoin('unit', 'unit.id', 'role.unit_id')
    .select(['person.name', 'person.language', 'person.channel', 'address.value', 'role.kind', 'unit.code'])
    .orderBy('address.value')
    .orderBy('unit.code')
    .orderBy('role.kind')
    .execute();
  const tree = await db
    .selectFrom('unit_ancestor')
    .innerJoin('unit', 'unit.id', 'unit_ancestor.unit_id')
    .innerJoin('unit as above', 'above.id', 'unit_ancestor.ancestor_id')
    .select(['unit.code', 'above.code as above', 'depth'])
    .orderBy('unit.code')
    .orderBy('depth')
    .execute();
  const tasks = await db
    .selectFrom('task')
    .leftJoin('task_unit', 'task_unit.task_id', 'task.id')
    .leftJoin('unit', 'unit.id', 'task_unit.unit_id')
    .select([
      'task.code',
      'title',
      'task.kind',
      'target',
      'points',
      'cycles',
      'position',
      'unit.code as unit',
    ])
    .orderBy('position')
    .execute();
  const cycles = await db.selectFrom('cycle').select(['number', 'state', 'starts_on']).execute();
  return { people, tree, tasks, cycles };
}

/** Opens the next cycle of the one program. */
export async function openNow(db: Db, now: Instant): Promise<void> {
  const [program] = await listPrograms(db);
  if (!program) throw new Error('no program');
  await openCycleNow(db, { programId: program.id, breathe: () => Promise.resolve() }, now);
}

async function listKnownUnits(db: Db) {
  const rows = await db
    .selectFrom('unit')
    .leftJoin('unit as parent', 'parent.id', 'unit.parent_id')
    .select(['unit.code', 'unit.name', 'unit.kind', 'parent.code as parentCode'])
    .execute();
  return rows.map(({ code, name, kind, parentCode }) => ({ code, kind, parentCode, names: { name } }));
}
