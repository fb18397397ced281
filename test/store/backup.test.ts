import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { backUp } from '../../src/store/backup.ts';
import { migrate } from '../../src/store/migrate.ts';
import { type Db, openDatabase } from '../../src/store/open-database.ts';

const write = (db: Db, key: string) =>
  db
    .insertInto('setting')
    .values({ key, value: 'x'.repeat(3_000) })
    .execute();

test('a backup comes to an end while the bot writes all the time', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'saha-backup-'));
  const db = openDatabase(join(folder, 'saha.db'));
  await migrate(db);
  for (let row = 0; row < 500; row += 1) await write(db, `before ${row}`);

  const over = new AbortController();
  const backup = backUp(join(folder, 'saha.db'), join(folder, 'copy.db')).finally(() => over.abort());
  let writes = 0;
  for (; !over.signal.aborted && writes < 300; writes += 1) {
    await write(db, `during ${writes}`);
    await setImmediate();
  }

  expect(writes).toBeLessThan(300);
  expect((await backup).pages).toBeGreaterThan(500);
  await db.destroy();
  await rm(folder, { recursive: true });
});
