import type { Instant } from '../../clock.ts';
import { type AddressId, newId, type PersonId, type RoleId } from '../../store/ids.ts';
import type { Db, Tx } from '../../store/open-database.ts';
import type { PeopleComparison, StoredPerson } from './compare-people.ts';
import { inPortions } from './in-portions.ts';

/** Everybody who has not been erased, with phones and roles, those that have ended too. */
export async function listStoredPeople(db: Db): Promise<StoredPerson[]> {
  const people = await db
    .selectFrom('person')
    .select(['id', 'name', 'language', 'channel'])
    .where('erased_at', 'is', null)
    .orderBy('id')
    .execute();
  const addresses = groupByPerson(
    await db.selectFrom('address').select(['person_id', 'channel', 'value']).orderBy('id').execute(),
  );
  const roles = groupByPerson(
    await db.selectFrom('role').select(['person_id', 'unit_id', 'kind', 'until_at']).orderBy('id').execute(),
  );
  return people.map((person) => {
    const own = addresses.get(person.id) ?? [];
    return {
      id: person.id,
      name: person.name,
      language: person.language,
      channel: person.channel,
      phones: own.flatMap(({ channel, value }) => (channel === 'sms' ? [value] : [])),
      hasJoined: own.some(({ channel }) => channel === 'telegram'),
      roles: (roles.get(person.id) ?? []).map(({ unit_id, kind, until_at }) => ({
        unitId: unit_id,
        kind,
        hasEnded: until_at !== null,
      })),
    };
  });
}

const groupByPerson = <Row extends { person_id: PersonId }>(rows: readonly Row[]): Map<PersonId, Row[]> =>
  Map.groupBy(rows, (row) => row.person_id);

/** Brings people, phones and roles to what the comparison says. */
export async function writePeople(tx: Tx, people: PeopleComparison, now: Instant): Promise<void> {
  await inPortions(people.added, (rows) =>
    tx
      .insertInto('person')
      .values(
        rows.map((row) => ({
          ...row,
          is_named: 1,
          stopped_at: null,
          resumed_at: null,
          created_at: now,
          erased_at: null,
        })),
      )
      .execute(),
  );
  for (const { id, set } of people.updated)
    await tx.updateTable('person').set(set).where('id', '=', id).execute();
  await writePhones(tx, people.phones, now);
  await inPortions(people.roles, (rows) =>
    tx
      .insertInto('role')
      .values(
        rows.map(({ personId, unitId, kind }) => ({
          id: newId<RoleId>(),
          person_id: personId,
          unit_id: unitId,
          kind,
          from_at: now,
          until_at: null,
        })),
      )
      .execute(),
  );
}

/** A number that a person has given up may be somebody else's tomorrow: it does not stay theirs. */
async function writePhones(tx: Tx, phones: PeopleComparison['phones'], now: Instant): Promise<void> {
  const instead = phones.filter(({ isInstead }) => isInstead).map(({ personId }) => personId);
  await inPortions(instead, (ids) =>
    tx.deleteFrom('address').where('channel', '=', 'sms').where('person_id', 'in', ids).execute(),
  );
  await inPortions(phones, (rows) =>
    tx
      .insertInto('address')
      .values(
        rows.map(({ personId, phone }) => ({
          id: newId<AddressId>(),
          person_id: personId,
          channel: 'sms' as const,
          value: phone,
          state: 'active' as const,
          reason: null,
          created_at: now,
        })),
      )
      .execute(),
  );
}
