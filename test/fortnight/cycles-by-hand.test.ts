import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { recordAnswers } from '../../src/check-ins/record-answers.ts';
import { listAssignments } from '../../src/cycles/assignment-queries.ts';
import { findDraft, findOpenCycle, listCyclesAt } from '../../src/cycles/cycle-queries.ts';
import { closeCycleNow } from '../../src/fortnight/close-cycle-now.ts';
import { openCycleNow } from '../../src/fortnight/open-cycle.ts';
import { postponeCycle } from '../../src/fortnight/postpone-cycle.ts';
import { previewCycle } from '../../src/fortnight/preview-cycle.ts';
import { localDate } from '../../src/local-date.ts';
import { updatePerson } from '../../src/organisation/person-queries.ts';
import { memoryDatabase } from '../helpers/database.ts';
import { istanbul, startRunner, tickThrough, wording } from '../helpers/jobs.ts';
import { seedGroup, seedSisli } from '../helpers/seed.ts';

const opening = istanbul('2026-11-21 09:00');
const breathe = () => setImmediate();

test('the next cycle opens at this moment with the end that it would have had, quiet hours or not', async () => {
  await using db = await memoryDatabase();
  const { program } = await seedSisli(db);
  const now = istanbul('2026-11-15 23:00');

  const { cycle, counts } = await openCycleNow(db, { programId: program, breathe }, now);
  const report = await startRunner(db).tick(now + 60_000);

  expect(cycle).toMatchObject({ number: 1, state: 'open', startsOn: '2026-11-15', openedAt: now });
  expect(cycle.closesAt).toBe(istanbul('2026-12-05 00:00'));
  expect(counts).toMatchObject({ people: 4, assignments: 20, messages: 4 });
  expect(report.done).toBe(0);
  const tasks = await db
    .selectFrom('outbox')
    .select('not_before')
    .distinct()
    .where('kind', '=', 'tasks')
    .execute();
  expect(tasks).toEqual([{ not_before: now }]);
});

test('opening is refused while a cycle of the program is open', async () => {
  await using db = await memoryDatabase();
  const { program } = await seedSisli(db);
  await startRunner(db).tick(opening);

  const again = openCycleNow(db, { programId: program, breathe }, opening + 3_600_000);

  await expect(again).rejects.toMatchObject({ code: 'conflict', key: 'cycle-open-already' });
});

test('opening by hand skips what is wholly past, and closes what is over', async () => {
  await using db = await memoryDatabase();
  const { program } = await seedSisli(db);
  await startRunner(db).tick(opening);

  const { cycle } = await openCycleNow(db, { programId: program, breathe }, istanbul('2026-12-20 12:00'));

  expect(cycle).toMatchObject({ number: 3, letter: 'B', startsOn: '2026-12-20', endsOn: '2027-01-01' });
});

test('closing by hand does all that a close does, at once: final, boards, results', async () => {
  await using db = await memoryDatabase();
  const { program, district, people } = await seedSisli(db);
  await seedGroup(db, { unit: district });
  await startRunner(db).tick(opening);
  const open = await findOpenCycle(db, program);
  const [visits] = open ? await listAssignments(db, { cycleId: open.id, personId: people.ana }) : [];
  if (!open || !visits) throw new Error('Ana has no tasks');
  const answers = [{ assignmentId: visits.id, value: { kind: 'count' as const, total: 40 } }];
  const at = istanbul('2026-11-22 12:00');
  await recordAnswers(
    db,
    { personId: people.ana, cause: 'a', channel: 'telegram', receivedAt: at, answers },
    at,
  );
  const now = istanbul('2026-11-24 22:00');

  const { cycle, counts } = await closeCycleNow({ db, wording }, { programId: program, breathe }, now);
  const after = await startRunner(db).tick(now + 60_000);

  expect(cycle).toMatchObject({ state: 'final', closesAt: now, finalAt: now, endsOn: '2026-12-04' });
  expect(cycle.freezesAt).toBe(istanbul('2026-12-02 00:00'));
  expect(counts).toEqual({ results: 2, boards: 1 });
  expect(after.done).toBe(1);
  const sent = await db
    .selectFrom('outbox')
    .select(['kind', 'channel', 'not_before'])
    .where('kind', 'in', ['result', 'board'])
    .where('created_at', '=', now)
    .orderBy('id')
    .execute();
  expect(sent).toEqual([
    { kind: 'result', channel: 'telegram', not_before: now },
    { kind: 'result', channel: 'telegram', not_before: now },
    { kind: 'board', channel: null, not_before: now },
  ]);
  const tasks = await db
    .selectFrom('outbox')
    .select('state')
    .distinct()
    .where('kind', '=', 'tasks')
    .execute();
  expect(tasks).toEqual([{ state: 'cancelled' }]);
  await expect(closeCycleNow({ db, wording }, { programId: program, breathe }, now)).rejects.toMatchObject({
    code: 'conflict',
    key: 'cycle-none-open',
  });
});

test('a text message carries the score of the last cycle', async () => {
  await using db = await memoryDatabase();
  const { program, people } = await seedSisli(db);
  const runner = startRunner(db);
  await runner.tick(opening);
  const open = await findOpenCycle(db, program);
  const [visits] = open ? await listAssignments(db, { cycleId: open.id, personId: people.ben }) : [];
  if (!visits) throw new Error('Ben has no tasks');
  const answers = [{ assignmentId: visits.id, value: { kind: 'count' as const, total: 40 } }];
  await recordAnswers(
    db,
    { personId: people.ben, cause: 'b', channel: 'sms', receivedAt: opening, answers },
    opening,
  );

  await tickThrough(runner, { from: opening, until: istanbul('2026-12-05 13:00') });

  const results = await db
    .selectFrom('outbox')
    .select('id')
    .where('kind', '=', 'result')
    .where('person_id', '=', people.ben)
    .execute();
  expect(results).toEqual([]);
  const texts = await db
    .selectFrom('outbox')
    .select('content')
    .where('kind', '=', 'tasks')
    .where('person_id', '=', people.ben)
    .orderBy('id')
    .execute();
  const said = texts.map(({ content }) =>
    wording.say(JSON.parse(content).screen.message, { language: 'en', channel: 'sms' }),
  );
  expect(said.map((text) => text.split('\n')[0])).toEqual([
    'Istanbul Il: Feriköy, by Fri 4 Dec',
    'Istanbul Il: Feriköy, by Fri 18 Dec (last: 40)',
  ]);
});

test('headquarters may let a cycle open later; it keeps its end', async () => {
  await using db = await memoryDatabase();
  const { program } = await seedSisli(db);
  const runner = startRunner(db);
  await runner.tick(istanbul('2026-11-20 12:00'));
  const draft = await findDraft(db, program);
  if (!draft) throw new Error('no draft');
  const postpone = (day: string) =>
    postponeCycle(
      db,
      { cycleId: draft.id, startsOn: localDate(day), actor: 'test' },
      istanbul('2026-11-20 12:00'),
    );

  await postpone('2026-11-23');
  await runner.tick(opening);
  const early = await findOpenCycle(db, program);
  await runner.tick(istanbul('2026-11-23 09:00'));

  expect(early).toBeUndefined();
  expect(await findOpenCycle(db, program)).toMatchObject({ startsOn: '2026-11-23', endsOn: '2026-12-04' });
  await expect(postpone('2026-11-24')).rejects.toMatchObject({ key: 'cycle-not-draft' });
});

test('a postponed cycle gives the tasks whose days are not over, with targets for the days that are left', async () => {
  await using db = await memoryDatabase();
  const { program, tasks, people } = await seedSisli(db);
  await db.updateTable('task').set({ from_day: 1, until_day: 3 }).where('id', '=', tasks.elders).execute();
  const runner = startRunner(db);
  await runner.tick(istanbul('2026-11-15 12:00'));
  const draft = await findDraft(db, program);
  if (!draft) throw new Error('no draft');
  const startsOn = localDate('2026-11-28');
  await postponeCycle(db, { cycleId: draft.id, startsOn, actor: 'test' }, istanbul('2026-11-20 12:00'));

  await runner.tick(istanbul('2026-11-28 09:00'));

  const given = await db
    .selectFrom('assignment')
    .innerJoin('task', 'task.id', 'assignment.task_id')
    .select(['task.code', 'assignment.target'])
    .where('person_id', '=', people.ana)
    .orderBy('assignment.position')
    .execute();
  expect(given).toEqual([
    { code: 'visits', target: 20 },
    { code: 'market', target: null },
    { code: 'volunteers', target: 3 },
  ]);
});

test('an answer belongs to the cycle that was open at its moment, until that is final', async () => {
  await using db = await memoryDatabase();
  const { people } = await seedSisli(db);
  const runner = startRunner(db);
  await tickThrough(runner, { from: opening, until: istanbul('2026-12-05 10:00') });
  const numbersAt = async (text: string) =>
    (await listCyclesAt(db, people.ana, istanbul(text))).map(({ number }) => number);

  const inGrace = [
    await numbersAt('2026-12-04 23:59'),
    await numbersAt('2026-12-05 00:00'),
    await numbersAt('2026-12-05 09:30'),
  ];
  await tickThrough(runner, { from: istanbul('2026-12-05 10:00'), until: istanbul('2026-12-05 12:00') });

  expect(inGrace).toEqual([[1], [], [2]]);
  expect(await numbersAt('2026-12-04 23:59')).toEqual([]);
});

test('a preview counts people and messages, names who cannot be reached, and changes nothing', async () => {
  await using db = await memoryDatabase();
  const { program, people } = await seedSisli(db);
  await db.transaction().execute((tx) => updatePerson(tx, people.cem, { stoppedAt: opening }));
  await db
    .updateTable('address')
    .set({ state: 'unreachable' })
    .where('person_id', '=', people.dara)
    .execute();

  const preview = await previewCycle(
    db,
    { programId: program, available: ['telegram', 'sms'] },
    istanbul('2026-11-20 12:00'),
  );

  expect(preview).toMatchObject({ number: 1, letter: 'A', people: 4 });
  expect(preview.messages).toEqual([
    { channel: 'telegram', language: 'en', count: 1 },
    { channel: 'sms', language: 'en', count: 1 },
  ]);
  expect(preview.unreached).toEqual([
    { personId: people.cem, reason: 'stopped' },
    { personId: people.dara, reason: 'unreachable' },
  ]);
  const texts = ['tasks', 'check-in', 'planned', 'saved', 'result'];
  expect(preview.samples.map(({ text, language }) => `${text} ${language}`)).toEqual(
    ['en', 'fa'].flatMap((language) => texts.map((text) => `${text} ${language}`)),
  );
  expect(await db.selectFrom('cycle').select('id').execute()).toEqual([]);
});
