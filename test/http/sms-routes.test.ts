import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { addSmsRoutes, type SmsWebhooks, type WebhookCall } from '../../src/http/sms-routes.ts';

async function serve(gateway: SmsWebhooks['gateway'], outcome: 'accepted' | 'refused' | Error) {
  const calls: WebhookCall[] = [];
  const server = Fastify();
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  addSmsRoutes(server, {
    gateway,
    take: async (call) => {
      calls.push(call);
      if (outcome instanceof Error) throw outcome;
      return outcome;
    },
  });
  const root = await server.listen({ host: '127.0.0.1', port: 0 });
  const post = (path: string, headers: Record<string, string>, body = 'Body=%C3%A7+a') =>
    fetch(root + path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body,
    });
  return { calls, post, [Symbol.asyncDispose]: () => server.close() };
}

test('an accepted call of Twilio is answered with empty TwiML', async () => {
  await using server = await serve('twilio', 'accepted');

  const answers = [
    await server.post('/sms/twilio/inbound', { 'x-twilio-signature': 's' }),
    await server.post('/sms/twilio/status?id=0abc%20', { 'x-twilio-signature': 's' }),
  ];

  for (const answer of answers) {
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/xml']);
    expect(await answer.text()).toContain('<Response/>');
  }
});

test('path, query and body arrive as they were sent, for they are signed', async () => {
  await using server = await serve('twilio', 'accepted');

  await server.post('/sms/twilio/status?id=0abc%20', { 'x-twilio-signature': 's' });

  expect(server.calls).toMatchObject([{ path: '/sms/twilio/status?id=0abc%20', body: 'Body=%C3%A7+a' }]);
});

test.each([
  ['twilio', '/sms/twilio/inbound', 'x-twilio-signature', 403],
  ['twilio', '/sms/twilio/status', 'x-twilio-signature', 403],
  ['smsgate', '/sms/smsgate', 'x-signature', 401],
] as const)(
  '%s at %s: what is not signed rightly is refused without a word',
  async (gateway, path, header, status) => {
    await using server = await serve(gateway, 'refused');

    const unsigned = await server.post(path, {});
    const forged = await server.post(path, { [header]: 'forged' });

    expect([unsigned.status, forged.status]).toEqual([status, status]);
    expect([await unsigned.text(), await forged.text()]).toEqual([
      '{"error":"refused"}',
      '{"error":"refused"}',
    ]);
    expect(server.calls).toHaveLength(1);
  },
);

test('a failure here asks the gateway to call again', async () => {
  await using server = await serve('smsgate', new Error('the disk is full'));

  const answer = await server.post('/sms/smsgate', { 'x-signature': 's' });

  expect(answer.status).toBe(500);
});

test('only the routes of the gateway in use are there', async () => {
  await using server = await serve('smsgate', 'accepted');

  const answer = await server.post('/sms/twilio/inbound', { 'x-twilio-signature': 's' });

  expect(answer.status).toBe(404);
});
