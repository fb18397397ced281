import SqliteDatabase from 'better-sqlite3';

/** How many commits of one row each get to the disk in that time. */
export function countCommits(path: string, ms: number): number {
  const sqlite = new SqliteDatabase(path);
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  sqlite.exec('create table if not exists line (id integer primary key, text text not null) strict');
  const insert = sqlite.prepare('insert into line (text) values (?)');
  const until = performance.now() + ms;
  let count = 0;
  for (; performance.now() < until; count += 1) insert.run('a row of about the size of an answer, no more');
  sqlite.close();
  return count;
}
