import type { CycleId, ProgramId, TaskId } from '../../store/ids.ts';
import type { Db, Tx } from '../../store/open-database.ts';
import type { StoredTask, TaskComparison } from './compare-tasks.ts';
import { inPortions } from './in-portions.ts';
import type { ForNext } from './next-cycle-shape.ts';

/** The tasks of a program, with what matters when they change. */
export async function listStoredTasks(
  db: Db,
  program: { id: ProgramId; openCycleId: CycleId | undefined; tasksForNext: ForNext['tasks'] },
): Promise<StoredTask[]> {
  const rows = await db.selectFrom('task').selectAll().where('program_id', '=', program.id).execute();
  const links = await db
    .selectFrom('task_unit')
    .innerJoin('task', 'task.id', 'task_unit.task_id')
    .select(['task_unit.task_id', 'task_unit.unit_id'])
    .where('task.program_id', '=', program.id)
    .execute();
  const units = Map.groupBy(links, ({ task_id }) => task_id);
  const given = await listGiven(db, program.id, undefined);
  const open = program.openCycleId ? await listGiven(db, program.id, program.openCycleId) : new Set();
  return rows.map((row) => ({
    row,
    unitIds: new Set(units.get(row.id)?.map(({ unit_id }) => unit_id)),
    wasGiven: given.has(row.id),
    isOpen: open.has(row.id),
    forNext: program.tasksForNext[row.id],
  }));
}

/** The tasks that were given to somebody, ever or in a cycle. */
async function listGiven(
  db: Db,
  programId: ProgramId,
  cycleId: CycleId | undefined,
): Promise<ReadonlySet<TaskId>> {
  const rows = await db
    .selectFrom('task')
    .select('task.id')
    .where('program_id', '=', programId)
    .where((eb) => {
      const given = eb
        .selectFrom('assignment')
        .select('assignment.id')
        .whereRef('assignment.task_id', '=', 'task.id');
      return eb.exists(cycleId === undefined ? given : given.where('assignment.cycle_id', '=', cycleId));
    })
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Brings the tasks and their units to what the comparison says. */
export async function writeTasks(tx: Tx, tasks: TaskComparison): Promise<void> {
  await inPortions(tasks.added, (rows) => tx.insertInto('task').values(rows).execute());
  for (const { id, set } of tasks.updated)
    await tx.updateTable('task').set(set).where('id', '=', id).execute();
  const changed = tasks.units.map(({ id }) => id);
  await inPortions(changed, (ids) => tx.deleteFrom('task_unit').where('task_id', 'in', ids).execute());
  const links = tasks.units.flatMap(({ id, unitIds }) =>
    unitIds.map((unit_id) => ({ task_id: id, unit_id })),
  );
  await inPortions(links, (rows) => tx.insertInto('task_unit').values(rows).execute());
}
