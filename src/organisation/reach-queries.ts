import type { Db } from '../store/open-database.ts';
import type { Address, Person } from './person-queries.ts';

/** Somebody with a role, and what decides on which channel they are reached. */
export interface Engaged extends Pick<Person, 'id' | 'name' | 'channel' | 'stoppedAt'> {
  readonly addresses: readonly Address[];
}

/** People with a role, by name. Who has stopped is left out: that was their wish. */
export async function listEngaged(db: Db): Promise<Engaged[]> {
  const rows = await db
    .selectFrom('person')
    .leftJoin('address', 'address.person_id', 'person.id')
    .select(['person.id', 'person.name', 'person.channel', 'address.channel as on', 'value', 'state'])
    .where('erased_at', 'is', null)
    .where('stopped_at', 'is', null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('role')
          .select('role.id')
          .whereRef('role.person_id', '=', 'person.id')
          .where('role.until_at', 'is', null),
      ),
    )
    .orderBy('person.name')
    .orderBy('person.id')
    .orderBy('address.id')
    .execute();
  const people = Map.groupBy(rows, ({ id }) => id);
  return [...people.values()].flatMap((own) =>
    own.slice(0, 1).map(({ id, name, channel }) => ({
      id,
      name,
      channel,
      stoppedAt: undefined,
      addresses: own.flatMap(({ on, value, state }) =>
        on === null || value === null ? [] : [{ channel: on, value, isReachable: state === 'active' }],
      ),
    })),
  );
}

/** The phones of the reps to whom what the bot starts goes by SMS: they have no Telegram, or do not want it. */
export async function listTextedPhones(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('person')
    .innerJoin('address', 'address.person_id', 'person.id')
    .select((eb) => eb.fn.min('address.value').as('phone'))
    .where('address.channel', '=', 'sms')
    .where('address.state', '=', 'active')
    .where('person.erased_at', 'is', null)
    .where('person.stopped_at', 'is', null)
    .where('person.channel', '!=', 'telegram')
    .where(({ exists, not, or, eb, selectFrom }) =>
      exists(
        selectFrom('role')
          .select('role.id')
          .whereRef('role.person_id', '=', 'person.id')
          .where('role.kind', '=', 'rep')
          .where('role.until_at', 'is', null),
      ).and(
        or([
          eb('person.channel', '=', 'sms'),
          not(
            exists(
              selectFrom('address as telegram')
                .select('telegram.id')
                .whereRef('telegram.person_id', '=', 'person.id')
                .where('telegram.channel', '=', 'telegram')
                .where('telegram.state', '=', 'active'),
            ),
          ),
        ]),
      ),
    )
    .groupBy('person.id')
    .orderBy('person.id')
    .execute();
  return rows.map(({ phone }) => phone);
}
