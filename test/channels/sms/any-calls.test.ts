import { createHmac } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { allText } from '../../helpers/all-text.ts';
import { anyNumber, anyText } from '../../helpers/garbage.ts';
import { startWorld, type World } from '../../helpers/world.ts';

const start = '2026-11-25T06:00:00Z';

interface Call {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const post = async ({ app }: World, { path, headers, body }: Call): Promise<number> => {
  const { status } = await fetch(app.address + path, { method: 'POST', headers: { ...headers }, body });
  return status;
};

/** As Twilio signs: the address, then each name and value in the order of the names, equal values once. */
function twilioCall(world: World, path: string, fields: readonly (readonly [string, string])[]): Call {
  const { config } = world.sms ?? {};
  if (config?.gateway !== 'twilio') throw new Error('no Twilio here');
  // What travels is UTF-8: half a letter arrives as a mark for it.
  const sent = fields.map(([name, value]): [string, string] => [name.toWellFormed(), value.toWellFormed()]);
  const names = [...new Set(sent.map(([name]) => name))].sort();
  const signed = names.flatMap((name) => {
    const values = new Set(sent.flatMap(([other, value]) => (other === name ? [value] : [])));
    return [...values].sort().map((value) => name + value);
  });
  const signature = createHmac('sha1', config.authToken)
    .update(config.publicUrl + path + signed.join(''), 'utf8')
    .digest('base64');
  const headers = { 'x-twilio-signature': signature, 'content-type': 'application/x-www-form-urlencoded' };
  return { path, headers, body: new URLSearchParams(sent).toString() };
}

function smsgateCall(world: World, body: string, at = world.clock.now()): Call {
  const { config } = world.sms ?? {};
  if (config?.gateway !== 'smsgate') throw new Error('no SMSGate here');
  const timestamp = String(Math.floor(at / 1_000));
  const signature = createHmac('sha256', config.webhookKey)
    .update(body + timestamp)
    .digest('hex');
  return { path: '/sms/smsgate', headers: { 'x-signature': signature, 'x-timestamp': timestamp }, body };
}

const countRefused = async ({ app }: World): Promise<number> => {
  const text = await (await fetch(`${app.address}/metrics`)).text();
  return [...text.matchAll(/^saha_refused_calls_total\{.*\} (\d+)$/gm)].reduce(
    (sum, [, n]) => sum + Number(n),
    0,
  );
};

const unhandled = ({ db }: World) =>
  db.selectFrom('inbox').select(['payload', 'error']).where('state', '!=', 'done').execute();

const hex = fc.stringMatching(/^[0-9a-f]{32}$/);
const phone = fc.oneof(fc.constantFrom('+14155550123', '2255', 'BANK', '', '+989120000000', '+1'), anyText);
const field = fc.oneof(
  fc.tuple(fc.constantFrom('From', 'To'), phone),
  fc.tuple(fc.constantFrom('Body', 'NumMedia', 'MediaUrl0', '__proto__', 'constructor', ''), anyText),
  fc.tuple(
    fc.constant('MessageSid'),
    fc.oneof(
      hex.map((id) => `SM${id}`),
      anyText,
    ),
  ),
  fc.tuple(fc.constantFrom('MessageStatus', 'SmsStatus'), fc.constantFrom('sent', 'failed', 'odd', '')),
  fc.tuple(fc.constant('ErrorCode'), fc.oneof(anyNumber.map(String), anyText)),
);

test('whatever Twilio signs is taken, whether fields lack, come twice or are odd', async () => {
  await using world = await startWorld(start, { gateway: 'twilio' });
  const { config } = world.sms ?? {};
  if (config?.gateway !== 'twilio') throw new Error('no Twilio here');
  const known = fc.constantFrom<[string, string]>(
    ['AccountSid', config.accountSid],
    ['From', '+14155550123'],
  );
  const path = fc.constantFrom(
    '/sms/twilio/inbound',
    '/sms/twilio/inbound?a=%',
    '/sms/twilio/status',
    '/sms/twilio/status?id=0abc-2&id=x',
    '/sms/twilio/status?id=%00%ff',
  );
  const fields = fc.array(fc.oneof({ weight: 1, arbitrary: known }, { weight: 2, arbitrary: field }), {
    maxLength: 14,
  });

  await fc.assert(
    fc.asyncProperty(path, fields, async (to, given) => {
      const call = twilioCall(world, to, given);
      fc.pre(call.body.length < 60_000);

      expect(await post(world, call)).toBe(200);
    }),
    { numRuns: 100 },
  );
  await world.pause();

  expect(await unhandled(world)).toEqual([]);
});

test('whatever SMSGate signs is taken, whatever its content', async () => {
  await using world = await startWorld(start, { gateway: 'smsgate' });
  const odd = fc.oneof(anyText, anyNumber, fc.constant(null), fc.constantFrom('2026-11-25T06:00:00Z', ''));
  const payload = fc.dictionary(
    fc.constantFrom('message', 'sender', 'phoneNumber', 'recipient', 'receivedAt', 'messageId', 'reason'),
    odd,
  );
  const text = fc.record({
    message: anyText,
    sender: fc.oneof(phone, fc.constantFrom('05321234567', '+905321234567')),
    receivedAt: fc.constantFrom('2026-11-25T05:59:00Z', '0001-01-01T00:00:00Z', '9999-12-31T23:59:59+14:00'),
  });
  const event = fc.record({
    event: fc.oneof(fc.constantFrom('sms:received', 'sms:sent', 'sms:failed', 'mms:received'), anyText),
    deviceId: fc.oneof(fc.constant('phone'), odd),
    payload: fc.oneof(payload, text, fc.jsonValue()),
  });
  const body = fc.oneof(
    event.map((value) => JSON.stringify(value)),
    fc.json(),
    anyText.map((s) => s.toWellFormed()),
  );

  await fc.assert(
    fc.asyncProperty(body, async (content) => {
      fc.pre(Buffer.byteLength(content) < 60_000);

      expect(await post(world, smsgateCall(world, content))).toBe(200);
    }),
    { numRuns: 100 },
  );
  await world.pause();

  expect(await unhandled(world)).toEqual([]);
});

const header = fc.oneof(
  fc.stringMatching(/^[abcXYZ019+/=]{1,90}$/),
  fc.constantFrom('a'.repeat(64), `${'A'.repeat(27)}=`, 'sha256=0'),
);
const contentType = fc.constantFrom(
  'application/json',
  'text/plain; charset=utf-16',
  'application/x-www-form-urlencoded; charset=windows-1254',
  'multipart/form-data; boundary=x',
  'nonsense',
);

test.each([
  ['twilio', '/sms/twilio/status?id=1', 'x-twilio-signature', 403],
  ['smsgate', '/sms/smsgate', 'x-signature', 401],
] as const)(
  '%s: what nobody has signed at %s leaves no trace but a counter',
  async (gateway, path, name, refusal) => {
    await using world = await startWorld(start, { gateway });
    await world.pause();
    const [before, countBefore] = [await allText(world.db), await countRefused(world)];
    const now = String(world.clock.now() / 1_000);
    let calls = 0;

    await fc.assert(
      fc.asyncProperty(fc.option(header), contentType, anyText, async (signature, type, text) => {
        const signed = signature === null ? {} : { [name]: signature, 'x-timestamp': now };
        const headers = { 'content-type': type, ...signed };
        calls += 1;

        // A content type that is none is refused as that.
        expect([refusal, 415]).toContain(
          await post(world, { path, headers, body: `Body=${text.toWellFormed()}` }),
        );
      }),
      { numRuns: 80 },
    );

    expect(await allText(world.db)).toBe(before);
    expect((await countRefused(world)) - countBefore).toBe(calls);
  },
);

test.each([
  ['twilio', '/sms/twilio/inbound', 'x-twilio-signature'],
  ['smsgate', '/sms/smsgate', 'x-signature'],
] as const)('%s: a body over the limit is refused, also with a signature', async (gateway, path, name) => {
  await using world = await startWorld(start, { gateway });

  const status = await post(world, { path, headers: { [name]: 'x' }, body: `Body=${'x'.repeat(65_536)}` });

  expect(status).toBe(413);
  expect(await countRefused(world)).toBe(1);
});

test('a body that is full of parameters costs no more than any other', async () => {
  await using world = await startWorld(start, { gateway: 'twilio' });
  const headers = { 'x-twilio-signature': `${'A'.repeat(27)}=`, 'content-type': 'text/plain' };
  const numbered = Array.from({ length: 9_000 }, (_, index) => `k${index}=`).join('&');
  const startedAt = performance.now();

  const statuses = await Promise.all(
    ['a=1&'.repeat(16_000), numbered].map((body) =>
      post(world, { path: '/sms/twilio/inbound', headers, body }),
    ),
  );

  expect(statuses).toEqual([403, 403]);
  expect(performance.now() - startedAt).toBeLessThan(1_000);
});

test('a call that is played back brings no second text', async () => {
  await using twilio = await startWorld(start, { gateway: 'twilio' });
  await using smsgate = await startWorld(start, { gateway: 'smsgate' });
  const { config } = twilio.sms ?? {};
  const accountSid = config?.gateway === 'twilio' ? config.accountSid : '';
  const form = [
    ['AccountSid', accountSid],
    ['MessageSid', `SM${'1'.repeat(32)}`],
    ['From', '+14155550123'],
    ['To', '+14155550100'],
    ['Body', 'B3 25'],
  ] as const;
  const payload = { message: 'B3 25', sender: '+905321234567', receivedAt: '2026-11-25T05:59:00Z' };
  const event = JSON.stringify({ event: 'sms:received', deviceId: 'phone', payload });
  const bring = async () => [
    await post(twilio, twilioCall(twilio, '/sms/twilio/inbound', form)),
    await post(smsgate, smsgateCall(smsgate, event)),
  ];
  const countTexts = async ({ db }: World) =>
    (await db.selectFrom('inbox').select('id').where('channel', '=', 'sms').execute()).length;

  const first = await bring();
  const recorded = smsgateCall(smsgate, event);
  for (const world of [twilio, smsgate]) await world.skipTo('2026-12-20T06:00:00Z');
  const later = await bring();
  const playedBack = await post(smsgate, recorded);

  expect([first, later, playedBack]).toEqual([[200, 200], [200, 200], 401]);
  expect([await countTexts(twilio), await countTexts(smsgate)]).toEqual([1, 1]);
});
