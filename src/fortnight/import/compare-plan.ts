import type { Language } from '../../language.ts';
import type { Hindrance } from '../../organisation/phone.ts';
import type { Db } from '../../store/open-database.ts';
import type { Plan, Problem } from '../plan.ts';
import { comparePeople, type PeopleComparison } from './compare-people.ts';
import { compareProgram, type ProgramComparison } from './compare-program.ts';
import { compareTasks, type TaskComparison } from './compare-tasks.ts';
import { compareUnits, type UnitComparison } from './compare-units.ts';
import type { ImportReport, ImportSheet, SheetChanges } from './import-report.ts';
import { listStoredPeople } from './person-queries.ts';
import { listStoredPrograms, type StoredProgram } from './program-queries.ts';
import { listStoredTasks } from './task-queries.ts';
import { listStoredUnits } from './unit-queries.ts';

export interface CompareOptions {
  /** Of a program, and of people, of whom nothing else is said. */
  readonly language: Language;
  readonly timeZone: string;
  readonly acceptsChangedPhones?: boolean;
  /** What keeps texts from a number (E.164). Left out where SMS is not in use. */
  readonly hindranceTo?: ((phone: string) => Hindrance | undefined) | undefined;
}

export interface PlanComparison {
  readonly program: ProgramComparison;
  readonly stored: StoredProgram | undefined;
  readonly units: UnitComparison;
  readonly people: PeopleComparison;
  readonly tasks: TaskComparison | undefined;
}

/** Reads what is stored and compares it with the plan. */
export async function comparePlan(db: Db, plan: Plan, options: CompareOptions): Promise<PlanComparison> {
  const programs = await listStoredPrograms(db);
  const program = compareProgram(plan.program, programs, options);
  const stored = programs.find(({ row }) => row.id === program.program?.id);
  const units = compareUnits(plan.units, await listStoredUnits(db));
  const people = comparePeople(plan.people, {
    stored: await listStoredPeople(db),
    units: units.byCode,
    language: plan.program?.language ?? program.program?.language ?? options.language,
    acceptsChangedPhones: options.acceptsChangedPhones ?? false,
    hindranceTo: options.hindranceTo,
  });
  return {
    program,
    stored,
    units,
    people,
    tasks: await compareStoredTasks(db, plan, { program, stored, units }),
  };
}

async function compareStoredTasks(
  db: Db,
  plan: Plan,
  { program, stored, units }: Pick<PlanComparison, 'program' | 'stored' | 'units'>,
): Promise<TaskComparison | undefined> {
  if (!program.program || plan.tasks.length === 0) return undefined;
  const { id } = program.program;
  const openCycleId = stored?.open?.id;
  const tasksForNext = stored?.tasksForNext ?? {};
  const tasks = stored ? await listStoredTasks(db, { id, openCycleId, tasksForNext }) : [];
  return compareTasks(plan.tasks, { programId: id, stored: tasks, units: units.byCode });
}

const noChanges: SheetChanges = { added: [], changed: [], unchanged: 0 };

export type FoundReport = Omit<ImportReport, 'outcome' | 'tasksGiven'>;

/** What a comparison found, as it is told. */
export function reportOf(plan: Plan, { program, units, people, tasks }: PlanComparison): FoundReport {
  const changes: Record<ImportSheet, SheetChanges> = {
    program: program.changes,
    units: units.changes,
    people: people.changes,
    tasks: tasks?.changes ?? noChanges,
  };
  return {
    changes,
    problems: [
      ...program.problems,
      ...units.problems,
      ...people.problems,
      ...(tasks?.problems ?? withoutProgram(plan)),
    ],
    questions: people.questions,
    kept: { people: people.kept, tasks: tasks?.kept ?? [] },
  };
}

/** Tasks belong to a program; what is wrong with one that the plan has is said there. */
function withoutProgram({ program, tasks: [first] }: Plan): Problem[] {
  if (!first || program) return [];
  return [{ ...first.at, column: '', key: 'import-tasks-without-program', vars: {}, severity: 'error' }];
}
