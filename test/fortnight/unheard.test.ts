import { expect, test } from 'vitest';
import { passOnWish } from '../../src/fortnight/pass-on-wish.ts';
import { requestToJoin } from '../../src/fortnight/request-to-join.ts';
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

test('a wish that nobody could hear for days is not brought any more', async () => {
  await using s = await openSisli();
  await s.wish('call');

  await s.join();
  await s.runner.tick(now + 80 * hour);

  expect((await s.told()).filter((told) => told.includes('asks to be called'))).toEqual([]);
});
