import { expect, test } from 'vitest';
import { localDate } from '../../../src/local-date.ts';
import { say } from '../../../src/messages/message.ts';
import { recoverInFlight } from '../../../src/messages/recover-in-flight.ts';
import { putAddress } from '../../../src/organisation/person-queries.ts';
import { type CycleId, newId } from '../../../src/store/ids.ts';
import type { Db } from '../../../src/store/open-database.ts';
import { seedProgram } from '../../helpers/seed.ts';
import { start, startTwilioSide, words } from './sms-world.ts';

const phone = '+14155550123';

async function withAna(options: Parameters<typeof startTwilioSide>[0] = {}) {
  const side = await startTwilioSide(options);
  return Object.assign(side, { ana: await side.person(phone), handset: side.server.addPhone(phone) });
}

test('a text goes out once, and its segments and reports are kept', async () => {
  await using side = await withAna();

  await side.text(side.ana);
  await side.advance(10_000);

  expect(side.handset.messages).toMatchObject([
    { text: words, from: 'organisation', sender: side.server.number },
  ]);
  const [row] = await side.rows();
  expect(row).toMatchObject({ state: 'sent', segments: 1, provider_id: side.server.messages[0]?.sid });
  const reports = await side.db
    .selectFrom('delivery_report')
    .select(['message_id', 'status', 'outbox_id'])
    .execute();
  expect(reports).toEqual([
    { message_id: row?.provider_id, status: 'delivered', outbox_id: row?.id },
    { message_id: row?.provider_id, status: 'sent', outbox_id: row?.id },
  ]);
  expect(side.server.refusals).toEqual([]);
});

test('a messaging service sends as well', async () => {
  await using side = await withAna({ service: true });

  await side.text(side.ana);
  await side.advance(10_000);

  expect(side.handset.messages).toHaveLength(1);
  expect(side.server.messages[0]?.messagingServiceSid).toBe(side.server.messagingServiceSid);
});

test('a text whose answer was lost is found in the list and not sent again', async () => {
  await using side = await withAna();
  const faults = [{ kind: 'drop-after' } as const];
  side.server.faults = ({ method }) => (method === 'POST' ? faults.shift() : undefined);
  side.server.webhookFaults = (kind) => (kind === 'status' ? 'lost' : undefined);

  await side.text(side.ana);
  await side.advance(60_000);

  expect(side.handset.messages).toHaveLength(1);
  expect(await side.rows()).toMatchObject([{ state: 'sent', provider_id: side.server.messages[0]?.sid }]);
});

test('a text whose answer was lost while Twilio queues it is found and not sent again', async () => {
  await using side = await withAna({ messagesPerSecond: 1 / 300 });
  await side.text(side.ana);
  await side.advance(5_000);
  const faults = [{ kind: 'drop-after' } as const];
  side.server.faults = ({ method }) => (method === 'POST' ? faults.shift() : undefined);
  side.server.webhookFaults = (kind) => (kind === 'status' ? 'lost' : undefined);

  await side.text(side.ana, { screen: { message: say('stopped') } });
  await side.advance(2 * 60_000);

  expect(side.server.messages).toHaveLength(2);
  expect(await side.rows()).toMatchObject([{ state: 'sent' }, { state: 'sent' }]);
});

test('a text without any answer in time is looked up before it is sent again', async () => {
  await using side = await withAna();
  const faults = [{ kind: 'stall' } as const];
  side.server.faults = ({ method }) => (method === 'POST' ? faults.shift() : undefined);

  await side.text(side.ana);
  await side.runOutOfTime();
  await side.advance(60_000);

  expect(side.handset.messages).toHaveLength(1);
  expect(await side.rows()).toMatchObject([{ state: 'sent' }]);
});

test('a text that never arrived at Twilio is sent after the look-up', async () => {
  await using side = await withAna();
  const faults = [{ kind: 'drop-before' } as const];
  side.server.faults = ({ method }) => (method === 'POST' ? faults.shift() : undefined);

  await side.text(side.ana);
  await side.advance(60_000);

  expect(side.handset.messages).toHaveLength(1);
  expect(side.server.calls.map(({ method }) => method)).toEqual(['GET', 'POST']);
});

test('a text of unknown outcome is still delivered when Twilio was away for most of a day', async () => {
  await using side = await withAna();
  let isAway = true;
  side.server.faults = () => (isAway ? { kind: 'drop-before' } : undefined);
  await side.text(side.ana);
  await side.advance(20 * 3_600_000);

  isAway = false;
  await side.advance(3_600_000);

  expect(side.handset.messages).toHaveLength(1);
  expect(await side.rows()).toMatchObject([{ state: 'sent' }]);
});

test('nothing is sent again while the list cannot be read', async () => {
  await using side = await withAna();
  let isDown = true;
  side.server.faults = ({ method }) =>
    method === 'POST'
      ? isDown
        ? { kind: 'drop-after' }
        : undefined
      : isDown
        ? { kind: 'status', status: 503 }
        : undefined;
  side.server.webhookFaults = () => 'lost';

  await side.text(side.ana);
  await side.advance(20_000);
  const sentWhileDown = side.server.messages.length;
  isDown = false;
  await side.advance(30 * 60_000);

  expect(sentWhileDown).toBe(1);
  expect(side.handset.messages).toHaveLength(1);
  expect(await side.rows()).toMatchObject([{ state: 'sent' }]);
});

test('two rows with the same words are not taken for one another', async () => {
  await using side = await withAna();
  await side.text(side.ana);
  await side.advance(10_000);
  const faults = [{ kind: 'drop-before' } as const];
  side.server.faults = ({ method }) => (method === 'POST' ? faults.shift() : undefined);

  await side.text(side.ana);
  await side.advance(60_000);

  expect(side.handset.messages).toHaveLength(2);
});

test('a crash between sending and recording leads to a look-up, once what was sent can stand in the list', async () => {
  await using side = await withAna({ listedAfterMs: 10_000 });
  side.server.webhookFaults = () => 'lost';
  await side.text(side.ana);
  await side.advance(1_500);
  await side.db.updateTable('outbox').set({ state: 'sending', attempts: 0, provider_id: null }).execute();

  const recovered = await recoverInFlight(side.db, side.clock.now());
  await side.advance(60_000);

  expect(recovered).toEqual({ again: 1, givenUp: 0 });
  expect(side.handset.messages).toHaveLength(1);
  expect(await side.rows()).toMatchObject([{ state: 'sent', provider_id: side.server.messages[0]?.sid }]);
});

test('too many requests are put off, and nothing is lost', async () => {
  await using side = await withAna({ requestsPerSecond: 1 });

  for (let i = 0; i < 4; i += 1) await side.text(side.ana, { screen: { message: { key: 'stopped' } } });
  await side.advance(5 * 60_000);

  expect(side.handset.messages).toHaveLength(4);
  expect(side.server.refusals.every(({ code }) => code === 20429)).toBe(true);
});

/** As many as are on their way at a time. */
const atOnce = 3;
const tooMany = { kind: 'status', status: 429, body: { code: 20429, status: 429, message: '' } } as const;

async function withTen(options: Parameters<typeof startTwilioSide>[0] = {}) {
  const side = await startTwilioSide(options);
  const phones = Array.from({ length: 10 }, (_, i) => `+1415555012${i}`);
  const people = await Promise.all(phones.map((each, i) => side.person(each, `rep ${i}`)));
  return Object.assign(side, { people, handsets: phones.map((each) => side.server.addPhone(each)) });
}

test('after «too many requests» nothing else of a burst goes until the pause is over', async () => {
  await using side = await withTen({ requestsPerSecond: 1 });

  for (const person of side.people) await side.text(person);
  await side.advance(4_000);
  const refused = side.server.refusals.length;
  await side.advance(5 * 60_000);

  expect(refused).toBeLessThanOrEqual(atOnce);
  expect(side.handsets.map(({ messages }) => messages.length)).toEqual(side.people.map(() => 1));
});

test('a look-up that is too many stops the others too, and nothing goes twice afterwards', async () => {
  await using side = await withTen();
  side.server.webhookFaults = () => 'lost';
  side.server.faults = ({ method }) => (method === 'POST' ? { kind: 'drop-after' } : tooMany);
  for (const person of side.people) await side.text(person);
  await side.advance(4_000);
  const sent = side.server.messages.length;
  const before = side.server.calls.length;
  await side.advance(10_000);
  const asked = side.server.calls.length - before;

  side.server.faults = undefined;
  await side.advance(5 * 60_000);

  expect(sent).toBe(10);
  // Within ten seconds the pause of five ends at most twice.
  expect(asked).toBeLessThanOrEqual(3 * atOnce);
  expect(side.handsets.map(({ messages }) => messages.length)).toEqual(side.people.map(() => 1));
  expect(await side.rows()).toMatchObject(side.people.map(() => ({ state: 'sent' })));
});

test('an invalid number and a landline become unreachable', async () => {
  await using side = await startTwilioSide();
  const landline = '+14155550124';
  side.server.addPhone(landline, 'landline');
  const ben = await side.person(landline, 'ben');

  await side.text(ben);
  await side.advance(60_000);

  expect(await side.rows()).toMatchObject([{ state: 'failed', reason: 'unreachable' }]);
  const addresses = await side.db.selectFrom('address').select(['state', 'reason']).execute();
  expect(addresses).toEqual([{ state: 'unreachable', reason: 'twilio 21614' }]);
});

test('a region that is switched off fails with a reason, and the number stays good', async () => {
  await using side = await withAna({ geoPermissions: ['GB'] });

  await side.text(side.ana);
  await side.advance(60_000);

  expect(await side.rows()).toMatchObject([{ state: 'failed', reason: 'twilio 21408' }]);
  expect(await side.db.selectFrom('address').select('state').execute()).toEqual([{ state: 'active' }]);
});

test('whoever has texted STOP gets nothing more, and Twilio is not even asked', async () => {
  await using side = await withAna();
  side.handset.send('STOP');
  await side.advance(5_000);

  await side.text(side.ana);
  await side.advance(60_000);
  side.handset.send('START');
  await side.advance(5_000);
  await side.text(side.ana);
  await side.advance(60_000);

  expect(side.server.refusals).toEqual([]);
  expect(await side.rows()).toMatchObject([{ state: 'failed', reason: 'unreachable' }, { state: 'sent' }]);
});

test('a STOP that is listed late does not hold against somebody who has come back since', async () => {
  await using side = await withAna();
  side.server.webhookFaults = (_kind, { body }) => (body === 'STOP' ? 'lost' : undefined);
  side.handset.send('STOP');
  await side.advance(60_000);
  side.handset.send('START');
  await side.advance(5_000);

  await side.missed.fetch();
  await side.settle();
  await side.text(side.ana);
  await side.advance(60_000);

  expect(side.heard.map(({ text }) => text).toSorted()).toEqual(['START', 'STOP']);
  expect(await side.rows()).toMatchObject([{ state: 'sent' }]);
});

test('a STOP that only Twilio has heard of is passed on when a text is refused', async () => {
  await using side = await withAna();
  side.server.webhookFaults = () => 'lost';
  side.handset.send('STOP');
  await side.advance(5_000);

  await side.text(side.ana);
  await side.advance(60_000);

  expect(await side.listStopped()).toEqual([{ id: side.ana }]);
  expect(side.handset.messages.map(({ text }) => text.slice(0, 17))).toEqual(['STOP', 'You have successf']);
  expect(await side.rows()).toMatchObject([{ state: 'failed' }]);
});

test('wrong credentials pause the gateway, raise an alert and cost no attempts', async () => {
  await using side = await withAna();
  side.server.faults = () => ({
    kind: 'status',
    status: 401,
    body: { code: 20003, status: 401, message: 'Authenticate' },
  });
  for (let i = 0; i < 3; i += 1) await side.text(side.ana, { screen: { message: { key: 'stopped' } } });
  await side.advance(12 * 60_000);
  const waiting = await side.rows();

  side.server.faults = undefined;
  await side.advance(10 * 60_000);

  expect(waiting).toMatchObject(Array.from({ length: 3 }, () => ({ state: 'waiting', attempts: 0 })));
  expect(side.alerts[0]).toEqual({ type: 'gateway', reason: 'twilio 20003' });
  expect(side.handset.messages).toHaveLength(3);
});

test('a text that the network could not deliver for now is tried again', async () => {
  await using side = await withAna();
  const failures: (number | undefined)[] = [30003, undefined];
  side.server.failures = () => failures.shift();

  await side.text(side.ana);
  await side.advance(60 * 60_000);

  expect(side.handset.messages).toHaveLength(1);
  expect(side.server.messages.map(({ status }) => status)).toEqual(['undelivered', 'delivered']);
  expect(await side.rows()).toMatchObject([{ state: 'sent', attempts: 2 }]);
});

test('a reply that was delayed for more than half an hour does not ring at night', async () => {
  await using side = await withAna();
  const lastOfDay = Date.parse('2026-11-21T20:40:00Z');
  await side.advance(lastOfDay - side.clock.now());
  side.server.faults = () => ({ kind: 'status', status: 503 });
  await side.text(side.ana, { isBulk: false, isReply: true });
  await side.advance(60 * 60_000);
  side.server.faults = undefined;
  await side.advance(30 * 60_000);
  const [held] = await side.rows();

  await side.text(side.ana, { isBulk: false, isReply: true, screen: { message: { key: 'stopped' } } });
  await side.advance(5 * 60_000);
  const atNight = side.handset.messages.length;
  await side.advance(9 * 3_600_000);

  expect(held).toMatchObject({ state: 'waiting', reason: 'held back: quiet hours' });
  expect(atNight).toBe(1);
  expect(side.handset.messages).toHaveLength(2);
});

test('of two phones the one that a text went to is marked, also when two texts went there', async () => {
  await using side = await withAna();
  const second = '+14155550199';
  side.server.addPhone(second);
  await side.db
    .transaction()
    .execute((tx) => putAddress(tx, { personId: side.ana, channel: 'sms', value: second }, side.clock.now()));
  const states = async () =>
    (await side.db.selectFrom('address').select(['value', 'state']).orderBy('id').execute()).map(
      ({ state }) => state,
    );

  side.server.failures = ({ to }) => (to === second ? 30005 : undefined);
  await side.text(side.ana, { to: { person: side.ana, channel: 'sms', phone: second }, isReply: true });
  await side.advance(60_000);
  const afterReply = await states();
  await side.db.updateTable('address').set({ state: 'active' }).execute();
  side.server.failures = ({ to }) => (to === second ? undefined : 30005);
  await side.text(side.ana);
  await side.text(side.ana, { screen: { message: { key: 'stopped' } } });
  await side.advance(60_000);

  expect(afterReply).toEqual(['active', 'unreachable']);
  expect(await states()).toEqual(['unreachable', 'active']);
});

test('a number that turns out to be dead is marked', async () => {
  await using side = await withAna();
  side.server.failures = () => 30005;

  await side.text(side.ana);
  await side.advance(60_000);

  expect(await side.db.selectFrom('address').select(['state', 'reason']).execute()).toEqual([
    { state: 'unreachable', reason: 'twilio 30005' },
  ]);
  expect(await side.rows()).toMatchObject([{ state: 'failed', reason: 'unreachable' }]);
});

test('filtered words are not sent again', async () => {
  await using side = await withAna();
  side.server.failures = () => 30007;

  await side.text(side.ana);
  await side.advance(60 * 60_000);

  expect(side.server.messages).toHaveLength(1);
  expect(await side.rows()).toMatchObject([{ state: 'failed', reason: 'twilio 30007' }]);
});

test('reports that overtake each other or come twice do not go backwards', async () => {
  await using side = await withAna();
  side.server.webhookFaults = (kind, { status }) =>
    kind === 'status' ? (status === 'sent' ? { delayMs: 60_000 } : 'twice') : undefined;

  await side.text(side.ana);
  await side.advance(5 * 60_000);

  const reports = await side.db.selectFrom('delivery_report').select('status').execute();
  expect(reports).toEqual([{ status: 'delivered' }]);
});

test('a text that comes in is answered with empty TwiML and stored once', async () => {
  await using side = await withAna();
  side.server.webhookFaults = (kind) => (kind === 'inbound' ? 'twice' : undefined);

  side.handset.send('7 Y N 1');
  await side.advance(5_000);

  expect(side.heard).toEqual([{ from: phone, text: '7 Y N 1', stampedAt: start }]);
  expect(side.server.complaints).toEqual([]);
  expect(side.server.webhookAttempts.map(({ status }) => status)).toEqual([200, 200]);
});

test('texts whose webhook was lost are found in the list, once', async () => {
  await using side = await withAna();
  side.server.webhookFaults = (_kind, { body }) => (body === 'lost' ? 'lost' : undefined);
  side.handset.send('brought');
  side.handset.send('lost');
  await side.advance(5_000);

  side.missed.start();
  await side.advance(11 * 60_000);

  expect(side.heard.map(({ text }) => text).sort()).toEqual(['brought', 'lost']);
});

test('a text that no look has found yet is found after a restart, whatever has come since', async () => {
  await using side = await withAna();
  await side.missed.fetch();
  side.server.webhookFaults = (_kind, { body }) => (body === 'lost' ? 'lost' : undefined);
  side.server.faults = ({ method }) => (method === 'GET' ? { kind: 'status', status: 503 } : undefined);
  side.handset.send('lost');
  await side.advance(40 * 60_000);
  side.handset.send('brought');
  await side.advance(5_000);
  side.server.faults = undefined;

  await using missed = side.openMissed();
  const counts = [await missed.fetch(), await missed.fetch()];
  await side.settle();

  expect(counts).toEqual([1, 0]);
  expect(side.heard).toMatchObject([
    { text: 'brought', stampedAt: start + 40 * 60_000 },
    { text: 'lost', stampedAt: start },
  ]);
});

test('what came in while the first look failed, long before any other text, is found too', async () => {
  await using side = await withAna();
  side.server.webhookFaults = () => 'lost';
  side.server.faults = () => ({ kind: 'status', status: 503 });
  await expect(side.missed.fetch()).rejects.toThrow();
  side.handset.send('7 Y N 1');
  await side.advance(40 * 60_000);
  side.server.faults = undefined;

  await using missed = side.openMissed();

  expect(await missed.fetch()).toBe(1);
});

test('all texts are found, however many have come', async () => {
  await using side = await withAna();
  await side.missed.fetch();
  side.server.webhookFaults = () => 'lost';
  for (let nth = 0; nth < 1_100; nth += 1) side.handset.send(`A1 ${nth}`);
  await side.advance(60 * 60_000);

  expect(await side.missed.fetch()).toBe(1_100);
});

test('in the hours of grace the moment of Twilio counts', async () => {
  await using side = await withAna();
  await seedCycleInGrace(side.db);
  side.server.webhookFaults = () => ({ delayMs: 20 * 60_000 });

  side.handset.send('7 Y N 1');
  await side.advance(60 * 60_000);

  expect(side.heard).toEqual([{ from: phone, text: '7 Y N 1', stampedAt: start }]);
});

test('a text that Twilio does not know any more is handled all the same, and so are those behind it', async () => {
  await using side = await withAna();
  await seedCycleInGrace(side.db);
  side.server.faults = ({ method, path }) =>
    method === 'GET' && path.includes('/Messages/')
      ? { kind: 'status', status: 404, body: { code: 20404 } }
      : undefined;

  side.handset.send('7 Y N 1');
  side.handset.send('A1 8');
  await side.advance(60_000);

  expect(side.heard.map(({ text }) => text)).toEqual(['7 Y N 1', 'A1 8']);
});

async function seedCycleInGrace(db: Db): Promise<void> {
  const day = (text: string) => {
    const date = localDate(text);
    if (date === undefined) throw new Error('no date');
    return date;
  };
  await db
    .insertInto('cycle')
    .values({
      id: newId<CycleId>(),
      program_id: await seedProgram(db),
      number: 1,
      letter: 'A',
      state: 'closed',
      day_one: day('2026-11-07'),
      starts_on: day('2026-11-07'),
      ends_on: day('2026-11-20'),
      opens_at: start - 14 * 24 * 3_600_000,
      closes_at: start - 9 * 3_600_000,
      final_at: start + 3 * 3_600_000,
      freezes_at: start + 7 * 24 * 3_600_000,
      opened_at: start - 14 * 24 * 3_600_000,
      closed_at: start - 9 * 3_600_000,
      finished_at: null,
      frozen_at: null,
    })
    .execute();
}
