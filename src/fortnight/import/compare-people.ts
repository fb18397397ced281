import { foldText } from '../../check-ins/reading/fold.ts';
import type { Language } from '../../language.ts';
import { codeKey } from '../../organisation/code-key.ts';
import type { Hindrance } from '../../organisation/phone.ts';
import { newId, type PersonId, type UnitId } from '../../store/ids.ts';
import type { PersonTable } from '../../store/schema/person.ts';
import type { UnitTable } from '../../store/schema/unit.ts';
import type { RoleKind } from '../../store/words.ts';
import type { PlannedPerson, PlannedRole, Problem } from '../plan.ts';
import { changedColumns } from './changed-columns.ts';
import type { KeptPerson, PhoneQuestion, RowChange, SheetChanges } from './import-report.ts';

export interface StoredPerson {
  readonly id: PersonId;
  readonly name: string;
  readonly language: Language;
  readonly channel: PersonTable['channel'];
  readonly phones: readonly string[];
  readonly roles: readonly StoredRole[];
  /** Whoever has joined on Telegram has chosen their language there. */
  readonly hasJoined: boolean;
}

export interface StoredRole {
  readonly unitId: UnitId;
  readonly kind: RoleKind;
  readonly hasEnded: boolean;
}

export type NewRole = { readonly personId: PersonId; readonly unitId: UnitId; readonly kind: RoleKind };

export interface PeopleComparison {
  readonly changes: SheetChanges;
  readonly problems: readonly Problem[];
  readonly questions: readonly PhoneQuestion[];
  readonly kept: readonly KeptPerson[];
  readonly added: readonly Pick<PersonTable, 'id' | 'name' | 'language' | 'channel'>[];
  readonly updated: readonly { readonly id: PersonId; readonly set: Partial<PersonTable> }[];
  /** Phones of new people, and those that take the place of a person's earlier ones. */
  readonly phones: readonly {
    readonly personId: PersonId;
    readonly phone: string;
    readonly isInstead: boolean;
  }[];
  readonly roles: readonly NewRole[];
}

export interface PeopleContext {
  readonly stored: readonly StoredPerson[];
  /** Stored and new units by `codeKey`. */
  readonly units: ReadonlyMap<string, UnitTable>;
  /** Of people of whom the list does not say it. */
  readonly language: Language;
  /** A person whose phone seems to have changed gets the new one; else it is a question. */
  readonly acceptsChangedPhones: boolean;
  /** What keeps texts from a number; not asked where SMS is not in use. */
  readonly hindranceTo: ((phone: string) => Hindrance | undefined) | undefined;
}

type Found = {
  readonly [K in keyof Omit<PeopleComparison, 'changes' | 'kept'>]: PeopleComparison[K][number][];
} & {
  readonly rows: { readonly added: RowChange[]; readonly changed: RowChange[]; unchanged: number };
};

/**
 * What a plan's people change of the stored ones, found by phone. Nobody is removed. The same phone with another name
 * is a faulty row; the same name in the same unit with a phone that is new, while the stored one is not in the file,
 * seems to be a changed phone.
 */
export function comparePeople(planned: readonly PlannedPerson[], context: PeopleContext): PeopleComparison {
  const byPhone = new Map(context.stored.flatMap((person) => person.phones.map((phone) => [phone, person])));
  const missing = missingPeople(planned, context.stored);
  const found: Found = {
    problems: [],
    questions: [],
    added: [],
    updated: [],
    phones: [],
    roles: [],
    rows: { added: [], changed: [], unchanged: 0 },
  };
  for (const person of planned) {
    const known = byPhone.get(person.phone);
    const moved = known ? undefined : takeMissing(missing, person, context.units);
    if (known && foldName(known.name) !== foldName(person.name))
      found.problems.push(otherName(person, known));
    else if (moved && !context.acceptsChangedPhones) found.questions.push(questionOf(person, moved));
    else if (known || moved) compareKnown(person, known ?? moved, context, found);
    else addPerson(person, context, found);
    tellUnserved(person, known ?? moved, context, found);
  }
  const { rows, ...rest } = found;
  const kept = planned.length === 0 ? [] : [...missing.left].map(keptOf);
  return { ...rest, changes: rows, kept };
}

/** People who are not in the file, by folded name and unit. */
interface Missing {
  readonly left: Set<StoredPerson>;
  readonly byNameAndUnit: Map<string, StoredPerson[]>;
}

function missingPeople(planned: readonly PlannedPerson[], stored: readonly StoredPerson[]): Missing {
  const phones = new Set(planned.map(({ phone }) => phone));
  const left = new Set(stored.filter((person) => !person.phones.some((phone) => phones.has(phone))));
  const byNameAndUnit = new Map<string, StoredPerson[]>();
  for (const person of left) {
    const current = person.roles.filter(({ hasEnded }) => !hasEnded);
    for (const unitId of new Set(current.map(({ unitId }) => unitId))) {
      const key = `${unitId} ${foldName(person.name)}`;
      byNameAndUnit.set(key, [...(byNameAndUnit.get(key) ?? []), person]);
    }
  }
  return { left, byNameAndUnit };
}

/** Each stored person is taken once: a second new number of the name in the unit is somebody else. */
function takeMissing(
  { left, byNameAndUnit }: Missing,
  { name, roles }: PlannedPerson,
  units: PeopleContext['units'],
): StoredPerson | undefined {
  for (const { unitCode } of roles) {
    const unit = units.get(codeKey(unitCode));
    const person = byNameAndUnit.get(`${unit?.id} ${foldName(name)}`)?.find((each) => left.has(each));
    if (!person) continue;
    left.delete(person);
    return person;
  }
  return undefined;
}

/** Names are the same if one would hear no difference: «AYŞE YILMAZ» and «Ayse Yılmaz». */
const foldName = (name: string): string => foldText(name).replace(/[^\p{L}\p{N}]+/gu, '');

function compareKnown(
  person: PlannedPerson,
  known: StoredPerson | undefined,
  context: PeopleContext,
  found: Found,
): void {
  if (!known) return;
  const set = changedColumns<Pick<PersonTable, 'name' | 'language' | 'channel'>>(known, {
    name: person.name,
    language: known.hasJoined ? undefined : person.language,
    channel: person.channel,
  });
  const isMoved = !known.phones.includes(person.phone);
  const columns = [...Object.keys(set ?? {}), ...(isMoved ? ['phone'] : [])];
  const before = found.rows.changed.length;
  if (set) found.updated.push({ id: known.id, set });
  if (isMoved) found.phones.push({ personId: known.id, phone: person.phone, isInstead: true });
  if (columns.length > 0) found.rows.changed.push({ ...person.at, what: person.name, columns });
  for (const role of person.roles) addRole(person, role, { known, context, found });
  if (found.rows.changed.length === before) found.rows.unchanged += 1;
}

function addRole(
  person: PlannedPerson,
  role: PlannedRole,
  { known, context, found }: { known: StoredPerson; context: PeopleContext; found: Found },
): void {
  const unit = unitOf(role, context, found);
  if (!unit) return;
  const same = known.roles.filter(({ unitId, kind }) => unitId === unit.id && kind === role.kind);
  if (same.some(({ hasEnded }) => !hasEnded)) return;
  if (same.length > 0) {
    const vars = { name: person.name, unit: unit.name };
    found.problems.push({ ...role.at, column: 'role', key: 'import-role-ended', vars, severity: 'notice' });
    return;
  }
  found.roles.push({ personId: known.id, unitId: unit.id, kind: role.kind });
  found.rows.changed.push({ ...role.at, what: person.name, columns: ['unit', 'role'] });
}

function addPerson(person: PlannedPerson, context: PeopleContext, found: Found): void {
  const personId = newId<PersonId>();
  const { name, phone, language = context.language, channel = '' } = person;
  found.added.push({ id: personId, name, language, channel });
  found.phones.push({ personId, phone, isInstead: false });
  found.rows.added.push({ ...person.at, what: name, columns: [] });
  for (const role of person.roles) {
    const unit = unitOf(role, context, found);
    if (unit) found.roles.push({ personId, unitId: unit.id, kind: role.kind });
  }
}

function unitOf(
  { at, unitCode }: PlannedRole,
  { units }: PeopleContext,
  found: Found,
): UnitTable | undefined {
  const unit = units.get(codeKey(unitCode));
  const vars = { value: unitCode };
  if (!unit)
    found.problems.push({ ...at, column: 'unit', key: 'problem-unit-unknown', vars, severity: 'error' });
  return unit;
}

/** Told at import, not at sending: this person cannot take part by SMS before they join Telegram. */
function tellUnserved(
  { at, phone, channel }: PlannedPerson,
  known: StoredPerson | undefined,
  { hindranceTo }: PeopleContext,
  found: Found,
): void {
  const isOnTelegram = (channel ?? known?.channel) === 'telegram' || known?.hasJoined;
  const hindrance = isOnTelegram ? undefined : hindranceTo?.(phone);
  if (hindrance === undefined) return;
  const key = `import-phone-${hindrance}`;
  found.problems.push({ ...at, column: 'phone', key, vars: { phone }, severity: 'notice' });
}

const otherName = (person: PlannedPerson, known: StoredPerson): Problem => ({
  ...person.at,
  column: 'name',
  key: 'import-phone-of-another',
  vars: { phone: person.phone, name: person.name, other: known.name },
  severity: 'error',
});

const questionOf = (person: PlannedPerson, known: StoredPerson): PhoneQuestion => ({
  ...person.at,
  name: person.name,
  unitCode: person.roles[0]?.unitCode ?? '',
  phone: person.phone,
  storedPhone: known.phones[0] ?? '',
});

const keptOf = ({ name, phones }: StoredPerson): KeptPerson => ({ name, phone: phones[0] ?? '' });
