import type {
  Plan,
  PlannedPerson,
  PlannedProgram,
  PlannedTask,
  PlannedUnit,
} from '../../src/fortnight/plan.ts';
import { languages } from '../../src/language.ts';
import { localDateAt, localTime } from '../../src/local-date.ts';
import { phoneOf } from '../telegram/conduct.ts';

/** How many representatives each district has, each with a neighbourhood of their own. */
export type World = readonly number[];

const repsPerDistrict = 25;

/** So many representatives in districts of 25. */
export const evenWorld = (reps: number): World =>
  Array.from({ length: Math.ceil(reps / repsPerDistrict) }, (_, index) =>
    Math.min(repsPerDistrict, reps - index * repsPerDistrict),
  );

/** A province of districts of neighbourhoods with a rep each, and a fortnight of six tasks that opens today. */
export function planWorld(districts: World): Plan {
  const homes = districts
    .flatMap((reps, district) => Array.from({ length: reps }, () => district))
    .map(homeIn);
  return {
    program,
    units: [unitIn('34', null, 'province'), ...districts.map(planDistrict), ...homes.map(planNeighbourhood)],
    people: homes.map(personIn),
    tasks: kinds.map(taskIn),
  };
}

const at = (sheet: string, row: number) => ({ sheet, row });

const program: PlannedProgram = {
  at: at('program', 2),
  code: 'p1',
  name: 'Bench',
  smsName: 'Bench',
  startsOn: localDateAt(Date.now(), 'UTC'),
  timeZone: 'UTC',
  language: 'tr',
  opensAt: localTime('00:00'),
  quietFrom: localTime('00:00'),
  quietTo: localTime('00:00'),
  settings: {},
};

export const districtCode = (district: number): string => `34.d${district}`;

interface Home {
  readonly code: string;
  readonly districtCode: string;
}

const homeIn = (district: number, index: number): Home => ({
  code: `${districtCode(district)}.n${index}`,
  districtCode: districtCode(district),
});

const planDistrict = (_reps: number, district: number): PlannedUnit =>
  unitIn(districtCode(district), '34', 'district');

const planNeighbourhood = ({ code, districtCode }: Home): PlannedUnit =>
  unitIn(code, districtCode, 'neighbourhood');

const unitIn = (code: string, parentCode: string | null, kind: string): PlannedUnit => ({
  at: at('units', 2),
  code,
  names: { name: `Gülbahar ${code}` },
  kind,
  parentCode,
});

function personIn({ code }: Home, index: number): PlannedPerson {
  const place = at('people', index + 2);
  return {
    at: place,
    name: `Rep ${index}`,
    phone: phoneOf(index),
    language: languages[index % languages.length],
    channel: 'telegram',
    roles: [{ at: place, kind: 'rep', unitCode: code }],
  };
}

const kinds = ['count', 'done', 'done', 'count', 'done', 'done'] as const;

const taskIn = (kind: (typeof kinds)[number], index: number): PlannedTask => ({
  at: at('tasks', index + 2),
  code: `t${index}`,
  titles: { name: `Kapı kapı ziyaret ${index}` },
  titleSms: { tr: `Kapı ziyareti ${index}`, en: `Home visits ${index}`, fa: `دیدار ${index}` },
  kind,
  ...(kind === 'count' ? { target: 40 } : {}),
  points: 10,
  evidence: 'none',
  cycles: 'all',
  unitCodes: [],
});
