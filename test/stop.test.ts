import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { systemClock } from '../src/clock.ts';
import { localDateAt } from '../src/local-date.ts';
import { startBotApi } from '../src/simulator/bot-api/start-bot-api.ts';
import { type AddressId, newId, type PersonId, type RoleId } from '../src/store/ids.ts';
import { migrate } from '../src/store/migrate.ts';
import { type Db, openDatabase, type Tx } from '../src/store/open-database.ts';
import { startBot, started, stop } from './helpers/bot-process.ts';
import { type CrashWorld, openCrashWorld } from './helpers/crash-world.ts';
import { longAgo, seedProgram, seedTask, seedUnit } from './helpers/seed.ts';

/** A longer run: `STOP_REPS=50000 npm test -- test/stop.test.ts`. */
const reps = Number(process.env['STOP_REPS'] ?? 2_000);
const rowsPerStatement = 500;
const stopWithinMs = 10_000;

interface Opening extends AsyncDisposable {
  readonly db: Db;
  start(): Promise<ChildProcess>;
}

/** A programme whose first cycle opens as soon as there is a bot, and a Telegram that takes nothing just now. */
async function openOpening(): Promise<Opening> {
  await using stack = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'saha-stop-'));
  stack.defer(() => rm(folder, { recursive: true }));
  const api = stack.use(await startBotApi({ clock: systemClock }));
  api.faults = (method) =>
    method === 'sendMessage' ? { kind: 'status', status: 429, retryAfter: 3_600 } : undefined;
  const databasePath = join(folder, 'saha.db');
  const db = openDatabase(databasePath);
  stack.defer(() => db.destroy());
  await migrate(db);
  await seedReps(db);
  const resources = stack.move();
  return {
    db,
    start: () =>
      startBot(
        { TELEGRAM_BOT_TOKEN: api.token, TELEGRAM_API_ROOT: api.root, DATABASE_PATH: databasePath },
        folder,
      ),
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}

async function seedReps(db: Db): Promise<void> {
  const startsOn = localDateAt(systemClock.now(), 'Europe/Istanbul');
  const program = await seedProgram(db, { startsOn, opensAt: '00:00', quiet: ['00:00', '00:00'] });
  const unit = await seedUnit(db, { code: 'd', kind: 'district' });
  await seedTask(db, { program, code: 'visits', kind: 'count', target: 400 });
  await db.transaction().execute(async (tx) => {
    for (let nth = 0; nth < reps; nth += rowsPerStatement) await seedSome(tx, unit, nth);
  });
}

async function seedSome(tx: Tx, unit_id: Awaited<ReturnType<typeof seedUnit>>, first: number): Promise<void> {
  const many = Array.from({ length: Math.min(rowsPerStatement, reps - first) }, (_, index) => ({
    id: newId<PersonId>(),
    nth: first + index,
  }));
  const person = { language: 'tr', channel: '', is_named: 1, stopped_at: null, erased_at: null } as const;
  await tx
    .insertInto('person')
    .values(many.map(({ id, nth }) => Object.assign({ id, name: `Rep ${nth}`, created_at: longAgo }, person)))
    .execute();
  await tx
    .insertInto('address')
    .values(
      many.map(({ id, nth }) => ({
        id: newId<AddressId>(),
        person_id: id,
        channel: 'telegram' as const,
        value: String(5_000_000 + nth),
        state: 'active' as const,
        reason: null,
        created_at: longAgo,
      })),
    )
    .execute();
  const role = { unit_id, kind: 'rep', from_at: longAgo, until_at: null } as const;
  await tx
    .insertInto('role')
    .values(many.map(({ id }) => Object.assign({ id: newId<RoleId>(), person_id: id }, role)))
    .execute();
}

async function countServed(db: Db) {
  const assigned = await db.selectFrom('assignment').select('person_id').execute();
  const queued = await db.selectFrom('outbox').select('person_id').where('kind', '=', 'tasks').execute();
  return {
    assigned: assigned.length,
    people: new Set(assigned.map((row) => row.person_id)).size,
    queued: queued.length,
  };
}

test('a stop in the middle of a large opening takes a moment, and the next start goes on with the rest', async () => {
  await using f = await openOpening();

  const first = await f.start();
  await expect
    .poll(async () => (await countServed(f.db)).assigned, { timeout: 60_000, interval: 20 })
    .toBeGreaterThan(0);
  const stopped = await stop(first);
  const before = await countServed(f.db);
  const second = await f.start();
  await expect
    .poll(async () => (await countServed(f.db)).queued, { timeout: 300_000, interval: 500 })
    .toBe(reps);
  const after = await stop(second);

  const figures = { reps, served: before.assigned, stopMs: stopped.ms, stopWhenQueuedMs: after.ms };
  process.stdout.write(`${JSON.stringify(figures)}\n`);
  expect([stopped.code, after.code]).toEqual([0, 0]);
  expect(Math.max(stopped.ms, after.ms)).toBeLessThan(stopWithinMs);
  expect(before.assigned).toBeLessThan(reps);
  expect(before.queued).toBe(before.assigned);
  expect(await countServed(f.db)).toEqual({ assigned: reps, people: reps, queued: reps });
}, 400_000);

/** Longer than a stop may take, and less than the bot waits for an answer. */
const answeredAfterMs = 18_000;

/** Telegram shows what it takes, and the gateway carries it; both are long in saying so. */
function answerLate({ api, sms }: CrashWorld): void {
  const late = { delayMs: answeredAfterMs };
  api.faults = (method) => (method === 'sendMessage' ? { kind: 'delay', ...late } : undefined);
  sms.faults = ({ method }) => (method === 'POST' ? { kind: 'drop-after', ...late } : undefined);
}

const listSending = (db: Db) =>
  db.selectFrom('outbox').select('sent_by').where('state', '=', 'sending').execute();

test.each(['smsgate', 'twilio'] as const)(
  'a stop does not wait for servers, Telegram and %s, that answer after 18 s, and leaves nothing on its way',
  async (gateway) => {
    await using world = await openCrashWorld(gateway, { people: 8 });
    const { db, reps } = world;
    answerLate(world);

    const first = world.spawn();
    await started(first);
    for (const rep of reps) rep.report();
    await expect
      .poll(async () => new Set((await listSending(db)).map((row) => row.sent_by)).size, { timeout: 30_000 })
      .toBe(2);
    await expect.poll(() => world.api.waitingUpdates, { timeout: 30_000 }).toBe(0);
    const stopped = await stop(first);
    const left = await listSending(db);
    world.api.faults = undefined;
    world.sms.faults = undefined;
    const second = world.spawn();
    await started(second);
    await expect
      .poll(() => reps.filter(({ hasAll }) => !hasAll).length, { timeout: 120_000, interval: 500 })
      .toBe(0);
    const again = await stop(second);

    process.stdout.write(`${JSON.stringify({ gateway, stopped, left })}\n`);
    expect([stopped.code, again.code]).toEqual([0, 0]);
    expect(stopped.ms).toBeLessThan(stopWithinMs);
    expect(left).toEqual([]);
    expect(world.bySms.filter(({ twice }) => twice > 0)).toEqual([]);
  },
  240_000,
);

/** Each is long in answering, what goes out is not: the call that it hangs in comes before a message leaves. */
const slowBefore = {
  'Telegram is asked whether it is there': ({ api }: CrashWorld, asked: () => void) => {
    let isInDoubt = false;
    api.faults = (method) => {
      if (method === 'sendMessage') isInDoubt = true;
      if (method === 'sendMessage') return { kind: 'drop-before' };
      if (method !== 'getMe' || !isInDoubt) return undefined;
      asked();
      return { kind: 'delay', delayMs: answeredAfterMs };
    };
  },
  'the server of the phones is asked for them': ({ sms }: CrashWorld, asked: () => void) => {
    sms.faults = ({ path }) => {
      if (!path.endsWith('/devices')) return undefined;
      asked();
      return { kind: 'drop-after', delayMs: answeredAfterMs };
    };
  },
};

test.each(['Telegram is asked whether it is there', 'the server of the phones is asked for them'] as const)(
  'a stop does not wait while %s',
  async (what) => {
    await using world = await openCrashWorld('smsgate', { people: 8 });
    const { promise, resolve } = Promise.withResolvers<void>();
    slowBefore[what](world, resolve);

    const child = world.spawn();
    await started(child);
    await promise;
    const stopped = await stop(child);

    expect(stopped.code).toBe(0);
    expect(stopped.ms).toBeLessThan(stopWithinMs);
    expect(await listSending(world.db)).toEqual([]);
  },
  120_000,
);

test('a start that Telegram refuses leaves nothing on its way', async () => {
  await using world = await openCrashWorld('smsgate', { people: 20 });
  world.api.faults = (method) => {
    if (method === 'setWebhook')
      return { kind: 'status', status: 400, description: 'Bad Request: bad webhook', delayMs: 400 };
    return method === 'sendMessage' ? { kind: 'delay', delayMs: 150 } : undefined;
  };

  const child = world.spawn({
    TELEGRAM_MODE: 'webhook',
    TELEGRAM_WEBHOOK_SECRET: 'a-secret-of-the-webhook',
    PUBLIC_URL: 'https://saha.example.org',
  });
  if (child.exitCode === null) await once(child, 'exit');

  expect(child.exitCode).toBe(1);
  expect(await listSending(world.db)).toEqual([]);
  const sent = await world.db.selectFrom('outbox').select('id').where('state', '=', 'sent').execute();
  expect(sent.length).toBeGreaterThan(0);
}, 60_000);
