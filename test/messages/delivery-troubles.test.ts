import { expect, test } from 'vitest';
import type { Sent } from '../../src/messages/sender.ts';
import { newId, type ProgramId } from '../../src/store/ids.ts';
import { seedPerson } from '../helpers/seed.ts';
import { held, openDelivery } from './open-delivery.ts';
import { now } from './open-outbox.ts';

const arrived: Sent = { type: 'sent', providerId: '1' };
const hourMs = 3_600_000;

test('each message leaves by the channel that reaches its reader', async () => {
  await using f = await openDelivery();
  const ben = await seedPerson(f.db, { name: 'Ben', phone: '+905320000002' });
  await f.queue('ben', { to: { person: ben } });
  await f.queue('user', { to: { telegramUser: '9' } });

  await f.deliver();

  expect([f.sms.left, f.telegram.left]).toEqual([['+905320000002'], ['9']]);
  expect(await f.row('ben')).toMatchObject({
    state: 'sent',
    sent_by: 'sms',
    address: '+905320000002',
    attempts: 1,
  });
  expect(await f.keys('sent')).toEqual(['ben', 'user']);
});

test('where no way leads to its reader a message has failed, and says why', async () => {
  await using f = await openDelivery();
  const ben = await seedPerson(f.db, { name: 'Ben' });
  await f.queue('ben', { to: { person: ben } });

  await f.deliver();

  expect(await f.row('ben')).toMatchObject({ state: 'failed', reason: 'unreachable', attempts: 1 });
});

test('who is not reached on Telegram gets the same message as a text', async () => {
  await using f = await openDelivery();
  f.telegram.answer = () => ({ type: 'failed', failure: 'unreachable', reason: 'blocked' });
  const ana = await seedPerson(f.db, { name: 'Ana', phone: '+905320000001', telegram: '1001' });
  await f.queue('ana', { to: { person: ana } });

  await f.deliver();
  await f.deliver();

  expect([f.telegram.left, f.sms.left]).toEqual([['1001'], ['+905320000001']]);
  expect(await f.row('ana')).toMatchObject({ state: 'sent', sent_by: 'sms', attempts: 2 });
});

test('what falls into quiet hours waits for their end, and costs no attempt', async () => {
  const program = newId<ProgramId>();
  await using f = await openDelivery({
    quietUntil: async (of, at) => (of === program ? Math.max(at, now + hourMs) : at),
  });
  await f.queue('quiet', { quietIn: program });
  await f.queue('elsewhere', { quietIn: newId<ProgramId>() });
  await f.queue('anytime');

  await f.deliver();

  expect(await f.keys('sent')).toEqual(['anytime', 'elsewhere']);
  expect(await f.row('quiet')).toMatchObject({
    state: 'waiting',
    reason: 'held back: quiet hours',
    not_before: now + hourMs,
    attempts: 0,
  });

  await f.advance(hourMs);
  await f.deliver();

  expect(await f.row('quiet')).toMatchObject({ state: 'sent' });
});

test('a campaign that was refused does not go on, and says why', async () => {
  await using f = await openDelivery();
  await f.queue('refused', { campaign: 'c' }, { state: 'failed', refusal: 'content', reason: 'no' });
  await f.queue('next', { campaign: 'c' });

  await f.deliver();

  expect(f.telegram.left).toEqual([]);
  expect(await f.row('next')).toMatchObject({
    state: 'failed',
    refusal: 'stopped',
    refused_at: now,
    reason: 'campaign stopped: no',
  });
});

test('a campaign is stopped, too, for what is waiting for its turn already', async () => {
  await using f = await openDelivery();
  f.telegram.answer = () => ({ type: 'failed', failure: 'content', reason: 'no' });
  for (const key of ['a', 'b', 'c', 'd', 'e']) await f.queue(key, { campaign: 'c' });

  await f.deliver();
  await f.deliver();

  // Three leave at a time; the others see what became of them.
  expect(f.telegram.left).toHaveLength(3);
  const rows = await f.db.selectFrom('outbox').select('refusal').orderBy('id').execute();
  expect(rows.map(({ refusal }) => refusal)).toEqual(['content', 'content', 'content', 'stopped', 'stopped']);
});

test('a message that cannot be prepared is put off, somebody must look, and the others go', async () => {
  await using f = await openDelivery({
    quietUntil: async () => {
      throw new Error('no such program');
    },
  });
  await f.queue('wrong', { quietIn: newId<ProgramId>() });
  await f.queue('right');

  await f.deliver();

  expect(await f.keys('sent')).toEqual(['right']);
  const wrong = await f.row('wrong');
  expect(wrong).toMatchObject({ state: 'waiting', reason: 'Error: no such program', attempts: 1 });
  expect(wrong.not_before).toBeGreaterThan(now);
  expect(f.logged).toEqual(['outgoing row cannot be sent']);
});

test('a sender that breaks costs the message an attempt, and somebody must look', async () => {
  await using f = await openDelivery();
  f.telegram.answer = () => {
    throw new Error('broken');
  };
  await f.queue('a');

  await f.deliver();

  expect(await f.row('a')).toMatchObject({ state: 'waiting', reason: 'Error: broken', attempts: 1 });
  expect(f.logged).toEqual(['outgoing row cannot be sent']);
});

test('a sender that breaks because of a stop costs nothing: the crash is settled at the next start', async () => {
  await using f = await openDelivery();
  const answer = held(arrived);
  f.telegram.answer = async () => {
    await answer.promise;
    throw new Error('aborted');
  };
  await f.queue('a');
  await f.deliver();

  f.delivery.stop();
  answer.letGo();
  await f.settle();

  expect(await f.row('a')).toMatchObject({ state: 'sending', reason: null, attempts: 0 });
  expect(f.logged).toEqual([]);
});

test('a sender is told of a stop', async () => {
  await using f = await openDelivery();
  let isStopped = false;
  f.telegram.answer = (_parcel, { signal }) => {
    f.delivery.stop();
    isStopped = signal.aborted;
    return arrived;
  };
  await f.queue('a');

  await f.deliver();

  expect(isStopped).toBe(true);
});

test('an outbox that cannot be read is read again at the next look', async () => {
  await using f = await openDelivery();
  await f.queue('a');
  await f.db.schema.alterTable('outbox').renameTo('away').execute();

  await f.deliver();
  await f.db.schema.alterTable('away').renameTo('outbox').execute();
  await f.deliver();

  expect(f.logged).toEqual(['outbox cannot be read']);
  expect(await f.keys('sent')).toEqual(['a']);
});

test('an outcome that cannot be written before a stop is not waited for', async () => {
  await using f = await openDelivery();
  const answer = held(arrived);
  f.telegram.answer = () => answer.promise;
  await f.queue('a');
  await f.deliver();
  await f.db.schema.alterTable('outbox').renameTo('away').execute();
  f.delivery.stop();

  answer.letGo();
  await f.delivery[Symbol.asyncDispose]();

  expect(f.logged).toEqual(['outcome cannot be written']);
});
