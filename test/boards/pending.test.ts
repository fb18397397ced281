import { describe, expect, test } from 'vitest';
import { listPending } from '../../src/boards/pending.ts';
import { listUntold } from '../../src/boards/pending-queries.ts';
import { recordNote } from '../../src/check-ins/record-note.ts';
import { tasksTopic } from '../../src/cycles/tasks-topic.ts';
import { say } from '../../src/messages/message.ts';
import { enqueue } from '../../src/messages/queries.ts';
import { createWording } from '../../src/messages/wording.ts';
import { setReachable, updatePerson } from '../../src/organisation/person-queries.ts';
import { memoryDatabase } from '../helpers/database.ts';
import { seedPerson, seedProgram, seedSisli, seedTask, seedUnit } from '../helpers/seed.ts';
import { at, away, report, startCycle } from './round.ts';

const wording = createWording();
const now = at('11-30 09:00');

async function sisli() {
  const db = await memoryDatabase();
  const seeds = await seedSisli(db);
  const cycleId = await startCycle(db, seeds.program);
  const texts = async (): Promise<string[]> =>
    (await listPending(db, { cycleId, unitId: seeds.district, now })).map((message) =>
      wording.say(message, { language: 'en', channel: 'telegram' }),
    );
  return { ...seeds, db, cycleId, texts, [Symbol.asyncDispose]: () => db.destroy() };
}

describe('who has not reported', () => {
  test('is listed by neighbourhood with the phone to call', async () => {
    await using s = await sisli();
    await report(s.db, { cycleId: s.cycleId, personId: s.people.dara }, [5]);

    expect(await s.texts()).toEqual([
      [
        'Not reported yet, Şişli (21 Nov – 4 Dec): 3',
        '· Feriköy: Ben, +905320000002',
        '· Feriköy: Cem, +905320000003',
        '· Gülbahar: Ana, +905320000001',
      ].join('\n'),
    ]);
  });

  test('leaves out who is away today and names those whom no message reaches', async () => {
    await using s = await sisli();
    await away(s.db, s.people.ana, '11-29', '12-01');
    await away(s.db, s.people.dara, '11-22', '11-24');
    await s.db.transaction().execute(async (tx) => {
      await setReachable(tx, { channel: 'sms', value: '+905320000002', isReachable: false });
      await updatePerson(tx, s.people.cem, { stoppedAt: now });
    });

    expect(await s.texts()).toEqual([
      [
        'Not reported yet, Şişli (21 Nov – 4 Dec): 3',
        '· Bozkurt: Dara, +905320000004',
        '· Feriköy: Ben, +905320000002, our messages do not arrive',
        '· Feriköy: Cem, +905320000003, wants no messages',
      ].join('\n'),
    ]);
  });

  test('names whose tasks were given up, until newer ones are on their way', async () => {
    await using s = await sisli();
    const topic = tasksTopic(s.cycleId, s.people.ben);
    const tasks = {
      topic,
      kind: 'tasks',
      to: { person: s.people.ben },
      screen: { message: say('stopped') },
    } as const;
    const queue = (key: string) => s.db.transaction().execute((tx) => enqueue(tx, [{ ...tasks, key }], now));
    const where = { cycleId: s.cycleId, unitId: s.district };

    await queue(topic);
    await s.db.updateTable('outbox').set({ state: 'failed', reason: 'no answer' }).execute();
    const [givenUp, count] = [(await s.texts()).join(), (await listUntold(s.db, where)).size];
    await queue(`${topic}:again`);
    const [anew, left] = [(await s.texts()).join(), (await listUntold(s.db, where)).size];

    expect(givenUp).toContain('· Feriköy: Ben, +905320000002, the tasks did not arrive\n');
    expect(anew).toContain('· Feriköy: Ben, +905320000002\n');
    expect([count, left]).toEqual([1, 0]);
  });

  test('names who has written something that was no answer', async () => {
    await using s = await sisli();
    const note = { personId: s.people.ben, text: 'My knee hurts', channel: 'sms' as const, cause: 'note' };
    await recordNote(s.db, { ...note, receivedAt: at('11-25 12:00') });

    expect((await s.texts()).join()).toContain('· Feriköy: Ben, +905320000002, has written: /people\n');
  });

  test('is told first that no message arrives, also of who has written', async () => {
    await using s = await sisli();
    const note = { personId: s.people.ben, text: 'My knee hurts', channel: 'sms' as const, cause: 'note' };
    await recordNote(s.db, { ...note, receivedAt: at('11-25 12:00') });
    await s.db
      .transaction()
      .execute((tx) => setReachable(tx, { channel: 'sms', value: '+905320000002', isReachable: false }));

    expect((await s.texts()).join()).toContain('· Feriköy: Ben, +905320000002, our messages do not arrive\n');
  });

  test('is nobody when everyone has reported', async () => {
    await using s = await sisli();
    for (const personId of Object.values(s.people)) await report(s.db, { cycleId: s.cycleId, personId }, [5]);

    expect(await s.texts()).toEqual([expect.stringContaining('everyone has reported')]);
  });

  test('comes in pages that fit a message, also with the longest names', async () => {
    await using db = await memoryDatabase();
    const program = await seedProgram(db);
    await seedTask(db, { program, code: 'visits', kind: 'count' });
    const unit = await seedUnit(db, { code: 'u', name: 'Ü'.repeat(200) });
    for (let i = 0; i < 60; i += 1)
      await seedPerson(db, { name: `${i} ${'Ş'.repeat(200)}`, unit, phone: `+9053200000${10 + i}` });
    const cycleId = await startCycle(db, program);

    const pages = await listPending(db, { cycleId, unitId: unit, now });

    const texts = pages.map((message) => wording.say(message, { language: 'en', channel: 'telegram' }));
    expect(texts.map((text) => text.split('\n').length - 1)).toEqual([25, 25, 10]);
    for (const text of texts) expect(text.length).toBeLessThanOrEqual(4096);
  });
});
