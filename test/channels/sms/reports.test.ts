import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { optedOut, type ReportedStatus } from '../../../src/channels/sms/gateway.ts';
import { recordReport, settleFailures } from '../../../src/channels/sms/record-report.ts';
import { takeText } from '../../../src/channels/sms/take-text.ts';
import type { Inbox } from '../../../src/messages/inbox.ts';
import { memoryDatabase } from '../../helpers/database.ts';
import { start, startTwilioSide } from './sms-world.ts';

const phone = '+14155550123';
const passing = { type: 'failed', failure: 'passing', reason: 'twilio 30003' } as const;

async function withSentText() {
  const side = await startTwilioSide();
  side.server.addPhone(phone);
  side.server.webhookFaults = () => 'lost';
  await side.text(await side.person(phone));
  await side.advance(5_000);
  const [row] = await side.rows();
  const providerId = row?.provider_id ?? '';
  const report = (status: ReportedStatus) =>
    recordReport(
      side.db,
      { id: row?.id ?? '', providerId, status, failure: status === 'failed' ? passing : undefined },
      side.clock.now(),
    );
  const statuses = async () =>
    (await side.db.selectFrom('delivery_report').select('status').execute()).map(({ status }) => status);
  return Object.assign(side, { report, statuses });
}

const rank = { queued: 0, sent: 1, delivered: 2, failed: 2 };

test('in whatever order reports come, each that is kept is later than those before it', async () => {
  await using side = await withSentText();
  const reports = fc.array(fc.constantFrom<ReportedStatus>('queued', 'sent', 'delivered', 'failed'));

  await fc.assert(
    fc.asyncProperty(reports, async (list) => {
      await side.db.deleteFrom('delivery_report').execute();
      const kept: ReportedStatus[] = [];
      for (const status of list) {
        await side.report(status);
        const now = await side.statuses();
        if (now.length > kept.length) kept.push(status);
      }

      const ranks = kept.map((status) => rank[status]);
      expect(ranks).toEqual([...new Set(ranks)].toSorted((a, b) => a - b));
      expect(kept.length > 0).toBe(list.length > 0);
      if (list.length > 0) expect(Math.max(...ranks)).toBe(Math.max(...list.map((status) => rank[status])));
    }),
    { numRuns: 40 },
  );
});

test('a failure of a row that is on its way is settled when the row has come to rest', async () => {
  await using side = await withSentText();
  await side.db.updateTable('outbox').set({ state: 'sending' }).execute();
  await side.report('failed');
  const whileSending = await settleFailures(side.db, side.clock.now());

  await side.db.updateTable('outbox').set({ state: 'sent' }).execute();
  const atRest = [
    await settleFailures(side.db, side.clock.now()),
    await settleFailures(side.db, side.clock.now()),
  ];

  expect(whileSending).toBe(0);
  expect(atRest).toEqual([1, 0]);
  expect(await side.rows()).toMatchObject([{ state: 'waiting', reason: 'twilio 30003' }]);
});

test('a failure of an earlier message does not touch the row that was sent anew', async () => {
  await using side = await withSentText();
  await side.db
    .updateTable('outbox')
    .set({ provider_id: `SM${'0'.repeat(32)}` })
    .execute();

  await side.report('failed');

  expect(await settleFailures(side.db, side.clock.now())).toBe(1);
  expect(await side.rows()).toMatchObject([{ state: 'sent' }]);
});

test('a report about no row of ours is left out', async () => {
  await using db = await memoryDatabase();
  const report = { providerId: 'SM1', status: 'sent', failure: undefined } as const;

  await recordReport(db, { ...report, id: '0123456789abcdef' }, start);
  await recordReport(db, { ...report, id: 'not an id' }, start);

  expect(await db.selectFrom('delivery_report').selectAll().execute()).toEqual([]);
});

test('who writes is tried again; after a carrier’s stop only the carrier’s own word helps', async () => {
  await using side = await startTwilioSide();
  const handset = side.server.addPhone(phone);
  await side.person(phone);
  const state = async () =>
    (await side.db.selectFrom('address').select('state').executeTakeFirstOrThrow()).state;
  const giveUp = (reason: string) =>
    side.db.updateTable('address').set({ state: 'unreachable', reason }).execute();
  const states = [];

  for (const [reason, text] of [
    ['twilio 30005', '7 Y N 1'],
    ['opted out (twilio 21610)', '8 Y N 1'],
    ['opted out (twilio 21610)', 'Start'],
  ] as const) {
    await giveUp(reason);
    handset.send(text);
    await side.advance(5_000);
    states.push(await state());
  }

  expect(states).toEqual(['active', 'unreachable', 'active']);
});

test('a carrier’s stop is on disk as soon as its text is, also when the bot is killed right after', async () => {
  await using side = await startTwilioSide();
  await side.person(phone);
  const killed: Pick<Inbox, 'store'> = {
    store: async (...what) => {
      await side.inbox.store(...what);
      throw new Error('killed');
    },
  };
  const text = { providerId: 'SM1', from: phone, to: '+14155550100', text: 'STOP', stampedAt: start };
  const take = (inbox: Pick<Inbox, 'store'>) =>
    takeText({ inbox, abilities: side.gateway.abilities, clock: side.clock }, text);

  await expect(take(killed)).rejects.toThrow('killed');
  const isNew = await take(side.inbox);

  expect(isNew).toBe(false);
  expect(await side.db.selectFrom('address').select('state').execute()).toEqual([{ state: 'unreachable' }]);
});

test('a carrier’s stop that is listed again after the START does not count again', async () => {
  await using side = await startTwilioSide();
  const handset = side.server.addPhone(phone);
  await side.person(phone);
  await side.missed.fetch();

  handset.send('STOP');
  await side.advance(5_000);
  handset.send('START');
  await side.advance(5_000);
  const found = await side.missed.fetch();

  expect(found).toBe(0);
  expect(await side.db.selectFrom('address').select('state').execute()).toEqual([{ state: 'active' }]);
});

test.each([
  ['filtered by the carrier', { failure: 'filtered', reason: 'twilio 30007' }, { state: 'failed' }],
  ['to a dead number', { failure: 'unreachable', reason: 'twilio 30006' }, { state: 'failed' }],
  [
    'to somebody who opted out',
    { failure: 'unreachable', reason: `${optedOut} (twilio 21610)` },
    { state: 'cancelled' },
  ],
  ['that may be tried again', passing, { state: 'waiting', reason: 'twilio 30003' }],
] as const)(
  'a text %s, of which the gateway told before its answer got lost, is not sent again as it is',
  async (_what, failure, end) => {
    await using side = await startTwilioSide();
    side.server.addPhone(phone);
    side.server.webhookFaults = () => 'lost';
    const faults = [{ kind: 'drop-after' } as const];
    side.server.faults = ({ method }) => (method === 'POST' ? faults.shift() : undefined);
    await side.text(await side.person(phone));
    await side.advance(1_000);
    const [row] = await side.rows();
    const providerId = side.server.messages[0]?.sid ?? '';

    await recordReport(
      side.db,
      { id: row?.id ?? '', providerId, status: 'failed', failure: { ...failure, type: 'failed' } },
      side.clock.now(),
    );
    await side.advance(5 * 60_000);

    expect(side.server.messages).toHaveLength(1);
    expect(await side.rows()).toMatchObject([end]);
    const isStopped = failure.reason.startsWith(optedOut);
    expect(await side.listStopped()).toHaveLength(isStopped ? 1 : 0);
  },
);
