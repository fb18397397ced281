import type { Instant } from '../../src/clock.ts';
import type { Language } from '../../src/language.ts';
import { type LocalDate, type LocalTime, localDate, localTime } from '../../src/local-date.ts';
import { type Group, putGroup } from '../../src/organisation/group-queries.ts';
import { putAddress } from '../../src/organisation/person-queries.ts';
import { insertRole } from '../../src/organisation/role-queries.ts';
import { newId, type PersonId, type ProgramId, type TaskId, type UnitId } from '../../src/store/ids.ts';
import type { Db } from '../../src/store/open-database.ts';
import type { TaskTable } from '../../src/store/schema/task.ts';
import type { Channel, RoleKind, TaskKind } from '../../src/store/words.ts';

/** Before everything that the tests' clocks show. */
export const longAgo: Instant = Date.parse('2026-01-01T00:00:00Z');

interface ProgramFields {
  code?: string;
  startsOn?: string;
  cycleDays?: number;
  timeZone?: string;
  language?: Language;
  opensAt?: string;
  checkInDays?: string;
  checkInAt?: string;
  boardWeekday?: number;
  boardAt?: string;
  quiet?: readonly [string, string];
  graceHours?: number;
  settings?: Record<string, string>;
}

/** A program in Istanbul from Saturday 21 November 2026 with the default calendar: check-ins on days 7 and 12. */
export async function seedProgram(db: Db, fields: ProgramFields = {}): Promise<ProgramId> {
  const id = newId<ProgramId>();
  const code = fields.code ?? 'p1';
  const [quietFrom, quietTo] = fields.quiet ?? ['21:00', '09:00'];
  await db
    .insertInto('program')
    .values({
      id,
      code,
      name: `Program ${code}`,
      sms_name: 'Istanbul Il',
      starts_on: date(fields.startsOn ?? '2026-11-21'),
      cycle_days: fields.cycleDays ?? 14,
      time_zone: fields.timeZone ?? 'Europe/Istanbul',
      language: fields.language ?? 'tr',
      opens_at: time(fields.opensAt ?? '09:00'),
      check_in_days: fields.checkInDays ?? '7 12',
      check_in_at: time(fields.checkInAt ?? '18:00'),
      board_weekday: fields.boardWeekday ?? 1,
      board_at: time(fields.boardAt ?? '09:00'),
      quiet_from: time(quietFrom),
      quiet_to: time(quietTo),
      grace_hours: fields.graceHours ?? 12,
      // No lot falls on an answer where a test does not ask for it.
      settings: JSON.stringify({ review_sample: '0', ...fields.settings }),
    })
    .execute();
  return id;
}

/** A unit below its parent, with its rows of ancestors. */
export async function seedUnit(
  db: Db,
  fields: {
    code: string;
    name?: string;
    parent?: UnitId;
    kind?: string;
    latitude?: number;
    longitude?: number;
  },
): Promise<UnitId> {
  const id = newId<UnitId>();
  await db
    .insertInto('unit')
    .values({
      id,
      code: fields.code,
      parent_id: fields.parent ?? null,
      kind: fields.kind ?? 'neighbourhood',
      name: fields.name ?? fields.code,
      name_tr: null,
      name_fa: null,
      name_en: null,
      latitude: fields.latitude ?? null,
      longitude: fields.longitude ?? null,
    })
    .execute();
  const above = fields.parent === undefined ? [] : await ancestorsOf(db, fields.parent);
  const rows = above.map(({ ancestor_id, depth }) => ({ unit_id: id, ancestor_id, depth: depth + 1 }));
  await db
    .insertInto('unit_ancestor')
    .values([{ unit_id: id, ancestor_id: id, depth: 0 }, ...rows])
    .execute();
  return id;
}

const ancestorsOf = (db: Db, unit: UnitId) =>
  db.selectFrom('unit_ancestor').select(['ancestor_id', 'depth']).where('unit_id', '=', unit).execute();

/** Somebody with roles; with a phone or Telegram user where given. */
export async function seedPerson(
  db: Db,
  fields: {
    name: string;
    unit?: UnitId | readonly UnitId[];
    role?: RoleKind;
    language?: Language;
    channel?: '' | Channel;
    phone?: string;
    telegram?: string;
    stoppedAt?: Instant;
  },
): Promise<PersonId> {
  const id = newId<PersonId>();
  await db
    .insertInto('person')
    .values({
      id,
      name: fields.name,
      language: fields.language ?? 'en',
      channel: fields.channel ?? '',
      is_named: 1,
      stopped_at: fields.stoppedAt ?? null,
      created_at: longAgo,
      erased_at: null,
    })
    .execute();
  for (const unitId of [fields.unit ?? []].flat())
    await db
      .transaction()
      .execute((tx) => insertRole(tx, { personId: id, unitId, kind: fields.role ?? 'rep' }, longAgo));
  await seedAddress(db, id, 'sms', fields.phone);
  await seedAddress(db, id, 'telegram', fields.telegram);
  return id;
}

async function seedAddress(db: Db, personId: PersonId, channel: Channel, value: string | undefined) {
  if (value === undefined) return;
  await db.transaction().execute((tx) => putAddress(tx, { personId, channel, value }, longAgo));
}

/** A task for everybody in every cycle, unless said otherwise. Counts have the target 40. */
export async function seedTask(
  db: Db,
  fields: { program: ProgramId; code: string; kind?: TaskKind; units?: readonly UnitId[] } & Partial<
    Pick<
      TaskTable,
      'title' | 'target' | 'points' | 'evidence' | 'from_day' | 'until_day' | 'cycles' | 'position'
    >
  >,
): Promise<TaskId> {
  const id = newId<TaskId>();
  const kind = fields.kind ?? 'done';
  const title = fields.title ?? fields.code;
  const short = title.slice(0, 18);
  const earlier = await db.selectFrom('task').select('id').where('program_id', '=', fields.program).execute();
  await db
    .insertInto('task')
    .values({
      id,
      program_id: fields.program,
      code: fields.code,
      position: fields.position ?? earlier.length + 1,
      title,
      title_tr: null,
      title_fa: null,
      title_en: null,
      title_sms_tr: short,
      title_sms_fa: short,
      title_sms_en: short,
      kind,
      target: fields.target ?? (kind === 'count' ? 40 : null),
      points: fields.points ?? 20,
      evidence: fields.evidence ?? 'none',
      from_day: fields.from_day ?? null,
      until_day: fields.until_day ?? null,
      cycles: fields.cycles ?? 'all',
    })
    .execute();
  for (const unit_id of fields.units ?? [])
    await db.insertInto('task_unit').values({ task_id: id, unit_id }).execute();
  return id;
}

/** A coordinators' group of a unit. */
export async function seedGroup(
  db: Db,
  fields: { unit: UnitId; chat?: string; language?: Language; boundAt?: Instant },
): Promise<Group> {
  const chatId = fields.chat ?? `-100${fields.unit}`;
  const binding = {
    chatId,
    threadId: undefined,
    unitId: fields.unit,
    title: 'Coordinators',
    boundBy: undefined,
  };
  const boundAt = fields.boundAt ?? longAgo;
  return db
    .transaction()
    .execute((tx) => putGroup(tx, { ...binding, language: fields.language ?? 'en' }, boundAt));
}

export interface Sisli {
  readonly program: ProgramId;
  readonly province: UnitId;
  readonly district: UnitId;
  readonly neighbourhoods: { readonly gulbahar: UnitId; readonly ferikoy: UnitId; readonly bozkurt: UnitId };
  readonly people: {
    readonly ana: PersonId;
    readonly ben: PersonId;
    readonly cem: PersonId;
    readonly dara: PersonId;
  };
  readonly tasks: {
    readonly visits: TaskId;
    readonly market: TaskId;
    readonly elders: TaskId;
    readonly volunteers: TaskId;
  };
}

/**
 * A district of the province with three neighbourhoods and the four tasks of PRODUCT.md. Ana (Gülbahar) is on
 * Telegram, Ben (Feriköy) has a plain phone, Cem (Feriköy and Bozkurt) has both, Dara (Bozkurt) reads Persian.
 */
export async function seedSisli(db: Db, fields: ProgramFields = {}): Promise<Sisli> {
  const program = await seedProgram(db, fields);
  const province = await seedUnit(db, { code: '34', name: 'İstanbul', kind: 'province' });
  const district = await seedUnit(db, {
    code: '34.sisli',
    name: 'Şişli',
    kind: 'district',
    parent: province,
  });
  const below = (code: string, name: string) =>
    seedUnit(db, { code: `34.sisli.${code}`, name, parent: district });
  const gulbahar = await below('gulbahar', 'Gülbahar');
  const ferikoy = await below('ferikoy', 'Feriköy');
  const bozkurt = await below('bozkurt', 'Bozkurt');
  return {
    program,
    province,
    district,
    neighbourhoods: { gulbahar, ferikoy, bozkurt },
    people: {
      ana: await seedPerson(db, { name: 'Ana', unit: gulbahar, phone: '+905320000001', telegram: '1001' }),
      ben: await seedPerson(db, { name: 'Ben', unit: ferikoy, phone: '+905320000002', channel: 'sms' }),
      cem: await seedPerson(db, {
        name: 'Cem',
        unit: [ferikoy, bozkurt],
        phone: '+905320000003',
        telegram: '1003',
      }),
      dara: await seedPerson(db, { name: 'Dara', unit: bozkurt, phone: '+905320000004', language: 'fa' }),
    },
    tasks: {
      visits: await seedTask(db, {
        program,
        code: 'visits',
        title: 'Door-to-door visits',
        kind: 'count',
        points: 40,
      }),
      market: await seedTask(db, { program, code: 'market', title: 'Market stand', evidence: 'photo' }),
      elders: await seedTask(db, { program, code: 'elders', title: "Visit to the elders' home" }),
      volunteers: await seedTask(db, {
        program,
        code: 'volunteers',
        title: 'New volunteers',
        kind: 'count',
        target: 5,
      }),
    },
  };
}

const date = (text: string): LocalDate => localDate(text);
export const time = (text: string): LocalTime => localTime(text);
