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
  { stage, istanbul, seed, opensAt }: CastOptions,
  index: number,
): void {
  const random = new Random(`${seed} stranger ${index}`);
  const district = istanbul.districts[index % istanbul.districts.length];
  const home = district?.neighbourhoods[random.whole(0, district.neighbourhoods.length - 1)];
  const [city] = istanbul.plan.units;
  if (!district || !home || !city) throw new Error('there is nowhere to live');
  const { language } = district;
  const phone = `+90546${String(index).padStart(7, '0')}`;
  const user = addUser(stage, { name: `Komşu ${index + 1}`, phone }, language);
  const me = people.create(phone, user, language);
  const path = [city.names, district.names, home.names].map((names) => nameIn(names, language));
  const { habits } = drawRole(seed, { phone });
  const life = {
    arrival: { user, home: path },
    joinsAt: opensAt + random.whole(0, 3 * dayMs),
    habits,
    manners: { ...habits, photos: [] },
  };
  people.begin(me, liveAsRep(me, life));
}
