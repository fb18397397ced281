import { expect, test } from 'vitest';
import { createSmsgateGateway } from '../../../src/channels/sms/gateways/smsgate.ts';
import { welcomeKey } from '../../../src/fortnight/welcome-by-sms.ts';
import { say } from '../../../src/messages/message.ts';
import { startSmsgate } from '../../../src/simulator/smsgate/start-smsgate.ts';
import { VirtualClock } from '../../../src/simulator/virtual-clock.ts';
import { start, startSmsgateSide, words } from './sms-world.ts';

const phone = '+905321234567';

async function withAna(options: Parameters<typeof startSmsgateSide>[0] = {}) {
  const side = await startSmsgateSide(options);
  return Object.assign(side, { ana: await side.person(phone), handset: side.server.addPhone(phone) });
}

test('a text goes out under the id of its row, and its reports are kept', async () => {
  await using side = await withAna();

  await side.text(side.ana);
  await side.advance(20_000);

  const [row] = await side.rows();
  expect(row).toMatchObject({ state: 'sent', provider_id: row?.id, segments: 1 });
  expect(side.server.messages).toMatchObject([{ id: row?.id, phoneNumbers: [phone], state: 'Delivered' }]);
  expect(side.handset.messages).toMatchObject([{ text: words, sender: '+905320000001' }]);
  const reports = await side.db.selectFrom('delivery_report').select('status').execute();
  expect(reports).toEqual([{ status: 'delivered' }, { status: 'sent' }]);
  expect(side.server.refusals).toEqual([]);
});

test('a text whose answer was lost is found under its id and not sent again', async () => {
  await using side = await withAna();
  const faults = [{ kind: 'drop-after' } as const];
  side.server.faults = ({ path }) => (path.endsWith('/messages') ? faults.shift() : undefined);

  await side.text(side.ana);
  await side.advance(60_000);

  expect(side.handset.messages).toHaveLength(1);
  expect(await side.rows()).toMatchObject([{ state: 'sent' }]);
});

test('a text whose answer was lost goes out once, under its id, also where the server cannot say what became of it', async () => {
  await using side = await withAna();
  const faults = [{ kind: 'drop-after' } as const];
  side.server.faults = ({ method, path }) => {
    if (path.endsWith('/messages')) return faults.shift();
    return method === 'GET' && path.includes('/messages/') ? { kind: 'status', status: 500 } : undefined;
  };
  side.server.webhookFaults = () => 'lost';

  await side.text(side.ana);
  await side.advance(5 * 60_000);

  expect(side.handset.messages).toHaveLength(1);
  expect(await side.rows()).toMatchObject([{ state: 'sent' }]);
  expect(side.server.refusals.some(({ status }) => status === 409)).toBe(true);
});

test('a text that is enqueued twice counts as accepted', async () => {
  await using side = await withAna();
  const text = { id: 'row1', to: phone, text: 'Merhaba', segments: 1, isUrgent: true };
  const never = new AbortController().signal;

  const outcomes = [await side.gateway.send(text, never), await side.gateway.send(text, never)];
  await side.advance(20_000);

  expect(outcomes).toEqual(Array.from({ length: 2 }, () => ({ type: 'sent', providerId: 'row1' })));
  expect(side.handset.messages).toHaveLength(1);
  expect(side.server.refusals).toMatchObject([{ status: 409 }]);
});

test('a text that the phone could not send goes out again under a new id', async () => {
  await using side = await withAna();
  const reasons: (string | undefined)[] = ['RESULT_ERROR_NO_SERVICE', undefined];
  side.server.failures = () => reasons.shift();

  await side.text(side.ana);
  await side.advance(60 * 60_000);

  const [row] = await side.rows();
  expect(side.handset.messages).toHaveLength(1);
  expect(side.server.messages.map(({ id }) => id)).toEqual([row?.id, `${row?.id}-2`]);
  expect(row).toMatchObject({ state: 'sent', provider_id: `${row?.id}-2` });
});

test('a reason that nobody knows fails, without the number in it', async () => {
  await using side = await withAna();
  side.server.failures = () => `Something odd about ${phone}`;

  await side.text(side.ana);
  await side.advance(60_000);

  expect(await side.rows()).toMatchObject([{ state: 'failed', reason: 'phone: Something odd about …' }]);
});

test('a number that the phone calls invalid is marked', async () => {
  await using side = await withAna();
  side.server.failures = () => 'Invalid phone number';

  await side.text(side.ana);
  await side.advance(60_000);

  const addresses = await side.db.selectFrom('address').select(['state', 'reason']).execute();
  expect(addresses).toEqual([{ state: 'unreachable', reason: 'phone: Invalid phone number' }]);
  expect(await side.rows()).toMatchObject([{ state: 'failed', reason: 'unreachable' }]);
});

test('a number in the national format is read by the country of the phone', async () => {
  await using side = await withAna();

  side.handset.send('25 evet');
  await side.advance(5_000);

  expect(side.heard).toEqual([{ from: phone, text: '25 evet', stampedAt: start }]);
  expect(side.server.webhookAttempts.map(({ status }) => status)).toEqual([200]);
});

test('senders without a number are stored as they are', async () => {
  await using side = await withAna();

  side.server.receive('2255', 'Paket bitti');
  side.server.receive('Banka', 'Kodunuz');
  await side.advance(5_000);

  expect(side.heard.map(({ from }) => from)).toEqual(['2255', 'Banka']);
});

test('webhooks that come twice or late count once, in the moment in which the text came', async () => {
  await using side = await withAna();
  side.server.webhookFaults = (_event, { message }) =>
    message === 'late' ? { delayMs: 3_600_000 } : 'twice';

  side.handset.send('twice');
  side.handset.send('late');
  await side.advance(2 * 3_600_000);

  expect(side.heard).toEqual([
    { from: phone, text: 'twice', stampedAt: start },
    { from: phone, text: 'late', stampedAt: start },
  ]);
});

test('a webhook that fails is called again until it is accepted', async () => {
  await using side = await withAna();
  await side.db.schema.alterTable('inbox').renameTo('inbox_away').execute();

  side.handset.send('25 evet');
  await side.advance(15_000);
  await side.db.schema.alterTable('inbox_away').renameTo('inbox').execute();
  await side.advance(60_000);

  expect(side.server.webhookAttempts.map(({ status }) => status)).toEqual([500, 500, 200]);
  expect(side.heard).toMatchObject([{ text: '25 evet' }]);
});

test('a refresh brings what was lost, and what was brought before counts once', async () => {
  await using side = await withAna();
  side.server.webhookFaults = (_event, { message }) => (message === 'lost' ? 'lost' : undefined);
  side.handset.send('brought');
  side.handset.send('lost');
  await side.advance(5_000);
  side.server.webhookFaults = undefined;

  side.missed.start();
  await side.advance(11 * 60_000);

  expect(side.heard.map(({ text }) => text)).toEqual(['brought', 'lost']);
  expect(side.server.webhookAttempts.length).toBeGreaterThan(2);
});

test('what came while the process was down is asked for again when the phones’ calls are lost once more', async () => {
  await using side = await withAna();
  await side.missed.fetch();
  side.server.webhookFaults = () => 'lost';
  side.handset.send('25 evet');
  await side.advance(5 * 3_600_000);
  await using restarted = side.openMissed();
  restarted.start();
  await side.advance(6 * 60_000);
  const heardWhileLost = side.heard.length;

  side.server.webhookFaults = undefined;
  await side.advance(5 * 60_000);

  expect(heardWhileLost).toBe(0);
  expect(side.heard).toEqual([{ from: phone, text: '25 evet', stampedAt: start }]);
});

test('what came while the clock was ahead is asked for when it has been set right', async () => {
  await using side = await withAna();
  const ahead = new VirtualClock(start + 6 * 3_600_000);
  await side.missed.fetch();
  await using early = side.openMissed({ clock: ahead });
  for (let look = 0; look < 5; look += 1) await early.fetch();
  side.server.webhookFaults = () => 'lost';
  side.handset.send('25 evet');
  await side.advance(3 * 3_600_000);
  side.server.webhookFaults = undefined;

  await side.missed.fetch();
  await side.settle();

  expect(side.heard).toEqual([{ from: phone, text: '25 evet', stampedAt: start }]);
});

test('what came before the first look is never asked for', async () => {
  await using side = await withAna();
  side.server.webhookFaults = () => 'lost';
  side.handset.send('not for us');
  side.server.webhookFaults = undefined;
  await side.advance(20 * 60_000);

  side.missed.start();
  await side.advance(60 * 60_000);

  expect(side.heard).toEqual([]);
});

test('what a phone heard while it was off is fetched when it is back', async () => {
  await using side = await withAna();
  const id = side.server.devices[0]?.id ?? '';
  side.server.switchDevice(id, false);
  side.handset.send('25 evet');
  side.missed.start();
  await side.advance(6 * 60_000);
  const heardWhileOff = side.heard.length;

  side.server.switchDevice(id, true);
  await side.advance(6 * 60_000);

  expect(heardWhileOff).toBe(0);
  expect(side.heard).toEqual([{ from: phone, text: '25 evet', stampedAt: start }]);
});

test('bulk keeps to the pace of the phone without using up attempts; a reply goes at once', async () => {
  await using side = await withAna({ paceMs: 60_000 });
  const people = await Promise.all([1, 2, 3].map((n) => side.person(`+90532000010${n}`, `rep ${n}`)));
  for (const person of people) await side.text(person);
  await side.advance(2_000);

  await side.text(side.ana, { isBulk: false });
  await side.advance(5_000);
  const early = side.server.messages.map(({ phoneNumbers }) => phoneNumbers[0]);
  await side.advance(10 * 60_000);

  expect(early).toEqual([expect.stringMatching(/^\+90532000010/), phone]);
  expect(side.server.messages.map(({ createdAt }) => createdAt - start)).toEqual([
    expect.any(Number),
    expect.any(Number),
    expect.toSatisfy((ms) => ms >= 60_000),
    expect.toSatisfy((ms) => ms >= 120_000),
  ]);
  expect((await side.rows()).map(({ attempts }) => attempts)).toEqual([1, 1, 1, 1]);
});

test('a text whose turn has come goes, though time passes while it is looked at', async () => {
  await using side = await startSmsgateSide({ paceMs: 12_000, isRestless: true });
  const people = await Promise.all([1, 2, 3, 4, 5].map((n) => side.person(`+90532000010${n}`, `rep ${n}`)));
  for (const person of people) await side.text(person);

  for (let seconds = 0; seconds < 60; seconds += 1) await side.advance(1_000);

  expect(side.server.messages).toHaveLength(5);
});

test('the welcome goes before everything else that the bot starts, whatever holds it back', async () => {
  await using side = await withAna({ paceMs: 1_000 });
  const welcome = { key: welcomeKey(side.ana), screen: { message: say('resumed') } } as const;
  await side.text(side.ana, { ...welcome, notBefore: start + 60_000 });
  await side.text(side.ana);

  await side.advance(30_000);
  const early = side.handset.messages.length;
  await side.advance(60_000);

  expect(early).toBe(0);
  expect(side.handset.messages.map(({ text }) => text)).toEqual([expect.stringContaining('Welcome'), words]);
});

test('a person keeps their phone, and moves only when it is gone', async () => {
  await using side = await withAna({ devices: ['+905320000001', '+905320000002', '+905320000003'] });
  const sendersOf = () => side.handset.messages.map(({ sender }) => sender);
  for (let i = 0; i < 3; i += 1) {
    await side.text(side.ana, { screen: { message: { key: 'stopped' } } });
    await side.advance(20 * 60_000);
  }
  const before = sendersOf();

  const own = side.server.devices.find(({ number }) => number === before[0]);
  side.server.removeDevice(own?.id ?? '');
  await side.advance(20 * 60_000);
  await side.text(side.ana);
  await side.advance(20 * 60_000);

  expect(new Set(before).size).toBe(1);
  expect(before).toHaveLength(3);
  expect(sendersOf()).toHaveLength(4);
  expect(sendersOf().at(-1)).not.toBe(before[0]);
});

test('how long the next texts take is known beforehand', async () => {
  await using side = await withAna({ paceMs: 6_000 });
  const numbers = Array.from({ length: 600 }, (_, n) => `+90532${String(1_000_000 + n)}`);

  expect(await side.gateway.durationOf(numbers)).toBe(3_600_000);
});

test('numbers of Iran get nothing unless an admin has switched it on', async () => {
  await using side = await startSmsgateSide({ country: 'IR' });
  await using open = await startSmsgateSide({
    country: 'IR',
    settings: { countries: { allowed: ['TR'], isIranOn: true } },
  });
  const number = '+989121234567';
  const handset = open.server.addPhone(number);
  side.server.addPhone(number);

  await side.text(await side.person(number));
  const enrolled = say('enrolled', { sender: 'Istanbul Il', units: 'Vanak', days: 14 });
  await open.text(await open.person(number), { screen: { message: enrolled } });
  await side.advance(60_000);
  await open.advance(60_000);

  expect(await side.rows()).toMatchObject([{ state: 'failed', reason: 'no texts to this number: iran-off' }]);
  expect(side.server.messages).toEqual([]);
  expect(handset.messages.map(({ text }) => text)).toEqual([
    'Hello! You are on the list for Vanak. We text your tasks every 14 days; just reply here. No more texts: STOP',
  ]);
});

test('the same words do not go to the same person a sixth time within half an hour', async () => {
  await using side = await withAna();

  for (let i = 0; i < 6; i += 1) {
    await side.text(side.ana, { isBulk: false });
    await side.advance(2_000);
  }
  await side.advance(60_000);

  expect(side.handset.messages).toHaveLength(5);
  expect((await side.rows()).at(-1)).toMatchObject({
    state: 'failed',
    reason: 'said too often in half an hour',
  });
});

test('a cap warns before it bites, then holds texts back with a reason until the next morning', async () => {
  await using side = await withAna({ settings: { caps: { person: 5, country: 100, total: 100 } } });
  for (let i = 0; i < 6; i += 1) {
    await side.text(side.ana, { isBulk: false });
    await side.advance(40 * 60_000);
  }
  const alerts = side.alerts.slice(0, 2);
  const near = await side.sender.capsNear();
  const held = (await side.rows()).at(-1);
  const today = side.handset.messages.length;
  await side.advance(19 * 3_600_000);
  const atNight = side.handset.messages.length;

  await side.advance(2 * 3_600_000);

  expect(near).toEqual(['person']);
  expect(held).toMatchObject({ state: 'waiting', reason: 'held back: sms_cap_person', attempts: 0 });
  expect([today, atNight]).toEqual([5, 5]);
  expect(alerts).toEqual([
    { type: 'cap-near', cap: 'person' },
    { type: 'cap-reached', cap: 'person' },
  ]);
  expect(side.handset.messages).toHaveLength(6);
  expect((await side.rows()).at(-1)).toMatchObject({ state: 'sent', attempts: 1 });
});

test('registering again changes nothing, and an old address is given up', async () => {
  await using side = await withAna();
  const before = side.server.webhooks.map(({ id }) => id);

  if ('register' in side.gateway && typeof side.gateway.register === 'function')
    await side.gateway.register(new AbortController().signal);

  expect(before).toHaveLength(4);
  expect(side.server.webhooks.map(({ id }) => id)).toEqual(before);
  expect(side.server.webhooks.every(({ url }) => url === `${side.publicUrl}/sms/smsgate`)).toBe(true);
});

test('webhooks that could not be registered at the start are registered later', async () => {
  const clock = new VirtualClock(start);
  await using server = await startSmsgate({ clock });
  const { user, password, webhookKey, root: url } = server;
  const options = { url, user, password, webhookKey, phoneCountry: 'TR', proxy: undefined, clock };
  await using gateway = createSmsgateGateway({ ...options, publicUrl: 'https://saha.example.org' });
  server.faults = () => ({ kind: 'status', status: 503 });
  const never = new AbortController().signal;
  await expect(gateway.listInbound(start, never)).rejects.toThrow();

  server.faults = undefined;
  await gateway.listInbound(start, never);

  expect(server.webhooks).toHaveLength(4);
});

test('a server that does not say which phones it has holds up no other text, and is asked again', async () => {
  await using side = await withAna();
  let isFirst = true;
  side.server.faults = ({ path }) => {
    if (!path.endsWith('/devices') || !isFirst) return undefined;
    isFirst = false;
    return { kind: 'status', status: 502 };
  };

  await side.text(side.ana);
  await side.advance(2 * 60_000);

  expect(side.handset.messages).toHaveLength(1);
  expect(side.alerts).toEqual([]);
});

test('a password that is wrong is told as what it is, also where the phones are asked for', async () => {
  await using side = await withAna();
  side.server.faults = ({ path }) =>
    path.endsWith('/devices') ? { kind: 'status', status: 401 } : undefined;

  await side.text(side.ana);
  await side.advance(60_000);

  expect(side.alerts[0]).toEqual({ type: 'gateway', reason: 'smsgate answered 401' });
});
