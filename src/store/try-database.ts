import { sql } from 'kysely';
import { AppError } from '../errors.ts';
import type { Db } from './open-database.ts';

/** More than the log beside the file grows to before it is written over: it has to grow for this. */
const triedCharacters = 1_200_000;

/**
 * Reads every page of every table and index. Throws unavailable `database-damaged`, or what SQLite throws when it comes
 * upon the damage.
 */
export async function refuseDamaged(db: Db, path: string): Promise<void> {
  const { rows } = await sql<{ quick_check: string }>`pragma quick_check(1)`.execute(db);
  const [found] = rows;
  if (found?.quick_check === 'ok') return;
  const cause = new Error(found?.quick_check);
  throw new AppError('unavailable', 'database-damaged', { path }, { cause });
}

/**
 * Writes something and takes it back. Throws what SQLite throws when the disk does not take it. The pages have to reach
 * the disk before that, for which a small cache leaves them no choice.
 */
export async function tryToWrite(db: Db): Promise<void> {
  const { rows } = await sql<{ cache_size: number }>`pragma cache_size`.execute(db);
  await sql`pragma cache_size = 1`.execute(db);
  const tx = await db.startTransaction().execute();
  try {
    await sql`create table tried (filler text not null) strict`.execute(tx);
    await sql`insert into tried values (${'x'.repeat(triedCharacters)})`.execute(tx);
  } finally {
    await tx.rollback().execute();
    await sql.raw(`pragma cache_size = ${rows[0]?.cache_size ?? 0}`).execute(db);
  }
}
