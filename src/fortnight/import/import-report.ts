import type { Place, Problem } from '../plan.ts';

export const importSheets = ['program', 'units', 'people', 'tasks'] as const;
export type ImportSheet = (typeof importSheets)[number];

/** What an import brings about, or would. A report is the same for the dry run and for the import itself. */
export interface ImportReport {
  /** `previewed`: a dry run that could be carried out. `refused`: nothing was changed, the problems say why. */
  readonly outcome: 'previewed' | 'applied' | 'unchanged' | 'refused';
  readonly changes: Readonly<Record<ImportSheet, SheetChanges>>;
  /** Found against what is stored; those of the workbook in itself stand in its reading. */
  readonly problems: readonly Problem[];
  /** People whose phone seems to have changed. Unless the one who imports says so, they are not touched. */
  readonly questions: readonly PhoneQuestion[];
  /** What is stored and not in the file. It stays. */
  readonly kept: { readonly people: readonly KeptPerson[]; readonly tasks: readonly string[] };
  /** Tasks of open cycles that new reps were given. */
  readonly tasksGiven: number;
}

export interface SheetChanges {
  readonly added: readonly RowChange[];
  readonly changed: readonly RowChange[];
  readonly unchanged: number;
}

export interface RowChange extends Place {
  /** The code, or the person's name. */
  readonly what: string;
  /** The columns that change; none for what is new. */
  readonly columns: readonly string[];
  /** The change would alter an open cycle and counts from the next one. */
  readonly fromNextCycle?: true;
}

export interface PhoneQuestion extends Place {
  readonly name: string;
  readonly unitCode: string;
  readonly phone: string;
  readonly storedPhone: string;
}

export interface KeptPerson {
  readonly name: string;
  readonly phone: string;
}
