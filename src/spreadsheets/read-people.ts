import type { Place, PlannedPerson, PlannedRole } from '../fortnight/plan.ts';
import type { Language } from '../language.ts';
import type { Channel, RoleKind } from '../store/words.ts';
import { type Column, unitLevels } from './column-words.ts';
import { foldKey } from './fold.ts';
import { readPhone } from './read-phone.ts';
import { resolveColumns, resolveUnit, type UnitFinder } from './resolve-unit.ts';
import type { SheetRow } from './sheet-rows.ts';
import type { UnitNode } from './unit-tree.ts';
import { readChannel, readLanguage, readRole } from './value-words.ts';

export type PersonRow = SheetRow<Column<'people'>>;

/** A person while the list is read: units get their codes at its end. */
interface PersonDraft {
  readonly at: Place;
  readonly name: string;
  readonly phone: string;
  language: Language | undefined;
  channel: '' | Channel | undefined;
  readonly roles: RoleDraft[];
}

interface RoleDraft {
  readonly at: Place;
  readonly kind: RoleKind;
  readonly unit: UnitNode;
}

export interface PeopleOptions {
  readonly finder: UnitFinder;
  readonly phoneCountry: string;
  /** Told after every row: long lists are read while somebody waits. */
  readonly rowDone: () => void;
}

/**
 * The people of a list, one per phone with all their roles. Faulty rows are told and left out. Returns a function that
 * says them in the plan's words, to be called once all units have their codes.
 */
export function readPeople(rows: readonly PersonRow[], options: PeopleOptions): () => PlannedPerson[] {
  const byPhone = new Map<string, PersonDraft>();
  const byNameAndUnit = new Map<UnitNode, Map<string, PersonDraft>>();
  for (const row of rows) {
    const read = readRow(row, options);
    if (read) {
      const person = addPerson(byPhone, row, read);
      if (person) tellSecondPhone(byNameAndUnit, person, row, read.role.unit);
    }
    options.rowDone();
  }
  return () => [...byPhone.values()].map(plannedPerson);
}

const plannedPerson = ({ roles, ...person }: PersonDraft): PlannedPerson => ({
  ...person,
  roles: roles.map(({ at, kind, unit }): PlannedRole => ({ at, kind, unitCode: unit.code ?? '' })),
});

interface RowReading {
  readonly name: string;
  readonly phone: string;
  readonly language: Language | undefined;
  readonly channel: '' | Channel | undefined;
  readonly role: RoleDraft;
}

/** Reads all cells before it gives up, so that one run tells everything that is wrong with the row. */
function readRow(row: PersonRow, { finder, phoneCountry }: PeopleOptions): RowReading | undefined {
  const name = nameOf(row);
  const language = wordOf(row, 'language', readLanguage, 'problem-language-unknown');
  const channel = wordOf(row, 'channel', readChannel, 'problem-channel-unknown');
  const phone = phoneOf(row, phoneCountry, channel);
  const kind = row.text('role') === '' ? 'rep' : wordOf(row, 'role', readRole, 'problem-role-unknown');
  const unit = unitOf(row, finder, kind);
  if (name === '') row.error('name', 'problem-name-missing', {});
  if (name === '' || phone === undefined || kind === undefined || unit === undefined) return undefined;
  const saidChannel = row.has('channel') ? (channel ?? '') : undefined;
  return { name, phone, language, channel: saidChannel, role: { at: row.at, kind, unit } };
}

function nameOf(row: PersonRow): string {
  const [name, surname] = [row.text('name'), row.text('surname')];
  const isJoined = surname === '' || foldKey(name).endsWith(foldKey(surname));
  return isJoined ? name : `${name} ${surname}`.trim();
}

function wordOf<T>(
  row: PersonRow,
  column: 'role' | 'language' | 'channel',
  read: (text: string) => T | undefined,
  key: 'problem-role-unknown' | 'problem-language-unknown' | 'problem-channel-unknown',
): T | undefined {
  const value = row.text(column);
  const word = value === '' ? undefined : read(value);
  if (value !== '' && word === undefined) row.error(column, key, { value });
  return word;
}

function phoneOf(row: PersonRow, country: string, channel: Channel | undefined): string | undefined {
  const reading = readPhone(row.cell('phone'), country);
  const value = row.text('phone');
  if ('phone' in reading) {
    if (reading.isMobile || channel === 'telegram') return reading.phone;
    row.error('phone', 'problem-phone-landline', { value });
    return undefined;
  }
  if (reading.fault === 'missing') row.error('phone', 'problem-phone-missing', {});
  if (reading.fault === 'mangled') row.error('phone', 'problem-phone-mangled', { value });
  if (reading.fault === 'several') row.error('phone', 'problem-phone-several', { value });
  if (reading.fault === 'invalid') row.error('phone', 'problem-phone-invalid', { value, country });
  return undefined;
}

/** The unit's column, else the columns of its path; the top of the tree for a leader or an admin without either. */
function unitOf(row: PersonRow, finder: UnitFinder, kind: RoleKind | undefined): UnitNode | undefined {
  const reference = row.text('unit');
  if (reference !== '') return resolveUnit(finder, row, 'unit', reference);
  if (unitLevels.some((level) => row.text(level) !== '')) return resolveColumns(finder, row);
  const tops = [...finder.building.tree.nodes].filter(({ parent }) => !parent);
  if (tops.length === 1 && (kind === 'leader' || kind === 'admin')) return tops[0];
  row.error('unit', 'problem-unit-missing', {});
  return undefined;
}

/** The same phone and name again is a further role, or the same row; with another name it is somebody's mistake. */
function addPerson(
  byPhone: Map<string, PersonDraft>,
  row: PersonRow,
  { role, ...read }: RowReading,
): PersonDraft | undefined {
  const known = byPhone.get(read.phone);
  if (!known) {
    const person = { ...read, at: row.at, roles: [role] };
    byPhone.set(read.phone, person);
    return person;
  }
  const otherRow = known.at.row;
  if (foldKey(known.name) !== foldKey(read.name)) {
    const vars = { phone: read.phone, name: read.name, other: known.name, otherRow };
    row.error('phone', 'problem-phone-two-names', vars);
    return undefined;
  }
  if (!agrees(row, 'language', known, read) || !agrees(row, 'channel', known, read)) return undefined;
  known.language ??= read.language;
  known.channel ||= read.channel;
  const same = known.roles.find(({ kind, unit }) => kind === role.kind && unit === role.unit);
  if (same) row.notice('', 'problem-row-twice', { otherRow: same.at.row });
  else known.roles.push(role);
  return known;
}

function agrees(
  row: PersonRow,
  column: 'language' | 'channel',
  known: PersonDraft,
  read: Omit<RowReading, 'role'>,
): boolean {
  const [value, other] = [read[column], known[column]];
  if (!value || !other || value === other) return true;
  row.error(column, 'problem-person-differs', { value, other, otherRow: known.at.row });
  return false;
}

/** One name twice in one unit may be two people, or one who gave two numbers: worth a look. */
function tellSecondPhone(
  byNameAndUnit: Map<UnitNode, Map<string, PersonDraft>>,
  person: PersonDraft,
  row: PersonRow,
  unit: UnitNode,
): void {
  const inUnit = byNameAndUnit.get(unit) ?? new Map<string, PersonDraft>();
  byNameAndUnit.set(unit, inUnit);
  const key = foldKey(person.name);
  const other = inUnit.get(key);
  if (!other) inUnit.set(key, person);
  else if (other !== person) {
    row.notice('phone', 'problem-person-two-phones', { name: person.name, otherRow: other.at.row });
  }
}
