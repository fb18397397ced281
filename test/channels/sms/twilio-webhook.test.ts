import { createHmac } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTwilioInbound, readTwilioStatus } from '../../../src/channels/sms/gateways/twilio-webhook.ts';
import { signTwilio } from '../../../src/simulator/twilio/signature.ts';

const secrets = {
  accountSid: `AC${'0'.repeat(32)}`,
  authToken: 'a-token-of-a-test',
  publicUrl: 'https://saha.example.org',
};
const now = Date.parse('2026-11-21T06:00:00Z');
const sid = `SM${'1'.repeat(32)}`;
const inbound = {
  AccountSid: secrets.accountSid,
  MessageSid: sid,
  From: '+14155550123',
  To: '+14155550100',
  Body: 'B3 25',
};

function signed(
  path: string,
  fields: Record<string, string>,
  { url = secrets.publicUrl, token = secrets.authToken } = {},
) {
  const signature = signTwilio(token, url + path, fields);
  return { path, headers: { 'x-twilio-signature': signature }, body: new URLSearchParams(fields).toString() };
}

test('the example of Twilio’s own documentation has the signature that it gives', () => {
  const fields = {
    CallSid: 'CA1234567890ABCDE',
    Caller: '+14158675309',
    Digits: '1234',
    From: '+14158675309',
    To: '+18005551212',
  };

  const signature = signTwilio('12345', 'https://mycompany.com/myapp.php?foo=1&bar=2', fields);

  expect(signature).toBe('RSOYDt4T1cUTdK1PDd93/VVr8B8=');
});

test('a signed text is read', () => {
  const content = readTwilioInbound(signed('/sms/twilio/inbound', inbound), secrets, now);

  expect(content).toEqual({
    type: 'inbound',
    text: { providerId: sid, from: '+14155550123', to: '+14155550100', text: 'B3 25', stampedAt: now },
  });
});

test('whatever a text says, its signature holds, and stops to hold with the least change', () => {
  const name = fc.stringMatching(/^[A-Z][A-Za-z]{0,12}$/);
  const fields = fc.dictionary(name, fc.string({ unit: 'grapheme' }), { maxKeys: 6 });
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fields, (body, more) => {
      const all = { ...more, ...inbound, Body: body };
      const request = signed('/sms/twilio/inbound?a=1%20b', all);

      expect(readTwilioInbound(request, secrets, now)).toMatchObject({
        type: 'inbound',
        text: { text: body },
      });
      const changed = new URLSearchParams({ ...all, Body: `${body}0` }).toString();
      expect(readTwilioInbound({ ...request, body: changed }, secrets, now)).toEqual({ type: 'refused' });
    }),
  );
});

test.each([
  ['another token', signed('/sms/twilio/inbound', inbound, { token: 'another' })],
  ['another address', signed('/sms/twilio/inbound', inbound, { url: 'https://elsewhere.example.org' })],
  ['another path', { ...signed('/sms/twilio/inbound', inbound), path: '/sms/twilio/inbound?x=1' }],
  [
    'a further parameter',
    { ...signed('/sms/twilio/inbound', inbound), body: `${new URLSearchParams(inbound).toString()}&A=1` },
  ],
  ['no signature', { ...signed('/sms/twilio/inbound', inbound), headers: {} }],
  [
    'two signatures',
    { ...signed('/sms/twilio/inbound', inbound), headers: { 'x-twilio-signature': ['a', 'b'] } },
  ],
])('a call with %s is refused', (_what, request) => {
  expect(readTwilioInbound(request, secrets, now)).toEqual({ type: 'refused' });
});

test('a parameter that comes twice is part of what is signed', () => {
  const url = `${secrets.publicUrl}/sms/twilio/inbound`;
  const single = Object.entries(inbound).sort(([a], [b]) => (a < b ? -1 : 1));
  const text = `${url}${single.map(([name, value]) => name + value).join('')}XaXb`;
  const signature = createHmac('sha1', secrets.authToken).update(text).digest('base64');
  const body = `${new URLSearchParams(inbound).toString()}&X=a&X=b`;

  const content = readTwilioInbound(
    { path: '/sms/twilio/inbound', headers: { 'x-twilio-signature': signature }, body },
    secrets,
    now,
  );

  expect(content.type).toBe('inbound');
});

test('a text to another account is ignored', () => {
  const request = signed('/sms/twilio/inbound', { ...inbound, AccountSid: `AC${'9'.repeat(32)}` });

  expect(readTwilioInbound(request, secrets, now)).toEqual({ type: 'ignored' });
});

test.each([
  ['queued', 'queued'],
  ['sent', 'sent'],
  ['delivered', 'delivered'],
  ['read', 'delivered'],
  ['undelivered', 'failed'],
  ['failed', 'failed'],
])('the status %s counts as %s', (said, status) => {
  const fields = { AccountSid: secrets.accountSid, MessageSid: sid, MessageStatus: said };

  const content = readTwilioStatus(signed('/sms/twilio/status?id=0abc-2', fields), secrets);

  expect(content).toMatchObject({ type: 'status', report: { id: '0abc-2', providerId: sid, status } });
});

test('a status that nobody knows, or without our id, is ignored', () => {
  const fields = { AccountSid: secrets.accountSid, MessageSid: sid, MessageStatus: 'constructor' };

  const odd = readTwilioStatus(signed('/sms/twilio/status?id=0abc', fields), secrets);
  const nameless = readTwilioStatus(
    signed('/sms/twilio/status', { ...fields, MessageStatus: 'sent' }),
    secrets,
  );

  expect([odd, nameless]).toEqual([{ type: 'ignored' }, { type: 'ignored' }]);
});

test('a failed status brings the class of its code', () => {
  const fields = {
    AccountSid: secrets.accountSid,
    MessageSid: sid,
    MessageStatus: 'undelivered',
    ErrorCode: '30006',
  };

  const content = readTwilioStatus(signed('/sms/twilio/status?id=0abc', fields), secrets);

  expect(content).toMatchObject({ report: { failure: { failure: 'unreachable', reason: 'twilio 30006' } } });
});
