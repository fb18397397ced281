import type { Instant } from '../clock.ts';
import type { Names } from '../language.ts';
import type { LocalDate } from '../local-date.ts';
import { unitNames } from '../organisation/unit-queries.ts';
import {
  type AssignmentId,
  type CycleId,
  newId,
  type PersonId,
  type ProgramId,
  type TaskId,
  type UnitId,
} from '../store/ids.ts';
import { insertNew } from '../store/insert-new.ts';
import type { Db, Tx } from '../store/open-database.ts';

/** The next people who are reps, by id. */
export async function listRepsAfter(
  db: Db,
  { after, limit }: { after: PersonId | undefined; limit: number },
  now: Instant,
): Promise<PersonId[]> {
  const rows = await db
    .selectFrom('role')
    .innerJoin('person', 'person.id', 'role.person_id')
    .select('role.person_id')
    .distinct()
    .$if(after !== undefined, (query) => query.where('role.person_id', '>', after ?? null))
    .where('role.kind', '=', 'rep')
    .where('role.until_at', 'is', null)
    .where('role.from_at', '<=', now)
    .where('person.erased_at', 'is', null)
    .orderBy('role.person_id')
    .limit(limit)
    .execute();
  return rows.map((row) => row.person_id);
}

/** The units of which these people are reps, in the order in which they became so. */
export async function listRepUnits(db: Db, personIds: readonly PersonId[]): Promise<Map<PersonId, UnitId[]>> {
  const rows = await db
    .selectFrom('role')
    .select(['person_id', 'unit_id'])
    .where('person_id', 'in', personIds)
    .where('kind', '=', 'rep')
    .where('until_at', 'is', null)
    .orderBy('person_id')
    .orderBy('id')
    .execute();
  return groupValues(rows.map((row) => [row.person_id, row.unit_id]));
}

/** Each unit with all units above it, itself included. */
export async function listUnitsAbove(db: Db, unitIds: readonly UnitId[]): Promise<Map<UnitId, UnitId[]>> {
  const rows = await db
    .selectFrom('unit_ancestor')
    .select(['unit_id', 'ancestor_id'])
    .where('unit_id', 'in', unitIds)
    .execute();
  return groupValues(rows.map((row) => [row.unit_id, row.ancestor_id]));
}

/** The names of each unit's parent; units at the top are left out. */
export async function listParentNames(db: Db, unitIds: readonly UnitId[]): Promise<Map<UnitId, Names>> {
  if (unitIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('unit')
    .innerJoin('unit as parent', 'parent.id', 'unit.parent_id')
    .select(['unit.id', 'parent.name', 'parent.name_tr', 'parent.name_fa', 'parent.name_en'])
    .where('unit.id', 'in', unitIds)
    .execute();
  return new Map(rows.map((row) => [row.id, unitNames(row)]));
}

export interface TaskGiven {
  readonly personId: PersonId;
  readonly unitId: UnitId;
  readonly taskId: TaskId;
  readonly position: number;
  readonly target: number | undefined;
  readonly points: number;
}

export interface NewAssignment extends TaskGiven {
  readonly isSampled: boolean;
}

const insertAssignmentRows = insertNew('assignment', ['cycle_id', 'person_id', 'unit_id', 'task_id']);
const insertMembershipRows = insertNew('membership', ['cycle_id', 'unit_id', 'person_id']);
const insertScoreRows = insertNew('score', ['cycle_id', 'person_id']);

/** Keeps assignments; what is assigned already stays as it is. Returns how many are new. */
export async function insertAssignments(
  tx: Tx,
  cycleId: CycleId,
  assignments: readonly NewAssignment[],
): Promise<number> {
  const count = await insertAssignmentRows(
    tx,
    assignments.map((assignment) => assignmentRow(cycleId, assignment)),
  );
  await insertMembershipRows(tx, membershipRows(cycleId, assignments));
  return count;
}

/** Who has them, for which units. */
function membershipRows(cycleId: CycleId, assignments: readonly NewAssignment[]) {
  const members = new Map(assignments.map((each) => [`${each.unitId} ${each.personId}`, each]));
  return [...members.values()].map(({ unitId, personId }) => ({
    cycle_id: cycleId,
    unit_id: unitId,
    person_id: personId,
  }));
}

const assignmentRow = (cycleId: CycleId, assignment: NewAssignment) => ({
  id: newId<AssignmentId>(),
  cycle_id: cycleId,
  person_id: assignment.personId,
  unit_id: assignment.unitId,
  task_id: assignment.taskId,
  position: assignment.position,
  target: assignment.target ?? null,
  headquarters_target: assignment.target ?? null,
  points: assignment.points,
  is_sampled: assignment.isSampled ? 1 : 0,
  is_frozen: 0,
});

/** A person's score before the first answer. */
export interface NewScore {
  readonly personId: PersonId;
  readonly assigned: number;
  readonly points: number;
  /** Whether they joined in mid-cycle and stand apart on the boards. */
  readonly isPartial: boolean;
}

/** Begins the scores of people in a cycle; one that has begun stays as it is. */
export async function insertScores(tx: Tx, cycleId: CycleId, scores: readonly NewScore[]): Promise<void> {
  await insertScoreRows(
    tx,
    scores.map((score) => scoreRow(cycleId, score)),
  );
}

const scoreRow = (cycleId: CycleId, score: NewScore) => ({
  cycle_id: cycleId,
  person_id: score.personId,
  score: score.points > 0 ? 0 : null,
  is_provisional: 0,
  is_partial: score.isPartial ? 1 : 0,
  is_frozen: 0,
  assigned: score.assigned,
  answered: 0,
  reported_at: null,
  last_report_at: null,
});

/** Who of these people may be written to and is not away all the days from the one to the other, by id. */
export async function listReceivers(
  db: Db,
  input: { personIds: readonly PersonId[]; from: LocalDate; until: LocalDate },
  now: Instant,
): Promise<PersonId[]> {
  const rows = await db
    .selectFrom('person')
    .select('id')
    .where('id', 'in', input.personIds)
    .where('stopped_at', 'is', null)
    .where('erased_at', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('break')
            .select('break.id')
            .whereRef('break.person_id', '=', 'person.id')
            .where('break.from_date', '<=', input.from)
            .where('break.until_date', '>=', input.until)
            .where((ended) => ended.or([ended('ended_at', 'is', null), ended('ended_at', '>', now)])),
        ),
      ),
    )
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}

/**
 * The scores of those of these people who reported in the program's last cycle. As a rule its grace is not over when
 * the next one opens; but who reads texts is not to wait for the result until the one after that.
 */
export async function listLastScores(
  db: Db,
  { programId, personIds }: { programId: ProgramId; personIds: readonly PersonId[] },
): Promise<Map<PersonId, number>> {
  const last = await db
    .selectFrom('cycle')
    .select('id')
    .where('program_id', '=', programId)
    .where('state', 'in', ['closed', 'final'])
    .orderBy('number', 'desc')
    .executeTakeFirst();
  if (!last) return new Map();
  const rows = await db
    .selectFrom('score')
    .select(['person_id', 'score'])
    .where('cycle_id', '=', last.id)
    .where('person_id', 'in', personIds)
    .where('reported_at', 'is not', null)
    .execute();
  return new Map(rows.flatMap((row) => (row.score === null ? [] : [[row.person_id, row.score]])));
}

function groupValues<Key, Value>(pairs: readonly (readonly [Key, Value])[]): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
