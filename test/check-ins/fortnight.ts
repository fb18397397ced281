import { findCurrentAnswer } from '../../src/check-ins/answer-queries.ts';
import type { RejectionReason } from '../../src/check-ins/rejection-reason.ts';
import { reviewAnswer } from '../../src/check-ins/review-answer.ts';
import type { Verdict } from '../../src/check-ins/review-queries.ts';
import type { Instant } from '../../src/clock.ts';
import { cycleDates } from '../../src/cycles/calendar.ts';
import { getProgram } from '../../src/cycles/program-queries.ts';
import { type AssignmentId, type CycleId, newId, type PersonId, type UnitId } from '../../src/store/ids.ts';
import type { Db } from '../../src/store/open-database.ts';
import { memoryDatabase } from '../helpers/database.ts';
import { type Sisli, seedPerson, seedSisli } from '../helpers/seed.ts';

/** A moment in Istanbul: `at('11-25 18:00')`. */
export const at = (local: string): Instant => Date.parse(`2026-${local.replace(' ', 'T')}:00+03:00`);

export type Who = keyof Sisli['people'];
export type Task = keyof Sisli['tasks'];

export interface Fortnight extends AsyncDisposable {
  readonly db: Db;
  readonly sisli: Sisli;
  readonly cycleId: CycleId;
  /** Of the district. */
  readonly coordinator: PersonId;
  /** The person's assignment of a task; of several units, the first. */
  readonly task: (who: Who, task: Task) => AssignmentId;
}

/** Şişli with its first cycle open, letter B: 21 November to 4 December 2026, all tasks assigned to all reps. */
export async function openFortnight(settings: Record<string, string> = {}): Promise<Fortnight> {
  const db = await memoryDatabase();
  const sisli = await seedSisli(db, { settings });
  const cycleId = await insertCycle(db, sisli);
  const assignments = new Map<string, AssignmentId>();
  for (const [person, units] of unitsOf(sisli)) {
    const keys = await assignAll(db, { sisli, cycleId, person, units });
    for (const [key, id] of keys) assignments.set(key, id);
  }
  return {
    db,
    sisli,
    cycleId,
    coordinator: await seedPerson(db, { name: 'Ela', unit: sisli.district, role: 'coordinator' }),
    task: (who, task) => {
      const id = assignments.get(`${sisli.people[who]} ${sisli.tasks[task]}`);
      if (!id) throw new Error('not assigned');
      return id;
    },
    [Symbol.asyncDispose]: () => db.destroy(),
  };
}

function unitsOf({ people, neighbourhoods }: Sisli): [PersonId, UnitId[]][] {
  const { gulbahar, ferikoy, bozkurt } = neighbourhoods;
  return [
    [people.ana, [gulbahar]],
    [people.ben, [ferikoy]],
    [people.cem, [bozkurt, ferikoy]],
    [people.dara, [bozkurt]],
  ];
}

async function insertCycle(db: Db, { program }: Sisli): Promise<CycleId> {
  const { calendar } = await getProgram(db, program);
  const dates = cycleDates(calendar, 1);
  const id = newId<CycleId>();
  await db
    .insertInto('cycle')
    .values({
      id,
      program_id: program,
      number: 1,
      letter: 'B',
      state: 'open',
      day_one: dates.startsOn,
      starts_on: dates.startsOn,
      ends_on: dates.endsOn,
      opens_at: dates.opensAt,
      closes_at: dates.closesAt,
      final_at: dates.finalAt,
      freezes_at: dates.freezesAt,
      opened_at: dates.opensAt,
    })
    .execute();
  return id;
}

async function assignAll(
  db: Db,
  input: { sisli: Sisli; cycleId: CycleId; person: PersonId; units: readonly UnitId[] },
): Promise<[string, AssignmentId][]> {
  const { sisli, cycleId, person, units } = input;
  const tasks = await db.selectFrom('task').selectAll().where('program_id', '=', sisli.program).execute();
  const rows = units.flatMap((unit, nth) =>
    tasks.map((task) => ({
      id: newId<AssignmentId>(),
      cycle_id: cycleId,
      person_id: person,
      unit_id: unit,
      task_id: task.id,
      position: nth * tasks.length + task.position,
      target: task.target,
      headquarters_target: task.target,
      points: task.points,
      is_sampled: 0,
      is_frozen: 0,
    })),
  );
  await db.insertInto('assignment').values(rows).execute();
  const members = rows.map(({ cycle_id, unit_id, person_id }) => ({ cycle_id, unit_id, person_id }));
  await db
    .insertInto('membership')
    .values(members)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await db
    .insertInto('score')
    .values({
      cycle_id: cycleId,
      person_id: person,
      score: 0,
      is_provisional: 0,
      is_partial: 0,
      is_frozen: 0,
      assigned: rows.length,
      answered: 0,
    })
    .execute();
  return rows.toReversed().map((row) => [`${person} ${row.task_id}`, row.id]);
}

/** What the close and the end of the grace leave in the cycle. */
export async function setState({ db, cycleId }: Fortnight, state: 'closed' | 'final'): Promise<void> {
  const closed_at = at('12-05 00:00');
  await db.updateTable('cycle').set({ state, closed_at }).where('id', '=', cycleId).execute();
}

/** The coordinator rejects what is current. */
export const reject = (f: Fortnight, who: Who, task: Task, now = at('11-25 13:00')): Promise<void> =>
  review(f, f.task(who, task), { verdict: 'rejected', reason: { words: 'Blurred' } }, now);

/** The coordinator approves what is current. */
export const approve = (f: Fortnight, who: Who, task: Task, now = at('11-25 13:00')): Promise<void> =>
  review(f, f.task(who, task), { verdict: 'approved' }, now);

async function review(
  f: Fortnight,
  assignmentId: AssignmentId,
  said: { verdict: Verdict; reason?: RejectionReason },
  now: Instant,
): Promise<void> {
  const answer = await findCurrentAnswer(f.db, assignmentId);
  if (!answer) throw new Error('not answered');
  await reviewAnswer(f.db, { answerId: answer.id, reviewerId: f.coordinator, ...said }, now);
}
