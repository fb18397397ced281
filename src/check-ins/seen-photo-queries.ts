import type { AnswerId, AssignmentId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';

/** Where a photo was seen before, and in how many bits the two look different. */
export interface SeenPhoto {
  readonly answerId: AnswerId;
  readonly distance: number;
}

/** The first answer to another task, or of another person, that came with the same file or the same looks. */
export async function findSamePhoto(
  db: Db,
  photo: { readonly sha256: string } | { readonly hash: string },
  exceptFor: AssignmentId,
): Promise<SeenPhoto | undefined> {
  const [column, value] =
    'sha256' in photo
      ? (['evidence.sha256', photo.sha256] as const)
      : (['evidence.photo_hash', photo.hash] as const);
  const row = await db
    .selectFrom('evidence')
    .innerJoin('answer', 'answer.id', 'evidence.answer_id')
    .select('evidence.answer_id')
    .where(column, '=', value)
    .where('answer.assignment_id', '!=', exceptFor)
    .orderBy('evidence.id')
    .executeTakeFirst();
  return row && { answerId: row.answer_id, distance: 0 };
}

/** The looks of the photos that came in last, newest first. */
export async function listLatestPhotos(
  db: Db,
  { exceptFor, limit }: { readonly exceptFor: AssignmentId; readonly limit: number },
): Promise<{ answerId: AnswerId; hash: string }[]> {
  const rows = await db
    .selectFrom('evidence')
    .innerJoin('answer', 'answer.id', 'evidence.answer_id')
    .select(['evidence.answer_id', 'evidence.photo_hash'])
    .where('evidence.photo_hash', 'is not', null)
    .where('answer.assignment_id', '!=', exceptFor)
    .orderBy('evidence.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ answerId: row.answer_id, hash: row.photo_hash ?? '' }));
}
