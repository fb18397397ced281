import { findProgramByCode, listPrograms, type Program } from '../cycles/program-queries.ts';
import { AppError } from '../errors.ts';
import type { Db } from '../store/open-database.ts';

/** The program with that code, or the only one that there is. Throws not_found, or invalid `program-which`. */
export async function chooseProgram(db: Db, code: string | undefined): Promise<Program> {
  const programs = await choosePrograms(db, code);
  const [program] = programs;
  if (!program) throw new AppError('not_found', 'program-none');
  if (programs.length > 1)
    throw new AppError('invalid', 'program-which', { codes: programs.map(({ code }) => code).join(', ') });
  return program;
}

/** The program with that code, or all. Throws not_found `program-unknown`. */
export async function choosePrograms(db: Db, code: string | undefined): Promise<Program[]> {
  if (code === undefined) return listPrograms(db);
  const program = await findProgramByCode(db, code);
  if (!program) throw new AppError('not_found', 'program-unknown', { program: code });
  return [program];
}
