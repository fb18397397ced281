import { expect, test } from 'vitest';
import { SmsStage } from '../../../src/channels/sms/stage.ts';
import { Texts } from '../../../src/channels/sms/texts.ts';
import { findNext, insertArrivals } from '../../../src/messages/inbox-queries.ts';
import { type Message, say } from '../../../src/messages/message.ts';
import { createWording } from '../../../src/messages/wording.ts';
import { VirtualClock } from '../../../src/simulator/virtual-clock.ts';
import { memoryDatabase } from '../../helpers/database.ts';
import { seedPerson } from '../../helpers/seed.ts';

const start = Date.parse('2026-11-25T09:00:00Z');
const phone = '+905320000002';

/** A text of Ben's that is being handled, again and again. */
async function openRow() {
  const db = await memoryDatabase();
  const person = await seedPerson(db, { name: 'Ben', phone });
  const conversation = `sms:${phone}`;
  const payload = JSON.stringify({ from: phone, text: 'A1 20' });
  const arrival = { channel: 'sms' as const, providerId: '1', conversation, payload, stampedAt: start };
  await db.transaction().execute((tx) => insertArrivals(tx, [arrival], start));
  const row = await findNext(db, conversation, start);
  if (!row) throw new Error('the row was not stored');
  const wording = createWording();
  const to = { person, channel: 'sms' as const, phone };
  return {
    /** Says these in one handling of the row. */
    say: async (...messages: readonly Message[]) => {
      const stage = new SmsStage({ db, wording, row, phone, to, language: 'en' });
      for (const message of messages) await stage.show({ message });
    },
    apologize: () => {
      const texts = new Texts({ db, clock: new VirtualClock(start), wording, language: 'en' });
      return db.transaction().execute((tx) => texts.apologize(tx, row));
    },
    queued: async () => {
      const rows = await db.selectFrom('outbox').select('content').orderBy('id').execute();
      return rows.map(({ content }): Message => JSON.parse(content).screen.message);
    },
    [Symbol.asyncDispose]: () => db.destroy(),
  };
}

const place = (score: number) => say('tasks-last', { score });

test('a row that is handled again says what it has said only once, whatever has changed meanwhile', async () => {
  await using f = await openRow();

  await f.say(place(1), place(2), say('note-kept'));
  await f.say(place(3), place(4), say('note-kept'));

  expect(await f.queued()).toEqual([place(1), place(2), say('note-kept')]);
});

test('what a row still has to say, and the apology when it cannot, are swallowed by nothing said before', async () => {
  await using f = await openRow();

  await f.say(say('stop-or-no'));
  await f.say(say('note-kept'));
  await f.apologize();

  expect(await f.queued()).toEqual([say('stop-or-no'), say('note-kept'), say('sorry')]);
});
