import { nameIn } from '../../language.ts';
import { findUnitByCode } from '../../organisation/unit-queries.ts';
import type { BotApiGroup } from '../bot-api/bot-api-group.ts';
import type { BotApiUser } from '../bot-api/bot-api-user.ts';
import type { Listed } from '../city.ts';
import { bindGroup, type CoordinatorLife, liveAsCoordinator } from '../people/coordinator.ts';
import { join } from '../people/joining.ts';
import type { People } from '../people/people.ts';
import type { Tapper } from '../people/tapper.ts';
import { Random } from '../random.ts';
import { addUser, type CastOptions, invite } from './casting.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const reviewDays = [4, 9, 13];

/** A coordinator with an account and the group of their district; one in thirteen comes days after the opening. */
export async function castCoordinator(
  people: People,
  { stage, city, seed, opensAt, guests }: CastOptions,
  coordinator: Listed,
  index: number,
): Promise<{ user: BotApiUser; group: BotApiGroup }> {
  const { language, phone, districtCode } = coordinator;
  const random = new Random(`${seed} role ${phone}`);
  const user = addUser(stage, coordinator, language);
  const kind = random.chance(0.3) ? 'group' : 'supergroup';
  const names = city.districts.find(({ code }) => code === districtCode)?.names;
  const group = stage.api.addGroup({ title: names ? nameIn(names, language) : '', kind, members: [user] });
  const unit = await findUnitByCode(stage.app.db, districtCode);
  if (!unit) throw new Error(`the unit ${districtCode} is not there`);
  const isLate = index % 13 === 12;
  const me = people.create(phone, user, language);
  const life = {
    user,
    group,
    groupPhone: people.openGroup(user, group),
    bindCode: await invite(stage.app.db, { unitId: unit.id }, stage.clock.now()),
    joinsAt: isLate ? opensAt + 3 * dayMs : opensAt - dayMs + random.whole(hourMs / 2, 3 * hourMs),
    reviewsAt: reviewDays.map((day) => opensAt + day * dayMs + 2 * hourMs),
  };
  people.begin(me, guests?.has(phone) ? begin(me, life) : liveAsCoordinator(me, life));
  return { user, group };
}

/** Joins and binds the group; the rest is done by whoever takes the phone in hand. */
async function begin(me: Tapper, life: CoordinatorLife): Promise<void> {
  await join(me, { user: life.user });
  await bindGroup(me, life);
}
