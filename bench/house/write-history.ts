import SqliteDatabase from 'better-sqlite3';

const dayMs = 24 * 3_600_000;
const cycleMs = 14 * dayMs;

/**
 * Gives everybody so many cycles that are over and one that is open, with assignments and scores. Written in SQL, as
 * it is millions of rows; most people have reported most times, one in ten always.
 */
export function writeHistory(databasePath: string, cycles: number): void {
  const sqlite = new SqliteDatabase(databasePath);
  sqlite.pragma('synchronous = OFF');
  sqlite.pragma('foreign_keys = OFF');
  const indexes = dropIndexes(sqlite, 'assignment');
  sqlite.exec('delete from membership; delete from cycle');
  for (let number = 1; number <= cycles + 1; number += 1) insertCycle(sqlite, number, number > cycles);
  sqlite.exec(`
    insert into assignment (id, cycle_id, person_id, unit_id, task_id, position, target, headquarters_target, points,
      is_frozen, is_sampled)
      select printf('%016x', row_number() over ()), cycle.id, role.person_id, role.unit_id, task.id, task.position,
        task.target, task.target, task.points, 0, 0
      from cycle cross join role cross join task order by cycle.id, role.person_id, role.unit_id, task.id;
    insert into membership (cycle_id, unit_id, person_id)
      select cycle.id, role.unit_id, role.person_id from cycle cross join role order by cycle.id, role.unit_id;
    insert into score (cycle_id, person_id, score, is_provisional, is_partial, is_frozen, assigned, answered, reported_at)
      select cycle.id, role.person_id, (role.rowid * 7919 + cycle.number * 31) % 101, 0, 0, cycle.state = 'final', 6, 6,
        case when role.rowid % 10 = 0 or (role.rowid + cycle.number) % 5 > 0 then cycle.opens_at end
      from cycle cross join role order by cycle.id, role.person_id;`);
  for (const index of indexes) sqlite.exec(index);
  sqlite.close();
}

/** They are built faster afterwards. Returns how. */
function dropIndexes(sqlite: SqliteDatabase.Database, table: string): string[] {
  const indexes = sqlite
    .prepare<[string], { name: string; sql: string }>(
      "select name, sql from sqlite_master where type = 'index' and tbl_name = ? and sql is not null",
    )
    .all(table);
  for (const { name } of indexes) sqlite.exec(`drop index ${name}`);
  return indexes.map(({ sql }) => sql);
}

function insertCycle(sqlite: SqliteDatabase.Database, number: number, isOpen: boolean): void {
  const opensAt = Date.now() + (isOpen ? 0 : (number - 1_000) * cycleMs);
  const closesAt = opensAt + cycleMs;
  const over = isOpen ? null : closesAt;
  sqlite
    .prepare(
      `insert into cycle (id, program_id, number, letter, state, day_one, starts_on, ends_on, opens_at, closes_at, final_at,
        freezes_at, opened_at, closed_at, finished_at, frozen_at)
      select printf('%016d', @number), id, @number, 'A', @state, @startsOn, @startsOn, @endsOn, @opensAt, @closesAt, @closesAt,
        @closesAt, @opensAt, @over, @over, @over from program`,
    )
    .run({
      number,
      state: isOpen ? 'open' : 'final',
      startsOn: dateOf(opensAt),
      endsOn: dateOf(closesAt - dayMs),
      opensAt,
      closesAt,
      over,
    });
}

const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
