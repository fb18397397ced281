import { sql } from 'kysely';
import { tasksTopic } from '../cycles/tasks-topic.ts';
import type { Names } from '../language.ts';
import { isLatest } from '../messages/latest-queries.ts';
import { selectGivenUp } from '../messages/queries.ts';
import { unitNames } from '../organisation/unit-queries.ts';
import type { PersonId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';
import type { Channel } from '../store/words.ts';
import { type Membership, membersOf, membersWithUnit } from './member-queries.ts';

/** Somebody who has not reported, as a coordinator needs them for a call. */
export interface PendingPerson {
  readonly personId: PersonId;
  readonly name: string;
  readonly unit: Names;
  /** E.164. */
  readonly phone: string | undefined;
  readonly hasStopped: boolean;
  /** Whether any channel of theirs reaches them. */
  readonly isReachable: boolean;
}

/** Who has assignments for the unit or below and has not reported; those on a break too. In no order. */
export async function listWithoutReport(db: Db, where: Membership): Promise<PendingPerson[]> {
  const rows = await db
    .selectFrom(membersWithUnit(db, where).as('member'))
    .crossJoin('person')
    .crossJoin('unit')
    .leftJoin('score', (join) =>
      join.onRef('score.person_id', '=', 'member.person_id').on('score.cycle_id', '=', where.cycleId),
    )
    .leftJoin('address', 'address.person_id', 'member.person_id')
    .whereRef('person.id', '=', 'member.person_id')
    .whereRef('unit.id', '=', 'member.unit_id')
    .where('score.reported_at', 'is', null)
    .where('person.erased_at', 'is', null)
    .select(['person.id', 'person.name as person_name', 'person.channel as chosen', 'stopped_at'])
    .select(['unit.name', 'unit.name_tr', 'unit.name_fa', 'unit.name_en'])
    .select(['address.channel', 'address.value', 'address.state'])
    .execute();
  const people = new Map<PersonId, PendingPerson>();
  for (const row of rows) {
    const known = people.get(row.id);
    people.set(row.id, {
      personId: row.id,
      name: row.person_name,
      unit: unitNames(row),
      phone: row.channel === 'sms' ? (row.value ?? undefined) : known?.phone,
      hasStopped: row.stopped_at !== null,
      isReachable: known?.isReachable === true || reaches(row),
    });
  }
  return [...people.values()];
}

/** Who chose one channel is not reached on the other. */
const reaches = (row: { chosen: '' | Channel; channel: Channel | null; state: string | null }): boolean =>
  row.state === 'active' && (row.chosen === '' || row.chosen === row.channel);

/** The members whom the tasks of the cycle did not reach: they were given up, and nothing newer goes or went out. */
export async function listUntold(db: Db, { cycleId, unitId }: Membership): Promise<Set<PersonId>> {
  const prefix = tasksTopic(cycleId);
  const givenUp = selectGivenUp(db, prefix).select('outbox.id');
  const ofMember = sql<string>`${prefix} || ${sql.ref('member.person_id')}`;
  const rows = await db
    .selectFrom(membersOf(db, { cycleId, unitId }).as('member'))
    // Asked once, before the members: mostly there are none.
    .where(({ exists }) => exists(givenUp.limit(1)))
    .where(({ exists }) => exists(givenUp.where('outbox.topic', '=', ofMember).where(isLatest)))
    .select('member.person_id')
    .execute();
  return new Set(rows.map(({ person_id }) => person_id));
}
