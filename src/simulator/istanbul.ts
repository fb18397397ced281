import type { Plan } from '../fortnight/plan.ts';
import { type LocalDate, localDate } from '../local-date.ts';
import { type City, type District, type Listed, type Neighbourhood, planPeople, type Rep } from './city.ts';
import { nameLists } from './istanbul/names.ts';
import { planProgram, planTasks } from './istanbul/program.ts';
import { listDistricts, planUnits } from './istanbul/units.ts';
import { Random } from './random.ts';

export interface IstanbulOptions {
  readonly seed: string;
  /** All 975 if it is not said; fewer are spread over three districts or more. */
  readonly reps?: number | undefined;
  readonly startsOn?: LocalDate;
  readonly cycleDays?: number;
  /** How many of a hundred reps have a plain phone. */
  readonly smsPercent?: number;
}

/** Istanbul has had no daylight saving since 2016. */
const aheadMs = 3 * 3_600_000;
const repsPerDistrict = 12;
const leastDistricts = 3;

/** A world of real places and invented people. The same seed gives the same people. */
export function createIstanbul(options: IstanbulOptions): City {
  const { seed, startsOn = localDate('2026-11-21'), cycleDays = 14, smsPercent = 0 } = options;
  const random = new Random(`${seed} people`);
  const homes = chooseHomes(options.reps);
  const districts = [...new Set(homes.map(({ district }) => district))];
  const reps = homes.map((home, index) => repIn(random, home, { index, smsPercent }));
  const coordinators = districts.map((district, index) =>
    listed(random, district, district.code, reps.length + index),
  );
  const plan: Plan = {
    program: planProgram(startsOn, cycleDays),
    units: planUnits(districts),
    people: planPeople(reps, coordinators),
    tasks: planTasks(cycleDays),
  };
  const strangerPhones = Array.from(
    { length: Math.floor(reps.length / 100) + 1 },
    (_, index) => `+90546${String(index).padStart(7, '0')}`,
  );
  return { plan, districts, reps, coordinators, strangerPhones, aheadMs };
}

interface Home {
  readonly district: District;
  readonly neighbourhood: Neighbourhood;
}

/** Dealt out district by district, so that a small world has several, each with several reps. */
function chooseHomes(count: number | undefined): Home[] {
  const all = listDistricts();
  if (count === undefined) return all.flatMap(homesIn);
  const taken = all.slice(0, Math.max(leastDistricts, Math.ceil(count / repsPerDistrict)));
  const dealt = [...dealOut(taken), ...all.filter((each) => !taken.includes(each)).flatMap(homesIn)];
  return dealt.slice(0, count);
}

const homesIn = (district: District): Home[] =>
  district.neighbourhoods.map((neighbourhood) => ({ district, neighbourhood }));

function dealOut(districts: readonly District[]): Home[] {
  const most = Math.max(...districts.map(({ neighbourhoods }) => neighbourhoods.length));
  return Array.from({ length: most }, (_, round) =>
    districts.flatMap((district) => homesIn(district).slice(round, round + 1)),
  ).flat();
}

const repIn = (
  random: Random,
  { district, neighbourhood }: Home,
  { index, smsPercent }: { index: number; smsPercent: number },
): Rep => ({
  ...listed(random, district, neighbourhood.code, index),
  isSmsOnly: random.chance(smsPercent / 100),
});

function listed(random: Random, district: District, unitCode: string, index: number): Listed {
  const { first, last } = nameLists[district.language];
  return {
    name: `${random.pick(first)} ${random.pick(last)}`,
    phone: phoneOf(random, index),
    language: district.language,
    unitCode,
    districtCode: district.code,
  };
}

const operators = ['505', '530', '532', '533', '535', '541', '542', '544', '551', '555'] as const;

/** A valid mobile number that looks invented. */
const phoneOf = (random: Random, index: number): string =>
  `+90${random.pick(operators)}000${String(index).padStart(4, '0')}`;
