import type { PlannedProgram, PlannedTask, PlannedUnit } from '../fortnight/plan.ts';
import { localDate } from '../local-date.ts';
import { type City, type District, type Listed, planPeople, type Rep } from './city.ts';
import { nameLists } from './istanbul/names.ts';
import { Random } from './random.ts';
import { usualHours } from './usual-hours.ts';

const boroughs: Readonly<Record<string, string>> = {
  Camden:
    'Belsize, Bloomsbury, Fortune Green, Frognal, Gospel Oak, Hampstead Town, Haverstock, Highgate, Holborn, Primrose Hill',
  Hackney:
    'Brownswood, Cazenove, Clissold, Dalston, De Beauvoir, Hackney Wick, Haggerston, Homerton, Shacklewell, Victoria',
  Islington:
    'Arsenal, Barnsbury, Bunhill, Caledonian, Canonbury, Clerkenwell, Finsbury Park, Highbury, Hillrise, Laycock',
};

/** A few boroughs whose reps all have plain phones. The same seed gives the same people. */
export function createLondon({ seed }: { seed: string }): City {
  const random = new Random(`${seed} Londoners`);
  const districts = listBoroughs();
  const homes = districts.flatMap((district) =>
    district.neighbourhoods.map(({ code }) => ({ district, code })),
  );
  const reps = homes.map(({ district, code }, index) => repIn(random, district, { code, index }));
  const coordinators = districts.map((district, index) =>
    listed(random, district, { code: district.code, index: reps.length + index }),
  );
  const plan = { program, units: planUnits(districts), people: planPeople(reps, coordinators), tasks };
  return { plan, districts, reps, coordinators, strangerPhones: [], aheadMs: 0 };
}

const repIn = (random: Random, district: District, home: { code: string; index: number }): Rep => ({
  ...listed(random, district, home),
  isSmsOnly: true,
});

const codeOf = (name: string): string => name.toLowerCase().replaceAll(' ', '-');

const listBoroughs = (): District[] =>
  Object.entries(boroughs).map(([name, wards]) => {
    const code = `ldn.${codeOf(name)}`;
    const neighbourhoods = wards
      .split(', ')
      .map((ward) => ({ code: `${code}.${codeOf(ward)}`, names: { name: ward } }));
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
  return units.map(inRow);
}

const inRow = (unit: Omit<PlannedUnit, 'at'>, index: number): PlannedUnit => ({
  at: { sheet: 'units', row: index + 2 },
  ...unit,
});

const program: PlannedProgram = {
  at: { sheet: 'program', row: 2 },
  code: 'ldn',
  name: 'London wards',
  smsName: 'London HQ',
  startsOn: localDate('2026-11-23'),
  cycleDays: 14,
  timeZone: 'Europe/London',
  language: 'en',
  ...usualHours,
  settings: {},
};

const tasks: readonly PlannedTask[] = [
  taskIn(2, { code: 'doors', kind: 'count', target: 30, points: 40 }, ['Knock on doors', 'Doors knocked']),
  taskIn(3, { code: 'stall', kind: 'done', points: 20 }, ['A stall in the high street', 'Street stall']),
  taskIn(4, { code: 'kitchen', kind: 'done', points: 20 }, ['A shift in the kitchen', 'Kitchen shift']),
  taskIn(5, { code: 'members', kind: 'count', target: 4, points: 20 }, ['Win new members', 'New members']),
];

function taskIn(
  row: number,
  task: Pick<PlannedTask, 'code' | 'kind' | 'target' | 'points'>,
  [name, short]: readonly [string, string],
): PlannedTask {
  return {
    ...task,
    at: { sheet: 'tasks', row },
    titles: { name },
    titleSms: { tr: short, fa: short, en: short },
    evidence: task.code === 'stall' ? 'photo' : 'none',
    cycles: 'all',
    unitCodes: [],
  };
}
