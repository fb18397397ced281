import type { PlannedProgram, PlannedTask, PlannedUnit } from '../fortnight/plan.ts';
import { localDate, localTime } from '../local-date.ts';
import { type City, type District, type Listed, planPeople } from './city.ts';
import { nameLists } from './istanbul/names.ts';
import { Random } from './random.ts';

const boroughs: Readonly<Record<string, readonly string[]>> = {
  Camden: [
    ...['Belsize', 'Bloomsbury', 'Fortune Green', 'Frognal', 'Gospel Oak'],
    ...['Hampstead Town', 'Haverstock', 'Highgate', 'Holborn', 'Primrose Hill'],
  ],
  Hackney: [
    ...['Brownswood', 'Cazenove', 'Clissold', 'Dalston', 'De Beauvoir'],
    ...['Hackney Wick', 'Haggerston', 'Homerton', 'Shacklewell', 'Victoria'],
  ],
  Islington: [
    ...['Arsenal', 'Barnsbury', 'Bunhill', 'Caledonian', 'Canonbury'],
    ...['Clerkenwell', 'Finsbury Park', 'Highbury', 'Hillrise', 'Laycock'],
  ],
};

/** A few boroughs whose reps all have plain phones. The same seed gives the same people. */
export function createLondon({ seed }: { seed: string }): City {
  const random = new Random(`${seed} Londoners`);
  const districts = listBoroughs();
  const homes = districts.flatMap((district) =>
    district.neighbourhoods.map(({ code }) => ({ district, code })),
  );
  const reps = homes.map(({ district, code }, index) => ({
    ...listed(random, district, { code, index }),
    isSmsOnly: true,
  }));
  const coordinators = districts.map((district, index) =>
    listed(random, district, { code: district.code, index: reps.length + index }),
  );
  const plan = { program, units: planUnits(districts), people: planPeople(reps, coordinators), tasks };
  return { plan, districts, reps, coordinators, strangerPhones: [], aheadMs: 0 };
}

const codeOf = (name: string): string => name.toLowerCase().replaceAll(' ', '-');

const listBoroughs = (): District[] =>
  Object.entries(boroughs).map(([name, wards]) => {
    const code = `ldn.${codeOf(name)}`;
    const neighbourhoods = wards.map((ward) => ({ code: `${code}.${codeOf(ward)}`, names: { name: ward } }));
    return { code, names: { name }, language: 'en', neighbourhoods };
  });

function listed(
  random: Random,
  district: District,
  { code, index }: { code: string; index: number },
): Listed {
  const { first, last } = nameLists.en;
  return {
    name: `${random.pick(first)} ${random.pick(last)}`,
    phone: `+44${random.pick(['74', '75', '78', '79'])}00000${String(index).padStart(3, '0')}`,
    language: 'en',
    unitCode: code,
    districtCode: district.code,
  };
}

function planUnits(districts: readonly District[]): PlannedUnit[] {
  const units = [
    { code: 'ldn', names: { name: 'London' }, kind: 'city', parentCode: null },
    ...districts.flatMap(({ code, names, neighbourhoods }) => [
      { code, names, kind: 'borough', parentCode: 'ldn' },
      ...neighbourhoods.map((ward) => ({ ...ward, kind: 'ward', parentCode: code })),
    ]),
  ];
  return units.map((unit, index) => ({ at: { sheet: 'units', row: index + 2 }, ...unit }));
}

const program: PlannedProgram = {
  at: { sheet: 'program', row: 2 },
  code: 'ldn',
  name: 'London wards',
  smsName: 'London HQ',
  startsOn: localDate('2026-11-23'),
  cycleDays: 14,
  timeZone: 'Europe/London',
  language: 'en',
  opensAt: localTime('09:00'),
  checkInAt: localTime('18:00'),
  boardWeekday: 1,
  boardAt: localTime('09:00'),
  quietFrom: localTime('21:00'),
  quietTo: localTime('09:00'),
  graceHours: 12,
  settings: {},
};

const tasks: readonly PlannedTask[] = (
  [
    { code: 'doors', title: 'Knock on doors', short: 'Doors knocked', kind: 'count', target: 30, points: 40 },
    { code: 'stall', title: 'A stall in the high street', short: 'Street stall', kind: 'done', points: 20 },
    { code: 'kitchen', title: 'A shift in the kitchen', short: 'Kitchen shift', kind: 'done', points: 20 },
    { code: 'members', title: 'Win new members', short: 'New members', kind: 'count', target: 4, points: 20 },
  ] as const
).map(({ title, short, ...task }, index) => ({
  at: { sheet: 'tasks', row: index + 2 },
  titles: { name: title },
  titleSms: { tr: short, fa: short, en: short },
  evidence: task.code === 'stall' ? 'photo' : 'none',
  cycles: 'all',
  unitCodes: [],
  ...task,
}));
