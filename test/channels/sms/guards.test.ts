import { expect, test } from 'vitest';
import { dayAt, type Receiver, SentToday } from '../../../src/channels/sms/sent-today.ts';
import { say } from '../../../src/messages/message.ts';
import { putAddress } from '../../../src/organisation/person-queries.ts';
import { startSmsgateSide } from './sms-world.ts';

const minuteMs = 60_000;

test('what has gone today is the same after a restart, to strangers and on two phones too', async () => {
  await using side = await startSmsgateSide();
  const { db, clock, server } = side;
  const ana = await side.person('+905320001001');
  await db
    .transaction()
    .execute((tx) => putAddress(tx, { personId: ana, channel: 'sms', value: '+905320001002' }, clock.now()));
  const ben = await side.person('+905320001003', 'ben');
  for (const digits of ['1001', '1002', '1003', '1009']) server.addPhone(`+90532000${digits}`);

  await side.text(ana);
  await side.text(ana, { to: { person: ana, channel: 'sms', phone: '+905320001002' }, isReply: true });
  await side.text(ben);
  await side.text(ben, { to: { phone: '+905320001009' } });
  await side.advance(5 * minuteMs);

  const sentToday = new SentToday(db);
  const today = dayAt(clock.now(), { timeZone: 'UTC' });
  const to = (receiver: Receiver) => sentToday.before(receiver, today);
  const phone = '+905320001001';
  expect(server.phones.flatMap(({ messages }) => messages)).toHaveLength(4);
  expect(await to({ to: { personId: ana }, phone })).toEqual({ person: 2, country: 4, total: 4 });
  expect((await to({ to: { personId: ben }, phone })).person).toBe(1);
  expect((await to({ to: { phone: '+905320001009' }, phone: '+905320001009' })).person).toBe(1);
});

test('a cap bites on both phones of a person, and on a stranger', async () => {
  const caps = { person: 2, country: 100, total: 100 };
  await using side = await startSmsgateSide({ settings: { caps } });
  const { db, clock, server } = side;
  const ana = await side.person('+905320001001');
  await db
    .transaction()
    .execute((tx) => putAddress(tx, { personId: ana, channel: 'sms', value: '+905320001002' }, clock.now()));
  for (const digits of ['1001', '1002', '1009']) server.addPhone(`+90532000${digits}`);

  for (const count of [5, 6, 7]) {
    const screen = { message: say('answer-total', { total: count }) };
    await side.text(ana, { screen });
    await side.text(ana, { screen, to: { person: ana, channel: 'sms', phone: '+905320001002' } });
    await side.text(ana, { screen, to: { phone: '+905320001009' } });
  }
  await side.advance(5 * minuteMs);

  const [first = 0, second = 0, stranger] = server.phones.map(({ messages }) => messages.length);
  expect([first + second, stranger]).toEqual([2, 2]);
});

test('no cap is passed by what is on its way at once, and its warning is given once', async () => {
  const caps = { person: 100, country: 100, total: 10 };
  await using side = await startSmsgateSide({ settings: { caps } });
  const { server, alerts } = side;

  for (let nth = 1; nth <= 14; nth += 1) {
    const number = `+905320001${String(nth).padStart(3, '0')}`;
    server.addPhone(number);
    await side.text(await side.person(number, `rep ${nth}`));
  }
  await side.advance(10 * minuteMs);

  expect(server.phones.flatMap(({ messages }) => messages)).toHaveLength(10);
  expect(alerts).toEqual([
    { type: 'cap-near', cap: 'total' },
    { type: 'cap-reached', cap: 'total' },
  ]);
});

test('the same words go to a stranger five times in half an hour at most', async () => {
  await using side = await startSmsgateSide();
  const { server } = side;
  const ana = await side.person('+905320001001');
  const phone = server.addPhone('+905320001009');

  for (let count = 0; count < 7; count += 1) await side.text(ana, { to: { phone: phone.number } });
  await side.advance(5 * minuteMs);

  expect(phone.messages).toHaveLength(5);
});
