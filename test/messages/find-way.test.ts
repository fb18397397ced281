import { expect, test } from 'vitest';
import { listWaiting } from '../../src/messages/delivery-queries.ts';
import { findWay } from '../../src/messages/find-way.ts';
import type { Outgoing } from '../../src/messages/outbox.ts';
import type { Sender } from '../../src/messages/sender.ts';
import { updateGroup } from '../../src/organisation/group-queries.ts';
import { type AttachmentId, newId } from '../../src/store/ids.ts';
import { seedGroup, seedPerson, seedUnit } from '../helpers/seed.ts';
import { now, openOutbox } from './open-outbox.ts';

const unused: Sender['send'] = async () => {
  throw new Error('nothing is sent here');
};
const telegram: Sender = { channel: 'telegram', send: unused };
const sms: Sender = { channel: 'sms', send: unused };

async function openWays(senders: readonly Sender[] = [telegram, sms]) {
  const outbox = await openOutbox();
  const { db } = outbox;
  /** The way of a message that is queued. */
  const wayOf = async (row: Partial<Outgoing>) => {
    await outbox.queue('row', row);
    const [waiting] = await listWaiting(db, now, 1);
    if (!waiting) throw new Error('nothing waits');
    return findWay({ db, senders, language: 'tr' }, waiting);
  };
  const addressOf = async (row: Partial<Outgoing>) => {
    const way = await wayOf(row);
    if ('reason' in way) return way.reason;
    const { to } = way.parcel;
    return `${way.sender.channel} ${to.kind === 'person' ? to.address : to.group.chatId} ${way.parcel.language}`;
  };
  return { ...outbox, wayOf, addressOf };
}

test('a person is written to where they are reached, in their language', async () => {
  await using f = await openWays();
  const dara = await seedPerson(f.db, { name: 'Dara', phone: '+905320000004', language: 'fa' });

  expect(await f.addressOf({ to: { person: dara } })).toBe('sms +905320000004 fa');
});

test.each(['+905320000002', '+905320000022'])(
  'who has two phones hears on the one from which they wrote: %s',
  async (phone) => {
    await using f = await openWays();
    const ben = await seedPerson(f.db, { name: 'Ben', phone: '+905320000002' });
    await f.db
      .insertInto('address')
      .values({
        id: newId(),
        person_id: ben,
        channel: 'sms',
        value: '+905320000022',
        state: 'active',
        reason: null,
        created_at: now,
      })
      .execute();

    expect(await f.addressOf({ to: { person: ben, channel: 'sms', phone } })).toBe(`sms ${phone} en`);
  },
);

test('who wrote from a phone that is theirs no more hears on another', async () => {
  await using f = await openWays();
  const ben = await seedPerson(f.db, { name: 'Ben', phone: '+905320000002' });

  expect(await f.addressOf({ to: { person: ben, phone: '+905320000099' } })).toBe('sms +905320000002 en');
});

test('a message for one channel goes nowhere else', async () => {
  await using f = await openWays();
  const ana = await seedPerson(f.db, { name: 'Ana', phone: '+905320000001', telegram: '1001' });

  expect(await f.addressOf({ to: { person: ana, channel: 'sms' } })).toBe('sms +905320000001 en');
});

test('who has only Telegram cannot be reached where there is no Telegram', async () => {
  await using f = await openWays([sms]);
  const ana = await seedPerson(f.db, { name: 'Ana', telegram: '1001' });

  expect(await f.addressOf({ to: { person: ana } })).toBe('unreachable');
});

test.each([
  [true, 'sms +905320000002 en'],
  [false, 'stopped'],
])('who has stopped is written to in reply (%s): %s', async (isReply, way) => {
  await using f = await openWays();
  const ben = await seedPerson(f.db, { name: 'Ben', phone: '+905320000002', stoppedAt: now });

  expect(await f.addressOf({ to: { person: ben }, isReply })).toBe(way);
});

test('a stranger is written to at the phone from which they wrote, in the operator’s language', async () => {
  await using f = await openWays();

  expect(await f.wayOf({ to: { phone: '+905320000009' } })).toMatchObject({
    sender: sms,
    parcel: { to: { kind: 'person', personId: undefined, address: '+905320000009' }, language: 'tr' },
  });
});

test.each([
  [{ telegramUser: '1009' }, 'telegram 1009 tr'],
  [{ telegramUser: '1009', language: 'fa' }, 'telegram 1009 fa'],
] as const)('a user of Telegram is written to there: %o', async (to, way) => {
  await using f = await openWays();

  expect(await f.addressOf({ to })).toBe(way);
});

test('there is no way where its channel is not there', async () => {
  await using f = await openWays([telegram]);

  expect(await f.addressOf({ to: { phone: '+905320000009' } })).toBe('there is no sms');
});

test('a group is written to on Telegram in its language, until the bot is removed from it', async () => {
  await using f = await openWays();
  const group = await seedGroup(f.db, {
    unit: await seedUnit(f.db, { code: '34' }),
    chat: '-1001',
    language: 'fa',
  });

  expect(await f.addressOf({ to: { group: group.id } })).toBe('telegram -1001 fa');
  await f.db.transaction().execute((tx) => updateGroup(tx, group.id, { isActive: false }));
  expect(await f.addressOf({ to: { group: group.id } })).toBe('the bot is not in the group');
});

test('everything that the sender has to know travels with the message', async () => {
  await using f = await openWays();
  const attachment = newId<AttachmentId>();
  await f.db
    .insertInto('attachment')
    .values({ id: attachment, media_type: 'image/png', bytes: new Uint8Array(1), created_at: now })
    .execute();

  const way = await f.wayOf({ attachment, isBulk: true, isSilent: true, isReply: true, placement: 'file' });

  const { id } = await f.row('row');
  expect(way).toMatchObject({
    parcel: {
      id,
      attachment,
      screen: { message: { key: 'sorry' } },
      isBulk: true,
      isSilent: true,
      isReply: true,
      placement: 'file',
    },
  });
});

test('and where nothing is said, it is one message that rings and answers nobody', async () => {
  await using f = await openWays();

  expect(await f.wayOf({})).toMatchObject({
    parcel: { attachment: undefined, isBulk: false, isSilent: false, isReply: false, placement: 'new' },
  });
});
