import type { Instant } from '../clock.ts';
import type { AttachmentId, CycleId, PersonId } from '../store/ids.ts';
import type { Tx } from '../store/open-database.ts';

/**
 * Takes out what somebody wrote, sent and showed. That an answer was given, its figure and its review stay: the counts
 * are nobody's name.
 */
export async function forgetReports(tx: Tx, personId: PersonId): Promise<{ photos: number; texts: number }> {
  const answers = tx.selectFrom('answer').select('id').where('person_id', '=', personId);
  const photos = await tx
    .selectFrom('evidence')
    .select('attachment_id')
    .where('answer_id', 'in', answers)
    .execute();
  await tx
    .updateTable('evidence')
    .set({
      attachment_id: null,
      sha256: null,
      photo_hash: null,
      latitude: null,
      longitude: null,
      album: null,
    })
    .where('answer_id', 'in', answers)
    .execute();
  await tx.updateTable('review').set({ reason: null }).where('answer_id', 'in', answers).execute();
  await tx.updateTable('review').set({ reason: null }).where('reviewer_id', '=', personId).execute();
  const written = await tx
    .updateTable('answer')
    .set({ text_value: '' })
    .where('person_id', '=', personId)
    .where('text_value', 'is not', null)
    .executeTakeFirst();
  const notes = await tx.deleteFrom('note').where('person_id', '=', personId).executeTakeFirst();
  const works = await tx.deleteFrom('other_work').where('person_id', '=', personId).executeTakeFirst();
  return {
    photos: await deleteUnused(
      tx,
      photos.map((photo) => photo.attachment_id),
    ),
    texts: Number(written.numUpdatedRows + notes.numDeletedRows + works.numDeletedRows),
  };
}

/**
 * Takes at most `limit` photos out of a cycle; their hashes stay, so that one that is sent again is still seen. Returns
 * how many: one that a message still shows is deleted later, as an orphan.
 */
export async function deletePhotosOf(tx: Tx, cycleId: CycleId, limit: number): Promise<number> {
  const photos = await tx
    .selectFrom('evidence')
    .innerJoin('answer', 'answer.id', 'evidence.answer_id')
    .select('evidence.attachment_id')
    .distinct()
    .where('answer.cycle_id', '=', cycleId)
    .where('evidence.attachment_id', 'is not', null)
    .limit(limit)
    .execute();
  const ids = photos.flatMap(({ attachment_id: id }) => id ?? []);
  if (ids.length === 0) return 0;
  await tx.updateTable('evidence').set({ attachment_id: null }).where('attachment_id', 'in', ids).execute();
  await deleteUnused(tx, ids);
  return ids.length;
}

/**
 * Takes the texts out of at most `limit` answers of a cycle, and deletes as much other work and as many notes from
 * before that moment. Returns how many they were.
 */
export async function deleteTextsOf(
  tx: Tx,
  { cycleId, before }: { cycleId: CycleId; before: Instant },
  limit: number,
): Promise<number> {
  const answers = tx
    .selectFrom('answer')
    .select('id')
    .where('cycle_id', '=', cycleId)
    .where('text_value', '!=', '')
    .limit(limit);
  const written = await tx
    .updateTable('answer')
    .set({ text_value: '' })
    .where('id', 'in', answers)
    .executeTakeFirst();
  const oldWorks = tx.selectFrom('other_work').select('id').where('received_at', '<', before).limit(limit);
  const works = await tx.deleteFrom('other_work').where('id', 'in', oldWorks).executeTakeFirst();
  const oldNotes = tx.selectFrom('note').select('id').where('received_at', '<', before).limit(limit);
  const notes = await tx.deleteFrom('note').where('id', 'in', oldNotes).executeTakeFirst();
  return Number(written.numUpdatedRows + works.numDeletedRows + notes.numDeletedRows);
}

/** A message that waits may still show a photo: that one goes later, as an orphan. */
async function deleteUnused(tx: Tx, photos: readonly (AttachmentId | null)[]): Promise<number> {
  const ids = photos.flatMap((id) => id ?? []);
  if (ids.length === 0) return 0;
  const result = await tx
    .deleteFrom('attachment')
    .where('id', 'in', ids)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('outbox').select('outbox.id').whereRef('outbox.attachment_id', '=', 'attachment.id'),
        ),
      ),
    )
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
