import { createServer, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { startTwilio, type TwilioServerOptions } from '../../src/simulator/twilio/start-twilio.ts';
import { VirtualClock } from '../../src/simulator/virtual-clock.ts';
import { until } from './bot-api-world.ts';

const start = Date.parse('2026-11-21T06:00:00Z');
const ana = '+14155550123';

async function openTwilio(options: Partial<TwilioServerOptions> = {}) {
  const clock = new VirtualClock(start);
  const server = await startTwilio({ clock, ...options });
  const authorization = `Basic ${Buffer.from(`${server.accountSid}:${server.authToken}`).toString('base64')}`;
  const path = `/2010-04-01/Accounts/${server.accountSid}/Messages`;
  const read = async (response: Response) => ({
    status: response.status,
    body: z.json().parse(await response.json()),
  });
  const create = async (
    fields: Readonly<Record<string, string | readonly string[]>>,
    headers: Record<string, string> = { authorization },
  ) =>
    read(
      await fetch(`${server.root}${path}.json`, {
        method: 'POST',
        headers,
        body: new URLSearchParams(
          Object.entries(fields).flatMap(([name, value]) =>
            [value].flat().map((each): [string, string] => [name, each]),
          ),
        ),
      }),
    );
  const get = async (rest: string) =>
    read(await fetch(server.root + path + rest, { headers: { authorization } }));
  const text = { To: ana, From: server.number, Body: 'Hello' };
  return {
    clock,
    server,
    authorization,
    create,
    get,
    text,
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

test('a message is taken, sent and delivered on the clock', async () => {
  await using world = await openTwilio();
  const handset = world.server.addPhone(ana);

  const { status, body } = await world.create(world.text);
  const before = handset.messages.length;
  world.clock.advanceTo(start + 10_000);
  await until(() => handset.messages.length > 0 || world.clock.pending > 0);
  world.clock.advanceTo(start + 20_000);
  await until(() => handset.messages.length > 0);

  expect(status).toBe(201);
  expect(body).toMatchObject({
    status: 'queued',
    direction: 'outbound-api',
    num_segments: '1',
    date_created: 'Sat, 21 Nov 2026 06:00:00 +0000',
    date_sent: null,
    error_code: null,
    sid: expect.stringMatching(/^SM[0-9a-f]{32}$/),
  });
  expect(before).toBe(0);
  expect(handset.messages).toMatchObject([
    { text: 'Hello', segments: 1, encoding: 'GSM-7', from: 'organisation' },
  ]);
});

test.each([
  ['no recipient', { To: '' }, 400, 21604],
  ['no number', { To: '+1415' }, 400, 21211],
  ['a local number', { To: '4155550123' }, 400, 21211],
  ['no sender', { From: '' }, 400, 21603],
  ['a sender that is none', { From: 'not/a/sender' }, 400, 21212],
  ['somebody else’s number', { From: '+14155550199' }, 400, 21606],
  ['an unknown service', { From: '', MessagingServiceSid: `MG${'0'.repeat(32)}` }, 404, 20404],
  ['no words', { Body: '' }, 400, 21602],
  ['too many words', { Body: 'a'.repeat(1_601) }, 400, 21617],
  ['a callback that is no address', { StatusCallback: 'saha' }, 400, 21609],
  ['the same field twice', { To: [ana, ana] }, 400, 20001],
  ['a field that nobody knows', { statusCallback: 'https://saha.example.org/' }, 400, 20001],
  ['a life beyond ten hours', { ValidityPeriod: '36001' }, 400, 20001],
  ['no life at all', { ValidityPeriod: '0' }, 400, 20001],
  ['a truth that is none', { SmartEncoded: 'yes' }, 400, 20001],
  ['a name that is only digits', { From: '12345' }, 400, 21212],
  ['itself', { To: '+14155550100' }, 400, 21266],
  ['a country that is switched off', { To: '+905321234567' }, 400, 21408],
  ['Iran, whatever is switched on', { To: '+989121234567' }, 400, 21408],
  ['a landline', { To: '+14155550177' }, 400, 21614],
])('a message to or with %s is refused', async (_what, changed, status, code) => {
  await using world = await openTwilio({ geoPermissions: ['US', 'IR'] });
  world.server.addPhone('+14155550177', 'landline');

  const answer = await world.create({ ...world.text, ...changed });

  const more_info = `https://www.twilio.com/docs/errors/${code}`;
  expect(answer).toMatchObject({ status, body: { code, status, more_info, message: expect.any(String) } });
  expect(world.server.refusals).toMatchObject([{ status, code }]);
  expect(world.server.messages).toEqual([]);
});

test('wrong credentials and other accounts are refused', async () => {
  await using world = await openTwilio();

  const unknown = await world.create(world.text, {});
  const other = await fetch(`${world.server.root}/2010-04-01/Accounts/AC1/Messages.json`);

  expect(unknown).toMatchObject({ status: 401, body: { code: 20003 } });
  expect(other.status).toBe(401);
});

test('more requests in a second than the account may make are refused', async () => {
  await using world = await openTwilio({ requestsPerSecond: 2 });

  const answers = [
    await world.create(world.text),
    await world.create(world.text),
    await world.create(world.text),
  ];
  world.clock.advanceTo(start + 1_000);
  const later = await world.create(world.text);

  expect(answers.map(({ status }) => status)).toEqual([201, 201, 429]);
  expect(answers[2]?.body).toMatchObject({ code: 20429 });
  expect(later.status).toBe(201);
});

test('the list is filtered, in pages, the newest first', async () => {
  await using world = await openTwilio({ requestsPerSecond: 1_000 });
  const ben = world.server.addPhone('+14155550124');
  // Each is sent when the clock moves, a minute after it was taken.
  for (let n = 0; n < 5; n += 1) {
    await world.create({ ...world.text, Body: `Hello ${n}` });
    world.clock.advanceTo(start + (n + 1) * 60_000);
  }
  ben.send('from Ben');

  const bodies = async (query: string) =>
    z
      .object({ messages: z.array(z.object({ body: z.string() })) })
      .parse((await world.get(`.json?${query}`)).body)
      .messages.map(({ body }) => body);

  expect(await bodies('PageSize=2')).toEqual(['from Ben', 'Hello 4']);
  expect(await bodies(`To=${encodeURIComponent(ana)}&DateSent%3E=2026-11-21T06%3A03%3A30Z`)).toEqual([
    'Hello 4',
    'Hello 3',
  ]);
  expect(await bodies(`From=${encodeURIComponent(ben.number)}`)).toEqual(['from Ben']);
  expect(await bodies('DateSent%3C=2026-11-21T06%3A02%3A30Z')).toEqual(['Hello 1', 'Hello 0']);
  expect(await bodies('DateSent=2026-11-20')).toEqual([]);
});

const pageShape = z.object({
  messages: z.array(z.object({ body: z.string() })),
  page: z.number(),
  start: z.number(),
  next_page_uri: z.string().nullable(),
  previous_page_uri: z.string().nullable(),
});

test('pages go on where they left off, although something has come in meanwhile', async () => {
  await using world = await openTwilio();
  const ben = world.server.addPhone('+14155550124');
  for (let n = 0; n < 5; n += 1) ben.send(`Hello ${n}`);
  const read = async (uri: string | null) =>
    pageShape.parse((await world.get((uri ?? '').replace(/^.*Messages/, ''))).body);

  const first = await read('.json?PageSize=2');
  ben.send('in between');
  const second = await read(first.next_page_uri);
  const third = await read(second.next_page_uri);
  const back = await read(third.previous_page_uri);

  const bodies = [first, second, third, back].map(({ messages }) => messages.map(({ body }) => body));
  expect(bodies).toEqual([
    ['Hello 4', 'Hello 3'],
    ['Hello 2', 'Hello 1'],
    ['Hello 0'],
    ['Hello 2', 'Hello 1'],
  ]);
  expect([third.page, third.start, third.next_page_uri, first.previous_page_uri]).toEqual([2, 5, null, null]);
});

test.each([
  ['a page that is too large', 'PageSize=1001', 20001],
  ['a page of none', 'PageSize=0', 20001],
  ['a page by its number alone', 'Page=1', 20006],
  ['a token that nobody gave', 'Page=1&PageToken=PA1', 20001],
  ['a date that is none', 'DateSent%3E=21.11.2026', 20001],
  ['a filter that nobody knows', 'Body=Hello', 20001],
])('a list of %s is refused', async (_what, query, code) => {
  await using world = await openTwilio();

  expect(await world.get(`.json?${query}`)).toMatchObject({ status: 400, body: { code } });
});

test('what is no form, and what is neither taken nor read, is refused', async () => {
  await using world = await openTwilio();
  const call = (method: string, headers: Record<string, string>, body?: string) =>
    fetch(`${world.server.root}/2010-04-01/Accounts/${world.server.accountSid}/Messages.json`, {
      method,
      headers: { authorization: world.authorization, ...headers },
      ...(body === undefined ? {} : { body }),
    });

  const json = await call('POST', { 'content-type': 'application/json' }, JSON.stringify(world.text));
  const put = await call('PUT', {});

  expect([json.status, put.status]).toEqual([415, 405]);
  expect(world.server.refusals).toMatchObject([{ code: 20018 }, { code: 20004 }]);
});

test('a messaging service chooses the sender later, and each change after the answer is reported in order', async () => {
  await using world = await openTwilio();
  await using bot = await listen(() => 204);
  world.server.addPhone(ana);

  const { body } = await world.create({
    ...world.text,
    From: '',
    MessagingServiceSid: world.server.messagingServiceSid,
    StatusCallback: bot.url,
  });
  for (let n = 1; n <= 4; n += 1) {
    await until(() => world.server.inFlight === 0);
    world.clock.advanceTo(start + n * 5_000);
  }
  await until(() => bot.heard.length >= 3);

  expect(body).toMatchObject({ status: 'accepted', from: null, num_segments: '0' });
  expect(bot.heard.map((form) => new URLSearchParams(form).get('MessageStatus'))).toEqual([
    'queued',
    'sent',
    'delivered',
  ]);
  expect(new URLSearchParams(bot.heard[0]).get('MessagingServiceSid')).toBe(world.server.messagingServiceSid);
});

test('a number sends what waits in its queue at its own pace', async () => {
  await using world = await openTwilio({ messagesPerSecond: 1 });
  const handset = world.server.addPhone(ana);
  for (const n of [1, 2, 3]) await world.create({ ...world.text, Body: `Hello ${n}` });

  for (let ms = 100; ms <= 6_000; ms += 100) {
    world.clock.advanceTo(start + ms);
    await new Promise((resolve) => setImmediate(resolve));
  }

  expect(handset.messages.map(({ text, at }) => [text, at - start])).toEqual([
    ['Hello 1', 2_200],
    ['Hello 2', 3_200],
    ['Hello 3', 4_200],
  ]);
});

test('a message is fetched by its sid', async () => {
  await using world = await openTwilio();
  await world.create(world.text);
  const sid = world.server.messages[0]?.sid ?? '';

  expect(await world.get(`/${sid}.json`)).toMatchObject({ status: 200, body: { sid } });
  expect(await world.get(`/SM${'0'.repeat(32)}.json`)).toMatchObject({ status: 404, body: { code: 20404 } });
});

test('STOP and START act by themselves, and are answered', async () => {
  await using world = await openTwilio();
  const handset = world.server.addPhone(ana);
  const attempts = [];

  for (const word of ['STOP', 'Start', 'INFO']) {
    handset.send(word);
    attempts.push((await world.create(world.text)).status);
  }
  world.clock.advanceTo(start + 1_000);
  await until(() => handset.messages.filter(({ from }) => from === 'organisation').length >= 3);

  expect(attempts).toEqual([400, 201, 201]);
  expect(world.server.refusals).toMatchObject([{ code: 21610 }]);
});

test('a webhook that fails is called once more and then given up; the text stays in the list', async () => {
  await using world = await openTwilio();
  await using bot = await listen(() => 503);
  world.server.inboundUrl = bot.url;

  world.server.addPhone(ana).send('7 Y N 1');
  for (let n = 1; n <= 5; n += 1) {
    await until(() => world.server.inFlight === 0);
    world.clock.advanceTo(start + n * 10_000);
  }

  expect(world.server.webhookAttempts.map(({ status }) => status)).toEqual([503, 503]);
  expect(world.server.messages).toMatchObject([{ direction: 'inbound', body: '7 Y N 1' }]);
});

test.each([
  ['is no TwiML', 'text/plain', 'ok', '12300 Invalid Content-Type'],
  [
    'says something itself',
    'text/xml',
    '<Response><Message>Hello</Message></Response>',
    '12200 Schema validation warning',
  ],
  ['is the page of a proxy', 'text/xml', '<html/>', '12200 Schema validation warning'],
])('an answer to a text that %s is complained about', async (_what, contentType, answer, complaint) => {
  await using world = await openTwilio();
  await using bot = await listen(() => 200, { contentType, answer });
  world.server.inboundUrl = bot.url;

  world.server.addPhone(ana).send('7 Y N 1');
  await until(() => world.server.complaints.length > 0);

  expect(world.server.complaints).toEqual([complaint]);
});

async function listen(status: () => number, { contentType = 'text/plain', answer = 'ok' } = {}) {
  const heard: string[] = [];
  const server: Server = createServer(async (request, response) => {
    heard.push(await text(request));
    response.writeHead(status(), { 'content-type': contentType }).end(answer);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    url: `http://127.0.0.1:${port ?? 0}/`,
    heard,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
