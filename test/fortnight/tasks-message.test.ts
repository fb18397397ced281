import { expect, test } from 'vitest';
import { listAssignments } from '../../src/cycles/assignment-queries.ts';
import { findOpenCycle } from '../../src/cycles/cycle-queries.ts';
import { planDay } from '../../src/cycles/plan-day.ts';
import { getProgram } from '../../src/cycles/program-queries.ts';
import { listParentNames } from '../../src/fortnight/assigning-queries.ts';
import { tasksMessage } from '../../src/fortnight/tasks-message.ts';
import { localDate } from '../../src/local-date.ts';
import { buttons } from '../../src/messages/button.ts';
import type { PersonId } from '../../src/store/ids.ts';
import type { Db } from '../../src/store/open-database.ts';
import { memoryDatabase } from '../helpers/database.ts';
import { istanbul, startRunner, wording } from '../helpers/jobs.ts';
import { seedSisli, seedTask } from '../helpers/seed.ts';

const opening = istanbul('2026-11-21 09:00');

async function messageFor(db: Db, personId: PersonId, reached?: readonly number[]) {
  const row = await db.selectFrom('program').select('id').executeTakeFirstOrThrow();
  const program = await getProgram(db, row.id);
  const cycle = await findOpenCycle(db, program.id);
  if (!cycle) throw new Error('no cycle is open');
  const assignments = await listAssignments(db, { cycleId: cycle.id, personId });
  const parents = await listParentNames(db, [...new Set(assignments.map(({ unitId }) => unitId))]);
  const totals = new Map(
    assignments.flatMap(({ id }, index) => (reached?.[index] ? [[id, reached[index]]] : [])),
  );
  const screen = tasksMessage({ program, cycle, assignments, parents, reached: totals });
  const say = (channel: 'telegram' | 'sms') => wording.say(screen.message, { language: 'en', channel });
  return { screen, cycle, assignments, telegram: say('telegram'), sms: say('sms') };
}

test('on Telegram the tasks stand with their days, evidence, plans and totals, and the first button checks in', async () => {
  await using db = await memoryDatabase();
  const { program, people } = await seedSisli(db);
  await seedTask(db, { program, code: 'Fair', from_day: 8, until_day: 8, evidence: 'photo' });
  await startRunner(db).tick(opening);
  const { assignments } = await messageFor(db, people.ana);
  const elders = assignments[2];
  if (!elders) throw new Error('Ana has no third task');
  await planDay(db, { personId: people.ana, assignmentId: elders.id, day: localDate('2026-11-24') }, opening);

  const { telegram, screen, cycle } = await messageFor(db, people.ana, [25]);

  expect(telegram).toBe(
    [
      '📋 21 Nov – 4 Dec · Gülbahar, Şişli',
      '1  Door-to-door visits   25 / 40   40 p',
      '2  Market stand (photo)   20 p',
      "3  Visit to the elders' home · 📅 Tue 24 Nov   20 p",
      '4  New volunteers   0 / 5   20 p',
      '5  Fair, Sat 28 Nov (photo)   20 p',
    ].join('\n'),
  );
  expect(screen.choices?.flat().map(({ data }) => data)).toEqual([
    buttons.checkIn.write(cycle.id),
    buttons.planDays.write(cycle.id),
    buttons.details.write(cycle.id),
  ]);
});

test('a text has the short titles, the numbers, and an example for the whole list', async () => {
  await using db = await memoryDatabase();
  const { people } = await seedSisli(db);
  await startRunner(db).tick(opening);

  const { sms } = await messageFor(db, people.ana);

  expect(sms).toBe(
    [
      'Istanbul Il: Gülbahar, by Fri 4 Dec',
      'A1 Door-to-door visit, target 40',
      'A2 Market stand',
      'A3 Visit to the elder',
      'A4 New volunteers, target 5',
      'In order, like: 7 Y N 1',
    ].join('\n'),
  );
});

test('with several units each has its own heading', async () => {
  await using db = await memoryDatabase();
  const { people } = await seedSisli(db);
  await startRunner(db).tick(opening);

  const { telegram, sms } = await messageFor(db, people.cem);

  expect(telegram.split('\n').filter((line) => !/^\d/.test(line))).toEqual([
    '📋 21 Nov – 4 Dec · Feriköy, Şişli · Bozkurt, Şişli',
    'Feriköy:',
    'Bozkurt:',
  ]);
  expect(sms.split('\n')[0]).toBe('Istanbul Il: Feriköy, Bozkurt, by Fri 4 Dec');
});
