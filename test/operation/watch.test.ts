import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { insertArrivals } from '../../src/messages/inbox-queries.ts';
import { backupFolder } from '../../src/store/list-backups.ts';
import { seedPerson } from '../helpers/seed.ts';
import { startWorld, type World } from '../helpers/world.ts';

const start = '2026-11-25T06:00:00Z';
const minuteMs = 60_000;

/** A message that waits for its turn until then. */
const hold = (world: World, until: number) =>
  world.db
    .transaction()
    .execute((tx) =>
      insertArrivals(
        tx,
        [{ channel: 'telegram', providerId: 'x', conversation: 'telegram:5:5', payload: '{}', stampedAt: 0 }],
        world.clock.now(),
      ),
    )
    .then(() => world.db.updateTable('inbox').set({ not_before: until }).execute());

async function tickEveryMinute(world: World, minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute += 1) {
    world.clock.advanceTo(world.clock.now() + minuteMs);
    await world.app.tick();
    await world.settle();
  }
}

const shownTo = (user: { messages: readonly { text?: string | undefined }[] }) =>
  user.messages.map(({ text }) => text ?? '');

test('an admin is told once about a matter, and again only when it was over in between', async () => {
  await using world = await startWorld(start, { config: { adminTelegramIds: ['4242'] } });
  const admin = world.botApi.addUser({ id: 4242, firstName: 'Admin' });
  admin.send('/start');
  await world.settle();
  const before = admin.messages.length;
  await hold(world, world.clock.now() + 25 * minuteMs);

  await tickEveryMinute(world, 20);
  const first = shownTo(admin).slice(before);
  await world.db.updateTable('inbox').set({ state: 'done' }).where('provider_id', '=', 'x').execute();
  await tickEveryMinute(world, 2);
  await world.db.updateTable('inbox').set({ state: 'waiting' }).where('provider_id', '=', 'x').execute();
  await tickEveryMinute(world, 2);

  expect(first).toEqual([expect.stringContaining('more than ten minutes')]);
  expect(shownTo(admin).slice(before)).toHaveLength(2);
});

test('an admin is told that a message was set aside, and no more once a day has passed', async () => {
  await using world = await startWorld(start, { config: { adminTelegramIds: ['4242'] } });
  const admin = world.botApi.addUser({ id: 4242, firstName: 'Admin' });
  admin.send('/start');
  await world.settle();
  const matters = async () =>
    (await fetch(`${world.app.address}/metrics`).then((response) => response.text())).match(
      /^saha_matters (\d)$/m,
    )?.[1];
  await hold(world, world.clock.now());
  await world.db.updateTable('inbox').set({ payload: 'no update' }).where('provider_id', '=', 'x').execute();

  await tickEveryMinute(world, 10);
  const told = shownTo(admin).filter((text) => text.includes('was set aside'));
  const standing = await matters();
  await tickEveryMinute(world, 24 * 60);

  expect(told).toHaveLength(1);
  expect(standing).toBe('1');
  expect(await matters()).toBe('0');
  expect(shownTo(admin).filter((text) => text.includes('was set aside'))).toHaveLength(1);
});

test('an admin who never pressed Start costs one attempt, not eight', async () => {
  await using world = await startWorld(start, { config: { adminTelegramIds: ['4242'] } });
  await hold(world, world.clock.now() + 24 * 60 * minuteMs);

  await tickEveryMinute(world, 15);

  const alerts = await world.db.selectFrom('outbox').select(['state', 'attempts']).execute();
  expect(alerts).toEqual([{ state: 'failed', attempts: 1 }]);
});

test('after a sleep of the machine nobody is told that what waited meanwhile is old', async () => {
  await using world = await startWorld(start, { config: { adminTelegramIds: ['4242'] } });
  await tickEveryMinute(world, 1);
  await hold(world, world.clock.now() + 48 * 60 * minuteMs);

  world.clock.advanceTo(world.clock.now() + 20 * 60 * minuteMs);
  await world.app.tick();

  expect(await world.db.selectFrom('outbox').select('key').execute()).toEqual([]);
});

test('the heartbeat is called at each tick while the bot can do its work, and not while it cannot', async () => {
  let calls = 0;
  const server = createServer((_request, response) => {
    calls += 1;
    response.end();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  try {
    await using world = await startWorld(start, {
      config: { heartbeatUrl: `http://127.0.0.1:${port}/beat` },
    });
    await tickEveryMinute(world, 3);
    const well = calls;
    world.botApi.faults = () => ({ kind: 'drop-before' });
    await tickEveryMinute(world, 14);
    const meanwhile = calls;
    await tickEveryMinute(world, 5);

    expect(well).toBe(3);
    expect(calls).toBe(meanwhile);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test('every night makes one sound backup, and no more are kept than the setting says', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'saha-backup-'));
  try {
    const databasePath = join(folder, 'saha.db');
    await using world = await startWorld(start, { config: { databasePath, backupsKept: 2 } });
    await world.app.tick();
    await world.pause();
    const first = await readdir(backupFolder(databasePath));
    for (const day of ['26', '27', '28']) await world.skipTo(`2026-11-${day}T06:00:00Z`);

    expect(first).toEqual(['saha-2026-11-25.db']);
    expect((await readdir(backupFolder(databasePath))).sort()).toEqual([
      'saha-2026-11-27.db',
      'saha-2026-11-28.db',
    ]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a backup of a database that knows nobody pushes out none that holds more', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'saha-backup-'));
  try {
    const databasePath = join(folder, 'saha.db');
    await mkdir(backupFolder(databasePath));
    const good = join(backupFolder(databasePath), 'saha-2026-11-20.db');
    await writeFile(good, 'x'.repeat(10_000_000));
    await using world = await startWorld(start, { config: { databasePath, backupsKept: 2 } });

    for (const day of ['26', '27', '28']) await world.skipTo(`2026-11-${day}T06:00:00Z`);
    const ofNobody = await readdir(backupFolder(databasePath));
    await seedPerson(world.db, { name: 'Ana' });
    await world.skipTo('2026-11-29T06:00:00Z');

    expect(ofNobody).toContain('saha-2026-11-20.db');
    expect((await readdir(backupFolder(databasePath))).sort()).toEqual([
      'saha-2026-11-28.db',
      'saha-2026-11-29.db',
    ]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('what a night has left whose backup was cut off goes with the next one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'saha-backup-'));
  try {
    const databasePath = join(folder, 'saha.db');
    await mkdir(backupFolder(databasePath));
    for (const name of ['saha-2026-11-20.db.part', 'saha-2026-11-20.db.part-journal', 'notes.part'])
      await writeFile(join(backupFolder(databasePath), name), 'cut off');
    await using world = await startWorld(start, { config: { databasePath, backupsKept: 2 } });

    await world.app.tick();
    await world.pause();

    expect((await readdir(backupFolder(databasePath))).sort()).toEqual(['notes.part', 'saha-2026-11-25.db']);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a backup that fails is recorded, told, and not tried again before the next night', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'saha-backup-'));
  try {
    const databasePath = join(folder, 'saha.db');
    await writeFile(backupFolder(databasePath), 'a file where the folder should be');
    const config = { databasePath, backupsKept: 2, adminTelegramIds: ['4242'] };
    await using world = await startWorld(start, { config });
    const admin = world.botApi.addUser({ id: 4242, firstName: 'Admin' });
    admin.send('/start');

    await tickEveryMinute(world, 3);

    const jobs = await world.db.selectFrom('job').select(['key', 'counts']).execute();
    expect(jobs).toEqual([{ key: 'backup:2026-11-25', counts: '{"failed":1}' }]);
    expect(shownTo(admin).filter((text) => text.includes('backup has failed'))).toHaveLength(1);
  } finally {
    await rm(folder, { recursive: true });
  }
});
