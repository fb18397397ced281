import type { AttachmentId, PersonId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';

/** Since when somebody has which address, role, break, notice and invite. */
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
  const invites = await db
    .selectFrom('invite')
    .select(['created_at', 'expires_at', 'used_at'])
    .where('person_id', '=', personId)
    .execute();
  return { addresses, roles, notices, breaks, invites };
}

/** What they were asked to do, and the day for which they have planned it; oldest first. */
export function listOwnAssignments(db: Db, personId: PersonId) {
  return db
    .selectFrom('assignment')
    .innerJoin('task', 'task.id', 'assignment.task_id')
    .innerJoin('cycle', 'cycle.id', 'assignment.cycle_id')
    .innerJoin('unit', 'unit.id', 'assignment.unit_id')
    .leftJoin('planned_day', 'planned_day.assignment_id', 'assignment.id')
    .select(['cycle.number as cycle', 'unit.code as unit', 'task.code as task', 'task.title'])
    .select(['assignment.target', 'assignment.points', 'planned_day.day as planned_for', 'planned_at'])
    .where('assignment.person_id', '=', personId)
    .orderBy('assignment.id')
    .execute();
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

/** What made an answer doubtful. */
export function listOwnFlags(db: Db, personId: PersonId) {
  return db
    .selectFrom('flag')
    .innerJoin('answer', 'answer.id', 'flag.answer_id')
    .innerJoin('assignment', 'assignment.id', 'answer.assignment_id')
    .innerJoin('task', 'task.id', 'assignment.task_id')
    .innerJoin('cycle', 'cycle.id', 'answer.cycle_id')
    .select(['cycle.number as cycle', 'task.code as task', 'flag.kind'])
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

/** Which messages were for them, where they went, and when. */
export function listOwnMessages(db: Db, personId: PersonId) {
  return db
    .selectFrom('outbox')
    .select(['kind', 'sent_by as channel', 'address', 'state', 'created_at', 'sent_at'])
    .where('person_id', '=', personId)
    .orderBy('id')
    .execute();
}
