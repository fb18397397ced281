import { z } from 'zod';
import type { Instant } from '../clock.ts';
import type { LocalDate } from '../local-date.ts';
import type { AssignmentId, CycleId, PersonId } from '../store/ids.ts';
import { memberOf } from '../store/kept-json.ts';
import { literal } from '../store/literal.ts';
import type { Db } from '../store/open-database.ts';

/** What a prompt needs to know of an answer. */
export interface GivenAnswer {
  readonly personId: PersonId;
  readonly number: number | undefined;
  /** Whether it completes the task. */
  readonly isComplete: boolean;
  readonly isRejected: boolean;
  readonly hasReason: boolean;
  readonly receivedAt: Instant;
}

/** The current answers of people in a cycle. */
export async function listGivenAnswers(
  db: Db,
  { cycleId, personIds }: { cycleId: CycleId; personIds: readonly PersonId[] },
): Promise<Map<AssignmentId, GivenAnswer>> {
  const rows = await db
    .selectFrom('assignment')
    .innerJoin('answer', 'answer.assignment_id', 'assignment.id')
    .select(['assignment.id', 'assignment.person_id', 'answer.number_value', 'answer.done', 'answer.of'])
    .select(['answer.state', 'answer.why_not', 'answer.received_at'])
    .where('assignment.person_id', 'in', personIds)
    .where('assignment.cycle_id', '=', cycleId)
    .where('answer.is_current', '=', literal(1))
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        personId: row.person_id,
        number: row.number_value ?? undefined,
        isComplete: row.done >= row.of,
        isRejected: row.state === 'rejected',
        hasReason: row.why_not !== null,
        receivedAt: row.received_at,
      },
    ]),
  );
}

/** The next people who have planned something for the day, by id. */
export async function listPlannersAfter(
  db: Db,
  input: { cycleId: CycleId; date: LocalDate; after: PersonId | undefined; limit: number },
): Promise<PersonId[]> {
  const rows = await db
    .selectFrom('planned_day')
    .innerJoin('assignment', 'assignment.id', 'planned_day.assignment_id')
    .select('assignment.person_id')
    .distinct()
    .where('planned_day.day', '=', input.date)
    .where('assignment.cycle_id', '=', input.cycleId)
    .where('assignment.is_frozen', '=', 0)
    .$if(input.after !== undefined, (query) => query.where('assignment.person_id', '>', input.after ?? null))
    .orderBy('assignment.person_id')
    .limit(input.limit)
    .execute();
  return rows.map((row) => row.person_id);
}

/** Which of these messages are queued or sent. */
export async function listQueuedKeys(db: Db, keys: readonly string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const rows = await db.selectFrom('outbox').select('key').where('key', 'in', keys).execute();
  return new Set(rows.map((row) => row.key));
}

/** What the last reminder asks about that went to the person since then as a text; nothing where none did. */
export async function listAskedByText(db: Db, personId: PersonId, since: Instant): Promise<AssignmentId[]> {
  const row = await db
    .selectFrom('outbox')
    .select((eb) => memberOf(eb.ref('content'), 'about').as('about'))
    .where('person_id', '=', personId)
    .where('kind', '=', 'prompt')
    .where('sent_by', '=', literal('sms'))
    .where('sent_at', '>=', since)
    .orderBy('sent_at', 'desc')
    .executeTakeFirst();
  return row?.about === undefined || row.about === null ? [] : aboutShape.parse(JSON.parse(row.about));
}

const aboutShape = z.array(z.custom<AssignmentId>((value) => typeof value === 'string'));
