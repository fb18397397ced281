import type { AnswerId } from '../store/ids.ts';
import type { Db, Tx } from '../store/open-database.ts';
import { type Flag, readFlag, writeDetails } from './flag.ts';

/** Puts a flag; one of that kind that is there already gets the new details. */
export async function putFlag(tx: Tx, answerId: AnswerId, flag: Flag): Promise<void> {
  const details = writeDetails(flag);
  await tx
    .insertInto('flag')
    .values({ answer_id: answerId, kind: flag.kind, details })
    .onConflict((conflict) => conflict.columns(['answer_id', 'kind']).doUpdateSet({ details }))
    .execute();
}

export async function deleteFlag(tx: Tx, answerId: AnswerId, kind: Flag['kind']): Promise<void> {
  await tx.deleteFrom('flag').where('answer_id', '=', answerId).where('kind', '=', kind).execute();
}

/** The flags of many answers at once. */
export async function listFlags(db: Db, answerIds: readonly AnswerId[]): Promise<Map<AnswerId, Flag[]>> {
  const flags = new Map<AnswerId, Flag[]>(answerIds.map((id) => [id, []]));
  if (answerIds.length === 0) return flags;
  const rows = await db
    .selectFrom('flag')
    .select(['answer_id', 'kind', 'details'])
    .where('answer_id', 'in', answerIds)
    .orderBy('kind')
    .execute();
  for (const row of rows) flags.get(row.answer_id)?.push(readFlag(row.kind, row.details));
  return flags;
}
