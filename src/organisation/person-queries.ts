import { sql } from 'kysely';
import type { Instant } from '../clock.ts';
import { AppError } from '../errors.ts';
import type { Language } from '../language.ts';
import { compileOnce, type SlotsOf } from '../store/compile-once.ts';
import { type AddressId, newId, type PersonId } from '../store/ids.ts';
import type { Db, Tx } from '../store/open-database.ts';
import type { Channel } from '../store/words.ts';

export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly language: Language;
  readonly channel: '' | Channel;
  /** Whether they may be named on boards; else they are shown by neighbourhood. */
  readonly isNamed: boolean;
  readonly stoppedAt: Instant | undefined;
  readonly resumedAt: Instant | undefined;
}

export interface Address {
  readonly channel: Channel;
  readonly value: string;
  readonly isReachable: boolean;
}

/** A person, met at one of their addresses. */
export interface PersonAtAddress extends Person {
  /** Whether what was sent to that address has arrived lately. */
  readonly isReachedThere: boolean;
}

/** Throws not_found `person-unknown`. */
export async function getPerson(db: Db, id: PersonId): Promise<Person> {
  const [row] = await selectById(db, { id });
  if (!row) throw new AppError('not_found', 'person-unknown', { person: id });
  return personOf(row);
}

/** The person whose id somebody has written, if it is one. */
export async function findPersonById(db: Db, written: string): Promise<Person | undefined> {
  const row = await selectPeople(db).where('person.id', '=', sql<PersonId>`${written}`).executeTakeFirst();
  return row && personOf(row);
}

/** The person who owns that address: a Telegram user id or a phone in E.164. */
export async function findPersonByAddress(
  db: Db,
  channel: Channel,
  value: string,
): Promise<PersonAtAddress | undefined> {
  const [row] = await selectByAddress(db, { channel, value });
  return row && { ...personOf(row), isReachedThere: row.state === 'active' };
}

export async function listAddresses(db: Db, personId: PersonId): Promise<Address[]> {
  const rows = await selectAddresses(db, { personId });
  return rows.map((row) => ({ channel: row.channel, value: row.value, isReachable: row.state === 'active' }));
}

export async function insertPerson(
  tx: Tx,
  { name, language }: { name: string; language: Language },
  now: Instant,
): Promise<PersonId> {
  const id = newId<PersonId>();
  await tx
    .insertInto('person')
    .values({
      id,
      name,
      language,
      channel: '',
      is_named: 1,
      stopped_at: null,
      resumed_at: null,
      created_at: now,
      erased_at: null,
    })
    .execute();
  return id;
}

/** Adds or revives an address of that person. An address of somebody else moves to them. */
export async function putAddress(
  tx: Tx,
  input: { personId: PersonId; channel: Channel; value: string },
  now: Instant,
): Promise<void> {
  await tx
    .insertInto('address')
    .values({
      id: newId<AddressId>(),
      person_id: input.personId,
      channel: input.channel,
      value: input.value,
      state: 'active',
      reason: null,
      created_at: now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['channel', 'value'])
        .doUpdateSet({ person_id: input.personId, state: 'active', reason: null }),
    )
    .execute();
}

/** Forgets the person's account on Telegram. Returns which it was, if there was one. */
export async function deleteTelegram(tx: Tx, personId: PersonId): Promise<string | undefined> {
  const row = await tx
    .deleteFrom('address')
    .where('person_id', '=', personId)
    .where('channel', '=', 'telegram')
    .returning('value')
    .executeTakeFirst();
  return row?.value;
}

/** A number that a person has given up may be somebody else's tomorrow: it does not stay theirs. Returns how many go. */
export async function deleteOtherPhones(
  tx: Tx,
  { personId, phone }: { personId: PersonId; phone: string },
): Promise<number> {
  const result = await tx
    .deleteFrom('address')
    .where('person_id', '=', personId)
    .where('channel', '=', 'sms')
    .where('value', '!=', phone)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

export async function setReachable(
  tx: Tx,
  input: { channel: Channel; value: string; isReachable: boolean; reason?: string },
): Promise<void> {
  await tx
    .updateTable('address')
    .set({ state: input.isReachable ? 'active' : 'unreachable', reason: input.reason ?? null })
    .where('channel', '=', input.channel)
    .where('value', '=', input.value)
    .execute();
}

export async function updatePerson(
  tx: Tx,
  id: PersonId,
  changes: {
    language?: Language;
    isNamed?: boolean;
    stoppedAt?: Instant | null;
    resumedAt?: Instant | null;
    name?: string;
  },
): Promise<void> {
  const set = {
    ...(changes.language === undefined ? {} : { language: changes.language }),
    ...(changes.name === undefined ? {} : { name: changes.name }),
    ...(changes.isNamed === undefined ? {} : { is_named: changes.isNamed ? 1 : 0 }),
    ...(changes.stoppedAt === undefined ? {} : { stopped_at: changes.stoppedAt }),
    ...(changes.resumedAt === undefined ? {} : { resumed_at: changes.resumedAt }),
  };
  if (Object.keys(set).length === 0) return;
  await tx.updateTable('person').set(set).where('id', '=', id).execute();
}

const selectPeople = (db: Db) =>
  db
    .selectFrom('person')
    .select([
      'person.id',
      'person.name',
      'person.language',
      'person.channel',
      'person.is_named',
      'person.stopped_at',
      'person.resumed_at',
    ])
    .where('person.erased_at', 'is', null);

const selectById = compileOnce((db, slot: SlotsOf<{ id: PersonId }>) =>
  selectPeople(db).where('person.id', '=', slot('id')),
);

const selectAddresses = compileOnce((db, slot: SlotsOf<{ personId: PersonId }>) =>
  db.selectFrom('address').select(['channel', 'value', 'state']).where('person_id', '=', slot('personId')),
);

const selectByAddress = compileOnce((db, slot: SlotsOf<{ channel: Channel; value: string }>) =>
  selectPeople(db)
    .innerJoin('address', 'address.person_id', 'person.id')
    .select('address.state')
    .where('address.channel', '=', slot('channel'))
    .where('address.value', '=', slot('value')),
);

type PersonRow = Awaited<ReturnType<ReturnType<typeof selectPeople>['execute']>>[number];

const personOf = (row: PersonRow): Person => ({
  id: row.id,
  name: row.name,
  language: row.language,
  channel: row.channel,
  isNamed: row.is_named === 1,
  stoppedAt: row.stopped_at ?? undefined,
  resumedAt: row.resumed_at ?? undefined,
});
