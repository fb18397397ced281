import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { createLog } from '../../src/log.ts';
import { conclude } from '../../src/messages/conclude.ts';
import { listWaiting, type Outcome } from '../../src/messages/delivery-queries.ts';
import { findWay } from '../../src/messages/find-way.ts';
import type { Outgoing } from '../../src/messages/outbox.ts';
import type { Parcel, Sender, Sent } from '../../src/messages/sender.ts';
import { findGroup, updateGroup } from '../../src/organisation/group-queries.ts';
import { listAddresses } from '../../src/organisation/person-queries.ts';
import { VirtualClock } from '../../src/simulator/virtual-clock.ts';
import type { Channel } from '../../src/store/words.ts';
import { seedGroup, seedPerson, seedUnit } from '../helpers/seed.ts';
import { now, openOutbox } from './open-outbox.ts';

type Failure = Extract<Sent, { type: 'failed' }>['failure'];

const lookup = (channel: Channel): Sender => ({
  channel,
  send: async () => {
    throw new Error('nothing is sent here');
  },
});

async function openConclusions() {
  const outbox = await openOutbox();
  const { db } = outbox;
  const logged: string[] = [];
  const log = createLog('info', { write: (line) => logged.push(JSON.parse(line).msg) });
  /** What stands in the row of such a message once that was answered. */
  const outcomeOf = async (row: Partial<Outgoing>, sent: Sent) => {
    await outbox.queue('row', row);
    const [waiting] = await listWaiting(db, now, 1);
    if (!waiting) throw new Error('nothing waits');
    const senders = [lookup('telegram'), lookup('sms')];
    const way = await findWay({ db, senders, language: 'en' }, waiting);
    if ('reason' in way) throw new Error(way.reason);
    const tried = { row: waiting, parcel: way.parcel satisfies Parcel, channel: way.sender.channel };
    const outcome = await conclude({ db, clock: new VirtualClock(now), log }, tried, sent);
    expect(outcome?.id ?? waiting.id).toBe(waiting.id);
    return outcome && withoutId(outcome);
  };
  const seedCoordinators = async () =>
    seedGroup(db, { unit: await seedUnit(db, { code: '34' }), chat: '-1001' });
  return { ...outbox, logged, outcomeOf, seedCoordinators };
}

function withoutId(outcome: Outcome) {
  const { id: _, ...rest } = outcome;
  return rest;
}

const failing = (failure: Failure, more: { retryAfterMs?: number; movedTo?: string } = {}): Sent => ({
  type: 'failed',
  failure,
  reason: 'no',
  ...more,
});
const sent: Sent = { type: 'sent', providerId: '77', segments: 2 };
const bySms: Partial<Outgoing> = { to: { phone: '+905320000002' } };

test('what arrived is sent, with what the other side said', async () => {
  await using f = await openConclusions();

  expect(await f.outcomeOf(bySms, sent)).toEqual({
    state: 'sent',
    reason: null,
    sentAt: now,
    sentBy: 'sms',
    providerId: '77',
    segments: 2,
  });
});

test('what arrived in a group is sent, also where nothing can be noted about the group', async () => {
  await using f = await openConclusions();
  const { id: group } = await f.seedCoordinators();
  await f.db.transaction().execute((tx) => updateGroup(tx, group, { problem: 'no rights' }));
  await sql`create trigger deaf before update on "group" begin select raise(abort, 'no'); end`.execute(f.db);

  expect(await f.outcomeOf({ to: { group } }, sent)).toMatchObject({ state: 'sent', providerId: '77' });
});

test.each([
  ['unreachable', {}],
  ['moved', { movedTo: '-1002' }],
] as const)(
  'a way that is closed (%s) is left for the next one, however long it was tried',
  async (failure, more) => {
    await using f = await openConclusions();
    const to =
      failure === 'moved'
        ? { group: (await f.seedCoordinators()).id }
        : { person: await seedPerson(f.db, { name: 'Ana', telegram: '1001', phone: '+905320000001' }) };
    await f.queue('row', { to }, { attempts: 120 });

    const outcome = await f.outcomeOf({ to }, failing(failure, more));

    expect(outcome).toEqual({ state: 'waiting', reason: 'no', notBefore: now });
  },
);

test('what was withdrawn has no outcome', async () => {
  await using f = await openConclusions();

  expect(await f.outcomeOf({}, { type: 'withdrawn' })).toBeUndefined();
});

test.each([
  [{ type: 'later', afterMs: 5_000 } as const, { reason: null, notBefore: now + 5_000 }],
  [{ type: 'later', afterMs: 1, reason: 'held back' } as const, { reason: 'held back', notBefore: now + 1 }],
  [failing('gateway'), { reason: 'no', notBefore: now + 60_000 }],
  [failing('gateway', { retryAfterMs: 7 }), { reason: 'no', notBefore: now + 7 }],
])('where it is not its own doing it waits, and no attempt is burnt: %o', async (answer, rest) => {
  await using f = await openConclusions();

  expect(await f.outcomeOf({}, answer)).toEqual({ state: 'waiting', isUntried: true, ...rest });
});

test.each(['content', 'filtered', 'unforeseen'] as const)(
  'what is refused for what it says (%s) has failed, and somebody must look',
  async (failure) => {
    await using f = await openConclusions();

    const outcome = await f.outcomeOf({}, failing(failure));

    expect(outcome).toEqual({ state: 'failed', reason: 'no', refusal: failure, refusedAt: now });
    expect(f.logged).toEqual(['message refused']);
  },
);

test('what fails in passing is tried again, when the other side said or a little later', async () => {
  await using f = await openConclusions();

  const told = await f.outcomeOf({}, failing('passing', { retryAfterMs: 9_000 }));
  const untold = await f.outcomeOf({}, failing('passing'));

  expect(told).toEqual({ state: 'waiting', reason: 'no', notBefore: now + 9_000 });
  expect(untold?.notBefore).toBeGreaterThan(now);
  expect(f.logged).toEqual([]);
});

test.each([
  ['passing', {}, 'waiting'],
  ['unknown', bySms, 'waiting'],
  ['unknown', {}, 'waiting'],
] as const)('after many attempts, %s of %o: %s', async (failure, row, state) => {
  await using f = await openConclusions();
  await f.queue('row', row, { attempts: 50 });

  expect(await f.outcomeOf(row, failing(failure))).toMatchObject({ state, reason: 'no' });
});

test('where nobody knows whether a prompt arrived it is not said twice, save by SMS, where it is looked up', async () => {
  await using f = await openConclusions();
  const onTelegram = await f.outcomeOf({ kind: 'prompt' }, failing('unknown'));
  await f.db.deleteFrom('outbox').execute();

  const onSms = await f.outcomeOf({ kind: 'prompt', ...bySms }, failing('unknown', { retryAfterMs: 50_000 }));

  expect(onTelegram).toEqual({ state: 'failed', reason: 'outcome unknown: no' });
  expect(onSms).toEqual({ state: 'waiting', reason: 'no', notBefore: now + 50_000 });
});

test('an address that is dead is left alone, and the message tries the next one at once', async () => {
  await using f = await openConclusions();
  const ana = await seedPerson(f.db, { name: 'Ana', phone: '+905320000001', telegram: '1001' });

  const outcome = await f.outcomeOf({ to: { person: ana } }, failing('unreachable'));

  expect(outcome).toEqual({ state: 'waiting', reason: 'no', notBefore: now });
  expect(await listAddresses(f.db, ana)).toEqual(
    expect.arrayContaining([
      { channel: 'telegram', value: '1001', isReachable: false },
      { channel: 'sms', value: '+905320000001', isReachable: true },
    ]),
  );
  expect(
    await f.db.selectFrom('address').select('reason').where('channel', '=', 'telegram').execute(),
  ).toEqual([{ reason: 'no' }]);
});

test('a stranger who cannot be reached has no other address', async () => {
  await using f = await openConclusions();

  expect(await f.outcomeOf(bySms, failing('unreachable'))).toEqual({ state: 'failed', reason: 'no' });
});

test('a group from which the bot was removed is left alone', async () => {
  await using f = await openConclusions();
  const { id } = await f.seedCoordinators();

  const outcome = await f.outcomeOf({ to: { group: id } }, failing('unreachable'));

  expect(outcome).toEqual({ state: 'failed', reason: 'no' });
  expect(await findGroup(f.db, id)).toMatchObject({ isActive: false, problem: 'no' });
});

test('a group that has moved is followed at once', async () => {
  await using f = await openConclusions();
  const { id } = await f.seedCoordinators();

  const outcome = await f.outcomeOf({ to: { group: id } }, failing('moved', { movedTo: '-1002' }));

  expect(outcome).toEqual({ state: 'waiting', reason: 'no', notBefore: now });
  expect(await findGroup(f.db, id)).toMatchObject({ chatId: '-1002' });
});

test('what has moved nowhere, or is no group, has failed', async () => {
  await using f = await openConclusions();
  const stranger = await f.outcomeOf({}, failing('moved', { movedTo: '-1002' }));
  await f.db.deleteFrom('outbox').execute();
  const { id } = await f.seedCoordinators();

  const group = await f.outcomeOf({ to: { group: id } }, failing('moved'));

  const hasFailed = { state: 'failed', reason: 'no' };
  expect([stranger, group]).toEqual([hasFailed, hasFailed]);
  expect(await findGroup(f.db, id)).toMatchObject({ chatId: '-1001' });
});

test('a group in which the bot lacks a right stays, with its problem', async () => {
  await using f = await openConclusions();
  const { id } = await f.seedCoordinators();

  const outcome = await f.outcomeOf({ to: { group: id } }, failing('rights'));

  expect(outcome).toEqual({ state: 'failed', reason: 'no' });
  expect(await findGroup(f.db, id)).toMatchObject({ isActive: true, problem: 'no' });
});

test('a right that is missing towards a person fails the message only', async () => {
  await using f = await openConclusions();

  expect(await f.outcomeOf({}, failing('rights'))).toEqual({ state: 'failed', reason: 'no' });
});

test.each([
  { rule: 'has no problem any more', row: {}, status: {}, problem: undefined },
  {
    rule: 'has no problem any more where the status is pinned',
    row: {},
    status: { statusMessageId: 5, isStatusPinned: true },
    problem: undefined,
  },
  {
    rule: 'still has its problem where the status is not pinned',
    row: {},
    status: { statusMessageId: 5 },
    problem: 'no pinning',
  },
  {
    rule: 'still has its problem when its status was edited, which needs no right',
    row: { placement: 'status' as const },
    status: {},
    problem: 'no pinning',
  },
])('a group that got a message $rule', async ({ row, status, problem }) => {
  await using f = await openConclusions();
  const { id } = await f.seedCoordinators();
  await f.db.transaction().execute((tx) => updateGroup(tx, id, { problem: 'no pinning', ...status }));

  const outcome = await f.outcomeOf({ to: { group: id }, ...row }, { type: 'sent', providerId: '77' });

  expect(outcome).toMatchObject({ state: 'sent', sentBy: 'telegram', segments: undefined });
  expect(await findGroup(f.db, id)).toMatchObject({ problem });
});
