import { describe, expect, test } from 'vitest';
import {
  cancelTopic,
  cancelWaitingTo,
  enqueue,
  isOnItsWay,
  isTopicWaiting,
  release,
} from '../../src/messages/queries.ts';
import type { AssignmentId, ProgramId } from '../../src/store/ids.ts';
import { newId } from '../../src/store/ids.ts';
import { seedGroup, seedPerson, seedUnit } from '../helpers/seed.ts';
import { now, openOutbox, outgoing } from './open-outbox.ts';

const states = ['waiting', 'sending', 'sent', 'failed', 'cancelled', 'expired'] as const;

describe('what is queued', () => {
  test('is counted, however many they are, and a key that is there stays as it is', async () => {
    await using f = await openOutbox();
    const many = Array.from({ length: 250 }, (_, index) => outgoing(`many-${index}`));
    const put = (rows: typeof many) => f.db.transaction().execute((tx) => enqueue(tx, rows, now));

    const counts = [await put([]), await put(many), await put(many), await put([...many, outgoing('one')])];

    expect(counts).toEqual([0, 250, 0, 1]);
    expect(await f.keys('waiting')).toHaveLength(251);
  });

  test('waits from now on, for itself, where nothing else is said', async () => {
    await using f = await openOutbox();

    await f.queue('a');

    const { id: _, ...row } = await f.row('a');
    expect(row).toEqual({
      key: 'a',
      kind: 'notice',
      topic: '',
      person_id: null,
      group_id: null,
      address: '9',
      channel: 'telegram',
      content: JSON.stringify({
        screen: { message: { key: 'sorry' } },
        isSilent: false,
        isReply: false,
        placement: 'new',
      }),
      attachment_id: null,
      campaign: null,
      is_bulk: 0,
      created_at: now,
      not_before: now,
      expires_at: null,
      state: 'waiting',
      reason: null,
      refusal: null,
      refused_at: null,
      attempts: 0,
      doubts: 0,
      due_at: now,
      sent_at: null,
      sent_by: null,
      provider_id: null,
      segments: null,
    });
  });

  test('keeps all that is said about it', async () => {
    await using f = await openOutbox();
    const about = [newId<AssignmentId>()];
    const quietIn = newId<ProgramId>();
    const inTime = { notBefore: now + 5, expiresAt: now + 9 };
    const manner = { isSilent: true, isReply: true, placement: 'file' as const, about, quietIn };

    await f.queue('a', { topic: 't', campaign: 'c', isBulk: true, ...inTime, ...manner });

    const row = await f.row('a');
    expect(row).toMatchObject({
      topic: 't',
      campaign: 'c',
      is_bulk: 1,
      not_before: now + 5,
      expires_at: now + 9,
    });
    expect(JSON.parse(row.content)).toMatchObject(manner);
  });

  test('goes to whom it is for', async () => {
    await using f = await openOutbox();
    const person = await seedPerson(f.db, { name: 'Ana' });
    const group = await seedGroup(f.db, { unit: await seedUnit(f.db, { code: '34' }) });
    const none = { person_id: null, group_id: null, address: null, channel: null };

    await f.queue('person', { to: { person } });
    await f.queue('phone', { to: { person, channel: 'sms', phone: '+1' } });
    await f.queue('group', { to: { group: group.id } });
    await f.queue('stranger', { to: { phone: '+2' } });
    await f.queue('user', { to: { telegramUser: '9', language: 'fa' } });

    expect(await f.row('person')).toMatchObject({ ...none, person_id: person });
    expect(await f.row('phone')).toMatchObject({ ...none, person_id: person, address: '+1', channel: 'sms' });
    expect(await f.row('group')).toMatchObject({ ...none, group_id: group.id });
    expect(await f.row('stranger')).toMatchObject({ ...none, address: '+2' });
    const user = await f.row('user');
    expect(user).toMatchObject({ ...none, address: '9', channel: 'telegram' });
    expect(JSON.parse(user.content)).toMatchObject({ language: 'fa' });
  });
});

test('what is released goes now, also in quiet hours; the others wait on', async () => {
  await using f = await openOutbox();
  const quietIn = newId<ProgramId>();
  await f.queue('released', { notBefore: now + 9, quietIn });
  await f.queue('other', { notBefore: now + 9, quietIn });
  await f.queue('due', { notBefore: now - 9, quietIn });
  await f.queue('gone', { notBefore: now + 9, quietIn }, { state: 'sent' });

  await f.db.transaction().execute((tx) => release(tx, ['released', 'due', 'gone'], now));

  const moments = await f.db.selectFrom('outbox').select(['key', 'not_before']).orderBy('id').execute();
  expect(moments.map(({ key, not_before }) => [key, not_before - now])).toEqual([
    ['released', 0],
    ['other', 9],
    ['due', -9],
    ['gone', 9],
  ]);
  expect(JSON.parse((await f.row('released')).content)).not.toHaveProperty('quietIn');
  expect(JSON.parse((await f.row('due')).content)).toMatchObject({ quietIn });
});

test('when a topic is pointless, what waits is cancelled and what is on its way or given up is not tried again', async () => {
  await using f = await openOutbox();
  for (const state of states) await f.queue(state, { topic: 't', expiresAt: now + 9 }, { state });
  await f.queue('other', { topic: 'u', expiresAt: now + 9 });
  await f.queue('other-sending', { topic: 'u', expiresAt: now + 9 }, { state: 'sending' });

  const count = await f.db.transaction().execute((tx) => cancelTopic(tx, 't', 'answered'));

  expect(count).toBe(1);
  expect(await f.row('waiting')).toMatchObject({ state: 'cancelled', reason: 'answered' });
  expect(await f.keys('waiting')).toEqual(['other']);
  const rows = await f.db
    .selectFrom('outbox')
    .select('key')
    .where('expires_at', '=', now)
    .orderBy('id')
    .execute();
  expect(rows.map(({ key }) => key)).toEqual(['sending', 'failed']);
});

test('what waits for a person is cancelled, and nothing else', async () => {
  await using f = await openOutbox();
  const person = await seedPerson(f.db, { name: 'Ana' });
  const other = await seedPerson(f.db, { name: 'Ben' });
  for (const state of states) await f.queue(state, { to: { person } }, { state });
  await f.queue('other', { to: { person: other } });

  await f.db.transaction().execute((tx) => cancelWaitingTo(tx, person, 'erased'));

  expect(await f.row('waiting')).toMatchObject({ state: 'cancelled', reason: 'erased' });
  expect(await f.keys('waiting')).toEqual(['other']);
  expect(await f.keys('cancelled')).toEqual(['cancelled', 'waiting']);
});

describe('a message is on its way', () => {
  test.each([
    ['waiting', true],
    ['sending', true],
    ['sent', true],
    ['failed', false],
    ['cancelled', false],
    ['expired', false],
  ] as const)('when it is %s: %s', async (state, isComing) => {
    await using f = await openOutbox();
    const person = await seedPerson(f.db, { name: 'Ana' });
    await f.queue('tasks:1', { to: { person } }, { state });

    expect(await isOnItsWay(f.db, person, 'tasks:1')).toBe(isComing);
  });

  test('when its key begins so, with a further part', async () => {
    await using f = await openOutbox();
    const person = await seedPerson(f.db, { name: 'Ana' });
    const other = await seedPerson(f.db, { name: 'Ben' });
    await f.queue('tasks:1:again', { to: { person } });

    const isComing = (key: string, of = person) => isOnItsWay(f.db, of, key);

    expect(await isComing('tasks:1')).toBe(true);
    expect(await isComing('tasks:0')).toBe(false);
    expect(await isComing('tasks:2')).toBe(false);
    expect(await isComing('tasks:1', other)).toBe(false);
  });
});

test.each([
  ['waiting', true],
  ['sending', true],
  ['sent', false],
  ['failed', false],
  ['cancelled', false],
  ['expired', false],
] as const)(
  'something about a topic that is %s is still to reach its reader: %s',
  async (state, isWaiting) => {
    await using f = await openOutbox();
    const person = await seedPerson(f.db, { name: 'Ana' });
    const other = await seedPerson(f.db, { name: 'Ben' });
    await f.queue('a', { to: { person }, topic: 't' }, { state });

    expect(await isTopicWaiting(f.db, person, 't')).toBe(isWaiting);
    expect(await isTopicWaiting(f.db, person, 'u')).toBe(false);
    expect(await isTopicWaiting(f.db, other, 't')).toBe(false);
  },
);
