import type { Instant } from '../clock.ts';
import { type AnswerId, type AttachmentId, type EvidenceId, newId } from '../store/ids.ts';
import type { Tx } from '../store/open-database.ts';

/** What shows that something was done: a photo or a place. */
export type Evidence = {
  readonly answerId: AnswerId;
  readonly cause: string;
  readonly receivedAt: Instant;
} & (
  | {
      readonly kind: 'photo';
      readonly attachmentId: AttachmentId;
      readonly sha256: string;
      readonly hash: string;
    }
  | { readonly kind: 'location'; readonly latitude: number; readonly longitude: number }
);

/** Keeps evidence; the same cause again changes nothing. Returns whether it is new. */
export async function insertEvidence(tx: Tx, evidence: Evidence): Promise<boolean> {
  const { kind } = evidence;
  const isPhoto = kind === 'photo';
  const result = await tx
    .insertInto('evidence')
    .values({
      id: newId<EvidenceId>(),
      answer_id: evidence.answerId,
      kind,
      attachment_id: isPhoto ? evidence.attachmentId : null,
      sha256: isPhoto ? evidence.sha256 : null,
      photo_hash: isPhoto ? evidence.hash : null,
      latitude: isPhoto ? null : evidence.latitude,
      longitude: isPhoto ? null : evidence.longitude,
      received_at: evidence.receivedAt,
      cause: evidence.cause,
    })
    .onConflict((conflict) => conflict.columns(['cause', 'answer_id']).doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0n) > 0;
}

/** Gives the evidence of an answer to the one that replaces it, too. */
export async function copyEvidence(
  tx: Tx,
  { from, to }: { readonly from: AnswerId; readonly to: AnswerId },
): Promise<void> {
  const rows = await tx
    .selectFrom('evidence')
    .selectAll()
    .where('answer_id', '=', from)
    .orderBy('id')
    .execute();
  if (rows.length === 0) return;
  const copies = rows.map((row) => Object.assign(row, { id: newId<EvidenceId>(), answer_id: to }));
  await tx.insertInto('evidence').values(copies).execute();
}
