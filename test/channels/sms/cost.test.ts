import { describe, expect, test } from 'vitest';
import { checkInSummary } from '../../../conversations/check-in-summary.ts';
import { foldText } from '../../../src/channels/sms/fold-text.ts';
import { segmentsOf } from '../../../src/channels/sms/segments.ts';
import { recordAnswers } from '../../../src/check-ins/record-answers.ts';
import { listAssignments } from '../../../src/cycles/assignment-queries.ts';
import { findOpenCycle } from '../../../src/cycles/cycle-queries.ts';
import { getProgram } from '../../../src/cycles/program-queries.ts';
import { promptMessage } from '../../../src/fortnight/prompt-message.ts';
import { tasksMessage } from '../../../src/fortnight/tasks-message.ts';
import { enrolmentMessage } from '../../../src/fortnight/welcome-by-sms.ts';
import { type Language, languages } from '../../../src/language.ts';
import type { Screen } from '../../../src/messages/message.ts';
import { planTasks } from '../../../src/simulator/istanbul/program.ts';
import { listDistricts } from '../../../src/simulator/istanbul/units.ts';
import type { PersonId } from '../../../src/store/ids.ts';
import type { Db } from '../../../src/store/open-database.ts';
import { memoryDatabase } from '../../helpers/database.ts';
import { istanbul, startRunner, wording } from '../../helpers/jobs.ts';
import { seedSisli } from '../../helpers/seed.ts';

const opening = istanbul('2026-11-21 09:00');

const sayIn = (language: Language) => (screen: Screen) =>
  foldText(wording.say(screen.message, { language, channel: 'sms' }), { language, turkish: 'ascii' });

/** Ben, whose neighbourhood may bear any name, in a cycle with Istanbul's four tasks. */
async function startBen(db: Db, shortTitles?: (position: number) => string) {
  const { people, neighbourhoods } = await seedSisli(db);
  await startRunner(db).tick(opening);
  const row = await db.selectFrom('program').select('id').executeTakeFirstOrThrow();
  const program = await getProgram(db, row.id);
  const cycle = await findOpenCycle(db, program.id);
  if (!cycle) throw new Error('no cycle is open');
  const stored = await listAssignments(db, { cycleId: cycle.id, personId: people.ben });
  const planned = planTasks(14);
  const titles = (code: string, i: number) =>
    shortTitles ? { name: shortTitles(i) } : { name: code, ...planned[i]?.titleSms };
  const assignments = stored.map((task, i) => Object.assign(task, { shortTitles: titles(task.taskCode, i) }));
  return { program, cycle, assignments, ben: people.ben, unit: neighbourhoods.ferikoy };
}

type Ben = Awaited<ReturnType<typeof startBen>>;

/** The texts of a fortnight for a rep of a neighbourhood with this name, but for the read-back. */
function textsFor({ program, cycle, assignments }: Ben, name: string) {
  const named = assignments.map((task) => ({ ...task, unitNames: { name } }));
  const input = { program, cycle, assignments: named, parents: new Map() };
  const reached = new Map(named.filter(({ kind }) => kind === 'count').map(({ id }) => [id, 12]));
  const reminder = { ...input, reached, occasion: 'check-in' } as const;
  return {
    tasks: tasksMessage({ ...input, lastScore: 53 }),
    prompt: promptMessage({ ...input, occasion: 'check-in' }),
    reminder: promptMessage(reminder),
    planned: promptMessage({ ...reminder, assignments: named.slice(0, 1), occasion: 'planned' }),
    welcome: { message: enrolmentMessage(program, { units: [{ name }] }) },
  };
}

async function readBack(db: Db, { ben, cycle, assignments }: Ben & { ben: PersonId }): Promise<Screen> {
  const values = [
    { kind: 'count', total: 125 },
    { kind: 'done', done: true },
    { kind: 'done', done: false },
    { kind: 'count', total: 12 },
  ] as const;
  const answers = assignments.flatMap(({ id }, i) =>
    values.slice(i, i + 1).map((value) => ({ assignmentId: id, value, isConfirmed: false })),
  );
  const how = { personId: ben, cause: 'a', channel: 'sms', receivedAt: opening + 60_000, answers } as const;
  await recordAnswers(db, how, opening + 60_000);
  return checkInSummary(db, { personId: ben, cycleId: cycle.id });
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

const neighbourhoods = listDistricts().flatMap((district) => district.neighbourhoods);
/** Every fifth: a median needs no more. */
const namesForMedian = (language: Language) => namesIn(language).filter((_, i) => i % 5 === 0);
const namesIn = (language: Language) =>
  neighbourhoods.map(({ names }) => (language === 'fa' ? (names.fa ?? names.name) : names.name));

describe.each(languages)('what texts cost in %s', (language) => {
  const say = sayIn(language);
  const segments = (screen: Screen) => segmentsOf(say(screen)).count;

  test('the fortnight of an average rep of Istanbul stays within its segments', async () => {
    await using db = await memoryDatabase();
    const ben = await startBen(db);
    const readBackCost = segments(await readBack(db, ben));

    const costs = namesForMedian(language).map((name) => {
      const { tasks, prompt, reminder } = textsFor(ben, name);
      return readBackCost + segments(tasks) + segments(prompt) + segments(reminder);
    });

    expect(median(costs)).toBeLessThanOrEqual(language === 'fa' ? 7 : 4);
  });

  test('with the longest name of Istanbul and the longest titles no text is longer than it may be', async () => {
    await using db = await memoryDatabase();
    const longest = namesIn(language).reduce((a, b) => (b.length > a.length ? b : a));
    const letters = language === 'fa' ? 'دیدار خانه سالمندا' : 'Huzurevi ziyaretle';
    const ben = await startBen(db, () => letters);

    const { tasks, prompt, reminder, planned, welcome } = textsFor(ben, longest);

    expect(
      Object.fromEntries(
        Object.entries({ prompt, reminder, planned })
          .filter(([, screen]) => segments(screen) > 1)
          .map(([key, screen]) => [key, say(screen)]),
      ),
    ).toEqual({});
    expect(segments(tasks), say(tasks)).toBeLessThanOrEqual(language === 'fa' ? 4 : 2);
    expect(segments(welcome), say(welcome)).toBeLessThanOrEqual(language === 'fa' ? 3 : 1);
    expect(segments(await readBack(db, ben)), 'read-back').toBeLessThanOrEqual(language === 'fa' ? 2 : 1);
  });
});
