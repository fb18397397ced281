import { hasGrandchildren } from '../src/boards/member-queries.ts';
import { listRepsWithin, type RepOfUnit } from '../src/boards/people-queries.ts';
import { type Language, nameIn } from '../src/language.ts';
import { buttons } from '../src/messages/button.ts';
import { type Choice, names, type Screen, say } from '../src/messages/message.ts';
import { getUnit, listChildren } from '../src/organisation/unit-queries.ts';
import type { UnitId } from '../src/store/ids.ts';
import type { Db } from '../src/store/open-database.ts';

const choicesOnAPage = 20;

/**
 * The reps of a unit, each with a button to their page. A unit whose children have children shows those first. Whether
 * the reader has a right over the unit is the caller's to ask.
 */
export async function peopleScreen(
  db: Db,
  { unitId, page, language }: { unitId: UnitId; page: number; language: Language },
): Promise<Screen> {
  const unit = await getUnit(db, unitId);
  const isLarge = await hasGrandchildren(db, unitId);
  const choices = isLarge ? await unitChoices(db, unitId) : await personChoices(db, unitId, language);
  const head = { unit: names(unit.names), count: choices.length };
  if (choices.length === 0) return { message: say('people-none', head) };
  return {
    message: say(isLarge ? 'people-units' : 'people', head),
    choices: [...pageOf(choices, page).map((choice) => [choice]), ...moreOf(choices, { unitId, page })],
  };
}

const unitChoices = async (db: Db, unitId: UnitId): Promise<Choice[]> =>
  (await listChildren(db, unitId)).map((child) => ({
    label: say('button-unit', { unit: names(child.names) }),
    data: buttons.people.write(child.id, '0'),
  }));

async function personChoices(db: Db, unitId: UnitId, language: Language): Promise<Choice[]> {
  const reps = (await listRepsWithin(db, unitId)).sort(byUnitAndName(language));
  return reps.map(({ personId, name, unit }) => ({
    label: say('button-person', { unit: names(unit), name }),
    data: buttons.person.write(personId, unitId),
  }));
}

const pageOf = (choices: readonly Choice[], page: number): Choice[] =>
  choices.slice(page * choicesOnAPage, (page + 1) * choicesOnAPage);

/** The last page leads back to the first. */
function moreOf(choices: readonly Choice[], { unitId, page }: { unitId: UnitId; page: number }): Choice[][] {
  if (choices.length <= choicesOnAPage) return [];
  const next = (page + 1) * choicesOnAPage < choices.length ? page + 1 : 0;
  return [[{ label: say('button-more-units'), data: buttons.people.write(unitId, String(next)) }]];
}

function byUnitAndName(language: Language) {
  const { compare } = new Intl.Collator(language);
  return (a: RepOfUnit, b: RepOfUnit): number =>
    compare(nameIn(a.unit, language), nameIn(b.unit, language)) || compare(a.name, b.name);
}
