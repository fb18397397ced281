import { listPrograms } from '../../cycles/program-queries.ts';
import type { Db } from '../../store/open-database.ts';

/** What the sheet `program` says about texts. Where several programs say it, the first one holds, for they share the phones. */
export async function readProgramSettings(db: Db): Promise<(name: string) => string | undefined> {
  const programs = await listPrograms(db);
  return (name) => programs.map(({ settings }) => settings[name]).find((value) => value !== undefined);
}
