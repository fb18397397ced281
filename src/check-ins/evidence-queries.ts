import type { ExpressionBuilder } from 'kysely';
import type { Instant } from '../clock.ts';
import {
  type AnswerId,
  type AssignmentId,
  type AttachmentId,
  type CycleId,
  type EvidenceId,
  newId,
  type PersonId,
} from '../store/ids.ts';
import { literal } from '../store/literal.ts';
import type { Db, Tx } from '../store/open-database.ts';
import type { Database } from '../store/schema.ts';

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
      readonly album?: string | undefined;
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
      album: isPhoto ? (evidence.album ?? null) : null,
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

/** The task of that person to which an earlier photo of the album went. */
export async function findTaskOfAlbum(
  db: Db,
  { album, personId }: { readonly album: string; readonly personId: PersonId },
): Promise<AssignmentId | undefined> {
  const row = await db
    .selectFrom('evidence')
    .innerJoin('answer', 'answer.id', 'evidence.answer_id')
    .select('answer.assignment_id')
    .where('evidence.album', '=', album)
    .where('answer.person_id', '=', personId)
    .executeTakeFirst();
  return row?.assignment_id;
}

/** Whether this one thing has brought the answer evidence already. */
export async function isEvidenceKnown(db: Db, cause: string, answerId: AnswerId): Promise<boolean> {
  const row = await db
    .selectFrom('evidence')
    .select('id')
    .where('cause', '=', cause)
    .where('answer_id', '=', answerId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Tasks of a cycle whose current answer lacks the evidence that its channel would carry, and is not flagged for it. */
export async function listUnproven(
  db: Db,
  { cycleId, limit }: { readonly cycleId: CycleId; readonly limit: number },
): Promise<AssignmentId[]> {
  const rows = await db
    .selectFrom('answer')
    .innerJoin('assignment', 'assignment.id', 'answer.assignment_id')
    .innerJoin('task', 'task.id', 'assignment.task_id')
    .select('answer.assignment_id')
    .where('answer.cycle_id', '=', cycleId)
    .where('answer.is_current', '=', literal(1))
    .where('answer.channel', '=', 'telegram')
    .where('assignment.is_frozen', '=', 0)
    .where('answer.recorded_by', 'is', null)
    .where('answer.state', 'in', ['counted', 'provisional'])
    .where('task.evidence', '!=', 'none')
    .where((eb) => eb.or([eb('answer.number_value', 'is', null), eb('answer.number_value', '!=', 0)]))
    .where((eb) => eb.not(eb.exists(evidenceAskedFor(eb).select('evidence.id'))))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('flag')
            .select('flag.kind')
            .whereRef('flag.answer_id', '=', 'answer.id')
            .where('flag.kind', '=', 'evidence-missing'),
        ),
      ),
    )
    .limit(limit)
    .execute();
  return rows.map((row) => row.assignment_id);
}

/** The evidence of an answer that is of the kind its task asks for. */
export const evidenceAskedFor = (eb: ExpressionBuilder<Database, 'answer' | 'task'>) =>
  eb
    .selectFrom('evidence')
    .whereRef('evidence.answer_id', '=', 'answer.id')
    .whereRef('evidence.kind', '=', 'task.evidence');

/** The photos of many answers at once, each in the order in which they came. */
export async function listPhotos(
  db: Db,
  answerIds: readonly AnswerId[],
): Promise<Map<AnswerId, AttachmentId[]>> {
  const photos = new Map<AnswerId, AttachmentId[]>(answerIds.map((id) => [id, []]));
  if (answerIds.length === 0) return photos;
  const rows = await db
    .selectFrom('evidence')
    .select(['answer_id', 'attachment_id'])
    .where('answer_id', 'in', answerIds)
    .where('attachment_id', 'is not', null)
    .orderBy('id')
    .execute();
  for (const row of rows) if (row.attachment_id) photos.get(row.answer_id)?.push(row.attachment_id);
  return photos;
}
