import { sql } from 'kysely';
import type { Instant } from '../../clock.ts';
import type { PersonId } from '../../store/ids.ts';
import { literal } from '../../store/literal.ts';
import type { Db } from '../../store/open-database.ts';

export async function getPersonIdByPhone(db: Db, phone: string): Promise<PersonId> {
  const row = await db
    .selectFrom('address')
    .select('person_id')
    .where('channel', '=', 'sms')
    .where('value', '=', phone)
    .executeTakeFirstOrThrow();
  return row.person_id;
}

export interface StoredAnswer {
  readonly phone: string;
  /** The assignment. */
  readonly task: string;
  readonly taskCode: string;
  readonly cycle: number;
  readonly value: number | string | null;
  readonly completion: string;
  readonly receivedAt: Instant;
  readonly isCurrent: boolean;
  readonly state: string;
}

/** All answers, replaced ones too, by person, cycle and task, in the order in which they were given. */
export async function listStoredAnswers(db: Db): Promise<StoredAnswer[]> {
  const rows = await db
    .selectFrom('answer')
    .innerJoin('assignment', 'assignment.id', 'answer.assignment_id')
    .innerJoin('task', 'task.id', 'assignment.task_id')
    .innerJoin('cycle', 'cycle.id', 'assignment.cycle_id')
    .innerJoin('address', (join) =>
      join.onRef('address.person_id', '=', 'assignment.person_id').on('address.channel', '=', 'sms'),
    )
    .select(['answer.assignment_id', 'answer.number_value', 'answer.text_value', 'answer.done', 'answer.of'])
    .select(['answer.received_at', 'answer.is_current', 'answer.state'])
    .select(['task.code', 'cycle.number', 'address.value as phone'])
    .orderBy('address.value')
    .orderBy('cycle.number')
    .orderBy('task.code')
    .orderBy('answer.received_at')
    .orderBy('answer.id')
    .execute();
  return rows.map((row) => ({
    phone: row.phone,
    task: row.assignment_id,
    taskCode: row.code,
    cycle: row.number,
    value: row.number_value ?? row.text_value,
    completion: `${row.done}/${row.of}`,
    receivedAt: row.received_at,
    isCurrent: row.is_current === 1,
    state: row.state,
  }));
}

export async function listStoredScores(db: Db) {
  return db
    .selectFrom('score')
    .innerJoin('cycle', 'cycle.id', 'score.cycle_id')
    .innerJoin('address', (join) =>
      join.onRef('address.person_id', '=', 'score.person_id').on('address.channel', '=', 'sms'),
    )
    .select(['address.value as phone', 'cycle.number as cycle', 'score.score', 'score.is_provisional'])
    .orderBy('address.value')
    .orderBy('cycle.number')
    .execute();
}

export const listScoresByPhone = (db: Db, cycle: number) =>
  db
    .selectFrom('score')
    .innerJoin('cycle', 'cycle.id', 'score.cycle_id')
    .innerJoin('address', (join) =>
      join.onRef('address.person_id', '=', 'score.person_id').on('address.channel', '=', 'sms'),
    )
    .where('cycle.number', '=', cycle)
    .select(['score.person_id', 'address.value as phone', 'score.score', 'score.is_provisional'])
    .execute();

export const listFinalBoards = (db: Db, cycle: number) =>
  db
    .selectFrom('board')
    .innerJoin('cycle', 'cycle.id', 'board.cycle_id')
    .where('cycle.number', '=', cycle)
    .where('board.is_final', '=', 1)
    .select('board.content')
    .execute();

/**
 * How many segments each person got in the texts of a fortnight: without the welcome, which comes once, and the tasks of
 * the fortnights after the first.
 */
export const listSegments = (db: Db) =>
  db
    .selectFrom('outbox')
    .innerJoin('person', 'person.id', 'outbox.person_id')
    .where('outbox.key', 'not like', 'welcome:%')
    .where((eb) =>
      eb.or([
        eb('outbox.kind', '!=', 'tasks'),
        eb.exists(
          eb
            .selectFrom('cycle')
            .select('cycle.id')
            .where('cycle.number', '=', 1)
            .where(sql<boolean>`outbox.key like 'tasks:' || cycle.id || ':%'`),
        ),
      ]),
    )
    .where('outbox.sent_by', '=', literal('sms'))
    .where('person.channel', '=', 'sms')
    .select(['person.id', 'person.language'])
    .select((eb) => eb.fn.sum<number>('outbox.segments').as('segments'))
    .groupBy(['person.id', 'person.language'])
    .execute();

export const listStoredBoards = (db: Db) =>
  db.selectFrom('board').select(['key', 'is_final', 'made_at', 'content']).orderBy('key').execute();

/** How many rows of a table of messages are in which state, and why. */
export async function listFailures(db: Db): Promise<{ what: string; count: number }[]> {
  const outbox = await db
    .selectFrom('outbox')
    .select(['kind', 'state', 'reason'])
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('state', 'in', ['failed', 'expired', 'sending'])
    .where((eb) => eb.or([eb('reason', 'is', null), eb('reason', 'not in', ['unreachable', 'stopped'])]))
    .groupBy(['kind', 'state', 'reason'])
    .orderBy('kind')
    .execute();
  const inbox = await db
    .selectFrom('inbox')
    .select(['state', 'error'])
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where((eb) => eb.or([eb('attempts', '>', 0), eb('state', '!=', 'done')]))
    .groupBy(['state', 'error'])
    .execute();
  return [
    ...outbox.map((row) => ({
      what: `outgoing ${row.kind} ${row.state}: ${row.reason ?? ''}`,
      count: row.count,
    })),
    ...inbox.map((row) => ({ what: `incoming ${row.state}: ${row.error ?? ''}`, count: row.count })),
  ];
}

/** The cycles that were opened, with how many people have tasks in each. */
export const listOpenedCycles = (db: Db) =>
  db
    .selectFrom('cycle')
    .select(['id', 'number', 'state', 'opened_at', 'closes_at'])
    .where('opened_at', 'is not', null)
    .orderBy('number')
    .execute();

/** Who is assigned in which cycle, on Telegram. */
export const listAssignedOnTelegram = (db: Db) =>
  db
    .selectFrom('assignment')
    .innerJoin('address', (join) =>
      join.onRef('address.person_id', '=', 'assignment.person_id').on('address.channel', '=', 'telegram'),
    )
    .innerJoin('person', 'person.id', 'assignment.person_id')
    .select(['address.value as telegram_user', 'assignment.cycle_id', 'person.stopped_at'])
    .distinct()
    .execute();

/** In how many opened cycles those are assigned who get texts only. */
export const listAssignedBySms = (db: Db) =>
  db
    .selectFrom('assignment')
    .innerJoin('address', (join) =>
      join.onRef('address.person_id', '=', 'assignment.person_id').on('address.channel', '=', 'sms'),
    )
    .innerJoin('person', 'person.id', 'assignment.person_id')
    .where('person.channel', '=', 'sms')
    .select(['address.value as phone', 'person.stopped_at'])
    .select((eb) => eb.fn.count<number>('assignment.cycle_id').distinct().as('cycles'))
    .groupBy(['address.value', 'person.stopped_at'])
    .execute();

export const listGroups = (db: Db) =>
  db
    .selectFrom('group')
    .innerJoin('unit', 'unit.id', 'group.unit_id')
    .select(['group.chat_id', 'group.bound_at', 'unit.code'])
    .orderBy('unit.code')
    .execute();

/** How many rows wait to be handled, and to be sent. */
export async function countWaiting(db: Db): Promise<{ inboxWaiting: number; outboxWaiting: number }> {
  const inbox = await db
    .selectFrom('inbox')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('state', '=', literal('waiting'))
    .executeTakeFirstOrThrow();
  const outbox = await db
    .selectFrom('outbox')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('state', 'in', ['waiting', 'sending'])
    .executeTakeFirstOrThrow();
  return { inboxWaiting: inbox.count, outboxWaiting: outbox.count };
}

const shownJobs = 8;

/** The latest last. */
export async function listLastJobs(db: Db) {
  const rows = await db
    .selectFrom('job')
    .select(['key', 'ran_at', 'counts'])
    .orderBy('ran_at', 'desc')
    .orderBy('key', 'desc')
    .limit(shownJobs)
    .execute();
  return rows.toReversed();
}
