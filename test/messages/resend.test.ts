import { expect, test } from 'vitest';
import { cancelWaitingOf } from '../../src/fortnight/closing-queries.ts';
import { findStop } from '../../src/messages/campaign-queries.ts';
import { say } from '../../src/messages/message.ts';
import type { Outgoing } from '../../src/messages/outbox.ts';
import { cancelTopic, enqueue } from '../../src/messages/queries.ts';
import { resend } from '../../src/messages/resend.ts';
import { type CycleId, newId } from '../../src/store/ids.ts';
import { memoryDatabase } from '../helpers/database.ts';
import { seedPerson } from '../helpers/seed.ts';

const now = Date.parse('2026-11-25T09:00:00Z');
const cycle = newId<CycleId>();

async function openOutbox() {
  const db = await memoryDatabase();
  const ana = await seedPerson(db, { name: 'Ana', phone: '+905320000001' });
  const queue = (key: string, row: Partial<Outgoing> = {}) =>
    db
      .transaction()
      .execute((tx) =>
        enqueue(
          tx,
          [{ key, kind: 'notice', to: { person: ana }, screen: { message: say('sorry') }, ...row }],
          now,
        ),
      );
  const giveUp = async (
    key: string,
    row: Partial<Outgoing> = {},
    refusal: 'content' | 'filtered' | 'stopped' | null = null,
  ) => {
    await queue(key, row);
    const failed = { state: 'failed' as const, reason: 'no', attempts: 8, refusal };
    await db.updateTable('outbox').set(failed).where('key', '=', key).execute();
  };
  const waiting = async () => {
    const rows = await db
      .selectFrom('outbox')
      .select('key')
      .where('state', '=', 'waiting')
      .orderBy('id')
      .execute();
    return rows.map(({ key }) => key);
  };
  return { db, ana, queue, giveUp, waiting, [Symbol.asyncDispose]: () => db.destroy() };
}

test('all that was given up and is worth sending waits again with all its attempts; a second time there is nothing', async () => {
  await using f = await openOutbox();
  await f.giveUp('a');
  await f.giveUp('too-late', { expiresAt: now });
  await f.giveUp('b', { expiresAt: now + 1 });

  const counts = [await resend(f.db, {}, now), await resend(f.db, {}, now)];

  expect(counts).toEqual([2, 0]);
  expect(await f.waiting()).toEqual(['a', 'b']);
  const rows = await f.db.selectFrom('outbox').select('attempts').where('state', '=', 'waiting').execute();
  expect(rows).toEqual([{ attempts: 0 }, { attempts: 0 }]);
});

test.each([
  [{ key: 'a' }, ['a']],
  [{ kind: 'prompt' }, ['b', 'c']],
  [{ campaign: 'p1:cycle:1:check-in:7' }, ['b']],
])('%o is sent again, and nothing else', async (chosen, keys) => {
  await using f = await openOutbox();
  await f.giveUp('a');
  await f.giveUp('b', { kind: 'prompt', campaign: 'p1:cycle:1:check-in:7' });
  await f.giveUp('c', { kind: 'prompt' });

  await resend(f.db, chosen, now);

  expect(await f.waiting()).toEqual(keys);
});

test('what is named and unknown, or named and too late, is refused', async () => {
  await using f = await openOutbox();
  await f.giveUp('a', { expiresAt: now - 1 });

  await expect(resend(f.db, { key: 'b' }, now)).rejects.toMatchObject({ key: 'resend-unknown' });
  await expect(resend(f.db, { key: 'a' }, now)).rejects.toMatchObject({ key: 'resend-too-late' });
});

test('nobody is written to again who has stopped, is erased or cannot be reached', async () => {
  await using f = await openOutbox();
  const other = (name: string, phone?: string, stoppedAt?: number) =>
    seedPerson(f.db, { name, ...(phone && { phone }), ...(stoppedAt && { stoppedAt }) });
  await f.giveUp('stopped', { to: { person: await other('Ben', '+905320000002', now) } });
  await f.giveUp('nowhere', { to: { person: await other('Cem') } });
  await f.giveUp('by-telegram', { to: { person: f.ana, channel: 'telegram' } });
  await f.giveUp('blank');
  await f.db.updateTable('outbox').set({ content: '{}' }).where('key', '=', 'blank').execute();

  expect(await resend(f.db, {}, now)).toBe(0);
});

test('what something newer has replaced, or an answer has made pointless, is not sent again', async () => {
  await using f = await openOutbox();
  await f.giveUp('tasks-1', { topic: 'tasks:1' });
  await f.queue('tasks-2', { topic: 'tasks:1' });
  await f.giveUp('prompt', { topic: 'check-in:1' });

  await f.db.transaction().execute((tx) => cancelTopic(tx, 'check-in:1', 'answered'));

  expect(await resend(f.db, {}, now)).toBe(0);
});

test('once a cycle is closed its tasks and prompts are refused, whatever end it would have had', async () => {
  await using f = await openOutbox();
  const campaign = 'p1:cycle:1:tasks';
  await f.giveUp('tasks', { topic: `tasks:${cycle}:1`, campaign, expiresAt: now + 9e9 });

  await f.db.transaction().execute((tx) => cancelWaitingOf(tx, cycle, 10));

  await expect(resend(f.db, { campaign }, now)).rejects.toMatchObject({ key: 'resend-too-late' });
});

test('a prompt that is on its way when its cycle closes is not tried again', async () => {
  await using f = await openOutbox();
  await f.queue('prompt', { topic: `check-in:${cycle}:1`, expiresAt: now + 9e9 });
  await f.db.updateTable('outbox').set({ state: 'sending' }).execute();

  await f.db.transaction().execute((tx) => cancelWaitingOf(tx, cycle, 10));

  const { expires_at } = await f.db.selectFrom('outbox').select('expires_at').executeTakeFirstOrThrow();
  expect(expires_at).toBe(now);
});

test('a message that was refused goes on its own from then on, the others with their campaign', async () => {
  await using f = await openOutbox();
  await f.giveUp('refused', { campaign: 'x' }, 'content');
  await f.giveUp('stopped', { campaign: 'x' }, 'stopped');

  await resend(f.db, { campaign: 'x' }, now);

  const rows = await f.db.selectFrom('outbox').select(['key', 'campaign', 'refusal']).orderBy('id').execute();
  expect(rows).toEqual([
    { key: 'refused', campaign: null, refusal: null },
    { key: 'stopped', campaign: 'x', refusal: null },
  ]);
});

test.each([
  ['is too late', { campaign: 'x' }, 'content', 1],
  ['is not among the chosen', { key: 'stopped' }, 'content', 1],
  ['was filtered, with two more', { campaign: 'x' }, 'filtered', 3],
] as const)(
  'a campaign goes on when it is sent again, also where what stopped it %s',
  async (_, chosen, refusal, times) => {
    await using f = await openOutbox();
    const refused = Array.from({ length: times }, (_each, index) => `refused-${index}`);
    for (const key of refused) await f.giveUp(key, { campaign: 'x', expiresAt: now }, refusal);
    await f.giveUp('stopped', { campaign: 'x' }, 'stopped');
    const before = await findStop(f.db, { campaign: 'x' });

    await resend(f.db, chosen, now);

    expect(before).toMatchObject({ refusal: 'stopped' });
    expect(await findStop(f.db, { campaign: 'x' })).toBeUndefined();
    expect(await f.waiting()).toEqual(['stopped']);
  },
);

test('a campaign that is not sent again stays stopped', async () => {
  await using f = await openOutbox();
  await f.giveUp('refused', { campaign: 'x' }, 'content');
  await f.giveUp('other');

  await resend(f.db, { key: 'other' }, now);

  expect(await findStop(f.db, { campaign: 'x' })).toMatchObject({ refusal: 'stopped' });
});

test('a close that has many messages to cancel takes them in portions, and knows when it is done', async () => {
  await using f = await openOutbox();
  for (const nth of [1, 2, 3]) {
    await f.queue(`prompt-${nth}`, { topic: `check-in:${cycle}:${nth}` });
    await f.giveUp(`tasks-${nth}`, { topic: `tasks:${cycle}:${nth}` });
  }
  const cancelSome = () => f.db.transaction().execute((tx) => cancelWaitingOf(tx, cycle, 2));

  expect([await cancelSome(), await cancelSome(), await cancelSome()]).toEqual([
    { cancelled: 2, isLast: false },
    { cancelled: 1, isLast: true },
    { cancelled: 0, isLast: true },
  ]);
});
