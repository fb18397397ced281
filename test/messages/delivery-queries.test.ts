import { describe, expect, test } from 'vitest';
import { findStop } from '../../src/messages/campaign-queries.ts';
import {
  listInFlight,
  listNextMoments,
  listWaiting,
  markLeaving,
  type Outcome,
  recordOutcome,
} from '../../src/messages/delivery-queries.ts';
import { recoverInFlight } from '../../src/messages/recover-in-flight.ts';
import { newId, type ProgramId } from '../../src/store/ids.ts';
import { seedGroup, seedPerson, seedUnit } from '../helpers/seed.ts';
import { now, openOutbox } from './open-outbox.ts';

const settled = ['sent', 'failed', 'cancelled', 'expired'] as const;

async function openLedger() {
  const outbox = await openOutbox();
  const { db } = outbox;
  const leave = async (key: string, address: string | null = '9') => {
    const { id } = await outbox.row(key);
    return db.transaction().execute((tx) => markLeaving(tx, { id, channel: 'sms', address, now }));
  };
  const record = async (key: string, outcome: Omit<Outcome, 'id'>) => {
    const { id } = await outbox.row(key);
    await db.transaction().execute((tx) => recordOutcome(tx, { id, ...outcome }));
  };
  const next = async (limit = 10) => (await listWaiting(db, now, limit)).map(({ key }) => key);
  return { ...outbox, leave, record, next };
}

describe('the next rows', () => {
  test('are those that people wait for, then the bulk, each in the order of their moments', async () => {
    await using f = await openLedger();
    await f.queue('bulk', { isBulk: true, notBefore: now - 9 });
    await f.queue('later', { notBefore: now - 1 });
    await f.queue('first', { notBefore: now - 5 });
    await f.queue('second', { notBefore: now - 5 });
    await f.queue('not yet', { notBefore: now + 1 });
    await f.queue('late', { expiresAt: now });

    expect(await f.next()).toEqual(['first', 'second', 'later', 'bulk']);
    expect(await f.next(2)).toEqual(['first', 'second']);
  });

  test('are none of those that do not wait', async () => {
    await using f = await openLedger();
    for (const state of [...settled, 'sending'] as const) await f.queue(state, {}, { state });

    expect(await f.next()).toEqual([]);
  });

  test('are none whose time has passed: those are set aside', async () => {
    await using f = await openLedger();
    await f.queue('late', { expiresAt: now });
    await f.queue('in time', { expiresAt: now + 1 });
    await f.queue('on its way', { expiresAt: now }, { state: 'sending' });

    expect(await f.next()).toEqual(['in time']);
    expect(await f.row('late')).toMatchObject({ state: 'expired', reason: 'its time has passed' });
    expect(await f.keys('sending')).toEqual(['on its way']);
  });

  test('are read with all that stands in them', async () => {
    await using f = await openLedger();
    const person = await seedPerson(f.db, { name: 'Ana' });
    const group = await seedGroup(f.db, { unit: await seedUnit(f.db, { code: '34' }) });
    const quietIn = newId<ProgramId>();
    await f.queue('person', {
      to: { person, channel: 'sms', phone: '+1' },
      kind: 'tasks',
      quietIn,
      campaign: 'c',
    });
    await f.queue('group', { to: { group: group.id }, isBulk: true }, { attempts: 3 });
    await f.queue('user', { to: { telegramUser: '9', language: 'fa' } });

    const rows = await listWaiting(f.db, now, 10);

    const byKey = Object.fromEntries(rows.map((row) => [row.key, row]));
    expect(byKey['person']).toEqual({
      id: (await f.row('person')).id,
      key: 'person',
      kind: 'tasks',
      personId: person,
      groupId: null,
      address: '+1',
      channel: 'sms',
      screen: { message: { key: 'sorry' } },
      isSilent: false,
      isReply: false,
      placement: 'new',
      quietIn,
      attachment: undefined,
      campaign: 'c',
      isBulk: false,
      attempts: 0,
      doubts: 0,
    });
    expect(byKey['group']).toMatchObject({ groupId: group.id, isBulk: true, attempts: 3 });
    expect(byKey['user']).toMatchObject({ language: 'fa' });
  });

  test.each([
    ['no screen', {}],
    ['a screen without a message', { screen: {} }],
    ['a screen that is nothing', { screen: null }],
    ['a screen that is a text', { screen: 'message' }],
    ['another placement', { placement: 'below' }],
    ['a program that is none', { quietIn: 7 }],
    ['another language', { language: 'de' }],
  ])('go without one that has %s, which is set aside', async (_what, wrong) => {
    await using f = await openLedger();
    const { screen, ...right } = {
      screen: { message: { key: 'sorry' } },
      isSilent: true,
      isReply: true,
      placement: 'new',
    };
    const content =
      'placement' in wrong || 'quietIn' in wrong || 'language' in wrong ? { screen, ...right } : right;
    await f.queue('row', {}, { content: JSON.stringify({ ...content, ...wrong }) });

    await f.queue('behind', {});

    const rows = await f.next();

    expect(rows).toEqual(['behind']);
    expect(await f.row('row')).toMatchObject({ state: 'failed', reason: 'cannot be read' });
  });

  test('may go from the earliest moment on', async () => {
    await using f = await openLedger();
    await f.queue('later', { notBefore: now + 9 });
    await f.queue('earlier', { notBefore: now + 5 });
    await f.queue('gone', { notBefore: now + 1 }, { state: 'sent' });
    const { id } = await f.row('earlier');

    expect(await listNextMoments(f.db, 1)).toEqual([{ id, not_before: now + 5 }]);
    expect(await listNextMoments(f.db, 5)).toHaveLength(2);
  });
});

describe('a row that leaves', () => {
  test('is marked with where it goes', async () => {
    await using f = await openLedger();
    await f.queue('a', { expiresAt: now + 1 });

    expect(await f.leave('a', '+1')).toBe(true);
    expect(await f.row('a')).toMatchObject({ state: 'sending', sent_by: 'sms', address: '+1' });
    const inFlight = await f.db.transaction().execute(listInFlight);
    expect(inFlight).toEqual([
      { id: (await f.row('a')).id, kind: 'notice', attempts: 0, doubts: 0, channel: 'sms' },
    ]);
  });

  test.each([...settled, 'sending'] as const)('does not leave when it is %s', async (state) => {
    await using f = await openLedger();
    await f.queue('a', {}, { state });

    expect(await f.leave('a')).toBe(false);
  });

  test.each([
    [now, false],
    [now + 1, true],
  ])('does not leave when its time has passed (%i): %s', async (expiresAt, hasLeft) => {
    await using f = await openLedger();
    await f.queue('a', { expiresAt });
    await f.queue('other');

    expect(await f.leave('a')).toBe(hasLeft);
    expect((await f.row('other')).state).toBe('waiting');
  });
});

describe('an outcome', () => {
  test('is written whole, and counts as an attempt', async () => {
    await using f = await openLedger();
    await f.queue('text', {}, { state: 'sending', attempts: 2 });
    await f.queue('refused');
    const answer = { sentAt: now + 1, sentBy: 'sms', providerId: '77', segments: 2 } as const;
    const refusal = { refusal: 'content', refusedAt: now + 3, notBefore: now + 5 } as const;

    await f.record('text', { state: 'sent', reason: null, ...answer });
    await f.record('refused', { state: 'failed', reason: 'no', ...refusal });

    const untouched = { refusal: null, refused_at: null, not_before: now, reason: null };
    expect(await f.row('text')).toMatchObject({
      ...untouched,
      state: 'sent',
      attempts: 3,
      sent_at: now + 1,
      sent_by: 'sms',
      provider_id: '77',
      segments: 2,
    });
    const unsent = { sent_at: null, sent_by: null, provider_id: null, segments: null };
    expect(await f.row('refused')).toMatchObject({
      ...unsent,
      state: 'failed',
      attempts: 1,
      reason: 'no',
      refusal: 'content',
      refused_at: now + 3,
      not_before: now + 5,
    });
  });

  test('that was not its own doing costs no attempt', async () => {
    await using f = await openLedger();
    await f.queue('a', {}, { state: 'sending', attempts: 2 });

    await f.record('a', { state: 'waiting', reason: 'later', notBefore: now + 9, isUntried: true });

    expect(await f.row('a')).toMatchObject({ state: 'waiting', attempts: 2, not_before: now + 9 });
  });

  test.each(settled)('does not change a row that is %s', async (state) => {
    await using f = await openLedger();
    await f.queue('a', {}, { state });

    await f.record('a', { state: 'waiting', reason: 'again' });

    expect(await f.row('a')).toMatchObject({ state, reason: null, attempts: 0 });
  });
});

describe('after a crash', () => {
  test('a text goes again, whatever it is, once the gateway has it in its list', async () => {
    await using f = await openLedger();
    await f.queue('a', { kind: 'prompt' }, { state: 'sending', sent_by: 'sms' });

    expect(await recoverInFlight(f.db, now)).toEqual({ again: 1, givenUp: 0 });
    expect(await f.row('a')).toMatchObject({
      state: 'waiting',
      reason: 'outcome unknown: sent again',
      attempts: 1,
      not_before: now + 15_000,
    });
  });

  test('a message on Telegram goes again after a little while, where it must arrive', async () => {
    await using f = await openLedger();
    await f.queue('tasks', { kind: 'tasks' }, { state: 'sending' });
    await f.queue('prompt', { kind: 'prompt' }, { state: 'sending', sent_by: 'telegram' });

    expect(await recoverInFlight(f.db, now)).toEqual({ again: 1, givenUp: 1 });
    const tasks = await f.row('tasks');
    expect(tasks.not_before).toBeGreaterThan(now);
    expect(tasks.not_before).toBeLessThan(now + 15_000);
    expect(await f.row('prompt')).toMatchObject({
      state: 'failed',
      reason: 'outcome unknown: not sent again',
    });
  });

  test('a text that has been tried often waits longer than that', async () => {
    await using f = await openLedger();
    await f.queue('a', {}, { state: 'sending', sent_by: 'sms', attempts: 50 });

    await recoverInFlight(f.db, now);

    expect((await f.row('a')).not_before).toBeGreaterThan(now + 10 * 60_000);
  });
});

describe('a campaign is stopped', () => {
  test.each([
    ['content', 1, 'campaign stopped: no 0'],
    ['content', 0, undefined],
    ['filtered', 2, undefined],
    ['filtered', 3, 'campaign stopped: no 0'],
    ['unforeseen', 9, undefined],
    ['stopped', 9, undefined],
  ] as const)('by refusals for %s when there are %i: %s', async (refusal, times, reason) => {
    await using f = await openLedger();
    for (let i = 0; i < times; i += 1)
      await f.queue(`${i}`, { campaign: 'c' }, { state: 'failed', refusal, reason: `no ${i}` });

    expect(await findStop(f.db, { campaign: 'c' })).toEqual(reason && { refusal: 'stopped', reason });
    expect(await findStop(f.db, { campaign: 'd' })).toBeUndefined();
    expect(await findStop(f.db, { campaign: null })).toBeUndefined();
  });
});
