import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { test } from 'vitest';
import { z } from 'zod';
import { type Instant, systemClock } from '../src/clock.ts';
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
/** Telegram's dates are whole seconds. */
const dateUnitMs = 1_000;

/** What a kill may have cut off, so that nobody knows whether it arrived. */
interface Doubts {
  readonly deliveries: number;
  readonly replies: number;
  /** How long before the kill the first of the replies was shown. */
  readonly oldestMs: number;
}

interface Recovery {
  readonly rows: number;
  readonly tookMs: number;
}

const byValue = (a: number, b: number): number => a - b;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/**
 * Kills the bot again and again while tasks go out and answers come in, a few before each start and a few after it.
 * Returns what was on its way at each kill, and how long it took, every other time, to settle that.
 */
async function killAgainAndAgain(
  world: CrashWorld,
  random: Random,
): Promise<{ doubts: Doubts[]; recoveries: Recovery[] }> {
  const doubts: Doubts[] = [];
  const recoveries: Recovery[] = [];
  let startMs = 1_000;
  for (let kill = 0; kill < kills; kill += 1) {
    const own = world.reps.slice((people * kill) / kills, (people * (kill + 1)) / kills);
    const early = own.slice(0, own.length / 2);
    for (const rep of early) rep.report();
    const alreadyShown = world.shown.length;
    startMs = await liveAndDie(world, random, { startMs, meanwhile: own.slice(early.length) });
    doubts.push(await findDoubts(world, { alreadyShown, killedAt: systemClock.now() }));
    if (kill % 2 === 1) recoveries.push(await timeRecovery(world.db));
  }
  return { doubts, recoveries };
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

/**
 * A delivery is on its way while its row says so; a reply if the server has shown it and the bot, which is not done
 * with what it answers, holds neither its response nor a row of the outbox for it.
 */
async function findDoubts(
  { db, api, shown }: CrashWorld,
  { alreadyShown, killedAt }: { alreadyShown: number; killedAt: Instant },
): Promise<Doubts> {
  // What the dead process had written to its sockets is still read.
  do await sleep(20);
  while (api.inFlight > 0);
  const known = await listKnownMessages(db);
  const waiting = await db
    .selectFrom('inbox')
    .select(['conversation', 'received_at'])
    .where('channel', '=', 'telegram')
    .where('state', '=', 'waiting')
    .execute();
  const unknown = shown
    .slice(alreadyShown)
    .filter(({ chatId, messageId, date }) =>
      waiting.some(
        (row) =>
          row.conversation.split(':').includes(String(chatId)) &&
          date + dateUnitMs > row.received_at &&
          !known.has(`${chatId} ${messageId}`),
      ),
    );
  const deliveries = await countSending(db);
  const oldestMs = Math.max(0, ...unknown.map(({ date }) => killedAt - date));
  return { deliveries, replies: unknown.length, oldestMs };
}

const countSending = async (db: Db): Promise<number> =>
  (
    await db
      .selectFrom('outbox')
      .select('id')
      .where('state', '=', 'sending')
      .where('sent_by', '=', 'telegram')
      .execute()
  ).length;

const responseShape = z.object({
  result: z.object({ message_id: z.number(), chat: z.object({ id: z.number() }) }),
});

/** The messages of Telegram that the bot knows to have arrived. */
async function listKnownMessages(db: Db): Promise<Set<string>> {
  const sent = await db
    .selectFrom('outbox')
    .select(['address', 'provider_id'])
    .where('sent_by', '=', 'telegram')
    .where('state', '=', 'sent')
    .execute();
  const calls = await db.selectFrom('call').select('response').execute();
  const replies = calls.flatMap(({ response }) => {
    const { data } = responseShape.safeParse(JSON.parse(response));
    return data ? [`${data.result.chat.id} ${data.result.message_id}`] : [];
  });
  return new Set([...sent.map((row) => `${row.address} ${row.provider_id}`), ...replies]);
}

/** The first thing that the next life would do. */
async function timeRecovery(db: Db): Promise<Recovery> {
  const startedAt = performance.now();
  const { again, givenUp } = await recoverInFlight(db, systemClock.now());
  return { rows: again + givenUp, tookMs: performance.now() - startedAt };
}

const lacksSomething = ({ hasAll }: CrashRep): boolean => !hasAll;

/** What has not come to its end yet: updates, rows of the queues, texts on their way through the air. */
async function countOpen({ db, api, reps }: CrashWorld): Promise<number> {
  const count = async (table: 'inbox' | 'outbox') =>
    (await db.selectFrom(table).select('id').where('state', 'in', ['waiting', 'sending']).execute()).length;
  const rows = (await count('inbox')) + (await count('outbox'));
  return api.waitingUpdates + rows + reps.filter(lacksSomething).length;
}

test.concurrent.for(['smsgate', 'twilio'] as const)(
  'killed at any moment, on Telegram and over %s nothing is lost, nothing stored twice, and no more sent twice than was on its way',
  { timeout: Math.max(900_000, kills * 10_000) },
  async (gateway, { expect }) => {
    await using world = await openCrashWorld(gateway, { people });
    const { db, reps, onTelegram, bySms } = world;

    const { doubts, recoveries } = await killAgainAndAgain(world, new Random(`crash ${gateway} ${seed}`));
    const last = world.spawn();
    await started(last);
    await expect.poll(() => countOpen(world), { timeout: 300_000, interval: 500 }).toBe(0);
    last.kill('SIGTERM');
    await once(last, 'exit');

    const stored = await db.selectFrom('answer').select(['person_id', 'number_value']).execute();
    const [twice, textsTwice] = [onTelegram, bySms].map((all) => sum(all.map((rep) => rep.twice)));
    const deliveries = doubts.map((each) => each.deliveries);
    const inDoubt = {
      deliveries: sum(deliveries),
      replies: sum(doubts.map(({ replies }) => replies)),
      oldestMs: Math.max(...doubts.map(({ oldestMs }) => oldestMs)),
    };
    // An empty recovery tells nothing of how long one takes.
    const tookMs = recoveries.filter(({ rows }) => rows > 0).map((each) => Math.ceil(each.tookMs));
    const recoveriesMs = tookMs.toSorted(byValue);
    const medianMs = recoveriesMs[Math.floor(recoveriesMs.length / 2)];
    const recovery = { times: recoveriesMs.length, medianMs, longestMs: recoveriesMs.at(-1) };
    const figures = { people, answers: stored.length, twice, inDoubt, textsTwice, recovery };
    process.stdout.write(`${JSON.stringify({ gateway, seed, kills, ...figures })}\n`);
    expect(reps.filter(lacksSomething)).toEqual([]);
    expect(twice).toBeLessThanOrEqual(inDoubt.deliveries + inDoubt.replies);
    expect(Math.max(...deliveries)).toBeLessThanOrEqual(inFlightAtOnce);
    // Longer ago means that what the server has said is not written down as it is read.
    expect(inDoubt.oldestMs).toBeLessThan(5_000);
    expect(textsTwice).toBe(0);
    expect(new Set(stored.map((row) => row.person_id)).size).toBe(people);
    const totals = stored.map((row) => row.number_value ?? 0);
    expect(totals.toSorted(byValue)).toEqual(reps.map(({ total }) => total).toSorted(byValue));
    const failures = await db.selectFrom('outbox').select('reason').where('state', '=', 'failed').execute();
    expect(failures).toEqual([]);
    expect(medianMs).toBeLessThan(50);
  },
);
