import type { Instant } from '../../src/clock.ts';
import { say } from '../../src/messages/message.ts';
import { enqueue } from '../../src/messages/queries.ts';
import { type AddressId, type CycleId, newId, type PersonId, type UnitId } from '../../src/store/ids.ts';
import type { Db, Tx } from '../../src/store/open-database.ts';

const rowsPerStatement = 100;

/** Everybody is on Telegram too, as the user of the same number as their phone. */
export async function connectPhones(tx: Tx, now: Instant): Promise<void> {
  const phones = await tx
    .selectFrom('address')
    .select(['person_id', 'value'])
    .where('channel', '=', 'sms')
    .execute();
  for (let i = 0; i < phones.length; i += rowsPerStatement) {
    const rows = phones.slice(i, i + rowsPerStatement).map(({ person_id, value }) => ({
      id: newId<AddressId>(),
      person_id,
      channel: 'telegram' as const,
      value: value.slice(1),
      state: 'active' as const,
      reason: null,
      created_at: now,
    }));
    await tx.insertInto('address').values(rows).execute();
  }
}

/** When the bot has received what people wrote or tapped, and in which chat. */
export async function listReceipts(db: Db): Promise<{ chatId: number; at: Instant }[]> {
  const rows = await db.selectFrom('inbox').select(['conversation', 'received_at']).orderBy('id').execute();
  return rows.map((row) => ({ chatId: Number(row.conversation.split(':')[1]), at: row.received_at }));
}

/** A short message for everybody on Telegram. */
export async function enqueueForAll(db: Db, now: Instant): Promise<void> {
  const people = await db.selectFrom('person').select('id').execute();
  const screen = { message: say('check-in-other-work') };
  const outgoing = people.map(({ id }) => ({
    key: `bench:${now}:${id}`,
    kind: 'notice' as const,
    to: { person: id },
    screen,
    isBulk: true,
  }));
  await db.transaction().execute((tx) => enqueue(tx, outgoing, now));
}

export async function countWaiting(db: Db): Promise<number> {
  const row = await db
    .selectFrom('outbox')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('state', '!=', 'sent')
    .executeTakeFirstOrThrow();
  return row.count;
}

export async function countQueued(db: Db): Promise<number> {
  const row = await db
    .selectFrom('outbox')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}

export async function findOpen(db: Db): Promise<CycleId> {
  return (await db.selectFrom('cycle').select('id').where('state', '=', 'open').executeTakeFirstOrThrow()).id;
}

export async function getUnitId(db: Db, code: string): Promise<UnitId> {
  return (await db.selectFrom('unit').select('id').where('code', '=', code).executeTakeFirstOrThrow()).id;
}

/** Somebody of the unit's children. */
export async function findMember(db: Db, unitId: UnitId): Promise<PersonId> {
  const row = await db
    .selectFrom('role')
    .innerJoin('unit', 'unit.id', 'role.unit_id')
    .select('role.person_id')
    .where('unit.parent_id', '=', unitId)
    .executeTakeFirstOrThrow();
  return row.person_id;
}
