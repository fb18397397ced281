import type { Instant } from '../clock.ts';
import { type AttachmentId, newId } from '../store/ids.ts';
import type { Db, Tx } from '../store/open-database.ts';

/** The bytes of a photo or picture; undefined when retention has removed it. */
export async function findAttachment(db: Db, id: AttachmentId): Promise<Uint8Array | undefined> {
  const row = await db.selectFrom('attachment').select('bytes').where('id', '=', id).executeTakeFirst();
  return row?.bytes;
}

export async function insertAttachment(
  tx: Tx,
  { mediaType, bytes }: { readonly mediaType: string; readonly bytes: Uint8Array },
  now: Instant,
): Promise<AttachmentId> {
  const id = newId<AttachmentId>();
  await tx.insertInto('attachment').values({ id, media_type: mediaType, bytes, created_at: now }).execute();
  return id;
}
