import SqliteDatabase from 'better-sqlite3';
import { Api } from 'grammy';
import { expect, test } from 'vitest';
import { callContext } from '../../../src/channels/telegram/call-context.ts';
import { createTelegramClient } from '../../../src/channels/telegram/client.ts';
import { notSentOf } from '../../../src/channels/telegram/failure.ts';
import { Reach } from '../../../src/channels/telegram/reach.ts';
import { createTelegramSender } from '../../../src/channels/telegram/sender.ts';
import { findNext, type InboxRow, insertArrivals } from '../../../src/messages/inbox-queries.ts';
import { Limiter } from '../../../src/messages/limiter.ts';
import { say } from '../../../src/messages/message.ts';
import type { Parcel } from '../../../src/messages/sender.ts';
import { createWording } from '../../../src/messages/wording.ts';
import { startBotApi } from '../../../src/simulator/bot-api/start-bot-api.ts';
import { VirtualClock } from '../../../src/simulator/virtual-clock.ts';
import { newId, type OutboxId } from '../../../src/store/ids.ts';
import { memoryDatabase } from '../../helpers/database.ts';

const start = Date.parse('2026-11-25T09:00:00Z');

/** A client whose chats take so many messages in ten seconds, and somebody who has started the bot. */
async function openClient({ perChat = 1 } = {}) {
  await using stack = new AsyncDisposableStack();
  const db = stack.use(await memoryDatabase());
  const clock = new VirtualClock(start);
  const server = stack.use(await startBotApi({ clock }));
  const slow = { count: perChat, periodMs: 10_000 };
  const limiter = new Limiter(clock, { global: { count: 30, periodMs: 1_000 }, chat: slow, group: slow });
  const options = { db, clock, limiter, apiRoot: server.root, proxy: undefined, countCall: () => {} };
  const client = stack.use(createTelegramClient(options));
  const api = new Api(server.token, { apiRoot: server.root, fetch: client.fetch });
  const ana = server.addUser({ firstName: 'Ana' });
  ana.start();
  const stop = new AbortController();
  const deliver = <T>(work: () => Promise<T>, leave = async () => true) =>
    callContext.run({ isBulk: true, signal: stop.signal, leave, position: 0 }, work);
  const said = () => ana.messages.flatMap(({ from, text }) => (from === 'bot' ? [text] : []));
  const storeRow = async () => {
    const conversation = `telegram:${ana.id}`;
    const arrival = { channel: 'telegram' as const, providerId: '1', conversation, payload: '{}' };
    await db.transaction().execute((tx) => insertArrivals(tx, [{ ...arrival, stampedAt: start }], start));
    const row = await findNext(db, conversation, start);
    if (!row) throw new Error('the row was not stored');
    return row;
  };
  const resources = stack.move();
  return {
    db,
    clock,
    server,
    storeRow,
    api,
    ana,
    stop,
    deliver,
    said,
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}

test('a delivery whose chat is not free gives way before it has left', async () => {
  await using f = await openClient();
  await f.deliver(() => f.api.sendMessage(f.ana.id, 'one'));

  const second = await f.deliver(() => f.api.sendMessage(f.ana.id, 'two')).catch(notSentOf);

  expect(second).toEqual({ type: 'later', afterMs: 10_000, isForBulk: false });
  expect(f.said()).toEqual(['one']);
});

test('what has left is brought to its end, where its next turn comes soon', async () => {
  await using f = await openClient();

  const both = f.deliver(async () => {
    await f.api.sendMessage(f.ana.id, 'the message');
    await f.api.sendMessage(f.ana.id, 'what belongs to it');
  });
  await expect.poll(() => f.clock.pending).toBe(1);
  f.clock.advanceTo(start + 5_000);
  f.stop.abort();
  f.clock.advanceTo(start + 10_000);
  await both;

  expect(f.said()).toEqual(['the message', 'what belongs to it']);
});

test('a stop does not wait for a turn that is far away', async () => {
  await using f = await openClient();

  const both = f.deliver(async () => {
    await f.api.sendMessage(f.ana.id, 'the message');
    return f.api.sendMessage(f.ana.id, 'what belongs to it').catch(notSentOf);
  });
  await expect.poll(() => f.clock.pending).toBe(1);
  f.stop.abort();
  f.clock.advanceTo(start + 6_000);

  expect(await both).toEqual({ type: 'later', afterMs: 0, isForBulk: false });
  expect(f.said()).toEqual(['the message']);
});

test('a delivery that is withdrawn, or that a stop finds waiting, is not sent', async () => {
  await using f = await openClient();

  const cancelled = await f
    .deliver(
      () => f.api.sendMessage(f.ana.id, 'late'),
      async () => false,
    )
    .catch(notSentOf);
  f.stop.abort();
  const stopped = await f.deliver(() => f.api.sendMessage(f.ana.id, 'later')).catch(notSentOf);

  expect([cancelled, stopped]).toEqual([
    { type: 'withdrawn' },
    { type: 'later', afterMs: 10_000, isForBulk: false },
  ]);
  expect(f.said()).toEqual([]);
});

test('a disk that takes no note of a departure says nothing about Telegram', async () => {
  await using f = await openClient();
  const reach = new Reach({ api: f.api, clock: f.clock, isMet: () => true });
  const sender = createTelegramSender({ ...f, wording: createWording(), reach });
  const full = new SqliteDatabase.SqliteError('disk I/O error', 'SQLITE_FULL');
  const parcel: Parcel = {
    id: newId<OutboxId>(),
    to: { kind: 'person', personId: undefined, address: String(f.ana.id) },
    language: 'en',
    screen: { message: say('button-yes') },
    attachment: undefined,
    isBulk: true,
    isSilent: false,
    isReply: false,
    placement: 'new',
  };

  const sent = sender.send(parcel, { signal: f.stop.signal, leave: () => Promise.reject(full) });

  await expect(sent).rejects.toBe(full);
  f.server.faults = () => ({ kind: 'drop-before' });
  expect(await reach.isAway(f.stop.signal)).toBe(false);
  expect(f.said()).toEqual([]);
});

/** Calls that are made while a row of the inbox is handled. */
const handling = <T>(row: InboxRow, work: () => Promise<T>) =>
  callContext.run({ row, isBulk: false, signal: new AbortController().signal, position: 0 }, work);

test('an edit that changes nothing is not made; after another one it is', async () => {
  await using f = await openClient({ perChat: 30 });
  const [{ message_id: shown }, row] = [await f.api.sendMessage(f.ana.id, 'one'), await f.storeRow()];
  const edit = (text: string) => f.api.editMessageText(f.ana.id, shown, text);

  await handling(row, async () => {
    await edit('two');
    await edit('two');
    await edit('three');
    await edit('two');
  });

  expect(f.said()).toEqual(['two']);
  expect(f.server.refusals).toEqual([]);
});

test('nor is a delivery that would change nothing', async () => {
  await using f = await openClient({ perChat: 30 });
  const { message_id: shown } = await f.api.sendMessage(f.ana.id, 'one');
  const edit = (text: string) => f.deliver(() => f.api.editMessageText(f.ana.id, shown, text));

  await edit('two');
  await edit('two');
  await edit('three');

  expect(f.said()).toEqual(['three']);
  expect(f.server.refusals).toEqual([]);
});
