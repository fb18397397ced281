import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { findCurrentAnswer } from '../../src/check-ins/answer-queries.ts';
import { attachPhoto } from '../../src/check-ins/attach-photo.ts';
import { reviewAnswer } from '../../src/check-ins/review-answer.ts';
import { skipEvidence } from '../../src/check-ins/skip-evidence.ts';
import { AppError } from '../../src/errors.ts';
import type { PersonId } from '../../src/store/ids.ts';
import { answer, count, more, newCause, no, noon, yes } from './answering.ts';
import { type Fortnight, openFortnight, type Task, type Who } from './fortnight.ts';
import { picture } from './pictures.ts';

const minute = 60_000;
const people = ['ana', 'ben'] as const;
/** The one with a photo more often: most can happen to it. */
const tasks = ['visits', 'market', 'market', 'market', 'elders', 'volunteers'] as const;

const valueOf = (task: Task, n: number) => {
  if (task === 'market' || task === 'elders') return n % 3 === 0 ? no : yes;
  const total = task === 'visits' ? n : n % 17;
  return n % 4 === 0 ? more(n % 5) : count(total);
};

const anyStep = fc.record({
  verb: fc.constantFrom('answer', 'answer', 'answer', 'photo', 'skip', 'skip', 'approve', 'reject', 'again'),
  who: fc.constantFrom(...people),
  task: fc.constantFrom(...tasks),
  n: fc.nat({ max: 130 }),
  isConfirmed: fc.boolean(),
  isRecordedForThem: fc.constantFrom(false, false, false, true),
  channel: fc.constantFrom('telegram', 'telegram', 'sms'),
  /** Most come in order; some arrive late. */
  delayMinutes: fc.constantFrom(0, 0, 0, 30),
});
type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never;

async function take(f: Fortnight, step: Step, now: number): Promise<void> {
  const { who, task, verb } = step;
  const of = { personId: f.sisli.people[who], assignmentId: f.task(who, task) };
  const receivedAt = now - step.delayMinutes * minute;
  if (verb === 'answer' || verb === 'again') {
    const { channel, isConfirmed } = step;
    const how = { at: receivedAt, now, channel, isConfirmed, cause: newCause() };
    const recordedBy = step.isRecordedForThem && { recordedBy: f.coordinator };
    for (let times = verb === 'again' ? 2 : 1; times > 0; times -= 1)
      await answer(f, who, [[task, valueOf(task, step.n)]], { ...how, ...recordedBy });
  } else if (verb === 'photo') {
    await attachPhoto(f.db, { ...of, cause: newCause(), receivedAt, bytes: await picture(step.n % 3) }, now);
  } else if (verb === 'skip') await skipEvidence(f.db, of, now);
  else await decide(f, who, task, verb === 'approve' ? 'approved' : 'rejected', now);
}

async function decide(f: Fortnight, who: Who, task: Task, verdict: 'approved' | 'rejected', now: number) {
  const current = await findCurrentAnswer(f.db, f.task(who, task));
  if (!current) return;
  await reviewAnswer(
    f.db,
    { answerId: current.id, reviewerId: f.coordinator, verdict, reason: { words: 'No' } },
    now,
  ).catch((error: unknown) => {
    if (!(error instanceof AppError)) throw error;
  });
}

/** The score by other means: the targets are 40 and 5, so that all shares are whole fortieths. */
async function reckon(f: Fortnight, personId: PersonId) {
  const assigned = await f.db
    .selectFrom('assignment')
    .selectAll()
    .where('person_id', '=', personId)
    .execute();
  const answers = await f.db.selectFrom('answer').selectAll().where('person_id', '=', personId).execute();
  const current = answers.filter(({ is_current }) => is_current === 1);
  const counted = current.filter(({ state }) => state !== 'rejected');
  const points = new Map(assigned.map((row) => [row.id, row.points]));
  const gained = counted.reduce(
    (sum, row) => sum + (points.get(row.assignment_id) ?? 0) * row.done * (40 / row.of),
    0,
  );
  const all = assigned.reduce((sum, row) => sum + row.points, 0) * 40;
  const moments = answers.filter(({ state }) => state !== 'rejected').map((row) => row.received_at);
  return {
    score: Math.floor((200 * gained + all) / (2 * all)),
    is_provisional: current.some(({ state }) => state === 'provisional') ? 1 : 0,
    assigned: assigned.length,
    answered: counted.length,
    reported_at: counted.length > 0 ? Math.min(...moments) : null,
    last_report_at: counted.length > 0 ? Math.max(...counted.map((row) => row.received_at)) : null,
  };
}

test('the kept score is always the one that the answers make, whatever was done in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 5, maxLength: 25 }), async (steps) => {
      await using f = await openFortnight();

      for (const [nth, step] of steps.entries()) {
        await take(f, step, noon + nth * 5 * minute);

        const personId = f.sisli.people[step.who];
        expect(await keptScore(f, personId)).toEqual(await reckon(f, personId));
      }
      await expectSoundAnswers(f);
    }),
    { numRuns: 40 },
  );
});

const keptScore = (f: Fortnight, personId: PersonId) =>
  f.db
    .selectFrom('score')
    .select(['score', 'is_provisional', 'assigned', 'answered', 'reported_at', 'last_report_at'])
    .where('person_id', '=', personId)
    .executeTakeFirst();

/** One current answer per task at most; provisional exactly where there is a reason for it. */
async function expectSoundAnswers(f: Fortnight): Promise<void> {
  const rows = await f.db.selectFrom('answer').selectAll().where('is_current', '=', 1).execute();
  const flags = await f.db.selectFrom('flag').select('answer_id').execute();
  const flagged = new Set(flags.map((row) => row.answer_id));
  expect(new Set(rows.map((row) => row.assignment_id)).size).toBe(rows.length);
  for (const row of rows)
    if (row.state === 'counted') expect([flagged.has(row.id), row.recorded_by]).toEqual([false, null]);
}
