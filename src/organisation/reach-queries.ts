import type { PersonId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';

/**
 * People with a role whom no channel reaches: without an address that works on a channel of theirs. Who has stopped is
 * left out: that was their wish.
 */
export async function listUnreachable(db: Db): Promise<{ id: PersonId; name: string }[]> {
  return db
    .selectFrom('person')
    .select(['person.id', 'person.name'])
    .where('erased_at', 'is', null)
    .where('stopped_at', 'is', null)
    .where(({ exists, not, selectFrom }) =>
      exists(
        selectFrom('role')
          .select('role.id')
          .whereRef('role.person_id', '=', 'person.id')
          .where('role.until_at', 'is', null),
      ).and(
        not(
          exists(
            selectFrom('address')
              .select('address.id')
              .whereRef('address.person_id', '=', 'person.id')
              .where('address.state', '=', 'active')
              .where((eb) =>
                eb.or([eb('person.channel', '=', ''), eb('person.channel', '=', eb.ref('address.channel'))]),
              ),
          ),
        ),
      ),
    )
    .orderBy('person.name')
    .execute();
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
