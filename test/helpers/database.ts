import { migrate } from '../../src/store/migrate.ts';
import { type Db, openDatabase } from '../../src/store/open-database.ts';

/** A database in memory with the real migrations. */
export async function memoryDatabase(): Promise<Db & AsyncDisposable> {
  const db = openDatabase(':memory:');
  await migrate(db);
  return Object.assign(db, { [Symbol.asyncDispose]: () => db.destroy() });
}
