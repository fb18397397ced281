import type { Instant } from '../clock.ts';
import type { Tx } from '../store/open-database.ts';

/**
 * Deletes photos and pictures that nothing shows any more: of boards whose message is blank, of answers that were
 * forgotten; those from before a moment only, and so many at a time, if it is said. Returns how many.
 */
export async function deleteOrphans(
  tx: Tx,
  { before, limit = 1_000 }: { before?: Instant; limit?: number } = {},
): Promise<number> {
  const orphans = await tx
    .selectFrom('attachment')
    .select('attachment.id')
    .$if(before !== undefined, (query) => query.where('attachment.created_at', '<', before ?? 0))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('outbox').select('outbox.id').whereRef('outbox.attachment_id', '=', 'attachment.id'),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('evidence')
            .select('evidence.id')
            .whereRef('evidence.attachment_id', '=', 'attachment.id'),
        ),
      ),
    )
    .limit(limit)
    .execute();
  if (orphans.length === 0) return 0;
  const ids = orphans.map(({ id }) => id);
  await tx.deleteFrom('attachment').where('id', 'in', ids).execute();
  return ids.length;
}
