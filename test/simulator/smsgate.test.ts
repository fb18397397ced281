import { expect, test } from 'vitest';
import { z } from 'zod';
import { type SmsgateServerOptions, startSmsgate } from '../../src/simulator/smsgate/start-smsgate.ts';
import { VirtualClock } from '../../src/simulator/virtual-clock.ts';
import { until } from './bot-api-world.ts';

const start = Date.parse('2026-11-21T06:00:00Z');
const ana = '+905321234567';

async function openSmsgate(options: Partial<SmsgateServerOptions> = {}) {
  const clock = new VirtualClock(start);
  const server = await startSmsgate({ clock, ...options });
  const authorization = `Basic ${Buffer.from(`${server.user}:${server.password}`).toString('base64')}`;
  const call = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = { authorization },
  ) => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const type = body === undefined ? {} : { 'content-type': 'application/json' };
    const response = await fetch(`${server.root}/3rdparty/v1${path}`, {
      method,
      headers: { ...headers, ...type },
      ...sent,
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : z.json().parse(JSON.parse(text)) };
  };
  const text = { phoneNumbers: [ana], textMessage: { text: 'Merhaba' } };
  const rest = async () => {
    for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  };
  const advance = async (ms: number) => {
    const end = clock.now() + ms;
    await rest();
    for (let next = clock.nextWaiter(); next !== undefined && next <= end; next = clock.nextWaiter()) {
      clock.advanceTo(next);
      await rest();
    }
    clock.advanceTo(end);
  };
  return {
    clock,
    server,
    authorization,
    call,
    text,
    advance,
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

test('a message waits, is sent by a phone and arrives', async () => {
  await using world = await openSmsgate();
  const handset = world.server.addPhone(ana);

  const { status, body } = await world.call('POST', '/messages', { id: 'own', ...world.text });
  await world.advance(10_000);
  const later = await world.call('GET', '/messages/own');

  expect(status).toBe(202);
  expect(body).toMatchObject({ id: 'own', state: 'Pending', recipients: [{ phoneNumber: ana }] });
  expect(later).toMatchObject({ status: 200, body: { state: 'Delivered' } });
  expect(handset.messages).toMatchObject([
    { text: 'Merhaba', from: 'organisation', sender: '+905320000001' },
  ]);
});

test('an id is taken once', async () => {
  await using world = await openSmsgate();

  const statuses = [];
  for (const id of ['a', 'a', 'b'])
    statuses.push((await world.call('POST', '/messages', { id, ...world.text })).status);

  expect(statuses).toEqual([202, 409, 202]);
  expect(world.server.messages.map(({ id }) => id)).toEqual(['a', 'b']);
});

test.each([
  ['no recipient', { phoneNumbers: [] }],
  ['a national number', { phoneNumbers: ['05321234567'] }],
  ['a number that is none', { phoneNumbers: ['+9053212'] }],
  ['no words', { textMessage: { text: '' } }],
  ['two kinds of words', { message: 'Merhaba' }],
  ['none at all', { textMessage: undefined }],
  ['a long id', { id: 'x'.repeat(37) }],
  ['a phone that is not there', { deviceId: 'nobody' }],
  ['a SIM that no phone has', { simNumber: 4 }],
  ['a priority beyond the scale', { priority: 128 }],
  ['a life that is too short', { ttl: 1 }],
  ['two ends of its life', { ttl: 60, validUntil: '2026-11-22T06:00:00Z' }],
  ['an end without its zone', { validUntil: '2026-11-22T06:00:00' }],
  ['more recipients than a hundred', { phoneNumbers: Array.from({ length: 101 }, () => ana) }],
  ['an id of a phone that is too long', { deviceId: 'x'.repeat(22) }],
  ['more words than fit', { textMessage: { text: 'a'.repeat(65_536) } }],
  ['a field that nobody knows', { withDeliveryReports: true }],
])('a message with %s is refused', async (_what, changed) => {
  await using world = await openSmsgate();

  const { status, body } = await world.call('POST', '/messages', { ...world.text, ...changed });

  expect(status).toBe(400);
  expect(body).toMatchObject({ message: expect.any(String) });
  expect(world.server.refusals).toHaveLength(1);
});

test('wrong credentials and unknown paths are refused', async () => {
  await using world = await openSmsgate();

  const stranger = await world.call('GET', '/devices', undefined, {});
  const lost = await world.call('GET', '/nothing');
  const unknown = await world.call('GET', '/messages/unknown');

  expect([stranger.status, lost.status, unknown.status]).toEqual([401, 404, 404]);
});

test('what is no JSON, and a query that is not played, are refused', async () => {
  await using world = await openSmsgate();
  const post = (headers: Record<string, string>, body: string) =>
    fetch(`${world.server.root}/3rdparty/v1/messages`, {
      method: 'POST',
      headers: { authorization: world.authorization, ...headers },
      body,
    });

  const form = await post({ 'content-type': 'application/x-www-form-urlencoded' }, 'phoneNumbers=1');
  const torn = await post({ 'content-type': 'application/json' }, '{"phoneNumbers": [');
  const relaxed = await world.call('POST', '/messages?skipPhoneValidation=true', world.text);

  expect([form.status, torn.status, relaxed.status]).toEqual([400, 400, 400]);
  expect(world.server.messages).toEqual([]);
});

test('a message whose life has ended before the phone came to it fails', async () => {
  await using world = await openSmsgate();
  const handset = world.server.addPhone(ana);
  const id = world.server.devices[0]?.id ?? '';
  world.server.switchDevice(id, false);
  await world.call('POST', '/messages', { id: 'own', ttl: 60, ...world.text });
  await world.advance(61_000);

  world.server.switchDevice(id, true);
  await world.advance(10_000);

  expect(await world.call('GET', '/messages/own')).toMatchObject({
    body: { state: 'Failed', recipients: [{ error: 'TTL expired' }] },
  });
  expect(handset.messages).toEqual([]);
});

const wholeDay = { since: '2026-11-21T00:00:00Z', until: '2026-11-22T00:00:00Z' };

test.each([
  ['without its beginning', { since: undefined }],
  ['without a zone', { until: '2026-11-22T00:00:00' }],
  ['of no kind of message', { messageTypes: [] }],
  ['of a kind that nobody knows', { messageTypes: ['PIGEON'] }],
  ['brought in a way that nobody knows', { webhookDelivery: 'Twice' }],
  ['with a field that nobody knows', { triggerWebhook: true }],
])('a refresh %s is refused', async (_what, changed) => {
  await using world = await openSmsgate();

  expect(await world.call('POST', '/inbox/refresh', { ...wholeDay, ...changed })).toMatchObject({
    status: 400,
  });
});

test.each([
  ['no webhooks are wanted', { triggerWebhooks: false }],
  ['they are disabled', { webhookDelivery: 'Disabled' }],
  ['whole batches are wanted', { webhookDelivery: 'Batch' }],
  ['only pictures are', { messageTypes: ['MMS'] }],
])('a refresh calls nothing for a text when %s', async (_what, changed) => {
  await using world = await openSmsgate();
  const hook = { event: 'sms:received', url: 'http://127.0.0.1:9/' };
  world.server.addPhone(ana).send('7 E H 1');
  await world.call('POST', '/webhooks', hook);

  await world.call('POST', '/inbox/refresh', { ...wholeDay, ...changed });
  const before = world.server.webhookAttempts.length + world.server.inFlight;
  await world.call('POST', '/inbox/refresh', wholeDay);
  await until(() => world.server.webhookAttempts.length > 0);

  expect(before).toBe(0);
});

test('a phone sends at its pace; what is urgent goes past the others', async () => {
  await using world = await openSmsgate({ paceMs: 60_000 });
  const handset = world.server.addPhone(ana);
  for (const n of [1, 2, 3])
    await world.call('POST', '/messages', { ...world.text, textMessage: { text: `bulk ${n}` } });
  await world.call('POST', '/messages', { ...world.text, priority: 100, textMessage: { text: 'reply' } });

  await world.advance(5 * 60_000);

  expect(handset.messages.map(({ text, at }) => [text, at - start])).toEqual([
    ['bulk 1', 3_000],
    ['reply', 3_000],
    ['bulk 2', 63_000],
    ['bulk 3', 123_000],
  ]);
});

test('a phone that is off sends when it is back', async () => {
  await using world = await openSmsgate();
  const handset = world.server.addPhone(ana);
  const id = world.server.devices[0]?.id ?? '';
  world.server.switchDevice(id, false);
  await world.call('POST', '/messages', world.text);
  await world.advance(3_600_000);
  const whileOff = handset.messages.length;
  const { body: devices } = await world.call('GET', '/devices');

  world.server.switchDevice(id, true);
  await world.advance(60_000);

  expect(whileOff).toBe(0);
  expect(devices).toMatchObject([{ id, lastSeen: new Date(start).toISOString() }]);
  expect(handset.messages).toHaveLength(1);
});

test('webhooks are registered by event, replaced by id and removed', async () => {
  await using world = await openSmsgate();
  const hook = { id: 'one', event: 'sms:received', url: 'https://saha.example.org/sms/smsgate' };

  const added = await world.call('POST', '/webhooks', hook);
  await world.call('POST', '/webhooks', { ...hook, url: 'https://saha.example.org/other' });
  const { body: listed } = await world.call('GET', '/webhooks');
  const removed = await world.call('DELETE', '/webhooks/one');
  const again = await world.call('DELETE', '/webhooks/one');
  const clear = await world.call('POST', '/webhooks', { ...hook, url: 'http://saha.example.org/' });
  const unknown = await world.call('POST', '/webhooks', { ...hook, event: 'sms:wondered' });
  const long = await world.call('POST', '/webhooks', { ...hook, id: 'x'.repeat(37) });

  expect(listed).toMatchObject([{ id: 'one', url: 'https://saha.example.org/other' }]);
  const statuses = [added, removed, again, clear, unknown, long].map(({ status }) => status);
  expect(statuses).toEqual([201, 204, 404, 400, 400, 400]);
});

test('a message that the phone cannot send is reported with its reason', async () => {
  await using world = await openSmsgate();
  world.server.failures = () => 'RESULT_ERROR_NO_SERVICE';

  await world.call('POST', '/messages', { id: 'own', ...world.text });
  await until(() => world.server.messages[0]?.state === 'Failed');

  expect(await world.call('GET', '/messages/own')).toMatchObject({
    body: { state: 'Failed', recipients: [{ error: 'RESULT_ERROR_NO_SERVICE' }] },
  });
});
