import type { Cycle } from '../../cycles/cycle-queries.ts';
import { findDraft, findOpenCycle } from '../../cycles/cycle-queries.ts';
import type { ProgramId } from '../../store/ids.ts';
import type { Db, Tx } from '../../store/open-database.ts';
import type { ProgramTable } from '../../store/schema/program.ts';
import { findForNext } from './next-cycle-queries.ts';
import type { ForNext } from './next-cycle-shape.ts';

export interface StoredProgram {
  readonly row: ProgramTable;
  readonly forNext: ForNext['program'];
  readonly tasksForNext: ForNext['tasks'];
  /** The cycle that is open, and the number of the next one. */
  readonly open: (Pick<Cycle, 'id' | 'endsOn'> & { readonly nextNumber: number }) | undefined;
}

/** All programs, in the order in which they were made. */
export async function listStoredPrograms(db: Db): Promise<StoredProgram[]> {
  const rows = await db.selectFrom('program').selectAll().orderBy('id').execute();
  const programs = [];
  for (const row of rows) {
    const open = await findOpenCycle(db, row.id);
    const draft = await findDraft(db, row.id);
    const forNext = await findForNext(db, row.id);
    const nextNumber = draft?.number ?? (open?.number ?? 0) + 1;
    programs.push({
      row,
      forNext: forNext?.program ?? {},
      tasksForNext: forNext?.tasks ?? {},
      open: open && { id: open.id, endsOn: open.endsOn, nextNumber },
    });
  }
  return programs;
}

export async function insertProgram(tx: Tx, row: ProgramTable): Promise<void> {
  await tx.insertInto('program').values(row).execute();
}

export async function updateProgram(tx: Tx, id: ProgramId, set: Partial<ProgramTable>): Promise<void> {
  if (Object.keys(set).length > 0) await tx.updateTable('program').set(set).where('id', '=', id).execute();
}
