import type { CycleId, PersonId, ProgramId, UnitId } from '../../src/store/ids.ts';
import type { Db } from '../../src/store/open-database.ts';
import { memoryDatabase } from '../helpers/database.ts';
import { seedPerson, seedProgram, seedTask, seedUnit } from '../helpers/seed.ts';
import { report, startCycle } from './round.ts';

/** A district of a province in its first cycle, with one task: a count up to 100, so that totals are scores. */
export interface District extends AsyncDisposable {
  readonly db: Db;
  readonly program: ProgramId;
  readonly province: UnitId;
  readonly district: UnitId;
  readonly cycleId: CycleId;
  readonly idOf: (name: string) => PersonId;
  readonly unitOf: (name: string) => UnitId;
  /** The person's total in the first cycle. */
  readonly score: (name: string, total: number, receivedAt?: number) => Promise<void>;
}

/** By neighbourhood, who is a rep there. Who stands in several is one person with several units. */
export async function openDistrict(neighbourhoods: Record<string, readonly string[]>): Promise<District> {
  const db = await memoryDatabase();
  const program = await seedProgram(db);
  await seedTask(db, { program, code: 'visits', kind: 'count', target: 100 });
  const province = await seedUnit(db, { code: '34', name: 'İstanbul' });
  const district = await seedUnit(db, { code: '34.sisli', name: 'Şişli', parent: province });
  const units = new Map<string, UnitId>();
  for (const name of Object.keys(neighbourhoods))
    units.set(name, await seedUnit(db, { code: `34.sisli.${name}`, name, parent: district }));
  const people = await seedPeople(db, neighbourhoods, units);
  const cycleId = await startCycle(db, program);
  const idOf = (name: string) => known(people, name);
  return {
    db,
    program,
    province,
    district,
    cycleId,
    idOf,
    unitOf: (name) => known(units, name),
    score: (name, total, receivedAt) => {
      const several = Object.values(neighbourhoods).filter((names) => names.includes(name)).length;
      return report(db, { cycleId, personId: idOf(name) }, Array(several).fill(total), receivedAt);
    },
    [Symbol.asyncDispose]: () => db.destroy(),
  };
}

async function seedPeople(
  db: Db,
  neighbourhoods: Record<string, readonly string[]>,
  units: ReadonlyMap<string, UnitId>,
): Promise<Map<string, PersonId>> {
  const people = new Map<string, PersonId>();
  for (const name of new Set(Object.values(neighbourhoods).flat())) {
    const unit = Object.keys(neighbourhoods)
      .filter((place) => neighbourhoods[place]?.includes(name))
      .map((place) => known(units, place));
    people.set(name, await seedPerson(db, { name, unit }));
  }
  return people;
}

function known<Value>(values: ReadonlyMap<string, Value>, name: string): Value {
  const value = values.get(name);
  if (value === undefined) throw new Error(`nobody and nothing is called ${name}`);
  return value;
}
