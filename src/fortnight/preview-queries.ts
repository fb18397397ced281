import type { Language, Names } from '../language.ts';
import type { Address, Person } from '../organisation/person-queries.ts';
import { unitNames } from '../organisation/unit-queries.ts';
import type { PersonId, ProgramId, UnitId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';

/** What decides on which channel and in which language a person reads. */
export interface Receiver extends Pick<Person, 'channel' | 'stoppedAt'> {
  readonly personId: PersonId;
  readonly language: Language;
  readonly addresses: readonly Address[];
}

/** The people with their addresses. At most some hundred at a time. */
export async function listPeopleWithAddresses(db: Db, personIds: readonly PersonId[]): Promise<Receiver[]> {
  if (personIds.length === 0) return [];
  const people = await db
    .selectFrom('person')
    .select(['id', 'language', 'channel', 'stopped_at'])
    .where('id', 'in', personIds)
    .orderBy('id')
    .execute();
  const rows = await db
    .selectFrom('address')
    .select(['person_id', 'channel', 'value', 'state'])
    .where('person_id', 'in', personIds)
    .execute();
  const addresses = Map.groupBy(rows, (row) => row.person_id);
  return people.map((person) => ({
    personId: person.id,
    language: person.language,
    channel: person.channel,
    stoppedAt: person.stopped_at ?? undefined,
    addresses: (addresses.get(person.id) ?? []).map(({ channel, value, state }) => ({
      channel,
      value,
      isReachable: state === 'active',
    })),
  }));
}

/** The names of all units. */
export async function listUnitNames(db: Db): Promise<Map<UnitId, Names>> {
  const rows = await db.selectFrom('unit').select(['id', 'name', 'name_tr', 'name_fa', 'name_en']).execute();
  return new Map(rows.map((row) => [row.id, unitNames(row)]));
}

/** Whether the next tasks texts can carry a score: in the program's last cycle somebody has reported, or still may. */
export async function willHaveLastScores(db: Db, programId: ProgramId): Promise<boolean> {
  const last = await db
    .selectFrom('cycle')
    .select(['id', 'state'])
    .where('program_id', '=', programId)
    .where('state', '!=', 'draft')
    .orderBy('number', 'desc')
    .executeTakeFirst();
  if (!last || last.state === 'open') return last !== undefined;
  const scored = await db
    .selectFrom('score')
    .select('person_id')
    .where('cycle_id', '=', last.id)
    .where('reported_at', 'is not', null)
    .where('score', 'is not', null)
    .executeTakeFirst();
  return scored !== undefined;
}
