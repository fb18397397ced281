import type { Weekday } from '../cycles/calendar.ts';
import type { Language, Names } from '../language.ts';
import type { LocalDate, LocalTime } from '../local-date.ts';
import type { Channel, EvidenceKind, RoleKind, TaskKind } from '../store/words.ts';

/** Where something stands in a workbook: the sheet's name and the row, both as the spreadsheet shows them. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
}

/**
 * Something to tell the one who imports: an error keeps the whole workbook out, a notice does not.
 * `column` is the header as it is written there, empty when the whole row is meant; `key` and `vars` say it in words.
 */
export interface Problem extends Place {
  readonly column: string;
  readonly key: string;
  readonly vars: Readonly<Record<string, string | number>>;
  readonly severity: 'error' | 'notice';
}

/** What a workbook says, checked in itself. In all its parts, an optional field that is absent was not said: what is stored stays. */
export interface Plan {
  readonly program?: PlannedProgram | undefined;
  /** Parents before their children. */
  readonly units: readonly PlannedUnit[];
  /** One entry per phone, with all its roles. */
  readonly people: readonly PlannedPerson[];
  readonly tasks: readonly PlannedTask[];
}

export interface PlannedProgram {
  readonly at: Place;
  /** Given, or made of the name; absent if the sheet has neither: the one program that there is. */
  readonly code?: string | undefined;
  readonly name?: string | undefined;
  /** At most 11 characters. */
  readonly smsName?: string | undefined;
  readonly startsOn?: LocalDate | undefined;
  readonly cycleDays?: number | undefined;
  readonly timeZone?: string | undefined;
  readonly language?: Language | undefined;
  readonly opensAt?: LocalTime | undefined;
  /** Days of the cycle, from 1, ascending. */
  readonly checkInDays?: readonly number[] | undefined;
  readonly checkInAt?: LocalTime | undefined;
  /** 1 is Monday, 7 Sunday. */
  readonly boardWeekday?: Weekday | undefined;
  readonly boardAt?: LocalTime | undefined;
  readonly quietFrom?: LocalTime | undefined;
  readonly quietTo?: LocalTime | undefined;
  readonly graceHours?: number | undefined;
  /** By the setting's name as in the sheet, for example `review_sample`. */
  readonly settings: Readonly<Record<string, string>>;
  /** The keys whose values were told to be wrong: that they are absent is no further mistake. */
  readonly unreadable?: readonly string[];
}

export interface PlannedUnit {
  readonly at: Place;
  readonly code: string;
  readonly names: Names;
  /** province, district, neighbourhood, or the organisation's own word. */
  readonly kind?: string | undefined;
  /** null for a unit at the top. */
  readonly parentCode: string | null;
  readonly latitude?: number | undefined;
  readonly longitude?: number | undefined;
}

export interface PlannedRole {
  readonly at: Place;
  readonly kind: RoleKind;
  readonly unitCode: string;
}

export interface PlannedPerson {
  readonly at: Place;
  readonly name: string;
  /** E.164. */
  readonly phone: string;
  readonly language?: Language | undefined;
  /** Empty: by SMS until they join Telegram. */
  readonly channel?: '' | Channel | undefined;
  readonly roles: readonly PlannedRole[];
}

export interface PlannedTask {
  readonly at: Place;
  readonly code: string;
  readonly titles: Names;
  /** At most 18 characters each; a language without a title of its own has the general one, shortened. */
  readonly titleSms: Readonly<Record<Language, string>>;
  readonly kind: TaskKind;
  /** Always there for a count, never for another kind. */
  readonly target?: number | undefined;
  readonly points: number;
  readonly evidence: EvidenceKind;
  /** Days of the cycle, from 1; absent: its first and its last day. */
  readonly from?: number | undefined;
  readonly until?: number | undefined;
  /** `all`, or cycle numbers and ranges in ascending order: `1-3 5`. */
  readonly cycles: string;
  /** Empty: every unit. */
  readonly unitCodes: readonly string[];
}

/** A unit that is stored already; what a workbook names is matched with these too. */
export interface KnownUnit {
  readonly code: string;
  readonly names: Names;
  readonly kind: string;
  readonly parentCode: string | null;
}
