import type { Instant } from '../clock.ts';
import { getProgram, listPrograms } from '../cycles/program-queries.ts';
import { recordAudit } from '../organisation/audit-queries.ts';
import type { Db, Tx } from '../store/open-database.ts';
import { assignAllLate } from './assign-late.ts';
import { listReps } from './enrolment-queries.ts';
import { ensureNextCycle } from './ensure-next-cycle.ts';
import { type CompareOptions, comparePlan, type PlanComparison, reportOf } from './import/compare-plan.ts';
import { type ImportReport, importSheets, type PhoneQuestion } from './import/import-report.ts';
import { putForNext } from './import/next-cycle-queries.ts';
import { writePeople } from './import/person-queries.ts';
import { insertProgram, updateProgram } from './import/program-queries.ts';
import { writeTasks } from './import/task-queries.ts';
import { writeUnits } from './import/unit-queries.ts';
import type { Plan, Problem } from './plan.ts';
import { welcomeBySms } from './welcome-by-sms.ts';

export interface ImportOptions extends CompareOptions {
  readonly isDryRun?: boolean;
  /** Who imports, for the record. */
  readonly actor: string;
  readonly now: Instant;
  /** Told after each step how many rows are written, of how many. */
  readonly progress?: (done: number, total: number) => void;
}

/**
 * Brings the store to what a plan says, all or nothing. Repeating it changes nothing. Nobody and no task is removed;
 * new reps get the tasks of open cycles. With errors, or questions that are not answered, nothing is written.
 */
export async function importPlan(db: Db, plan: Plan, options: ImportOptions): Promise<ImportReport> {
  const preview = await previewImport(db, plan, options);
  if (options.isDryRun) return preview;
  if (preview.outcome === 'refused') return preview;
  if (preview.questions.length > 0) return refuse(preview);
  return db.transaction().execute((tx) => applyPlan(tx, plan, options));
}

/** What an import would bring about. Changes nothing. */
export async function previewImport(db: Db, plan: Plan, options: CompareOptions): Promise<ImportReport> {
  const report = reportOf(plan, await comparePlan(db, plan, options));
  return { ...report, outcome: hasErrors(report.problems) ? 'refused' : 'previewed', tasksGiven: 0 };
}

/** Compares anew: whatever was written since the preview counts. */
async function applyPlan(tx: Tx, plan: Plan, options: ImportOptions): Promise<ImportReport> {
  const comparison = await comparePlan(tx, plan, options);
  const report = { ...reportOf(plan, comparison), tasksGiven: 0 };
  if (hasErrors(report.problems) || report.questions.length > 0)
    return refuse({ ...report, outcome: 'refused' });
  if (!hasChanges(report)) return { ...report, outcome: 'unchanged' };

  const applied = { ...report, tasksGiven: await write(tx, comparison, options) };
  await recordImport(tx, applied, options);
  return { ...applied, outcome: 'applied' };
}

async function write(tx: Tx, comparison: PlanComparison, options: ImportOptions): Promise<number> {
  const { now, progress } = options;
  const { units, people, tasks } = comparison;
  const reps = people.roles.filter(({ kind }) => kind === 'rep');
  const total = units.added.length + people.added.length + reps.length;
  await writeUnits(tx, units);
  progress?.(units.added.length, total);
  await writeProgram(tx, comparison);
  if (tasks) await writeTasks(tx, tasks);
  await writePeople(tx, people, now);
  progress?.(units.added.length + people.added.length, total);
  await welcomeReps(tx, comparison, options);
  const given = await assignAllLate(tx, reps, now);
  progress?.(total, total);
  return given;
}

/** Who came before there was a program is welcomed with it. */
async function welcomeReps(tx: Tx, { people, program }: PlanComparison, { hindranceTo, now }: ImportOptions) {
  const [first] = await listPrograms(tx);
  if (!first || !hindranceTo) return;
  const newcomers = people.roles.filter(({ kind }) => kind === 'rep').map(({ personId }) => personId);
  const personIds = program.added ? await listReps(tx) : [...new Set(newcomers)];
  await welcomeBySms(
    tx,
    { program: first, personIds, canText: (phone) => hindranceTo(phone) === undefined },
    now,
  );
}

async function writeProgram(tx: Tx, { program, stored, tasks }: PlanComparison): Promise<void> {
  if (!program.program) return;
  const { id } = program.program;
  if (program.added) await insertProgram(tx, program.added);
  if (program.updated) await updateProgram(tx, id, program.updated);
  if (stored?.open)
    await putForNext(tx, id, {
      program: program.forNext ?? stored.forNext,
      tasks: { ...stored.tasksForNext, ...Object.fromEntries(tasks?.forNext ?? []) },
    });
  await ensureNextCycle(tx, await getProgram(tx, id));
}

async function recordImport(
  tx: Tx,
  { changes, tasksGiven }: Pick<ImportReport, 'changes' | 'tasksGiven'>,
  { actor, now }: ImportOptions,
): Promise<void> {
  const counts = importSheets.flatMap((sheet) => [
    [`${sheet}Added`, changes[sheet].added.length],
    [`${sheet}Changed`, changes[sheet].changed.length],
  ]);
  const details = { ...Object.fromEntries(counts), tasksGiven };
  await recordAudit(tx, { actor, action: 'imported', subject: 'workbook', details }, now);
}

const hasErrors = (problems: readonly Problem[]): boolean =>
  problems.some(({ severity }) => severity === 'error');

const hasChanges = ({ changes }: Pick<ImportReport, 'changes'>): boolean =>
  importSheets.some((sheet) => changes[sheet].added.length + changes[sheet].changed.length > 0);

/** What the dry run asks about is not decided by an import that was not told how. */
function refuse(report: ImportReport): ImportReport {
  return {
    ...report,
    outcome: 'refused',
    problems: [...report.problems, ...report.questions.map(unanswered)],
  };
}

const unanswered = ({ sheet, row, name, phone, storedPhone }: PhoneQuestion): Problem => ({
  sheet,
  row,
  column: 'phone',
  key: 'import-phone-changed',
  vars: { name, phone, other: storedPhone },
  severity: 'error',
});
