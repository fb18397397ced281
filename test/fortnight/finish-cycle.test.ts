import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { recordAnswers } from '../../src/check-ins/record-answers.ts';
import { listAssignments } from '../../src/cycles/assignment-queries.ts';
import { findLatestClosed, findOpenCycle } from '../../src/cycles/cycle-queries.ts';
import { closeCycleNow } from '../../src/fortnight/close-cycle-now.ts';
import type { PersonId } from '../../src/store/ids.ts';
import type { Db } from '../../src/store/open-database.ts';
import type { Channel } from '../../src/store/words.ts';
import { memoryDatabase } from '../helpers/database.ts';
import { istanbul, startRunner, wording } from '../helpers/jobs.ts';
import { type Sisli, seedPerson, seedSisli } from '../helpers/seed.ts';

const opening = istanbul('2026-11-21 09:00');
const noon = istanbul('2026-11-28 12:00');
const end = istanbul('2026-12-05 12:00');

/** Opens the fortnight; each of these people says that the market stand was done, and sends no photo. */
async function reportWithoutPhoto(
  db: Db,
  { program }: Sisli,
  people: readonly (readonly [PersonId, Channel])[],
) {
  const runner = startRunner(db);
  await runner.tick(opening);
  const cycle = await findOpenCycle(db, program);
  if (!cycle) throw new Error('no cycle is open');
  for (const [personId, channel] of people) {
    const list = await listAssignments(db, { cycleId: cycle.id, personId });
    const answers = list
      .filter(({ taskCode }) => taskCode === 'market')
      .map(({ id }) => ({ assignmentId: id, value: { kind: 'done' as const, done: true } }));
    await recordAnswers(db, { personId, cause: personId, channel, receivedAt: noon, answers }, noon);
  }
  return runner;
}

const doubts = (db: Db) =>
  db
    .selectFrom('flag')
    .innerJoin('answer', 'answer.id', 'flag.answer_id')
    .select(['answer.person_id', 'flag.kind', 'answer.state'])
    .orderBy('answer.id')
    .execute();

test('an answer without its photo is doubtful once the cycle is final, unless it came by text', async () => {
  await using db = await memoryDatabase();
  const sisli = await seedSisli(db);
  const { ana, ben } = sisli.people;
  const runner = await reportWithoutPhoto(db, sisli, [
    [ana, 'telegram'],
    [ben, 'sms'],
  ]);

  await runner.tick(istanbul('2026-12-05 00:00'));
  await runner.tick(end - 60_000);
  const before = await doubts(db);
  await runner.tick(end);

  expect(before).toEqual([]);
  expect(await doubts(db)).toEqual([{ person_id: ana, kind: 'evidence-missing', state: 'provisional' }]);
  expect(await findLatestClosed(db, sisli.program)).toMatchObject({ state: 'final' });
});

test('however many answers lack their photo, the cycle becomes final with the doubt about each', async () => {
  await using db = await memoryDatabase();
  const sisli = await seedSisli(db);
  const { people, neighbourhoods, program } = sisli;
  const crowd = Array.from({ length: 60 }, (_, n) => n);
  const reps: PersonId[] = [];
  for (const n of crowd) reps.push(await seedPerson(db, { name: `Rep ${n}`, unit: neighbourhoods.gulbahar }));
  await reportWithoutPhoto(
    db,
    sisli,
    [...reps, people.ana].map((id) => [id, 'telegram'] as const),
  );

  const breathe = () => setImmediate();
  const { cycle } = await closeCycleNow({ db, wording }, { programId: program, breathe }, noon + 60_000);

  expect(cycle.state).toBe('final');
  expect(await doubts(db)).toHaveLength(61);
});
