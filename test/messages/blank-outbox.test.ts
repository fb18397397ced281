import { expect, test } from 'vitest';
import { blankOutboxBefore, blankOutboxOf, type Traces } from '../../src/messages/blank-queries.ts';
import { say } from '../../src/messages/message.ts';
import type { Outgoing } from '../../src/messages/outbox.ts';
import { type AttachmentId, newId, type PersonId } from '../../src/store/ids.ts';
import { seedPerson } from '../helpers/seed.ts';
import { now, openOutbox } from './open-outbox.ts';

const ben = { addresses: [], numbers: [], names: [] } satisfies Traces;
const saying = (program: string): Partial<Outgoing> => ({
  screen: { message: say('of-program', { program }) },
});

async function openBlanking() {
  const outbox = await openOutbox();
  const { db } = outbox;
  const erase = (traces: Partial<Traces>, person?: PersonId) =>
    db.transaction().execute((tx) => blankOutboxOf(tx, person, { ...ben, ...traces }));
  const clearBefore = (before: number, limit = 100) =>
    db.transaction().execute((tx) => blankOutboxBefore(tx, before, limit));
  /** The keys of the rows whose words are gone. */
  const blanked = async () => {
    const rows = await db
      .selectFrom('outbox')
      .select('key')
      .where('content', '=', '{}')
      .orderBy('key')
      .execute();
    return rows.map(({ key }) => key);
  };
  const said = async (key: string) => JSON.parse((await outbox.row(key)).content).screen.message.vars.program;
  return { ...outbox, erase, clearBefore, blanked, said };
}

test('what was sent to somebody who is erased is blank, and what still waits for them is worth nothing', async () => {
  await using f = await openBlanking();
  const person = await seedPerson(f.db, { name: 'Ben' });
  const other = await seedPerson(f.db, { name: 'Cem' });
  await f.queue('sent', { to: { person } }, { state: 'sent', address: '+905320000002' });
  await f.queue('waiting', { to: { person, phone: '+905320000002' }, expiresAt: now + 9e9 });
  await f.queue('other', { to: { person: other, phone: '+905320000003' }, expiresAt: now + 9e9 });

  const count = await f.erase({}, person);

  expect(count).toBe(2);
  expect(await f.blanked()).toEqual(['sent', 'waiting']);
  for (const key of ['sent', 'waiting'])
    expect(await f.row(key)).toMatchObject({ address: null, expires_at: now });
  expect(await f.row('other')).toMatchObject({ address: '+905320000003', expires_at: now + 9e9 });
});

test('what went to one of their addresses before they were on the list is blank, too', async () => {
  await using f = await openBlanking();
  await f.queue('own', { to: { phone: '+905320000002' } });
  await f.queue('second', { to: { telegramUser: '1002' } });
  await f.queue('other', { to: { phone: '+905320000003' } });

  const count = await f.erase({
    addresses: [
      { channel: 'sms', value: '+905320000002' },
      { channel: 'telegram', value: '1002' },
    ],
  });

  expect(count).toBe(2);
  expect(await f.blanked()).toEqual(['own', 'second']);
});

test.each([
  ['Şule', 'şule burada'],
  ['Çağrı', 'ÇAĞRI'],
  ['Işık', 'IŞIK'],
  ['İlker', 'ilker'],
  ['100%_ Öz', '100%_ ÖZ'],
  ['علی', 'علی'],
])('the name «%s» is found as «%s», in whatever letters it is written', async (name, text) => {
  await using f = await openBlanking();
  await f.queue('named', saying(text), { state: 'sent' });
  await f.queue('other', saying('nobody'), { state: 'sent' });

  await f.erase({ names: [name] });

  expect(await f.blanked()).toEqual(['named']);
});

test('what belongs to nobody on the list stays when somebody is erased', async () => {
  await using f = await openBlanking();
  await f.queue('stranger', { to: { phone: '+905320000003' } });

  expect(await f.erase({})).toBe(0);
  expect(await f.blanked()).toEqual([]);
});

test.each(['sent', 'failed', 'cancelled', 'expired'] as const)(
  'a message that is %s and tells their name or number to others is blank',
  async (state) => {
    await using f = await openBlanking();
    await f.queue('name', saying('Ben Kaya has not reported'), { state });
    await f.queue('number', saying('Call 05320000002 today'), { state });
    await f.queue('nothing', saying('Benchmark'), { state });

    await f.erase({ names: ['Ben Kaya', 'Ben'], numbers: ['5320000002'] });

    expect(await f.blanked()).toEqual(['name', 'number']);
  },
);

test('the addresses of others stay, and so does what they are still to be told', async () => {
  await using f = await openBlanking();
  await f.queue('told', { ...saying('Ben'), expiresAt: now + 9e9 }, { state: 'sent' });

  await f.erase({ names: ['Ben'] });

  expect(await f.row('told')).toMatchObject({ content: '{}', address: '9', expires_at: now + 9e9 });
});

test.each(['waiting', 'sending'] as const)(
  'a message that is %s goes to others with a dash for the name and the number',
  async (state) => {
    await using f = await openBlanking();
    await f.queue('name', saying('Ben'), { state });
    await f.queue('number', saying('+905320000002'), { state });
    await f.queue('sentence', saying('Ben was here'), { state });

    await f.erase({ names: ['Ben'], numbers: ['+905320000002'] });

    expect(await f.blanked()).toEqual([]);
    expect([await f.said('name'), await f.said('number')]).toEqual(['–', '–']);
    expect(await f.said('sentence')).toBe('Ben was here');
  },
);

test.each([
  ['user_7', 'user17'],
  ['7%7', '7 or 7'],
  [String.raw`7\7`, '7/7'],
])('«%s» is looked for as it stands, and is not found in «%s»', async (number, unlike) => {
  await using f = await openBlanking();
  await f.queue('unlike', saying(unlike), { state: 'sent' });
  await f.queue(
    'alike',
    { screen: { message: say('sorry') } },
    { state: 'sent', content: `{"a":"${number}"}` },
  );

  await f.erase({ numbers: [number] });

  expect(await f.blanked()).toEqual(['alike']);
});

test('a name that is part of a word only is nobody', async () => {
  await using f = await openBlanking();
  await f.queue('word', saying('Canan and Cana'), { state: 'sent' });
  await f.queue('name', saying('for CAN, today'), { state: 'sent' });

  await f.erase({ names: ['Can'] });

  expect(await f.blanked()).toEqual(['name']);
});

test('what was queued long ago loses its words, its address and its picture, a portion at a time', async () => {
  await using f = await openBlanking();
  const picture = newId<AttachmentId>();
  await f.db
    .insertInto('attachment')
    .values({ id: picture, media_type: 'image/png', bytes: new Uint8Array(1), created_at: now })
    .execute();
  for (const key of ['a', 'b', 'c']) await f.queue(key, { attachment: picture }, { state: 'sent' });

  const counts = [
    await f.clearBefore(now + 1, 2),
    await f.clearBefore(now + 1, 2),
    await f.clearBefore(now + 1, 2),
  ];

  expect(counts).toEqual([2, 1, 0]);
  expect(await f.row('a')).toMatchObject({
    content: '{}',
    address: null,
    attachment_id: null,
    state: 'sent',
  });
});

test('what still waits or was queued since keeps its words', async () => {
  await using f = await openBlanking();
  await f.queue('waiting');
  await f.queue('sending', {}, { state: 'sending' });
  await f.queue('old', {}, { state: 'failed', created_at: now - 1 });
  await f.queue('young', {}, { state: 'failed' });

  expect(await f.clearBefore(now)).toBe(1);
  expect(await f.blanked()).toEqual(['old']);
});
