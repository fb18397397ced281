import type { ProgramId, TaskId, UnitId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';
import { type Assignment, taskShortTitles, taskTitles } from './assignment-queries.ts';
import { type CycleSpec, parseCycleSpec } from './cycle-spec.ts';

/** A task as headquarters planned it. */
export interface Task
  extends Pick<
    Assignment,
    'kind' | 'titles' | 'shortTitles' | 'target' | 'points' | 'evidence' | 'fromDay' | 'untilDay'
  > {
  readonly id: TaskId;
  readonly code: string;
  readonly cycles: CycleSpec;
  /** The units that it goes to, with all below them; none: to all. */
  readonly unitIds: ReadonlySet<UnitId>;
}

/** The tasks of a program, in its order. */
export async function listTasks(db: Db, programId: ProgramId): Promise<Task[]> {
  const rows = await db
    .selectFrom('task')
    .select(['id', 'code', 'kind', 'target', 'points', 'evidence', 'from_day', 'until_day', 'cycles'])
    .select(['title', 'title_tr', 'title_fa', 'title_en', 'title_sms_tr', 'title_sms_fa', 'title_sms_en'])
    .where('program_id', '=', programId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  const units = await listTaskUnits(db, programId);
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    kind: row.kind,
    titles: taskTitles(row),
    shortTitles: taskShortTitles(row),
    evidence: row.evidence,
    fromDay: row.from_day ?? undefined,
    target: row.target ?? undefined,
    points: row.points,
    untilDay: row.until_day ?? undefined,
    cycles: parseCycleSpec(row.cycles) ?? [],
    unitIds: new Set(units.get(row.id)?.map((unit) => unit.unit_id)),
  }));
}

async function listTaskUnits(db: Db, programId: ProgramId) {
  const rows = await db
    .selectFrom('task_unit')
    .innerJoin('task', 'task.id', 'task_unit.task_id')
    .select(['task_unit.task_id', 'task_unit.unit_id'])
    .where('task.program_id', '=', programId)
    .execute();
  return Map.groupBy(rows, (row) => row.task_id);
}
