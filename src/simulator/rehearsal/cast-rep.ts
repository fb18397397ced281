import type { Instant } from '../../clock.ts';
import { nameIn } from '../../language.ts';
import type { BotApiUser } from '../bot-api/bot-api-user.ts';
import type { City, Listed } from '../city.ts';
import { drawHabits, type Habits } from '../people/habits.ts';
import { type Arrival, join } from '../people/joining.ts';
import type { People } from '../people/people.ts';
import { liveAsRep } from '../people/rep.ts';
import { twinHabits, type Work } from '../people/twins.ts';
import { Random } from '../random.ts';
import { addUser, type CastOptions, invite } from './casting.ts';
import { getPersonIdByPhone } from './queries.ts';
import type { RehearsalStage } from './stage.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

export const borrowedPhoto = 'borrowed';

/** What chance makes of a rep. */
export interface Role {
  readonly random: Random;
  readonly habits: Habits;
  /** What they do, if they have a twin. */
  readonly work?: Work;
}

export function drawRole(seed: string, { phone }: Pick<Listed, 'phone'>, work?: Work): Role {
  const random = new Random(`${seed} role ${phone}`);
  const habits = drawHabits(random);
  return work ? { random, habits: twinHabits, work } : { random, habits };
}

export const photoNames = ({ phone }: Pick<Listed, 'phone'>, { photoCount }: Habits): string[] =>
  Array.from({ length: photoCount }, (_, index) => `${phone} ${index}`);

/** A rep with an account, who joins and reports in their own way. */
export async function castRep(
  people: People,
  { stage, city, opensAt, guests, newcomers }: CastOptions,
  {
    rep,
    role: { random, habits, work },
    photos,
  }: { rep: Listed; role: Role; photos: ReadonlyMap<string, Uint8Array> },
): Promise<BotApiUser> {
  const choosesLanguage = random.chance(0.05);
  const user = addUser(stage, rep, choosesLanguage ? otherLanguage(rep.language) : rep.language);
  if (newcomers?.has(rep.phone)) return user;
  const me = people.create(rep.phone, user, rep.language);
  const arrival = { user, choosesLanguage, ...(await drawWayIn(stage, rep, random)) };
  if (guests?.has(rep.phone)) {
    people.begin(me, join(me, { user, choosesLanguage }));
    return user;
  }
  const manners = {
    ...habits,
    photos: photoNames(rep, habits).flatMap((name) => photos.get(name) ?? []),
    borrowedPhoto: habits.cheats ? photos.get(borrowedPhoto) : undefined,
    script: work && scriptOf(city, work, rep.language),
  };
  people.begin(
    me,
    liveAsRep(me, {
      arrival,
      joinsAt: work ? opensAt - dayMs / 2 : drawJoining(random, opensAt),
      habits,
      manners,
    }),
  );
  return user;
}

/** Some have a personal link; of the others a few try it with somebody else's card first. */
async function drawWayIn(
  { app: { db }, clock }: RehearsalStage,
  { phone }: Listed,
  random: Random,
): Promise<Pick<Arrival, 'inviteCode' | 'forgesFirst'>> {
  if (!random.chance(0.12)) return { forgesFirst: random.chance(0.05) };
  const personId = await getPersonIdByPhone(db, phone);
  return { inviteCode: await invite(db, { personId }, clock.now()) };
}

const scriptOf = ({ plan }: City, work: Work, language: Listed['language']): Map<string, number> =>
  new Map(plan.tasks.map(({ code, titles }) => [nameIn(titles, language), work[code] ?? 0]));

/** Most on the day before the opening, some in the days after it. */
function drawJoining(random: Random, opensAt: Instant): Instant {
  if (random.chance(0.75)) return opensAt - dayMs + random.whole(hourMs, 11 * hourMs);
  return opensAt + random.whole(minuteMs, random.chance(0.7) ? 2 * dayMs : 9 * dayMs);
}

const otherLanguage = (language: Listed['language']): Listed['language'] => (language === 'en' ? 'tr' : 'en');
