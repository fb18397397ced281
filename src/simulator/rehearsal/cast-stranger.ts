import { nameIn } from '../../language.ts';
import type { People } from '../people/people.ts';
import { liveAsRep } from '../people/rep.ts';
import { Random } from '../random.ts';
import { drawRole } from './cast-rep.ts';
import { addUser, type CastOptions } from './casting.ts';

const dayMs = 24 * 3_600_000;

/** Somebody whom headquarters does not know: they ask to join where they live. */
export function castStranger(
  people: People,
  { stage, city, seed, opensAt }: CastOptions,
  { index, phone }: { index: number; phone: string },
): void {
  const random = new Random(`${seed} stranger ${index}`);
  const district = city.districts[index % city.districts.length];
  const home = district?.neighbourhoods[random.whole(0, district.neighbourhoods.length - 1)];
  const [top] = city.plan.units;
  if (!district || !home || !top) throw new Error('there is nowhere to live');
  const { language } = district;
  const user = addUser(stage, { name: `Komşu ${index + 1}`, phone }, language);
  const me = people.create(phone, user, language);
  const path = [top.names, district.names, home.names].map((names) => nameIn(names, language));
  const { habits } = drawRole(seed, { phone });
  const life = {
    arrival: { user, home: path },
    joinsAt: opensAt + random.whole(0, 3 * dayMs),
    habits,
    manners: { ...habits, photos: [] },
  };
  people.begin(me, liveAsRep(me, life));
}
