import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { test } from 'vitest';
import { systemClock } from '../src/clock.ts';
import { recoverInFlight } from '../src/messages/recover-in-flight.ts';
import { Random } from '../src/simulator/random.ts';
import type { Db } from '../src/store/open-database.ts';
import { started } from './helpers/bot-process.ts';
import { type CrashRep, type CrashWorld, openCrashWorld } from './helpers/crash-world.ts';

/** The longer form is `npm run crash`; with a seed of its own: `CRASH_SEED=7`. */
const kills = Number(process.env['CRASH_KILLS'] ?? 50) / 2;
const people = Number(process.env['CRASH_PEOPLE'] ?? 1_000) / 2;
const seed = process.env['CRASH_SEED'] ?? '1';
/** At most so many of a channel are on their way at a time. */
const inFlightAtOnce = 3;
const longestLifeMs = 600;

const byValue = (a: number, b: number): number => a - b;

const countTwice = (counts: readonly number[]): number =>
  counts.reduce((sum, count) => sum + Math.max(0, count - 1), 0);

/**
 * Kills the bot again and again while tasks go out and answers come in, a few before each start and a few after it.
 * Returns how long it took, each fifth time, to settle what was left on its way.
 */
async function killAgainAndAgain(world: CrashWorld, random: Random): Promise<number[]> {
  const recoveriesMs: number[] = [];
  let startMs = 1_000;
  for (let kill = 0; kill < kills; kill += 1) {
    const own = world.reps.slice((people * kill) / kills, (people * (kill + 1)) / kills);
    const early = own.slice(0, own.length / 2);
    for (const rep of early) rep.report();
    startMs = await liveAndDie(world, random, { startMs, meanwhile: own.slice(early.length) });
    if (kill % 5 === 4) recoveriesMs.push(await timeRecovery(world.db));
  }
  return recoveriesMs.toSorted(byValue);
}

/** One life of the bot, which now and then ends before it has begun. Returns how long its start took. */
async function liveAndDie(
  { spawn }: CrashWorld,
  random: Random,
  { startMs, meanwhile }: { startMs: number; meanwhile: readonly CrashRep[] },
): Promise<number> {
  const spawnedAt = performance.now();
  const bot = spawn();
  const exit = once(bot, 'exit');
  const isOn = started(bot);
  const isStillborn = random.chance(0.2);
  await (isStillborn ? sleep(random.whole(0, startMs)) : isOn);
  const tookMs = performance.now() - spawnedAt;
  for (const rep of meanwhile) rep.report();
  if (!isStillborn) await sleep(random.whole(0, longestLifeMs));
  bot.kill('SIGKILL');
  await exit;
  return isStillborn ? startMs : Math.round(tookMs);
}

/** The first thing that the next life would do. */
async function timeRecovery(db: Db): Promise<number> {
  const startedAt = performance.now();
  await recoverInFlight(db, systemClock.now());
  return performance.now() - startedAt;
}

const hasNothing = ({ tasks, replies }: CrashRep): boolean => tasks === 0 || replies === 0;

/** What has not come to its end yet: updates, rows of the queues, texts on their way through the air. */
async function countOpen({ db, api, reps }: CrashWorld): Promise<number> {
  const count = async (table: 'inbox' | 'outbox') =>
    (await db.selectFrom(table).select('id').where('state', 'in', ['waiting', 'sending']).execute()).length;
  const rows = (await count('inbox')) + (await count('outbox'));
  return api.waitingUpdates + rows + reps.filter(hasNothing).length;
}

test.concurrent.for(['smsgate', 'twilio'] as const)(
  'killed at any moment, on Telegram and over %s nothing is lost, nothing stored twice, and no more sent twice than was on its way',
  { timeout: Math.max(900_000, kills * 10_000) },
  async (gateway, { expect }) => {
    await using world = await openCrashWorld(gateway, { people });
    const { db, reps, onTelegram, bySms } = world;

    const recoveriesMs = await killAgainAndAgain(world, new Random(`crash ${gateway} ${seed}`));
    const last = world.spawn();
    await started(last);
    await expect.poll(() => countOpen(world), { timeout: 300_000, interval: 500 }).toBe(0);
    last.kill('SIGTERM');
    await once(last, 'exit');

    const stored = await db.selectFrom('answer').select(['person_id', 'number_value']).execute();
    const twice = countTwice(onTelegram.map(({ tasks }) => tasks));
    const textsTwice = countTwice(bySms.flatMap(({ tasks, replies }) => [tasks, replies]));
    // What else the machine has to do only makes it slower.
    const recoveryMs = Math.round(recoveriesMs[0] ?? 0);
    const figures = { people, answers: stored.length, twice, textsTwice, recoveryMs };
    process.stdout.write(`${JSON.stringify({ gateway, seed, kills, ...figures })}\n`);
    expect(reps.filter(hasNothing)).toEqual([]);
    expect(twice).toBeLessThanOrEqual(kills * inFlightAtOnce);
    expect(textsTwice).toBe(0);
    expect(new Set(stored.map((row) => row.person_id)).size).toBe(people);
    const totals = stored.map((row) => row.number_value ?? 0);
    expect(totals.toSorted(byValue)).toEqual(reps.map(({ total }) => total).toSorted(byValue));
    const failures = await db.selectFrom('outbox').select('reason').where('state', '=', 'failed').execute();
    expect(failures).toEqual([]);
    expect(recoveryMs).toBeLessThan(50);
  },
);
