import type { Instant } from '../clock.ts';
import { AppError } from '../errors.ts';
import { type AttachmentId, newId } from '../store/ids.ts';
import type { Db, Tx } from '../store/open-database.ts';

export interface Attachment {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export async function insertAttachment(
  tx: Tx,
  { mediaType, bytes }: Attachment,
  now: Instant,
): Promise<AttachmentId> {
  const id = newId<AttachmentId>();
  await tx.insertInto('attachment').values({ id, media_type: mediaType, bytes, created_at: now }).execute();
  return id;
}

/** Throws not_found `attachment-unknown`, also when retention has removed it. */
export async function getAttachment(db: Db, id: AttachmentId): Promise<Attachment> {
  const row = await db
    .selectFrom('attachment')
    .select(['media_type', 'bytes'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new AppError('not_found', 'attachment-unknown', { attachment: id });
  return { mediaType: row.media_type, bytes: row.bytes };
}
