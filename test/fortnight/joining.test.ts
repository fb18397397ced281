import { expect, test } from 'vitest';
import { decideJoinRequest } from '../../src/fortnight/decide-join-request.ts';
import { joinBySms } from '../../src/fortnight/join.ts';
import { requestToJoin } from '../../src/fortnight/request-to-join.ts';
import { stop } from '../../src/fortnight/stop.ts';
import { createInvite } from '../../src/organisation/create-invite.ts';
import { findPersonByAddress, putAddress } from '../../src/organisation/person-queries.ts';
import { type JoinRequestId, parseId } from '../../src/store/ids.ts';
import type { Db } from '../../src/store/open-database.ts';
import { memoryDatabase } from '../helpers/database.ts';
import { istanbul } from '../helpers/jobs.ts';
import { seedPerson, seedSisli } from '../helpers/seed.ts';

const now = istanbul('2026-11-24 12:00');
const later = istanbul('2026-11-24 12:05');

async function openSisli() {
  const db = await memoryDatabase();
  const sisli = await seedSisli(db);
  const esra = await seedPerson(db, {
    name: 'Esra',
    unit: sisli.district,
    role: 'coordinator',
    telegram: '2001',
  });
  const fatma = {
    telegramUser: '1009',
    name: 'Fatma',
    phone: '+905320000009',
    language: 'fa' as const,
    unitId: sisli.neighbourhoods.gulbahar,
  };
  return Object.assign(db, { sisli, esra, fatma });
}

const queued = (db: Db, kind: 'join-request' | 'notice') =>
  db
    .selectFrom('outbox')
    .select(['key', 'address', 'person_id', 'content'])
    .where('kind', '=', kind)
    .execute();

async function requestIn(db: Db): Promise<JoinRequestId> {
  const rows = await db.selectFrom('join_request').select('id').execute();
  expect(rows).toHaveLength(1);
  return parseId<JoinRequestId>(rows[0]?.id ?? '');
}

test('the phone that has joined with a code may send it again; another phone may not', async () => {
  await using f = await openSisli();
  const { ana, ben } = f.sisli.people;
  const code = await f.transaction().execute((tx) => createInvite(tx, { personId: ana }, now));

  const results = [
    await joinBySms(f, { phone: '+905320000077', code }, now),
    await joinBySms(f, { phone: '+905320000077', code }, later),
    await joinBySms(f, { phone: '+905320000078', code }, later),
  ];

  expect(results).toEqual([{ personId: ana }, { personId: ana }, { refused: undefined }]);
  expect(await findPersonByAddress(f, 'sms', '+905320000078')).toBeUndefined();
  expect(ben).not.toBe(ana);
});

test('the same request made again is one card; for another unit it takes the place of the first', async () => {
  await using f = await openSisli();

  const results = [await requestToJoin(f, f.fatma, now), await requestToJoin(f, f.fatma, later)];

  expect(results).toEqual([true, true]);
  expect(await queued(f, 'join-request')).toHaveLength(1);
  const first = await requestIn(f);
  await requestToJoin(f, { ...f.fatma, unitId: f.sisli.neighbourhoods.ferikoy }, later);
  expect(await requestIn(f)).not.toBe(first);
});

test('the first of two decisions stands, is told once, and is what the second coordinator hears', async () => {
  await using f = await openSisli();
  const orhan = await seedPerson(f, { name: 'Orhan', unit: f.sisli.district, role: 'coordinator' });
  await requestToJoin(f, f.fatma, now);
  const requestId = await requestIn(f);

  const decided = [
    await decideJoinRequest(f, { requestId, deciderId: f.esra, isAccepted: false }, now),
    await decideJoinRequest(f, { requestId, deciderId: f.esra, isAccepted: false }, later),
    await decideJoinRequest(f, { requestId, deciderId: orhan, isAccepted: true }, later),
  ];

  const declined = { isAccepted: false, name: 'Fatma', decider: 'Esra' };
  expect(decided).toEqual([declined, declined, declined]);
  const [told, ...more] = await queued(f, 'notice');
  expect(more).toEqual([]);
  expect(told).toMatchObject({ address: '1009', person_id: null });
  expect(JSON.parse(told?.content ?? '')).toMatchObject({
    language: 'fa',
    screen: { message: { key: 'join-declined' } },
  });
});

test('who is accepted leaves an earlier account behind and comes back from a stop', async () => {
  await using f = await openSisli();
  const { ana } = f.sisli.people;
  const [phone] = await f
    .selectFrom('address')
    .select('value')
    .where('person_id', '=', ana)
    .where('channel', '=', 'sms')
    .execute();
  await f
    .transaction()
    .execute((tx) => putAddress(tx, { personId: ana, channel: 'telegram', value: '77' }, now));
  await stop(f, ana, now);
  await requestToJoin(f, { ...f.fatma, phone: phone?.value ?? '' }, now);
  const requestId = await requestIn(f);

  await decideJoinRequest(f, { requestId, deciderId: f.esra, isAccepted: true }, later);

  expect(await findPersonByAddress(f, 'telegram', '77')).toBeUndefined();
  expect(await findPersonByAddress(f, 'telegram', '1009')).toMatchObject({
    id: ana,
    language: 'fa',
    stoppedAt: undefined,
  });
});
