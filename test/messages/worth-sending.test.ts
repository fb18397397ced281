import type { Updateable } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { Outgoing } from '../../src/messages/outbox.ts';
import { findToResend, resend } from '../../src/messages/resend.ts';
import { updateGroup } from '../../src/organisation/group-queries.ts';
import { setReachable } from '../../src/organisation/person-queries.ts';
import type { OutboxTable } from '../../src/store/schema/outbox.ts';
import { seedGroup, seedPerson, seedUnit } from '../helpers/seed.ts';
import { now, openOutbox } from './open-outbox.ts';

async function openGivenUp() {
  const outbox = await openOutbox();
  const { db } = outbox;
  const giveUp = (key: string, row: Partial<Outgoing> = {}, columns: Updateable<OutboxTable> = {}) =>
    outbox.queue(key, row, { state: 'failed', reason: 'no', attempts: 8, ...columns });
  const worth = async () => (await findToResend(db, {}, now)).map(({ key }) => key);
  const seedCoordinators = async (code: string) => {
    const { id } = await seedGroup(db, { unit: await seedUnit(db, { code }) });
    return id;
  };
  return { ...outbox, giveUp, worth, seedCoordinators };
}

describe('a message to a person is worth sending', () => {
  test.each([
    { rule: 'who has a phone', wish: '', isWorth: true },
    { rule: 'who wants texts', wish: 'sms', isWorth: true },
    { rule: 'who wants Telegram only, and has only a phone', wish: 'telegram', isWorth: false },
  ] as const)('$rule: $isWorth', async ({ wish, isWorth }) => {
    await using f = await openGivenUp();
    const ben = await seedPerson(f.db, { name: 'Ben', phone: '+905320000002', channel: wish });
    await f.giveUp('a', { to: { person: ben } });

    expect(await f.worth()).toEqual(isWorth ? ['a'] : []);
  });

  test.each([
    ['sms', ['a']],
    ['telegram', []],
  ] as const)('by %s only where they have that: %j', async (channel, keys) => {
    await using f = await openGivenUp();
    const ben = await seedPerson(f.db, { name: 'Ben', phone: '+905320000002' });
    await f.giveUp('a', { to: { person: ben, channel } });

    expect(await f.worth()).toEqual(keys);
  });

  test('no longer where none of their addresses can be reached', async () => {
    await using f = await openGivenUp();
    const value = '+905320000002';
    const ben = await seedPerson(f.db, { name: 'Ben', phone: value });
    await seedPerson(f.db, { name: 'Cem', phone: '+905320000003' });
    await f.giveUp('a', { to: { person: ben } });

    await f.db.transaction().execute((tx) => setReachable(tx, { channel: 'sms', value, isReachable: false }));

    expect(await f.worth()).toEqual([]);
  });
});

test('a message to a group is worth sending as long as the bot is in it', async () => {
  await using f = await openGivenUp();
  const left = await f.seedCoordinators('34');
  const stayed = await f.seedCoordinators('35');
  await f.giveUp('left', { to: { group: left } });
  await f.giveUp('stayed', { to: { group: stayed } });

  await f.db.transaction().execute((tx) => updateGroup(tx, left, { isActive: false }));

  expect(await f.worth()).toEqual(['stayed']);
});

test('a reply is worth sending for a day', async () => {
  await using f = await openGivenUp();
  const hourMs = 3_600_000;
  await f.giveUp('reply:a:saved:1', {}, { created_at: now - 23 * hourMs });
  await f.giveUp('reply:b:saved:1', {}, { created_at: now - 25 * hourMs });
  await f.giveUp('notice', {}, { created_at: now - 25 * hourMs });

  expect(await f.worth()).toEqual(['reply:a:saved:1', 'notice']);
});

test('a message to a stranger is worth sending', async () => {
  await using f = await openGivenUp();
  await f.giveUp('a');

  expect(await f.worth()).toEqual(['a']);
});

describe('something newer about the same', () => {
  test.each([
    ['waiting', []],
    ['sending', []],
    ['sent', []],
    ['failed', ['newer', 'older']],
    ['cancelled', ['older']],
    ['expired', ['older']],
  ] as const)('has taken its place unless it came to nothing: %s', async (state, keys) => {
    await using f = await openGivenUp();
    const group = await f.seedCoordinators('34');
    await f.giveUp('older', { to: { group }, topic: 'status' });
    await f.queue('newer', { to: { group }, topic: 'status' }, { state });

    expect((await f.worth()).toSorted()).toEqual(keys);
  });

  test('takes its place for a person, too, but not what is older or for somebody else', async () => {
    await using f = await openGivenUp();
    const ana = await seedPerson(f.db, { name: 'Ana', phone: '+905320000001' });
    const ben = await seedPerson(f.db, { name: 'Ben', phone: '+905320000002' });
    await f.queue('older', { to: { person: ben }, topic: 't' });
    await f.giveUp('ana', { to: { person: ana }, topic: 't' });
    await f.giveUp('ben', { to: { person: ben }, topic: 't' });
    await f.queue('newer', { to: { person: ana }, topic: 't' });

    expect(await f.worth()).toEqual(['ben']);
  });

  test('is not meant where nobody said what it is about', async () => {
    await using f = await openGivenUp();
    const ana = await seedPerson(f.db, { name: 'Ana', phone: '+905320000001' });
    await f.giveUp('a', { to: { person: ana } });
    await f.queue('b', { to: { person: ana } });

    expect(await f.worth()).toEqual(['a']);
  });
});

test('only what was given up is worth sending, and it is told why it was', async () => {
  await using f = await openGivenUp();
  for (const state of ['waiting', 'sending', 'sent', 'cancelled', 'expired'] as const)
    await f.queue(state, {}, { state });
  await f.giveUp('a', { campaign: 'c', kind: 'prompt' });

  expect(await findToResend(f.db, {}, now)).toEqual([
    { id: (await f.row('a')).id, key: 'a', kind: 'prompt', campaign: 'c', reason: 'no' },
  ]);
});

test('what is named and was not given up needs nothing', async () => {
  await using f = await openGivenUp();
  await f.queue('a', {}, { state: 'sent' });

  expect(await resend(f.db, { key: 'a' }, now)).toBe(0);
});

test('the refusal tells how many are too late', async () => {
  await using f = await openGivenUp();
  for (const key of ['a', 'b']) await f.giveUp(key, { campaign: 'c', expiresAt: now });
  await f.queue('sent', { campaign: 'c' }, { state: 'sent' });
  await f.giveUp('other');

  await expect(resend(f.db, { campaign: 'c' }, now)).rejects.toMatchObject({
    code: 'conflict',
    key: 'resend-too-late',
    vars: { count: 2 },
  });
  await expect(resend(f.db, { kind: 'board' }, now)).rejects.toMatchObject({ code: 'not_found' });
});

test('many hundreds are sent again, each once, from now on', async () => {
  await using f = await openGivenUp();
  for (let i = 0; i < 501; i += 1) await f.giveUp(`${i}`, {}, { refusal: 'unforeseen', refused_at: now - 9 });

  const counts = [await resend(f.db, {}, now + 5), await resend(f.db, {}, now + 5)];

  expect(counts).toEqual([501, 0]);
  expect(await f.row('500')).toMatchObject({
    state: 'waiting',
    attempts: 0,
    not_before: now + 5,
    refusal: null,
    refused_at: null,
  });
});

test('a campaign that is sent again leaves the refusals of others as they are', async () => {
  await using f = await openGivenUp();
  await f.giveUp('a', { campaign: 'c' }, { refusal: 'stopped' });
  await f.giveUp('b', { campaign: 'd' }, { refusal: 'content' });

  await resend(f.db, { key: 'a' }, now);

  expect(await f.row('a')).toMatchObject({ campaign: 'c', refusal: null });
  expect(await f.row('b')).toMatchObject({ campaign: 'd', refusal: 'content' });
});
