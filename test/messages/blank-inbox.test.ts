import type { Updateable } from 'kysely';
import { expect, test } from 'vitest';
import {
  blankInboxBefore,
  blankInboxOf,
  deleteDialoguesBefore,
  type Traces,
} from '../../src/messages/blank-queries.ts';
import { insertArrivals } from '../../src/messages/inbox-queries.ts';
import type { InboxTable } from '../../src/store/schema/inbox.ts';
import { memoryDatabase } from '../helpers/database.ts';

const start = Date.UTC(2026, 10, 21, 6);
const now = start + 60_000;
const nobody: Traces = { addresses: [], numbers: [], names: [] };
const onTelegram = { channel: 'telegram', value: '1002' } as const;

async function openInbox() {
  const db = await memoryDatabase();
  /** Something came in, and this has become of it. */
  const come = async (
    providerId: string,
    { text = 'hello', conversation = 'telegram:77:1003' } = {},
    columns: Updateable<InboxTable> = { state: 'done' },
  ) => {
    const payload = JSON.stringify({ message: { text } });
    const arrival = { channel: 'telegram' as const, providerId, conversation, payload, stampedAt: start };
    await db.transaction().execute((tx) => insertArrivals(tx, [arrival], start));
    const changed = db.updateTable('inbox').set({ error: 'no', ...columns });
    await changed.where('provider_id', '=', providerId).execute();
    const { id } = await row(providerId);
    await db.insertInto('call').values({ inbox_id: id, position: 0, digest: 'd', response: 'r' }).execute();
  };
  const row = (providerId: string) =>
    db.selectFrom('inbox').selectAll().where('provider_id', '=', providerId).executeTakeFirstOrThrow();
  const idsOf = (rows: { provider_id: string }[]) => rows.map(({ provider_id }) => provider_id).toSorted();
  const blanked = async () =>
    idsOf(await db.selectFrom('inbox').select('provider_id').where('payload', '=', '{}').execute());
  /** Of which rows the journal is kept. */
  const journals = async () =>
    idsOf(
      await db.selectFrom('call').innerJoin('inbox', 'inbox.id', 'inbox_id').select('provider_id').execute(),
    );
  const erase = (traces: Partial<Traces>) =>
    db.transaction().execute((tx) => blankInboxOf(tx, { ...nobody, ...traces }, now));
  const talk = (conversation: string, changed_at = start) =>
    db
      .insertInto('dialogue')
      .values({ conversation, name: 'check-in', input: '{}', replay: '[]', changed_at })
      .execute();
  const dialogues = async () => {
    const rows = await db.selectFrom('dialogue').select('conversation').orderBy('conversation').execute();
    return rows.map(({ conversation }) => conversation);
  };
  return {
    db,
    come,
    row,
    blanked,
    journals,
    erase,
    talk,
    dialogues,
    [Symbol.asyncDispose]: () => db.destroy(),
  };
}

test('what somebody wrote in any chat is blank, and is handled no more', async () => {
  await using f = await openInbox();
  await f.come('1', { conversation: 'telegram:1002:1002' }, { state: 'waiting' });
  await f.come('2', { conversation: 'telegram:-100:1002' });
  await f.come('3', { conversation: 'telegram:-100:1003' }, { state: 'waiting' });
  await f.come('4', { conversation: 'telegram:1002:1003' });

  const count = await f.erase({ addresses: [onTelegram] });

  expect(count).toBe(2);
  expect(await f.blanked()).toEqual(['1', '2']);
  expect(await f.row('1')).toMatchObject({
    conversation: 'erased',
    state: 'done',
    handled_at: now,
    error: null,
    provider_id: '1',
  });
  expect(await f.row('3')).toMatchObject({
    conversation: 'telegram:-100:1003',
    state: 'waiting',
    error: 'no',
  });
});

test('what somebody wrote from their phone is blank, and nothing from other phones', async () => {
  await using f = await openInbox();
  await f.come('1', { conversation: 'sms:+905320000002' });
  await f.come('2', { conversation: 'sms:+905320000003' });

  const count = await f.erase({ addresses: [{ channel: 'sms', value: '+905320000002' }] });

  expect(count).toBe(1);
  expect(await f.blanked()).toEqual(['1']);
});

test('the journals of what they wrote and the dialogues that wait for them go, too', async () => {
  await using f = await openInbox();
  await f.come('1', { conversation: 'telegram:1002:1002' });
  await f.come('2');
  await f.talk('telegram:1002:1002');
  await f.talk('telegram:77:1003');

  await f.erase({ addresses: [onTelegram] });

  expect(await f.journals()).toEqual(['2']);
  expect(await f.dialogues()).toEqual(['telegram:77:1003']);
});

test('what others wrote about them, by name or number, is blank once it was handled', async () => {
  await using f = await openInbox();
  await f.come('by name', { text: 'Ben is ill' });
  await f.come('by number', { text: 'call 05320000002' }, { state: 'dead' });
  await f.come('not yet', { text: 'Ben and 05320000002' }, { state: 'waiting' });
  await f.come('another word', { text: 'the Bench' });

  const count = await f.erase({ names: ['Ben'], numbers: ['5320000002'] });

  expect(count).toBe(0);
  expect(await f.blanked()).toEqual(['by name', 'by number']);
  expect(await f.row('by name')).toMatchObject({ error: null, conversation: 'telegram:77:1003' });
  expect(await f.row('by number')).toMatchObject({ error: null, state: 'dead' });
  expect(await f.row('another word')).toMatchObject({ error: 'no' });
});

test('a name is found in letters of either case, and with marks that JSON escapes', async () => {
  await using f = await openInbox();
  await f.come('lower', { text: 'ask ben' });
  await f.come('quoted', { text: 'it was Ben "Big" Kaya' });

  await f.erase({ names: ['BEN', 'Ben "Big" Kaya'] });

  expect(await f.blanked()).toEqual(['lower', 'quoted']);
});

test('texts that came in long ago are cleared a portion at a time, with their journals', async () => {
  await using f = await openInbox();
  for (const id of ['1', '2', '3']) await f.come(id, {}, { state: 'done', received_at: start - 1 });
  await f.come('young');
  await f.come('waiting', {}, { state: 'waiting', received_at: start - 1 });
  const clear = () => f.db.transaction().execute((tx) => blankInboxBefore(tx, start, 2));

  const counts = [await clear(), await clear(), await clear()];

  expect(counts).toEqual([2, 1, 0]);
  expect(await f.blanked()).toEqual(['1', '2', '3']);
  expect(await f.journals()).toEqual(['waiting', 'young']);
  expect(await f.row('1')).toMatchObject({ conversation: 'cleared', error: null, state: 'done' });
  expect(await f.row('young')).toMatchObject({ conversation: 'telegram:77:1003', error: 'no' });
});

test('dialogues that have waited for long are deleted, a portion at a time', async () => {
  await using f = await openInbox();
  for (const conversation of ['a', 'b', 'c']) await f.talk(conversation, start - 1);
  await f.talk('young', start);
  const clear = () => f.db.transaction().execute((tx) => deleteDialoguesBefore(tx, start, 2));

  const counts = [await clear(), await clear(), await clear()];

  expect(counts).toEqual([2, 1, 0]);
  expect(await f.dialogues()).toEqual(['young']);
});
