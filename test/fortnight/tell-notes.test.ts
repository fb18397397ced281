import { expect, test } from 'vitest';
import { recordNote } from '../../src/check-ins/record-note.ts';
import type { Instant } from '../../src/clock.ts';
import { memoryDatabase } from '../helpers/database.ts';
import { istanbul, startRunner, wording } from '../helpers/jobs.ts';
import { seedGroup, seedPerson, seedSisli } from '../helpers/seed.ts';

const noon = istanbul('2026-11-24 12:00');
const day = 24 * 3_600_000;

async function openSisli() {
  const db = await memoryDatabase();
  const sisli = await seedSisli(db);
  const runner = startRunner(db, { admins: ['77'] });
  const write = (who: 'ana' | 'ben', text: string, receivedAt: Instant) =>
    recordNote(db, { personId: sisli.people[who], text, channel: 'sms', receivedAt, cause: text });
  const letters = async () => {
    const rows = await db
      .selectFrom('outbox')
      .select(['person_id', 'address', 'content'])
      .where('key', 'like', 'notes:%')
      .orderBy('id')
      .execute();
    return rows.map(({ person_id, address, content }) => [
      person_id ?? address,
      wording
        .say(JSON.parse(content).screen.message, { language: 'en', channel: 'telegram' })
        .split('\n')
        .slice(1, -1),
    ]);
  };
  const join = () =>
    seedPerson(db, { name: 'Esra', unit: sisli.district, role: 'coordinator', telegram: '2001' });
  return { ...sisli, db, runner, write, letters, join, [Symbol.asyncDispose]: () => db.destroy() };
}

test('coordinators without a group are told of notes once a day, in one message', async () => {
  await using s = await openSisli();
  const esra = await s.join();
  await s.write('ana', 'My knee hurts', noon);
  await s.write('ben', 'When is the bus?', noon);

  await s.runner.tick(noon);
  await s.runner.tick(noon + 60_000);
  await s.write('ana', 'It is better', noon + 120_000);
  await s.runner.tick(noon + 180_000);
  await s.runner.tick(noon + day);
  await s.runner.tick(noon + day + 60_000);

  expect(await s.letters()).toEqual([
    [esra, ['· Ana: “My knee hurts”', '· Ben: “When is the bus?”']],
    [esra, ['· Ana: “It is better”']],
  ]);
});

test('a group is told by its live status, not by a message', async () => {
  await using s = await openSisli();
  await s.join();
  await seedGroup(s.db, { unit: s.district });
  await s.write('ana', 'My knee hurts', noon);

  await s.runner.tick(noon);

  expect(await s.letters()).toEqual([]);
  expect(await s.db.selectFrom('note').select('told_at').execute()).toEqual([{ told_at: noon }]);
});

test('while nobody has joined the admins of the installation are told, and without any the note waits', async () => {
  await using s = await openSisli();
  await s.write('ana', 'My knee hurts', noon);

  await startRunner(s.db).tick(noon);
  const before = await s.letters();
  await s.runner.tick(noon + day);

  expect(before).toEqual([]);
  expect(await s.letters()).toEqual([['77', ['· Ana: “My knee hurts”']]]);
});

test('notes that nobody can be told of do not stand before those of others', async () => {
  await using s = await openSisli();
  const esra = await s.join();
  const alone = await seedPerson(s.db, { name: 'Zoe' });
  for (let number = 0; number < 501; number += 1)
    await recordNote(s.db, {
      personId: alone,
      text: 'Hello?',
      channel: 'sms',
      receivedAt: noon,
      cause: `alone-${number}`,
    });
  await s.write('ana', 'My knee hurts', noon);

  await startRunner(s.db).tick(noon);

  expect(await s.letters()).toEqual([[esra, ['· Ana: “My knee hurts”']]]);
});

test('a coordinator is told of more notes than one portion takes', async () => {
  await using s = await openSisli();
  await s.join();
  for (let number = 0; number < 120; number += 1) await s.write('ana', `Note ${number}`, noon);

  await s.runner.tick(noon);

  const told = await s.db.selectFrom('note').select('id').where('told_at', '=', noon).execute();
  expect(told).toHaveLength(120);
  expect(await s.letters()).toHaveLength(3);
});

test('what is written at night is told in the morning', async () => {
  await using s = await openSisli();
  await s.join();
  await s.write('ana', 'My knee hurts', istanbul('2026-11-24 23:00'));

  await s.runner.tick(istanbul('2026-11-24 23:05'));
  await s.runner.tick(istanbul('2026-11-25 09:00'));

  const [letter] = await s.db
    .selectFrom('outbox')
    .select('not_before')
    .where('key', 'like', 'notes:%')
    .execute();
  expect(letter?.not_before).toBe(istanbul('2026-11-25 09:00'));
});
