import type { AttachmentId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';

/** The bytes of a photo or picture; undefined when retention has removed it. */
export async function findAttachment(db: Db, id: AttachmentId): Promise<Uint8Array | undefined> {
  const row = await db.selectFrom('attachment').select('bytes').where('id', '=', id).executeTakeFirst();
  return row?.bytes;
}
