import { expect, test } from 'vitest';
import {
  type Arrival,
  findNext,
  findNextArrival,
  insertArrivals,
  listReady,
  markDone,
  markFailed,
  restamp,
} from '../../src/messages/inbox-queries.ts';
import { memoryDatabase } from '../helpers/database.ts';

const now = Date.UTC(2026, 10, 21, 6);
const dayMs = 24 * 3_600_000;

async function openStore() {
  const db = await memoryDatabase();
  const store = (arrivals: readonly Partial<Arrival>[], at = now) =>
    db.transaction().execute((tx) => insertArrivals(tx, arrivals.map(arrivalOf), at));
  const row = (providerId: string) =>
    db.selectFrom('inbox').selectAll().where('provider_id', '=', providerId).executeTakeFirstOrThrow();
  const providerIds = async () => {
    const rows = await db.selectFrom('inbox').select('provider_id').orderBy('id').execute();
    return rows.map(({ provider_id }) => provider_id);
  };
  const keepJournal = async (providerId: string) => {
    const { id } = await row(providerId);
    await db.insertInto('call').values({ inbox_id: id, position: 0, digest: 'd', response: 'r' }).execute();
  };
  const journals = async () => (await db.selectFrom('call').selectAll().execute()).length;
  return { db, store, row, providerIds, keepJournal, journals, [Symbol.asyncDispose]: () => db.destroy() };
}

const arrivalOf = (arrival: Partial<Arrival>): Arrival => ({
  channel: 'telegram',
  providerId: '1',
  conversation: 'ana',
  payload: 'hello',
  stampedAt: now - 5_000,
  ...arrival,
});

test('what came in waits from now on', async () => {
  await using f = await openStore();

  expect(await f.store([{}])).toBe(1);

  const { id: _, ...row } = await f.row('1');
  expect(row).toEqual({
    channel: 'telegram',
    provider_id: '1',
    conversation: 'ana',
    payload: 'hello',
    stamped_at: now - 5_000,
    received_at: now,
    state: 'waiting',
    attempts: 0,
    not_before: now,
    error: null,
    handled_at: null,
  });
});

test('the same id on the other channel is no repetition', async () => {
  await using f = await openStore();

  expect(await f.store([{}, { channel: 'sms' }, {}])).toBe(2);
});

test.each([
  [3 * dayMs, 0],
  [3 * dayMs + 1, 1],
])('an id of Telegram is free again after three days: %i ms, %i new', async (afterMs, count) => {
  await using f = await openStore();
  await f.store([{}, { providerId: '2' }]);
  const { id } = await f.row('1');

  expect(await f.store([{}], now + afterMs)).toBe(count);
  expect(await f.providerIds()).toEqual(count ? [`1${id}`, '2', '1'] : ['1', '2']);
});

test('the id of a text never comes again', async () => {
  await using f = await openStore();
  await f.store([{ channel: 'sms' }]);

  expect(await f.store([{ channel: 'sms' }], now + 100 * dayMs)).toBe(0);
  expect(await f.providerIds()).toEqual(['1']);
});

test('conversations are ready whose oldest row may be taken, the oldest first', async () => {
  await using f = await openStore();
  await f.store([
    { providerId: '1', conversation: 'cem' },
    { providerId: '2', conversation: 'ana' },
    { providerId: '3', conversation: 'ben' },
    { providerId: '4', conversation: 'ana' },
    { providerId: '5', conversation: 'ben' },
  ]);
  await f.db
    .updateTable('inbox')
    .set({ not_before: now + 9 })
    .where('provider_id', '=', '2')
    .execute();
  await f.db.updateTable('inbox').set({ state: 'dead' }).where('provider_id', '=', '3').execute();

  expect(await listReady(f.db, now, 10)).toEqual(['cem', 'ben']);
  expect(await listReady(f.db, now + 9, 10)).toEqual(['cem', 'ana', 'ben']);
  expect(await listReady(f.db, now + 9, 2)).toEqual(['cem', 'ana']);
});

test('the next row of a conversation is its oldest, once its moment has come', async () => {
  await using f = await openStore();
  await f.store([
    { providerId: '1', conversation: 'ben' },
    { providerId: '2' },
    { providerId: '3', payload: 'later' },
  ]);
  await f.db
    .updateTable('inbox')
    .set({ not_before: now + 9, attempts: 2 })
    .where('provider_id', '=', '2')
    .execute();

  expect(await findNext(f.db, 'ana', now + 8)).toBeUndefined();
  expect(await findNext(f.db, 'dara', now)).toBeUndefined();
  expect(await findNext(f.db, 'ana', now + 9)).toEqual({
    id: (await f.row('2')).id,
    channel: 'telegram',
    providerId: '2',
    conversation: 'ana',
    payload: 'hello',
    stampedAt: now - 5_000,
    receivedAt: now,
    attempts: 2,
  });
});

test('the next moment is the earliest of those that are first in their conversation', async () => {
  await using f = await openStore();
  expect(await findNextArrival(f.db)).toBeUndefined();
  await f.store([{ providerId: '1' }, { providerId: '2' }, { providerId: '3', conversation: 'ben' }]);
  await f.db
    .updateTable('inbox')
    .set({ not_before: now + 9 })
    .where('provider_id', '=', '1')
    .execute();
  await f.db
    .updateTable('inbox')
    .set({ not_before: now + 7 })
    .where('provider_id', '=', '3')
    .execute();

  expect(await findNextArrival(f.db)).toBe(now + 7);
});

test('a row that is handled is done, without its journal; the others stay', async () => {
  await using f = await openStore();
  await f.store([{ providerId: '1' }, { providerId: '2' }]);
  await f.keepJournal('1');
  await f.keepJournal('2');
  const { id } = await f.row('1');

  await f.db.transaction().execute((tx) => markDone(tx, id, now + 5));

  expect(await f.row('1')).toMatchObject({ state: 'done', handled_at: now + 5 });
  expect(await f.row('2')).toMatchObject({ state: 'waiting', handled_at: null });
  expect(await f.journals()).toBe(1);
});

test('a row that failed keeps its journal as long as it is tried again', async () => {
  await using f = await openStore();
  await f.store([{ providerId: '1' }, { providerId: '2' }]);
  await f.keepJournal('1');
  await f.keepJournal('2');
  const { id } = await f.row('1');
  const fail = (failure: Parameters<typeof markFailed>[2]) =>
    f.db.transaction().execute((tx) => markFailed(tx, id, failure));

  expect(await fail({ error: 'no', state: 'waiting', notBefore: now + 9 })).toBe(true);
  expect(await f.row('1')).toMatchObject({ state: 'waiting', error: 'no', attempts: 1, not_before: now + 9 });
  expect(await f.journals()).toBe(2);

  expect(await fail({ error: 'never', state: 'dead', at: now + 9 })).toBe(true);
  expect(await f.row('1')).toMatchObject({ state: 'dead', error: 'never', attempts: 2, handled_at: now + 9 });
  expect(await f.journals()).toBe(1);

  expect(await fail({ error: 'again', state: 'waiting', notBefore: now })).toBe(false);
  expect(await f.row('1')).toMatchObject({ state: 'dead', error: 'never', attempts: 2 });
  expect(await f.row('2')).toMatchObject({ state: 'waiting', attempts: 0 });
});

test('when the provider says at which moment something came, that is kept', async () => {
  await using f = await openStore();
  await f.store([{ providerId: '1' }, { providerId: '2' }]);
  const { id } = await f.row('1');

  await f.db.transaction().execute((tx) => restamp(tx, id, now - 60_000));

  expect((await f.row('1')).stamped_at).toBe(now - 60_000);
  expect((await f.row('2')).stamped_at).toBe(now - 5_000);
});
