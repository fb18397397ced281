import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, open, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { systemClock } from '../src/clock.ts';
import { startBotApi } from '../src/simulator/bot-api/start-bot-api.ts';
import { migrate } from '../src/store/migrate.ts';
import { type Db, openDatabase } from '../src/store/open-database.ts';
import { spawnBot } from './helpers/bot-process.ts';
import { storedAnswers, unhandled } from './helpers/kept.ts';
import { mountSmallDisk } from './helpers/small-disk.ts';
import { startStory } from './helpers/story.ts';
import { scratch } from './spreadsheets/sheets.ts';

const main = fileURLToPath(new URL('../src/main.js', import.meta.url));

/** A folder, a Bot API, and the bot as a process that is started in them. */
async function openScene(folder?: (name: string) => string) {
  await using stack = new AsyncDisposableStack();
  const files = stack.use(await scratch());
  const botApi = stack.use(await startBotApi({ clock: systemClock }));
  const databasePath = (folder ?? files.path)('saha.db');
  const env = {
    PATH: process.env['PATH'],
    LOCALE: 'en',
    PORT: '0',
    BACKUPS_KEPT: '0',
    TELEGRAM_BOT_TOKEN: botApi.token,
    TELEGRAM_API_ROOT: botApi.root,
    DATABASE_PATH: databasePath,
  };
  const look = async <T>(read: (db: Db) => Promise<T>): Promise<T> => {
    const db = openDatabase(databasePath);
    try {
      return await read(db);
    } finally {
      await db.destroy();
    }
  };
  const resources = stack.move();
  return {
    files,
    botApi,
    databasePath,
    look,
    env,
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}

type Scene = Awaited<ReturnType<typeof openScene>>;

/** Nobody: whoever runs everything may also write what is read-only. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** What a start that does not succeed says, and its exit code. */
async function startInVain(scene: Scene, own: Record<string, string> = {}, user = {}) {
  const child = spawn(process.execPath, [main], {
    cwd: scene.files.path('.'),
    env: { ...scene.env, ...own },
    stdio: ['ignore', 'ignore', 'pipe'],
    ...user,
  });
  const said = await text(child.stderr);
  if (child.exitCode === null) await once(child, 'exit');
  return { code: child.exitCode, lines: said.trim().split('\n') };
}

test.each([0, 4_096 * 3])(
  'a database that is damaged at byte %i is said to be, and not touched',
  async (at) => {
    await using scene = await openScene();
    await scene.look(migrate);
    const file = await open(scene.databasePath, 'r+');
    await file.write(Buffer.alloc(60_000, 0xa5), 0, 60_000, at);
    await file.close();
    const before = await scene.files.read('saha.db');

    const { code, lines } = await startInVain(scene);

    expect([code, lines]).toEqual([1, [expect.stringContaining('saha.db is damaged')]]);
    expect((await scene.files.read('saha.db')).equals(before)).toBe(true);
  },
);

test('a migration that fails is said, and the schema stays as it was', async () => {
  await using scene = await openScene();
  await scene.look((db) => sql`create table outbox (somebody_else text)`.execute(db));

  const { code, lines } = await startInVain(scene);

  expect([code, lines]).toEqual([
    1,
    [expect.stringContaining('step 0001-first: table outbox already exists')],
  ]);
  const tables = await scene.look((db) =>
    sql<{
      name: string;
    }>`select name from sqlite_master where type = 'table' and name not like 'kysely_%'`.execute(db),
  );
  expect(tables.rows).toEqual([{ name: 'outbox' }]);
});

test('a folder and a file that cannot be written are said', async () => {
  await using scene = await openScene();
  await scene.look(migrate);
  await mkdir(scene.files.path('closed'));
  await chmod(scene.files.path('closed'), 0o555);
  await chmod(scene.files.path('.'), 0o555);

  const inFolder = await startInVain(scene, { DATABASE_PATH: scene.files.path('closed/saha.db') }, nobody);
  const below = await startInVain(scene, { DATABASE_PATH: scene.files.path('closed/new/saha.db') }, nobody);
  const file = await startInVain(scene, {}, nobody);
  await chmod(scene.files.path('.'), 0o755);

  for (const { code, lines } of [inFolder, below, file])
    expect([code, lines]).toEqual([1, [expect.stringContaining('cannot be opened for writing')]]);
});

test('a port that is taken is said', async () => {
  await using scene = await openScene();
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = z.object({ port: z.number() }).parse(other.address());

  const { code, lines } = await startInVain(scene, { PORT: String(port) });
  other.close();

  expect([code, lines]).toEqual([1, [expect.stringContaining(`Cannot listen on 127.0.0.1:${port}`)]]);
});

/** The bot as a process whose files may grow to so many bytes; returns it with its address. */
async function startLimited(scene: Scene, bytes: number): Promise<{ child: ChildProcess; address: string }> {
  const script = `ulimit -S -f ${Math.ceil(bytes / 512)}; exec "$0" "$1"`;
  const child = spawn('sh', ['-c', script, process.execPath, main], {
    cwd: scene.files.path('.'),
    env: scene.env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.includes('saha started')) continue;
    child.stdout.resume();
    return { child, address: z.object({ address: z.string() }).parse(JSON.parse(line)).address };
  }
  throw new Error('saha has not started');
}

/** Its files may grow from now on. */
async function makeRoom({ pid }: ChildProcess): Promise<void> {
  const child = spawn('prlimit', [`--pid=${pid}`, '--fsize=unlimited:'], { stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`prlimit ended with ${String(code)}`);
}

test('a disk that fills up makes the bot not ready; it lives on, and loses nothing', async () => {
  await using scene = await openScene();
  await scene.look(migrate);
  const user = scene.botApi.addUser({ firstName: 'Ana' });
  const { size } = await stat(scene.databasePath);
  const ready = async (address: string) => (await fetch(`${address}/health/ready`)).status;

  const full = await startLimited(scene, size + 200_000);
  const readyBefore = await ready(full.address);
  const long = 'a word and another one '.repeat(170);
  for (let n = 0; n < 120; n += 1) user.send(`${n} ${long}`);
  await expect.poll(() => ready(full.address), { timeout: 60_000 }).toBe(503);
  const liveWhenFull = (await fetch(`${full.address}/health/live`)).status;
  full.child.kill('SIGTERM');
  await once(full.child, 'exit');
  const again = await startLimited(scene, 1_000_000_000);
  await expect.poll(() => scene.botApi.waitingUpdates, { timeout: 60_000 }).toBe(0);
  const readyAgain = await ready(again.address);
  again.child.kill('SIGTERM');
  await once(again.child, 'exit');

  expect([readyBefore, liveWhenFull, readyAgain]).toEqual([200, 200, 200]);
  const kept = await scene.look((db) => db.selectFrom('inbox').select(['state', 'error']).execute());
  expect(kept).toHaveLength(120);
  expect(kept.filter(({ state }) => state === 'dead')).toEqual([]);
}, 180_000);

test('when a full disk has room again, the same process goes on and answers everybody once', async () => {
  await using scene = await openScene();
  await scene.look(migrate);
  const { size } = await stat(scene.databasePath);
  const { child, address } = await startLimited(scene, size + 200_000);
  const ready = async () => (await fetch(`${address}/health/ready`)).status;
  const users = Array.from({ length: 120 }, (_, n) => scene.botApi.addUser({ firstName: `Rep ${n}` }));
  const long = 'a word and another one '.repeat(170);
  for (const user of users) user.send(long);
  await expect.poll(ready, { timeout: 60_000 }).toBe(503);

  await makeRoom(child);
  await expect.poll(() => scene.botApi.waitingUpdates, { timeout: 60_000 }).toBe(0);
  await expect.poll(() => scene.look(unhandled), { timeout: 60_000 }).toEqual([]);
  const readyAgain = await ready();
  child.kill('SIGTERM');
  const [code] = await once(child, 'exit');

  expect([readyAgain, code]).toEqual([200, 0]);
  const replies = users.map(({ messages }) => messages.filter(({ from }) => from === 'bot').length);
  expect(replies).toEqual(users.map(() => 1));
  expect(await scene.look((db) => db.selectFrom('inbox').select('id').execute())).toHaveLength(120);
}, 180_000);

test('a disk without a byte of room is called full in the log', async ({ skip }) => {
  await using disk = await mountSmallDisk(8);
  if (!disk) return skip();
  await using scene = await openScene(disk.path);
  const user = scene.botApi.addUser({ firstName: 'Ana' });
  const child = spawnBot({ ...scene.env, PATH: scene.env.PATH ?? '' }, scene.files.path('.'));
  const lines = createInterface({ input: child.stdout ?? process.stdin })[Symbol.asyncIterator]();
  for (let line = ''; !line.includes('saha started'); ) line = (await lines.next()).value ?? 'saha started';

  await disk.fill();
  user.send('/start');
  const { value: complaint } = await lines.next();
  child.kill('SIGTERM');
  await once(child, 'exit');

  expect(JSON.parse(complaint ?? '{}')).toMatchObject({ error: { code: 'SQLITE_FULL' } });
}, 60_000);

test('while the disk takes no writes for minutes, and after it does again, nobody gets two replies to one message', async () => {
  await using story = await startStory({ isTroubled: true });
  const { world, ana, cem, people } = story;
  const since = [ana, cem].map(({ messages }) => messages.length);
  let isFull = false;
  const filled: Promise<unknown>[] = [];
  world.botApi.on((event) => {
    if (event.type !== 'message' || event.message.from !== 'bot' || isFull) return;
    isFull = true;
    filled.push(sql`pragma query_only = 1`.execute(world.db));
  });

  for (const total of [11, 12, 13]) ana.send(`A1 ${total}`);
  for (const total of [21, 22, 23]) cem.send(`A1 ${total}`);
  await world.advanceTo(world.clock.now() + 5 * 60_000);
  await Promise.all(filled);
  const handledWhenFull = await storedAnswers(world.db, people.ana);
  await sql`pragma query_only = 0`.execute(world.db);
  await world.advanceTo(world.clock.now() + 5 * 60_000);

  expect(isFull).toBe(true);
  expect(handledWhenFull.length).toBeLessThan(3);
  const replies = [ana, cem].map(
    ({ messages }, index) =>
      messages.slice(since[index]).filter(({ from, text }) => from === 'bot' && text?.startsWith('Saved.'))
        .length,
  );
  expect(replies).toEqual([3, 3]);
  expect(await storedAnswers(world.db, people.ana)).toEqual(['-visits=11', '-visits=12', 'visits=13']);
  expect(await storedAnswers(world.db, people.cem)).toHaveLength(3);
  expect(await unhandled(world.db)).toEqual([]);
});
