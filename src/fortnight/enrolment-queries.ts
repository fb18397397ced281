import type { Names } from '../language.ts';
import { unitNames } from '../organisation/unit-queries.ts';
import type { PersonId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';

/** A rep whom texts reach and Telegram does not, with the units that they represent. */
export interface TextedRep {
  readonly personId: PersonId;
  readonly phone: string;
  readonly units: readonly Names[];
}

/** Those of these people, at most a few hundred, whom the bot speaks to by SMS. */
export async function listTextedReps(db: Db, personIds: readonly PersonId[]): Promise<TextedRep[]> {
  const rows = await db
    .selectFrom('person')
    .innerJoin('address', 'address.person_id', 'person.id')
    .innerJoin('role', 'role.person_id', 'person.id')
    .innerJoin('unit', 'unit.id', 'role.unit_id')
    .select(['person.id', 'address.value', 'unit.name', 'unit.name_tr', 'unit.name_fa', 'unit.name_en'])
    .where('person.id', 'in', personIds)
    .where('person.channel', '!=', 'telegram')
    .where('person.stopped_at', 'is', null)
    .where('address.channel', '=', 'sms')
    .where('address.state', '=', 'active')
    .where('role.kind', '=', 'rep')
    .where('role.until_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('person.channel', '=', 'sms'),
        eb.not(
          eb.exists(
            eb
              .selectFrom('address as joined')
              .select('joined.id')
              .whereRef('joined.person_id', '=', 'person.id')
              .where('joined.channel', '=', 'telegram')
              .where('joined.state', '=', 'active'),
          ),
        ),
      ]),
    )
    .orderBy('role.id')
    .execute();
  const people = Map.groupBy(rows, (row) => row.id);
  return [...people].flatMap(([personId, own]) =>
    own.slice(0, 1).map(({ value: phone }) => ({
      personId,
      phone,
      units: own.filter((row) => row.value === phone).map(unitNames),
    })),
  );
}

/** Everybody who represents a unit now. */
export async function listReps(db: Db): Promise<PersonId[]> {
  const rows = await db
    .selectFrom('role')
    .innerJoin('person', 'person.id', 'role.person_id')
    .select('role.person_id')
    .distinct()
    .where('role.kind', '=', 'rep')
    .where('role.until_at', 'is', null)
    .where('person.erased_at', 'is', null)
    .execute();
  return rows.map((row) => row.person_id);
}
