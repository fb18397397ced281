import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { AppError } from '../errors.ts';
import type { Db } from './open-database.ts';

const folder = new URL('../../migrations/', import.meta.url);

/**
 * Brings the schema up to date, all of it or nothing. Refuses (conflict `database-newer`) a database that a newer version
 * has made. Throws unavailable `database-migration-failed`.
 */
export async function migrate(db: Db): Promise<void> {
  await refuseNewer(db);
  const migrations = await readMigrations();
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error, results = [] } = await migrator.migrateToLatest();
  const failed = results.find(({ status }) => status === 'Error');
  if (!failed) {
    if (error) throw error;
    return;
  }
  const reason = error instanceof Error ? error.message : String(error);
  const vars = { migration: failed.migrationName, reason };
  throw new AppError('unavailable', 'database-migration-failed', vars, { cause: error });
}

/** Throws conflict `database-newer` for a database that a newer version has made. */
export async function refuseNewer(db: Db): Promise<void> {
  const known = await listKnownMigrations();
  const unknown = (await listAppliedMigrations(db)).find((name) => !known.includes(name));
  if (unknown !== undefined) throw new AppError('conflict', 'database-newer', { migration: unknown });
}

/** Whether the schema is exactly the one of this version; commands beside a running bot ask before they write. */
export async function isCurrent(db: Db): Promise<boolean> {
  const known = Object.keys(await readMigrations());
  const applied = await listAppliedMigrations(db);
  return known.length === applied.length && known.every((name) => applied.includes(name));
}

/** The names of the migrations of this version. */
export const listKnownMigrations = async (): Promise<string[]> => Object.keys(await readMigrations());

async function readMigrations(): Promise<Record<string, Migration>> {
  const files = (await readdir(fileURLToPath(folder))).filter((file) => file.endsWith('.ts')).sort();
  const entries = files.map(
    async (file) => [file.slice(0, -3), await import(new URL(file, folder).href)] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

/** The names of the migrations that have made its schema, in their order; none in an empty database. */
export async function listAppliedMigrations(db: Db): Promise<string[]> {
  const tables = await sql<{
    name: string;
  }>`select name from sqlite_master where name = 'kysely_migration'`.execute(db);
  if (tables.rows.length === 0) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map((row) => row.name);
}
