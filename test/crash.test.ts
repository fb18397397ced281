import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { systemClock } from '../src/clock.ts';
import { localDateAt } from '../src/local-date.ts';
import type { BotApiUser } from '../src/simulator/bot-api/bot-api-user.ts';
import { type BotApi, startBotApi } from '../src/simulator/bot-api/start-bot-api.ts';
import { Random } from '../src/simulator/random.ts';
import { migrate } from '../src/store/migrate.ts';
import { type Db, openDatabase } from '../src/store/open-database.ts';
import { startRunner } from './helpers/jobs.ts';
import { seedPerson, seedProgram, seedTask, seedUnit } from './helpers/seed.ts';

/** A longer run: `CRASH_KILLS=1000 npm test -- test/crash.test.ts`, from a seed of its own: `CRASH_SEED=7`. */
const kills = Number(process.env['CRASH_KILLS'] ?? 50);
const seed = process.env['CRASH_SEED'] ?? '1';
const people = 1_000;
/** At most so many are on their way at a time. */
const inFlightAtOnce = 3;

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));

interface Crashing extends AsyncDisposable {
  readonly db: Db;
  readonly api: BotApi;
  readonly users: readonly BotApiUser[];
  readonly random: Random;
  start(): Promise<ChildProcess>;
}

/** A thousand reps whose tasks wait in the outbox, a Bot API, and no bot yet. */
async function openCrashing(): Promise<Crashing> {
  await using stack = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'saha-crash-'));
  stack.defer(() => rm(folder, { recursive: true }));
  const api = stack.use(await startBotApi({ clock: systemClock }));
  const databasePath = join(folder, 'saha.db');
  const db = openDatabase(databasePath);
  stack.defer(() => db.destroy());
  await migrate(db);
  const users = await seedThousand(db, api);
  const env = {
    PATH: process.env['PATH'],
    PORT: '0',
    BACKUPS_KEPT: '0',
    TELEGRAM_BOT_TOKEN: api.token,
    TELEGRAM_API_ROOT: api.root,
    DATABASE_PATH: databasePath,
  };
  const start = async () => {
    const child = spawn(process.execPath, [main], { cwd: folder, env, stdio: ['ignore', 'pipe', 'inherit'] });
    for await (const line of createInterface({ input: child.stdout }))
      if (line.includes('saha started')) break;
    child.stdout.resume();
    return child;
  };
  const resources = stack.move();
  return {
    db,
    api,
    users,
    random: new Random(`crash ${seed}`),
    start,
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}

async function seedThousand(db: Db, api: BotApi): Promise<BotApiUser[]> {
  const now = systemClock.now();
  const startsOn = localDateAt(now, 'Europe/Istanbul');
  const program = await seedProgram(db, { startsOn, opensAt: '00:00', quiet: ['00:00', '00:00'] });
  const district = await seedUnit(db, { code: 'd', kind: 'district' });
  await seedTask(db, { program, code: 'visits', kind: 'count', target: 400 });
  const users: BotApiUser[] = [];
  for (let nth = 0; nth < people; nth += 1) {
    const id = 5_000_000 + nth;
    const unit = await seedUnit(db, { code: `u${nth}`, parent: district });
    await seedPerson(db, { name: `Rep ${nth}`, unit, telegram: String(id) });
    const user = api.addUser({ id, firstName: `Rep ${nth}` });
    user.start();
    users.push(user);
  }
  await startRunner(db).tick(now);
  return users;
}

const answerOf = (nth: number): number => 20 + (nth % 300);

/** Kills the bot again and again while tasks go out and answers come in, a few before each start and a few after it. */
async function killAgainAndAgain({ users, random, start }: Crashing): Promise<void> {
  const perKill = Math.ceil(people / kills);
  for (let kill = 0; kill < kills; kill += 1) {
    const own = users.slice(kill * perKill, (kill + 1) * perKill);
    const early = own.slice(0, perKill / 2);
    for (const user of early) user.send(`A1 ${answerOf(users.indexOf(user))}`);
    const child = await start();
    const exit = once(child, 'exit');
    for (const user of own.slice(early.length)) user.send(`A1 ${answerOf(users.indexOf(user))}`);
    await sleep(random.whole(0, 900));
    child.kill('SIGKILL');
    await exit;
  }
}

async function countWaiting(db: Db): Promise<number> {
  const queues = await Promise.all([
    db.selectFrom('outbox').select('id').where('state', 'in', ['waiting', 'sending']).execute(),
    db.selectFrom('inbox').select('id').where('state', '=', 'waiting').execute(),
  ]);
  return queues.flat().length;
}

const byValue = (a: number, b: number): number => a - b;

const tasksShownTo = (user: BotApiUser): number =>
  user.messages.filter(({ from, text = '' }) => from === 'bot' && text.startsWith('📋')).length;

test('killed at any moment, nothing is lost, nothing stored twice, and no more sent twice than was on its way', async () => {
  await using f = await openCrashing();

  await killAgainAndAgain(f);
  const last = await f.start();
  await expect
    .poll(async () => f.api.waitingUpdates + (await countWaiting(f.db)), { timeout: 300_000, interval: 500 })
    .toBe(0);
  last.kill('SIGTERM');
  await once(last, 'exit');

  const shown = f.users.map(tasksShownTo);
  const twice = shown.reduce((sum, count) => sum + Math.max(0, count - 1), 0);
  const stored = await f.db.selectFrom('answer').select(['person_id', 'number_value']).execute();
  process.stdout.write(`${JSON.stringify({ seed, kills, sent: people, twice, answers: stored.length })}\n`);
  expect(shown.filter((count) => count === 0)).toEqual([]);
  expect(twice).toBeLessThanOrEqual(kills * inFlightAtOnce);
  expect(stored).toHaveLength(people);
  expect(new Set(stored.map((row) => row.person_id)).size).toBe(people);
  const values = stored.map((row) => row.number_value ?? 0);
  expect(values.toSorted(byValue)).toEqual(f.users.map((_, nth) => answerOf(nth)).toSorted(byValue));
  expect(await f.db.selectFrom('outbox').select('reason').where('state', '=', 'failed').execute()).toEqual(
    [],
  );
}, 900_000);
