import { recordAnswers } from '../../src/check-ins/record-answers.ts';
import type { Instant } from '../../src/clock.ts';
import { listAssignments } from '../../src/cycles/assignment-queries.ts';
import { cycleDates } from '../../src/cycles/calendar.ts';
import { getCycle } from '../../src/cycles/cycle-queries.ts';
import { getProgram } from '../../src/cycles/program-queries.ts';
import { assignTasks } from '../../src/fortnight/assign-tasks.ts';
import { listRepUnits } from '../../src/fortnight/assigning-queries.ts';
import { localDate } from '../../src/local-date.ts';
import { insertBreak } from '../../src/organisation/break-queries.ts';
import { type CycleId, newId, type PersonId, type ProgramId } from '../../src/store/ids.ts';
import type { Db } from '../../src/store/open-database.ts';

/** A moment in Istanbul: `at('11-25 18:00')`. */
export const at = (local: string): Instant => Date.parse(`2026-${local.replace(' ', 'T')}:00+03:00`);

export type CycleState = 'open' | 'closed' | 'final';

/** A cycle of the calendar, with the tasks of all who are reps now. */
export async function startCycle(
  db: Db,
  program: ProgramId,
  { number = 1, state = 'open' }: { number?: number; state?: CycleState } = {},
): Promise<CycleId> {
  const id = newId<CycleId>();
  const dates = cycleDates((await getProgram(db, program)).calendar, number);
  await db
    .insertInto('cycle')
    .values({
      id,
      program_id: program,
      number,
      letter: 'B',
      state,
      day_one: dates.dayOne,
      starts_on: dates.startsOn,
      ends_on: dates.endsOn,
      opens_at: dates.opensAt,
      closes_at: dates.closesAt,
      final_at: dates.finalAt,
      freezes_at: dates.freezesAt,
      opened_at: dates.opensAt,
      closed_at: state === 'open' ? null : dates.closesAt,
    })
    .execute();
  await assignAll(db, program, id);
  return id;
}

async function assignAll(db: Db, programId: ProgramId, cycleId: CycleId): Promise<void> {
  const reps = await db.selectFrom('role').select('person_id').where('kind', '=', 'rep').distinct().execute();
  await db.transaction().execute(async (tx) => {
    const repUnits = await listRepUnits(
      tx,
      reps.map((row) => row.person_id),
    );
    const program = await getProgram(tx, programId);
    await assignTasks(tx, { program, cycle: await getCycle(tx, cycleId), repUnits, position: 0 });
  });
}

export const setState = (db: Db, cycleId: CycleId, state: CycleState, closedAt?: Instant) =>
  db
    .updateTable('cycle')
    .set({ state, closed_at: closedAt ?? null })
    .where('id', '=', cycleId)
    .execute();

let causes = 0;

/** Answers the tasks of a list in its order, counts with a total; a missing value leaves the task unanswered. */
export async function report(
  db: Db,
  who: { cycleId: CycleId; personId: PersonId },
  totals: readonly (number | undefined)[],
  receivedAt: Instant = at('11-25 12:00'),
): Promise<void> {
  causes += 1;
  const assignments = await listAssignments(db, who);
  const answers = assignments.flatMap((assignment, index) => {
    const total = totals[index];
    if (total === undefined) return [];
    const value = { kind: 'count', total } as const;
    return [{ assignmentId: assignment.id, value, isConfirmed: true }];
  });
  const recording = {
    personId: who.personId,
    cause: `report ${causes}`,
    channel: 'sms' as const,
    receivedAt,
  };
  await recordAnswers(db, { ...recording, answers }, receivedAt);
}

/** An announced absence: `away(db, person, '11-22', '11-28')`. */
export const away = (db: Db, personId: PersonId, from: string, until: string): Promise<void> =>
  db
    .transaction()
    .execute((tx) =>
      insertBreak(
        tx,
        personId,
        { from: localDate(`2026-${from}`), until: localDate(`2026-${until}`) },
        at('11-01 12:00'),
      ),
    );

export const setPartial = (db: Db, cycleId: CycleId, personId: PersonId) =>
  db
    .updateTable('score')
    .set({ is_partial: 1 })
    .where('cycle_id', '=', cycleId)
    .where('person_id', '=', personId)
    .execute();
