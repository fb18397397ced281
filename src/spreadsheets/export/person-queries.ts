import type { PersonId } from '../../store/ids.ts';
import type { Db } from '../../store/open-database.ts';
import type { WrittenRow } from '../write-table.ts';
import { pageSize, readPages } from './pages.ts';

export const personColumns = [
  'name',
  'phone',
  'unit',
  'role',
  'language',
  'channel',
  'status',
  'id',
] as const;

/** One row for each role that somebody has now, as the sheet `people` has it: it can be imported again. */
export async function* exportPeople(db: Db): AsyncGenerator<WrittenRow> {
  const pages = readPages(
    (after: PersonId | undefined) => readPeople(db, after),
    ({ id }) => id,
  );
  for await (const people of pages) {
    const ids = people.map(({ id }) => id);
    const addresses = Map.groupBy(await listAddresses(db, ids), ({ person_id }) => person_id);
    const roles = Map.groupBy(await listRoles(db, ids), ({ person_id }) => person_id);
    for (const person of people) {
      const own = addresses.get(person.id) ?? [];
      const phone = own.find(({ channel }) => channel === 'sms')?.value ?? null;
      const status = statusOf(person, own);
      for (const { code, kind } of roles.get(person.id) ?? [])
        yield [person.name, phone, code, kind, person.language, person.channel, status, person.id];
    }
  }
}

/** Where somebody can be written to now, or why they cannot. */
function statusOf(
  { stopped_at, channel }: { stopped_at: number | null; channel: string },
  addresses: readonly { channel: string; state: string }[],
): 'stopped' | 'telegram' | 'sms' | 'invited' | 'unreachable' {
  if (stopped_at !== null) return 'stopped';
  const reachesOn = (name: string) =>
    (channel === '' || channel === name) &&
    addresses.some((address) => address.channel === name && address.state === 'active');
  if (reachesOn('telegram')) return 'telegram';
  if (reachesOn('sms')) return 'sms';
  return channel === 'telegram' && !addresses.some((address) => address.channel === 'telegram')
    ? 'invited'
    : 'unreachable';
}

const readPeople = (db: Db, after: PersonId | undefined) =>
  db
    .selectFrom('person')
    .select(['id', 'name', 'language', 'channel', 'stopped_at'])
    .where('erased_at', 'is', null)
    .$if(after !== undefined, (query) => query.where('id', '>', after ?? null))
    .orderBy('id')
    .limit(pageSize)
    .execute();

const listAddresses = (db: Db, ids: readonly PersonId[]) =>
  db
    .selectFrom('address')
    .select(['person_id', 'channel', 'value', 'state'])
    .where('person_id', 'in', ids)
    .orderBy('id')
    .execute();

const listRoles = (db: Db, ids: readonly PersonId[]) =>
  db
    .selectFrom('role')
    .innerJoin('unit', 'unit.id', 'role.unit_id')
    .select(['role.person_id', 'unit.code', 'role.kind'])
    .where('role.person_id', 'in', ids)
    .where('role.until_at', 'is', null)
    .orderBy('role.id')
    .execute();
