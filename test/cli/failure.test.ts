import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { withStore } from '../../src/cli/with-store.ts';
import { migrate } from '../../src/store/migrate.ts';
import { startCommandLine } from './command-line.ts';

test('a bug is said in a sentence, and where it is on standard error', async () => {
  await using saha = await startCommandLine();
  await saha.look(async (db) => {
    await migrate(db);
    await sql`alter table person rename to somebody`.execute(db);
  });
  const path = saha.path('people.json');

  const { code, json, err } = await saha.run('export', 'people', path, '--json');

  expect(code).toBe(1);
  expect(json()).toMatchObject({
    error: { code: 'bug', key: 'cli-unexpected', message: expect.stringContaining('no such table') },
  });
  expect(err).toMatch(/SqliteError: no such table.*\n\s+at .*:\d+/);
  expect(err).toContain('Something went wrong that we did not foresee: no such table');
});

test('what was foreseen is said without a stack', async () => {
  await using saha = await startCommandLine({ LOG_LEVEL: 'debug' });

  const { code, err } = await saha.run('erase', 'nobody');

  expect(code).toBe(1);
  expect(err.trim().split('\n')).toHaveLength(1);
});

test('a file that a command misses is not taken for the database', async () => {
  await using saha = await startCommandLine();
  await saha.look(migrate);
  const missing = saha.path('missing.csv');

  const reading = withStore(saha, () => readFile(missing));

  await expect(reading).rejects.toMatchObject({ code: 'ENOENT', path: missing });
});

test('what the disk refuses in the middle of a command is said of the database', async () => {
  await using saha = await startCommandLine();
  await saha.look(migrate);

  const writing = withStore(saha, async (db) => {
    await sql`pragma query_only = 1`.execute(db);
    await db.deleteFrom('person').execute();
  });

  await expect(writing).rejects.toMatchObject({
    key: 'database-unwritable',
    vars: { path: saha.databasePath },
  });
});
