import { expect, test } from 'vitest';
import { unclearReplies } from '../../../conversations/unclear-replies.ts';
import { Texts } from '../../../src/channels/sms/texts.ts';
import { messageKeys } from '../../../src/messages/message-key.ts';
import { type InboxId, newId } from '../../../src/store/ids.ts';
import type { Db } from '../../../src/store/open-database.ts';
import { startBen } from '../../helpers/ben.ts';
import { memoryDatabase } from '../../helpers/database.ts';
import { wording } from '../../helpers/jobs.ts';
import { storedAnswers } from '../../helpers/kept.ts';
import { seedPerson } from '../../helpers/seed.ts';

const start = Date.parse('2026-11-21T06:00:00Z');
const minuteMs = 60_000;
const ana = '+905320001001';

/** Hands texts to the bot as they come out of the inbox. */
function openTexts(db: Db) {
  const clock = { now: () => now, wait: () => Promise.resolve() };
  let now = start;
  const texts = new Texts({ db, clock, wording, language: 'en' });
  return async (from: string, text: string, at = now) => {
    now = at;
    const arrival = { channel: 'sms' as const, providerId: newId(), conversation: `sms:${from}` };
    const payload = JSON.stringify({ from, text });
    const row = { ...arrival, payload, id: newId<InboxId>(), stampedAt: at, receivedAt: at, attempts: 0 };
    await texts.handle(row);
  };
}

const countReplies = async (db: Db) => (await db.selectFrom('outbox').select('id').execute()).length;
const listNotes = async (db: Db) =>
  (await db.selectFrom('note').select('text').orderBy('id').execute()).map(({ text }) => text);
const countNotes = async (db: Db) => (await listNotes(db)).length;

test.each(['2255', '+2255', 'Banka', 'VODAFONE', '905320001001', '', 'HELP'])(
  'nothing goes to the sender %j, whatever it writes: a machine would answer',
  async (from) => {
    await using db = await memoryDatabase();
    await seedPerson(db, { name: 'ana', phone: ana });
    const receive = openTexts(db);

    for (const text of ['Your code is 4711', 'STOP', 'HELP', 'JOIN ABCDEFGHJK', '7 Y N 1'])
      await receive(from, text);

    expect([await countReplies(db), await countNotes(db)]).toEqual([0, 0]);
  },
);

test('of texts that are not understood four an hour get an answer, and all are kept', async () => {
  await using db = await memoryDatabase();
  await seedPerson(db, { name: 'ana', phone: ana });
  const receive = openTexts(db);

  for (let n = 0; n < 9; n += 1)
    await receive(ana, `the well is ${'dry '.repeat(n + 1)}`, start + n * minuteMs);
  const inTheHour = await countReplies(db);
  await receive(ana, 'and now', start + 61 * minuteMs);

  expect([inTheHour, await countReplies(db), await countNotes(db)]).toEqual([4, 5, 10]);
});

test('what is understood is answered however much was not', async () => {
  await using db = await memoryDatabase();
  await seedPerson(db, { name: 'ana', phone: ana });
  const receive = openTexts(db);

  for (let n = 0; n < 9; n += 1) await receive(ana, `the well is ${'dry '.repeat(n + 1)}`);
  await receive(ana, 'STOP');

  expect(await countReplies(db)).toBe(5);
});

test('of numbers that are on no list four an hour are asked back or noted, and an answer among them is read back', async () => {
  await using story = await startBen({ gateway: 'smsgate' });
  const { chat, world, ben } = story;
  const texts = () => chat.text.split('\n').filter((line) => line.startsWith('Saha'));
  const before = texts().length;

  for (let n = 1; n <= 14; n += 1) await chat.says(`B${n} 3`);
  const told = texts().slice(before);
  await chat.says('A1 25');
  await chat.says('A1 12');
  const read = texts().slice(before + told.length);

  expect(told).toHaveLength(4);
  expect(read).toEqual([expect.stringContaining('A1 25/40'), expect.stringContaining('Is 12 the total?')]);
  expect(await storedAnswers(world.db, ben)).toEqual(['visits=25']);
  expect(await listNotes(world.db)).toEqual([2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14].map((n) => `B${n} 3`));
});

test('a refusal and a stop that look alike are asked back no more often', async () => {
  await using db = await memoryDatabase();
  await seedPerson(db, { name: 'ana', phone: ana, language: 'tr' });
  const receive = openTexts(db);

  for (let n = 0; n < 9; n += 1) await receive(ana, `cık${'!'.repeat(n)}`, start + n * minuteMs);

  expect([await countReplies(db), await countNotes(db)]).toEqual([4, 5]);
});

test('every way of saying that a text was not understood counts', () => {
  const asked = messageKeys.filter((key) => key.startsWith('typed-'));

  expect(asked.filter((key) => !unclearReplies.some((unclear) => unclear === key))).toEqual([
    'typed-kept',
    'typed-lower-totals',
    'typed-number',
    'typed-repeated',
    'typed-totals-left',
    'typed-totals-more',
  ]);
});

test('who is on no list and says stop hears nothing more', async () => {
  await using db = await memoryDatabase();
  const receive = openTexts(db);

  for (const text of ['STOP', 'dur', 'artık mesaj atmayın']) await receive(ana, text);

  expect(await countReplies(db)).toBe(0);
});
