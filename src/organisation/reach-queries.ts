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
