import { createHmac } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSmsgateWebhook } from '../../../src/channels/sms/gateways/smsgate-webhook.ts';

const secrets = { webhookKey: 'a-key-of-a-test', phoneCountry: 'TR' };
const now = Date.parse('2026-11-21T06:00:00Z');

function received(more: Record<string, unknown> = {}) {
  const payload = {
    messageId: 'abc123',
    message: 'B3 25',
    sender: '05321234567',
    recipient: '+905320000001',
    simNumber: 1,
    receivedAt: '2026-11-21T08:59:58.000+03:00',
    ...more,
  };
  return {
    event: 'sms:received',
    id: 'Ey6ECgOkVVFjz3CL48B8C',
    deviceId: 'phone-1',
    webhookId: 'hook',
    payload,
  };
}

function signed(content: unknown, { at = now, key = secrets.webhookKey } = {}) {
  const body = typeof content === 'string' ? content : JSON.stringify(content);
  const timestamp = String(Math.floor(at / 1_000));
  const signature = createHmac('sha256', key)
    .update(body + timestamp)
    .digest('hex');
  return { path: '/sms/smsgate', headers: { 'x-signature': signature, 'x-timestamp': timestamp }, body };
}

const read = (request: Parameters<typeof readSmsgateWebhook>[0]) => readSmsgateWebhook(request, secrets, now);

test('a signed text is read, in the moment in which the phone got it', () => {
  expect(read(signed(received()))).toEqual({
    type: 'inbound',
    text: {
      providerId: expect.stringMatching(/^smsgate:[0-9a-f]{32}$/),
      from: '+905321234567',
      to: '+905320000001',
      text: 'B3 25',
      stampedAt: now - 2_000,
    },
  });
});

test.each(['05321234567', '5321234567', '0532 123 45 67', '+905321234567', '00905321234567'])(
  'the sender %s is the same person',
  (sender) => {
    const content = read(signed(received({ sender: undefined, phoneNumber: sender })));

    expect(content).toMatchObject({ text: { from: '+905321234567' } });
  },
);

test.each(['2255', 'Banka', 'VODAFONE', '112'])('the sender %s is no phone number', (sender) => {
  expect(read(signed(received({ sender })))).toMatchObject({ text: { from: sender } });
});

test('a text is the same one under another id of its event, and another one at another moment', () => {
  const idOf = (content: unknown) => {
    const found = read(signed(content));
    return found.type === 'inbound' ? found.text.providerId : undefined;
  };

  const first = idOf(received());

  expect(idOf({ ...received(), id: 'another' })).toBe(first);
  expect(idOf(received({ sender: '+905321234567' }))).toBe(first);
  expect(idOf(received({ receivedAt: '2026-11-21T08:59:59.000+03:00' }))).not.toBe(first);
  expect(idOf(received({ message: 'B3 26' }))).not.toBe(first);
  expect(idOf(received({ sender: '05321234568' }))).not.toBe(first);
});

test('a phone whose clock is fast does not write from the future', () => {
  const content = read(signed(received({ receivedAt: '2026-11-21T09:30:00.000+03:00' })));

  expect(content).toMatchObject({ text: { stampedAt: now } });
});

test.each([
  ['a wrong key', signed(received(), { key: 'another' })],
  ['a changed body', { ...signed(received()), body: JSON.stringify(received({ message: 'B3 26' })) }],
  ['a time of more than five minutes ago', signed(received(), { at: now - 301_000 })],
  ['a time of more than five minutes ahead', signed(received(), { at: now + 301_000 })],
  ['no signature', { ...signed(received()), headers: { 'x-timestamp': String(now / 1_000) } }],
  ['no time', { ...signed(received()), headers: { 'x-signature': 'a'.repeat(64) } }],
  [
    'half a signature',
    { ...signed(received()), headers: { ...signed(received()).headers, 'x-signature': 'ab' } },
  ],
  [
    'a time that is none',
    { ...signed(received()), headers: { ...signed(received()).headers, 'x-timestamp': 'now' } },
  ],
])('a call with %s is refused', (_what, request) => {
  expect(read(request)).toEqual({ type: 'refused' });
});

test('a call of five minutes ago is taken, and so is a signature in capitals', () => {
  const request = signed(received(), { at: now - 300_000 });
  const headers = { ...request.headers, 'x-signature': request.headers['x-signature'].toUpperCase() };

  expect(read(request).type).toBe('inbound');
  expect(read({ ...request, headers }).type).toBe('inbound');
});

test('whatever a text says, it is read as it was written; no changed letter passes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(63), (message, index) => {
      const request = signed(received({ message }));
      const { 'x-signature': signature } = request.headers;
      const other = signature[index] === '0' ? '1' : '0';
      const forged = signature.slice(0, index) + other + signature.slice(index + 1);

      expect(read(request)).toMatchObject({
        type: 'inbound',
        text: { text: JSON.parse(JSON.stringify(message)) },
      });
      expect(read({ ...request, headers: { ...request.headers, 'x-signature': forged } }).type).toBe(
        'refused',
      );
    }),
  );
});

test('signed nonsense is ignored', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (body) => {
      expect(read(signed(body))).toEqual({ type: 'ignored' });
    }),
  );
});

test.each([
  ['sms:sent', 'sent', undefined],
  ['sms:delivered', 'delivered', undefined],
  ['sms:failed', 'failed', { type: 'failed', failure: 'passing', reason: 'phone: RESULT_ERROR_NO_SERVICE' }],
])('%s is the status %s', (event, status, failure) => {
  const payload = {
    messageId: '0abc-2',
    recipient: '+905321234567',
    simNumber: 1,
    reason: 'RESULT_ERROR_NO_SERVICE',
  };

  const content = read(signed({ event, id: 'e', deviceId: 'phone-1', payload }));

  expect(content).toEqual({
    type: 'status',
    report: { id: '0abc-2', providerId: '0abc-2', status, failure },
  });
});
