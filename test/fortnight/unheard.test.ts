import { expect, test } from 'vitest';
import { passOnWish } from '../../src/fortnight/pass-on-wish.ts';
import { requestToJoin } from '../../src/fortnight/request-to-join.ts';
import type { Db } from '../../src/store/open-database.ts';
import type { Wish } from '../../src/store/words.ts';
import { memoryDatabase } from '../helpers/database.ts';
import { istanbul, startRunner, wording } from '../helpers/jobs.ts';
import { seedPerson, seedSisli } from '../helpers/seed.ts';

const now = istanbul('2026-11-20 12:00');
const hour = 3_600_000;

/** Şişli, which nobody has come to coordinate yet, and an admin of the installation. */
async function openSisli() {
  const db = await memoryDatabase();
  const sisli = await seedSisli(db);
  const runner = startRunner(db, { admins: ['77'] });
  const told = async () => {
    const rows = await db
      .selectFrom('outbox')
      .select(['person_id', 'address', 'content'])
      .where('kind', 'in', ['join-request', 'notice', 'alert'])
      .orderBy('id')
      .execute();
    return rows.map(({ person_id, address, content }) => {
      const { message } = JSON.parse(content).screen;
      return `${person_id ?? address}: ${wording.say(message, { language: 'en', channel: 'telegram' }).split('\n')[0]}`;
    });
  };
  const fatma = {
    telegramUser: '1009',
    name: 'Fatma',
    phone: '+905320000009',
    language: 'en' as const,
    unitId: sisli.neighbourhoods.gulbahar,
  };
  const wish = (kind: Wish, at = now, cause = `${kind} ${at}`) =>
    passOnWish(
      db,
      { personId: sisli.people.ben, wish: kind, text: kind, channel: 'sms', receivedAt: at, cause },
      at,
    );
  const join = (name = 'Esra', telegram = '2001') =>
    seedPerson(db, { name, unit: sisli.district, role: 'coordinator', telegram });
  return { db, runner, told, fatma, wish, join, [Symbol.asyncDispose]: () => db.destroy() };
}

const calls = 'Ben (Feriköy) asks to be called: +905320000002';

test('what nobody can be told goes to the admins of the installation, once', async () => {
  await using s = await openSisli();

  expect(await requestToJoin(s.db, s.fatma, now)).toBe(false);
  await s.wish('call');
  expect(await s.told()).toEqual([]);
  await s.runner.tick(now + 60_000);
  await s.runner.tick(now + 120_000);

  expect(await s.told()).toEqual([
    expect.stringMatching(
      /^77: Fatma would like to be the representative of Gülbahar. Phone: \+905320000009. Nobody can decide/,
    ),
    `77: 📞 ${calls}`,
  ]);
});

test('who comes later to coordinate gets what waits, with the buttons to decide', async () => {
  await using s = await openSisli();
  await requestToJoin(s.db, s.fatma, now);
  await s.wish('leave');
  await s.runner.tick(now + 60_000);
  const esra = await s.join();

  await s.runner.tick(now + 2 * hour);
  await s.runner.tick(now + 2 * hour + 60_000);

  expect((await s.told()).slice(2)).toEqual([
    `${esra}: Fatma would like to be the representative of Gülbahar.`,
    `${esra}: Ben (Feriköy) would like to hand over the role. Phone: +905320000002`,
  ]);
  const cards = await s.db
    .selectFrom('outbox')
    .select('content')
    .where('kind', '=', 'join-request')
    .execute();
  expect(cards.map(({ content }) => JSON.parse(content).screen.choices.flat().length)).toEqual([2]);
});

test('what did not arrive with one coordinator is brought to the next', async () => {
  await using s = await openSisli();
  const esra = await s.join();
  await s.wish('call');
  await s.db.updateTable('outbox').set({ state: 'failed' }).where('person_id', '=', esra).execute();
  const emre = await s.join('Emre', '2002');

  await s.runner.tick(now + 60_000);
  await s.runner.tick(now + 120_000);

  expect(await s.told()).toEqual([`${esra}: 📞 ${calls}`, `${emre}: 📞 ${calls}`]);
});

test('the same wish again within some hours is kept and not told anew', async () => {
  await using s = await openSisli();
  const esra = await s.join();

  await s.wish('call');
  await s.wish('call');
  await s.wish('call', now + hour);
  await s.wish('call', now + 8 * hour);
  await s.runner.tick(now + 9 * hour);

  expect(await s.told()).toEqual([`${esra}: 📞 ${calls}`, `${esra}: 📞 ${calls}`]);
  expect(await s.db.selectFrom('note').select('id').execute()).toHaveLength(3);
});

/** When each message may go out; `quiet` if it is held back in the quiet hours later on, too. */
const holds = async (db: Db) => {
  const rows = await db
    .selectFrom('outbox')
    .select(['kind', 'not_before', 'content'])
    .orderBy('id')
    .execute();
  return rows.map(({ kind, not_before, content }) => {
    const isQuiet = JSON.parse(content).quietIn !== undefined;
    return `${kind} ${new Date(not_before).toISOString().slice(5, 16)}${isQuiet ? ' quiet' : ''}`;
  });
};

test('a wish at night is passed on in the morning, a request to join at once', async () => {
  await using s = await openSisli();
  await s.join();
  const night = istanbul('2026-11-21 03:00');

  const isTold = await s.wish('call', night);
  await requestToJoin(s.db, s.fatma, night);

  expect(isTold).toBe(false);
  expect(await holds(s.db)).toEqual(['notice 11-21T06:00 quiet', 'join-request 11-21T00:00']);
});

test('what nobody has heard is brought to nobody at night, nor to the admins', async () => {
  await using s = await openSisli();
  await requestToJoin(s.db, s.fatma, istanbul('2026-11-20 20:59'));

  await s.runner.tick(istanbul('2026-11-20 22:00'));
  await s.join();
  await s.runner.tick(istanbul('2026-11-20 22:05'));

  expect(await holds(s.db)).toEqual(['alert 11-21T06:00 quiet', 'join-request 11-21T06:00 quiet']);
});

test('whoever wishes something hears whether somebody knows of it by now', async () => {
  await using s = await openSisli();

  expect(await s.wish('call')).toBe(false);
  await s.join();
  expect(await s.wish('leave')).toBe(true);
  expect(await s.wish('leave')).toBe(true);
  expect(await s.wish('call', now + hour)).toBe(false);
  await s.runner.tick(now + hour);
  expect(await s.wish('call', now + 2 * hour)).toBe(true);
});

test('a wish that nobody could hear for days is not brought any more', async () => {
  await using s = await openSisli();
  await s.wish('call');

  await s.join();
  await s.runner.tick(now + 80 * hour);

  expect((await s.told()).filter((told) => told.includes('asks to be called'))).toEqual([]);
});
