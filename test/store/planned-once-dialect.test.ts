import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { literal } from '../../src/store/literal.ts';
import { openDatabase } from '../../src/store/open-database.ts';

test('hides the values of a condition and of a limit from the planner, and no others', async () => {
  const db = openDatabase(':memory:');

  const select = db
    .selectFrom('cycle')
    .innerJoin('program', (join) => join.on('program.code', '=', 'p1'))
    .select('cycle.id')
    .where('cycle.state', '=', literal('open'))
    .where('cycle.number', 'in', [1, 2])
    .limit(3);
  const insert = db.insertInto('setting').values({ key: 'a', value: 'b' });

  expect(select.compile().sql.match(/[=(,]\s*\S+( collate binary)?|limit .*/g)).toMatchInlineSnapshot(`
    [
      "= ? collate binary",
      "= 'open'",
      "(? collate binary",
      ", ? collate binary",
      "limit ? collate binary",
    ]
  `);
  expect(insert.compile().sql).not.toContain('collate');
  await db.destroy();
});

/** A bound value would leave the index aside, silently, and slower with every row. */
test('what a partial index is for stands in the text of a query', () => {
  const bound = conditionsOfIndexes().flatMap(({ column, value }) => {
    const isBound = new RegExp(`\\('(?:\\w+\\.)?${column}', '=', '?${value}'?\\)`, 'g');
    return queryFiles().flatMap((file) =>
      isBound.test(readFileSync(file, 'utf8')) ? [`${file}: ${column}`] : [],
    );
  });

  expect(bound).toEqual([]);
});

function conditionsOfIndexes(): { column: string; value: string }[] {
  const migrations = readdirSync('migrations').map((name) => readFileSync(join('migrations', name), 'utf8'));
  const indexes = migrations.join().matchAll(/create (?:unique )?index [^`]* where ([^`]*)`/g);
  const wheres = Array.from(indexes, ([, where = '']) => where).join();
  const conditions = Array.from(wheres.matchAll(/(\w+) = '?(\w+)'?/g), ([, column = '', value = '']) => ({
    column,
    value,
  }));
  expect(conditions.length).toBeGreaterThan(5);
  return conditions;
}

const queryFiles = (): string[] =>
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join('src', name));
