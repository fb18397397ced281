import { countKept } from '../src/fortnight/count-kept-queries.ts';
import { buttons } from '../src/messages/button.ts';
import { inner, lines, type Message, moment, names, type Screen, say } from '../src/messages/message.ts';
import { getPerson, listAddresses } from '../src/organisation/person-queries.ts';
import { listRoles, type Role } from '../src/organisation/role-queries.ts';
import { getUnit } from '../src/organisation/unit-queries.ts';
import type { PersonId } from '../src/store/ids.ts';
import type { Db } from '../src/store/open-database.ts';

/** What is kept about a person, and whether boards name them. */
export async function privacyScreen(db: Db, personId: PersonId): Promise<Screen> {
  const person = await getPerson(db, personId);
  const phone = (await listAddresses(db, personId)).find(({ channel }) => channel === 'sms')?.value ?? '–';
  const roles = await Promise.all((await listRoles(db, personId)).map((role) => roleLine(db, role)));
  const { acceptedAt, timeZone, ...counts } = await countKept(db, personId);
  const accepted =
    acceptedAt === undefined ? say('privacy-not-yet') : say('a-moment', { at: moment(acceptedAt, timeZone) });
  const shown = say(person.isNamed ? 'privacy-shown-named' : 'privacy-shown-unnamed');
  const vars = {
    name: person.name,
    phone,
    roles: lines(roles, ', '),
    ...counts,
    accepted: inner(accepted),
    shown: inner(shown),
  };
  const naming = person.isNamed
    ? { label: say('button-hide-name'), data: buttons.naming.write('hide') }
    : { label: say('button-show-name'), data: buttons.naming.write('show') };
  const own = { label: say('button-own-data'), data: buttons.ownData.write() };
  return { message: say('privacy', vars), choices: [[naming], [own]] };
}

async function roleLine(db: Db, { kind, unitId }: Role): Promise<Message> {
  const unit = await getUnit(db, unitId);
  return say('privacy-role', { role: inner(say(`role-${kind}`)), unit: names(unit.names) });
}
