import type { AttachmentId, PersonId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';

/** Since when somebody has which address, role, break and notice. */
export async function listRecords(db: Db, personId: PersonId) {
  const addresses = await db
    .selectFrom('address')
    .select(['channel', 'value', 'state', 'created_at'])
    .where('person_id', '=', personId)
    .execute();
  const roles = await db
    .selectFrom('role')
    .innerJoin('unit', 'unit.id', 'role.unit_id')
    .select(['role.kind', 'unit.code', 'unit.name', 'role.from_at', 'role.until_at'])
    .where('role.person_id', '=', personId)
    .execute();
  const notices = await db
    .selectFrom('notice')
    .select(['version', 'accepted_at'])
    .where('person_id', '=', personId)
    .execute();
  const breaks = await db
    .selectFrom('break')
    .select(['from_date', 'until_date', 'announced_at', 'ended_at'])
    .where('person_id', '=', personId)
    .execute();
  return { addresses, roles, notices, breaks };
}

/** Every answer, replaced ones too, with what was said about it; oldest first. */
export function listOwnAnswers(db: Db, personId: PersonId) {
  return db
    .selectFrom('answer')
    .innerJoin('assignment', 'assignment.id', 'answer.assignment_id')
    .innerJoin('task', 'task.id', 'assignment.task_id')
    .innerJoin('cycle', 'cycle.id', 'answer.cycle_id')
    .leftJoin('review', 'review.answer_id', 'answer.id')
    .select(['cycle.number as cycle', 'task.code as task', 'task.title', 'task.kind'])
    .select(['number_value', 'text_value', 'why_not', 'answer.channel', 'answer.received_at'])
    .select(['is_current', 'answer.state', 'review.verdict', 'review.ready_reason', 'review.reason'])
    .where('answer.person_id', '=', personId)
    .orderBy('answer.id')
    .execute();
}

/** Photos and locations. A photo that is still kept is the file `photo-ID.jpg`. */
export function listOwnEvidence(db: Db, personId: PersonId) {
  return db
    .selectFrom('evidence')
    .innerJoin('answer', 'answer.id', 'evidence.answer_id')
    .innerJoin('assignment', 'assignment.id', 'answer.assignment_id')
    .innerJoin('task', 'task.id', 'assignment.task_id')
    .select(['task.code as task', 'evidence.kind', 'attachment_id as photo'])
    .select(['latitude', 'longitude', 'evidence.received_at'])
    .where('answer.person_id', '=', personId)
    .orderBy('evidence.id')
    .execute();
}

/** The photos that are still kept, each once, oldest first. */
export async function listOwnPhotos(db: Db, personId: PersonId): Promise<AttachmentId[]> {
  const rows = await db
    .selectFrom('evidence')
    .innerJoin('answer', 'answer.id', 'evidence.answer_id')
    .select('attachment_id')
    .distinct()
    .where('answer.person_id', '=', personId)
    .where('attachment_id', 'is not', null)
    .orderBy('attachment_id')
    .execute();
  return rows.flatMap((row) => row.attachment_id ?? []);
}

export function listOwnScores(db: Db, personId: PersonId) {
  return db
    .selectFrom('score')
    .innerJoin('cycle', 'cycle.id', 'score.cycle_id')
    .select(['cycle.number as cycle', 'score.score', 'score.assigned', 'score.answered'])
    .where('score.person_id', '=', personId)
    .orderBy('cycle.starts_on')
    .execute();
}

/** What they wrote besides answers. */
export async function listOwnTexts(db: Db, personId: PersonId) {
  const notes = await db
    .selectFrom('note')
    .select(['text', 'wish', 'channel', 'received_at'])
    .where('person_id', '=', personId)
    .orderBy('id')
    .execute();
  const works = await db
    .selectFrom('other_work')
    .select(['text', 'channel', 'received_at'])
    .where('person_id', '=', personId)
    .orderBy('id')
    .execute();
  return { notes, other_work: works };
}

/** Which messages went to them, and when. */
export function listOwnMessages(db: Db, personId: PersonId) {
  return db
    .selectFrom('outbox')
    .select(['kind', 'sent_by as channel', 'state', 'sent_at'])
    .where('person_id', '=', personId)
    .orderBy('id')
    .execute();
}
