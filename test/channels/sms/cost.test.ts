import { describe, expect, test } from 'vitest';
import { checkInSummary } from '../../../conversations/check-in-summary.ts';
import { foldForNetwork } from '../../../src/channels/sms/fold-for-network.ts';
import { segmentsOf } from '../../../src/channels/sms/segments.ts';
import { recordAnswers } from '../../../src/check-ins/record-answers.ts';
import { listAssignments } from '../../../src/cycles/assignment-queries.ts';
import { findOpenCycle } from '../../../src/cycles/cycle-queries.ts';
import { cycleTexts, type TaskList } from '../../../src/fortnight/cycle-texts.ts';
import { promptMessage } from '../../../src/fortnight/prompt-message.ts';
import { enrolmentMessage } from '../../../src/fortnight/welcome-by-sms.ts';
import { type Language, languages, type Names } from '../../../src/language.ts';
import type { Screen } from '../../../src/messages/message.ts';
import { neighbourhoodNames, taskListOf } from '../../../src/simulator/istanbul/task-list.ts';
import type { Db } from '../../../src/store/open-database.ts';
import { memoryDatabase } from '../../helpers/database.ts';
import { istanbul, startRunner, wording } from '../../helpers/jobs.ts';
import { seedSisli } from '../../helpers/seed.ts';

const opening = istanbul('2026-11-21 09:00');

const sayIn = (language: Language) => (screen: Screen) =>
  foldForNetwork(wording.say(screen.message, { language, channel: 'sms' }), { language, turkish: 'ascii' });

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

const longestOf = (all: readonly Names[]): Names =>
  all.reduce((a, b) => (b.name.length > a.name.length ? b : a));

/** A task's title in a text has at most 18 characters. */
const longestTitles: Readonly<Record<Language, Names>> = {
  tr: { name: 'Huzurevi ziyaretle' },
  en: { name: 'Visits to the eldr' },
  fa: { name: 'دیدار خانه سالمندا' },
};

/** The welcome, and the question about a task in the evening of its day. */
function rareTexts(list: TaskList, names: Names): Record<'welcome' | 'planned', Screen> {
  const program = { ...list.program, calendar: { cycleDays: 14 } };
  return {
    welcome: { message: enrolmentMessage(program, { units: [names] }) },
    planned: promptMessage({ ...list, assignments: list.assignments.slice(0, 1), occasion: 'planned' }),
  };
}

/** What Ben, whose tasks have the longest titles, reads when he has reported. */
async function realReadBack(db: Db, titles: Names): Promise<Screen> {
  const { people } = await seedSisli(db);
  await startRunner(db).tick(opening);
  await db.updateTable('task').set({ title_sms_tr: titles.name, title_sms_fa: titles.name }).execute();
  const { id: programId } = await db.selectFrom('program').select('id').executeTakeFirstOrThrow();
  const cycle = await findOpenCycle(db, programId);
  if (!cycle) throw new Error('no cycle is open');
  const who = { cycleId: cycle.id, personId: people.ben };
  const values = [
    { kind: 'count', total: 125 },
    { kind: 'done', done: true },
    { kind: 'done', done: false },
    { kind: 'count', total: 12 },
  ] as const;
  const answers = (await listAssignments(db, who)).flatMap(({ id }, i) =>
    values.slice(i, i + 1).map((value) => ({ assignmentId: id, value, isConfirmed: false })),
  );
  const receivedAt = opening + 60_000;
  const how = { personId: people.ben, cause: 'a', channel: 'sms', receivedAt, answers } as const;
  await recordAnswers(db, how, receivedAt);
  return checkInSummary(db, who);
}

describe.each(languages)('what texts cost in %s', (language) => {
  const say = sayIn(language);
  const segments = (screen: Screen) => segmentsOf(say(screen)).count;
  const names = neighbourhoodNames(language);

  test('the fortnight of an average rep of Istanbul stays within its segments', () => {
    const costs = names.map((unit) => {
      const { tasks, prompt, reminder, readBack } = cycleTexts(taskListOf(unit));
      return segments(tasks) + segments(prompt) + segments(reminder) + segments(readBack);
    });

    expect(costs.length).toBeGreaterThan(900);
    expect(median(costs)).toBeLessThanOrEqual(language === 'fa' ? 7 : 4);
  });

  test('with the longest name of Istanbul and the longest titles no text is longer than it may be', () => {
    const unit = longestOf(names);
    const usual = taskListOf(unit);
    const shortTitles = longestTitles[language];
    const list = {
      ...usual,
      assignments: usual.assignments.map((task) => Object.assign(task, { shortTitles })),
    };

    const { tasks, readBack, ...prompts } = cycleTexts(list);
    const { welcome, planned } = rareTexts(list, unit);

    expect(
      Object.fromEntries(
        Object.entries({ ...prompts, planned })
          .filter(([, screen]) => segments(screen) > 1)
          .map(([key, screen]) => [key, say(screen)]),
      ),
    ).toEqual({});
    expect(segments(tasks), say(tasks)).toBeLessThanOrEqual(language === 'fa' ? 4 : 2);
    expect(segments(welcome), say(welcome)).toBeLessThanOrEqual(language === 'fa' ? 3 : 1);
    expect(segments(readBack), say(readBack)).toBeLessThanOrEqual(language === 'fa' ? 2 : 1);
  });

  test('what is really read back costs what was reckoned with', async () => {
    await using db = await memoryDatabase();

    const real = await realReadBack(db, longestTitles[language]);

    expect(segments(real), say(real)).toBeLessThanOrEqual(language === 'fa' ? 2 : 1);
  });
});
