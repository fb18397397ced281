import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import type { Db } from '../src/store/open-database.ts';
import { started } from './helpers/bot-process.ts';
import { type CrashRep, type CrashWorld, openCrashWorld } from './helpers/crash-world.ts';

const tables = ['inbox', 'outbox', 'answer'] as const;
type Ids = Readonly<Record<(typeof tables)[number], readonly string[]>>;

/** For a process whose machine is half an hour slow. */
const slow = {
  NODE_OPTIONS: '--import=data:text/javascript,Date.now=(now=>()=>now()-18e5)(Date.now)',
};

async function listIds(db: Db): Promise<Ids> {
  const list = async (table: keyof Ids) =>
    (await db.selectFrom(table).select('id').orderBy('id').execute()).map(({ id }) => String(id));
  const [inbox, outbox, answer] = [await list('inbox'), await list('outbox'), await list('answer')];
  return { inbox, outbox, answer };
}

/** They report to that process, and it lives until each has a reply and nothing waits. */
async function hear(world: CrashWorld, bot: ChildProcess, reps: readonly CrashRep[]): Promise<void> {
  await started(bot);
  for (const rep of reps) rep.report();
  try {
    await expect.poll(() => countOpen(world, reps), { timeout: 60_000, interval: 250 }).toBe(0);
  } finally {
    bot.kill('SIGTERM');
    await once(bot, 'exit');
  }
}

async function countOpen({ db, api }: CrashWorld, reps: readonly CrashRep[]): Promise<number> {
  const waiting = await db.selectFrom('outbox').select('id').where('state', '!=', 'sent').execute();
  return waiting.length + api.waitingUpdates + reps.filter(({ hasAll }) => !hasAll).length;
}

test('what is stored after a start with a clock that was set back sorts behind what was stored before', async () => {
  await using world = await openCrashWorld('twilio', { people: 8 });
  const { db, reps } = world;
  await hear(world, world.spawn(), reps.slice(0, 4));
  const before = await listIds(db);
  // To the slow clock the fortnight had not begun otherwise.
  await db
    .updateTable('cycle')
    .set((eb) => ({ opened_at: eb('opened_at', '-', 3_600_000) }))
    .execute();

  await hear(world, world.spawn(slow), reps.slice(4));

  const after = await listIds(db);
  for (const table of tables) {
    const fresh = after[table].filter((id) => !before[table].includes(id));
    expect(before[table].length, table).toBeGreaterThan(0);
    expect(fresh.length, table).toBeGreaterThan(0);
    expect(after[table], table).toEqual([...before[table], ...fresh]);
  }
  const moments = await db.selectFrom('inbox').select('received_at').orderBy('id').execute();
  expect(moments.at(-1)?.received_at).toBeLessThan(moments[0]?.received_at ?? 0);
}, 120_000);
