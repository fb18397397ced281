import { describe, expect, test } from 'vitest';
import type { Sent } from '../../src/messages/sender.ts';
import { held, openDelivery } from './open-delivery.ts';
import { now } from './open-outbox.ts';

const arrived: Sent = { type: 'sent', providerId: '1' };
const to = (telegramUser: string) => ({ to: { telegramUser } });

test('after its start it settles what a crash left, says so, and sends what waits', async () => {
  await using f = await openDelivery();
  await f.queue('doubtful', { kind: 'prompt' }, { state: 'sending', sent_by: 'telegram' });
  await f.queue('waiting');

  await f.delivery.start();
  await f.settle();

  expect(f.logged).toEqual(['deliveries with unknown outcome']);
  expect(await f.keys('failed')).toEqual(['doubtful']);
  expect(await f.keys('sent')).toEqual(['waiting']);
});

test('a start without a crash has nothing to say', async () => {
  await using f = await openDelivery();
  await f.queue('waiting');

  await f.delivery.start();

  expect(f.logged).toEqual([]);
});

test('what goes again after a crash is told of, too', async () => {
  await using f = await openDelivery();
  await f.queue('doubtful', { kind: 'tasks' }, { state: 'sending', sent_by: 'telegram' });

  await f.delivery.start();

  expect(f.logged).toEqual(['deliveries with unknown outcome']);
});

test('what a command beside it has queued is found within a second', async () => {
  await using f = await openDelivery();
  await f.delivery.start();
  await f.settle();
  await f.queue('a');

  await f.advance(999);
  expect(await f.keys('waiting')).toEqual(['a']);
  await f.advance(1);

  expect(await f.keys('sent')).toEqual(['a']);
});

test('once stopped it looks for nothing', async () => {
  await using f = await openDelivery();
  await f.delivery.start();
  await f.settle();
  f.delivery.stop();
  await f.queue('a');

  await f.deliver();
  await f.advance(10_000);

  expect(await f.keys('waiting')).toEqual(['a']);
  expect(f.clock.pending).toBe(0);
});

test('a slow channel does not hold up the other', async () => {
  await using f = await openDelivery();
  const slow = held(arrived);
  f.telegram.answer = () => slow.promise;
  for (const user of ['1', '2', '3', '4']) await f.queue(user, to(user));
  for (const phone of ['+1', '+2', '+3', '+4']) await f.queue(phone, { to: { phone } });

  await f.deliver();

  expect(f.telegram.left).toEqual(['1', '2', '3']);
  expect(f.sms.left).toEqual(['+1', '+2', '+3', '+4']);
  slow.letGo();
  await f.settle();
  expect(f.telegram.left).toEqual(['1', '2', '3', '4']);
});

test('a bulk of many hundreds goes out in its order without another look', async () => {
  await using f = await openDelivery();
  const users = Array.from({ length: 200 }, (_, index) => `${index}`);
  for (const user of users) await f.queue(user, { ...to(user), isBulk: true });

  await f.deliver();
  for (let i = 0; i < 40; i += 1) await f.settle();

  expect(f.telegram.left).toEqual(users);
  expect(await f.keys('waiting', 'sending')).toEqual([]);
});

test('no more than sixty of the bulk are held ready, and each that goes makes room', async () => {
  await using f = await openDelivery();
  const slow = held(arrived);
  f.telegram.answer = () => slow.promise;
  for (let i = 0; i < 70; i += 1)
    await f.queue(`${i}`, { ...to(`${i}`), isBulk: true, notBefore: now - 70 + i });

  await f.deliver();
  await f.deliver();

  // Ten are not held: the first of them may go next.
  expect(await f.delivery.nextMoment()).toBe(now - 10);
  slow.letGo();
  for (let i = 0; i < 20; i += 1) await f.settle();
  expect(f.telegram.left).toHaveLength(70);
});

test('what people wait for goes in the order in which it came, and all of it before the bulk', async () => {
  await using f = await openDelivery();
  const slow = held(arrived);
  f.telegram.answer = () => slow.promise;
  for (let i = 0; i < 65; i += 1) await f.queue(`bulk-${i}`, { ...to(`bulk-${i}`), isBulk: true });
  await f.deliver();
  for (const user of ['first', 'second', 'third']) await f.queue(user, to(user));
  await f.deliver();

  slow.letGo();
  for (let i = 0; i < 20; i += 1) await f.settle();

  expect(f.telegram.left.slice(0, 8)).toEqual([
    'bulk-0',
    'bulk-1',
    'bulk-2',
    'first',
    'second',
    'third',
    'bulk-3',
    'bulk-4',
  ]);
  expect(f.telegram.left).toHaveLength(68);
});

describe('a bulk that has to wait', () => {
  const held60ms: Sent = { type: 'later', afterMs: 60, isForBulk: true };

  test('waits in hand, keeps its order, and lets what people wait for pass', async () => {
    await using f = await openDelivery();
    f.telegram.answer = ({ isBulk }) => (isBulk && f.clock.now() < now + 60 ? held60ms : arrived);
    f.telegram.leaves = false;
    for (const user of ['1', '2', '3', '4', '5']) await f.queue(user, { ...to(user), isBulk: true });
    await f.deliver();
    await f.queue('reply', to('reply'));
    await f.deliver();

    expect(await f.keys('sent')).toEqual(['reply']);
    await f.advance(59);
    expect(await f.keys('sent')).toEqual(['reply']);
    f.telegram.left.splice(0);
    await f.advance(1);

    expect(f.telegram.left).toEqual(['1', '2', '3', '4', '5']);
    expect(await f.keys('sent')).toEqual(['1', '2', '3', '4', '5', 'reply']);
  });

  test('for long goes back into the file', async () => {
    await using f = await openDelivery();
    f.telegram.answer = () => ({ ...held60ms, afterMs: 2_001 });
    f.telegram.leaves = false;
    await f.queue('a', { isBulk: true });

    await f.deliver();

    expect(await f.delivery.nextMoment()).toBe(now + 2_001);
  });

  test('does not outlast a stop', async () => {
    await using f = await openDelivery();
    f.telegram.answer = () => held60ms;
    f.telegram.leaves = false;
    await f.queue('a', { isBulk: true });
    await f.deliver();

    await f.delivery[Symbol.asyncDispose]();

    expect(await f.keys('waiting')).toEqual(['a']);
    expect(f.clock.pending).toBe(0);
  });
});

test('a message that was withdrawn while it waited makes room, and may be taken up again', async () => {
  await using f = await openDelivery();
  f.telegram.answer = () => ({ type: 'withdrawn' });
  for (const user of ['1', '2', '3', '4']) await f.queue(user, to(user));
  await f.deliver();
  expect(f.telegram.left).toEqual(['1', '2', '3', '4']);

  await f.db.updateTable('outbox').set({ state: 'waiting' }).execute();
  f.telegram.answer = () => arrived;
  await f.deliver();

  expect(await f.keys('sent')).toEqual(['1', '2', '3', '4']);
});

test('what is put off is looked for at its moment, and is no next moment while it is held', async () => {
  await using f = await openDelivery();
  const slow = held<Sent>({ type: 'later', afterMs: 5_000 });
  f.telegram.answer = () => slow.promise;
  await f.queue('held');
  await f.queue('later', { notBefore: now + 9_000 });

  expect(await f.delivery.nextMoment()).toBe(now);
  await f.deliver();
  expect(await f.delivery.nextMoment()).toBe(now + 9_000);
  slow.letGo();
  await f.settle();
  expect(await f.delivery.nextMoment()).toBe(now + 5_000);
});

test('there is no next moment where nothing waits', async () => {
  await using f = await openDelivery();

  expect(await f.delivery.nextMoment()).toBeUndefined();
});
