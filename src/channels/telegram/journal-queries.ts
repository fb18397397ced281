import type { InboxId } from '../../store/ids.ts';
import type { Db, Tx } from '../../store/open-database.ts';

/** A call of the Bot API made while a row was handled. */
export interface JournalEntry {
  readonly inboxId: InboxId;
  readonly position: number;
  readonly digest: string;
}

/** The response that the same call got when this row was handled before. */
export async function findResponse(db: Db, entry: JournalEntry): Promise<string | undefined> {
  const row = await db
    .selectFrom('call')
    .select(['digest', 'response'])
    .where('inbox_id', '=', entry.inboxId)
    .where('position', '=', entry.position)
    .executeTakeFirst();
  return row?.digest === entry.digest ? row.response : undefined;
}

export async function insertResponse(tx: Tx, entry: JournalEntry, response: string): Promise<void> {
  const values = { digest: entry.digest, response };
  await tx
    .insertInto('call')
    .values({ inbox_id: entry.inboxId, position: entry.position, ...values })
    .onConflict((conflict) => conflict.columns(['inbox_id', 'position']).doUpdateSet(values))
    .execute();
}
