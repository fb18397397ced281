import type { Plan, PlannedPerson } from '../fortnight/plan.ts';
import type { Language, Names } from '../language.ts';

/** Somebody on the list of headquarters. */
export interface Listed {
  readonly name: string;
  /** E.164. */
  readonly phone: string;
  readonly language: Language;
  readonly unitCode: string;
  readonly districtCode: string;
}

export interface Rep extends Listed {
  /** Has a plain phone. */
  readonly isSmsOnly: boolean;
}

export interface District {
  readonly code: string;
  readonly names: Names;
  /** The language that its people read. */
  readonly language: Language;
  readonly neighbourhoods: readonly Neighbourhood[];
}

export interface Neighbourhood {
  readonly code: string;
  readonly names: Names;
}

/** Where a rehearsal plays: real units and invented people. */
export interface City {
  readonly plan: Plan;
  readonly districts: readonly District[];
  /** One for each neighbourhood. */
  readonly reps: readonly Rep[];
  /** One for each district. */
  readonly coordinators: readonly Listed[];
  /** The numbers of those who ask to join although headquarters does not know them. */
  readonly strangerPhones: readonly string[];
  /** How far its clocks are ahead of UTC, while a rehearsal lasts. */
  readonly aheadMs: number;
}

/** The sheet of people: reps first, then coordinators. */
export function planPeople(reps: readonly Rep[], coordinators: readonly Listed[]): PlannedPerson[] {
  const people = [
    ...reps.map((rep) => ({ ...rep, role: 'rep' as const })),
    ...coordinators.map((each) => ({ ...each, isSmsOnly: false, role: 'coordinator' as const })),
  ];
  return people.map(({ name, phone, language, unitCode, isSmsOnly, role }, index) => {
    const at = { sheet: 'people', row: index + 2 };
    const channel = isSmsOnly ? 'sms' : 'telegram';
    return { at, name, phone, language, channel, roles: [{ at, kind: role, unitCode }] };
  });
}
