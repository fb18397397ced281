import { codeKey } from '../../organisation/code-key.ts';
import { newId, type ProgramId, type TaskId, type UnitId } from '../../store/ids.ts';
import type { TaskTable } from '../../store/schema/task.ts';
import type { UnitTable } from '../../store/schema/unit.ts';
import type { PlannedTask, Problem } from '../plan.ts';
import { changedColumns } from './changed-columns.ts';
import type { RowChange, SheetChanges } from './import-report.ts';
import { type TaskForNext, taskForNextColumns } from './next-cycle-shape.ts';

export interface StoredTask {
  readonly row: TaskTable;
  readonly unitIds: ReadonlySet<UnitId>;
  /** Whether it was ever given to somebody. */
  readonly wasGiven: boolean;
  /** Whether somebody has it in the cycle that is open. */
  readonly isOpen: boolean;
  /** What an earlier import keeps for the next cycle. */
  readonly forNext: TaskForNext | undefined;
}

export interface TaskComparison {
  readonly changes: SheetChanges;
  readonly problems: readonly Problem[];
  readonly added: readonly TaskTable[];
  readonly updated: readonly { readonly id: TaskId; readonly set: Partial<TaskTable> }[];
  /** The units of new tasks, and of those whose units change. */
  readonly units: readonly { readonly id: TaskId; readonly unitIds: readonly UnitId[] }[];
  /** What is to count from the next cycle, for each task that was named and is in an open cycle. */
  readonly forNext: ReadonlyMap<TaskId, TaskForNext>;
  /** The codes of stored tasks that are not in the file. */
  readonly kept: readonly string[];
}

/**
 * What a plan's tasks change of the stored ones. Tasks that it does not name stay, after the others: a task ends by
 * its `cycles`.
 */
export function compareTasks(
  planned: readonly PlannedTask[],
  {
    programId,
    stored,
    units,
  }: { programId: ProgramId; stored: readonly StoredTask[]; units: ReadonlyMap<string, UnitTable> },
): TaskComparison {
  const byCode = new Map(stored.map((task) => [codeKey(task.row.code), task]));
  const result = {
    changes: { added: new Array<RowChange>(), changed: new Array<RowChange>(), unchanged: 0 },
    problems: new Array<Problem>(),
    added: new Array<TaskTable>(),
    updated: new Array<{ id: TaskId; set: Partial<TaskTable> }>(),
    units: new Array<{ id: TaskId; unitIds: UnitId[] }>(),
    forNext: new Map<TaskId, TaskForNext>(),
  };
  for (const [index, task] of planned.entries()) {
    const wanted = columnsOf(task, index + 1);
    const unitIds = task.unitCodes.flatMap((code) => units.get(codeKey(code))?.id ?? []);
    const known = byCode.get(codeKey(task.code));
    const added = known ? undefined : newTask(task, programId, index + 1);
    if (added) {
      result.added.push(added);
      result.units.push({ id: added.id, unitIds });
      result.changes.added.push({ ...task.at, what: task.code, columns: [] });
    } else if (known) compareTask(task, { known, wanted, unitIds }, result);
  }
  const named = new Set(planned.map(({ code }) => codeKey(code)));
  const kept = stored.filter(({ row }) => !named.has(codeKey(row.code)));
  return {
    ...result,
    updated: [...result.updated, ...placedBehind(kept, planned.length)],
    kept: kept.map(({ row }) => row.code),
  };
}

type Wanted = ReturnType<typeof columnsOf>;

function compareTask(
  task: PlannedTask,
  { known, wanted, unitIds }: { known: StoredTask; wanted: Wanted; unitIds: UnitId[] },
  result: {
    changes: { changed: RowChange[]; unchanged: number };
    problems: Problem[];
    updated: { id: TaskId; set: Partial<TaskTable> }[];
    units: { id: TaskId; unitIds: UnitId[] }[];
    forNext: Map<TaskId, TaskForNext>;
  },
): void {
  const { row, forNext = {} } = known;
  const set = changedColumns({ ...row, ...changedColumns(row, forNext) }, wanted) ?? {};
  if (set.kind !== undefined && known.wasGiven) {
    result.problems.push(kindChanged(task, row));
    return;
  }
  const hasOtherUnits = unitIds.length !== known.unitIds.size || unitIds.some((id) => !known.unitIds.has(id));
  const columns = [...Object.keys(set).map(columnName), ...(hasOtherUnits ? ['units'] : [])];
  const later = known.isOpen ? taskForNextColumns.filter((column) => column in set) : [];
  if (columns.length === 0) result.changes.unchanged += 1;
  else
    result.changes.changed.push({
      ...task.at,
      what: row.code,
      columns,
      ...(later.length > 0 ? { fromNextCycle: true as const } : {}),
    });
  if (hasOtherUnits) result.units.push({ id: row.id, unitIds });
  const { evidence, from_day, until_day, ...atOnce } = wanted;
  if (known.isOpen)
    result.forNext.set(row.id, changedColumns<TaskForNext>(row, { evidence, from_day, until_day }) ?? {});
  const now = changedColumns<TaskTable>(row, known.isOpen ? atOnce : wanted);
  if (now) result.updated.push({ id: row.id, set: now });
}

/** The order of the sheet; what is not in it stands behind, in its own order. */
function placedBehind(kept: readonly StoredTask[], from: number): { id: TaskId; set: Partial<TaskTable> }[] {
  return kept
    .toSorted((a, b) => a.row.position - b.row.position)
    .flatMap(({ row }, index) => {
      const position = from + index + 1;
      return from === 0 || row.position === position ? [] : [{ id: row.id, set: { position } }];
    });
}

const columnNames: Readonly<Record<string, string>> = {
  from_day: 'from',
  until_day: 'until',
  position: 'order',
};
const columnName = (column: string): string => columnNames[column] ?? column;

const columnsOf = (task: PlannedTask, position: number) => ({
  position,
  title: task.titles.name,
  title_tr: task.titles.tr,
  title_fa: task.titles.fa,
  title_en: task.titles.en,
  title_sms_tr: task.titleSms.tr,
  title_sms_fa: task.titleSms.fa,
  title_sms_en: task.titleSms.en,
  kind: task.kind,
  target: task.target ?? null,
  points: task.points,
  evidence: task.evidence,
  from_day: task.from ?? null,
  until_day: task.until ?? null,
  cycles: task.cycles,
});

function newTask(task: PlannedTask, programId: ProgramId, position: number): TaskTable {
  const { title_tr = null, title_fa = null, title_en = null, ...columns } = columnsOf(task, position);
  return {
    id: newId<TaskId>(),
    program_id: programId,
    code: task.code,
    ...columns,
    title_tr,
    title_fa,
    title_en,
  };
}

const kindChanged = (task: PlannedTask, row: TaskTable): Problem => ({
  ...task.at,
  column: 'kind',
  key: 'import-task-kind-changed',
  vars: { code: row.code, kind: task.kind, other: row.kind },
  severity: 'error',
});
