import { openForLook } from './open-database.ts';

/** Whether a person stands in this database, or in this copy of one. */
export async function holdsSomebody(path: string): Promise<boolean> {
  const db = openForLook(path);
  try {
    const person = await db.selectFrom('person').select('id').limit(1).executeTakeFirst();
    return person !== undefined;
  } finally {
    await db.destroy();
  }
}
