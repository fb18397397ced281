import type { BotApiUser } from '../bot-api/bot-api-user.ts';
import type { District } from '../istanbul/units.ts';
import type { Istanbul, Listed, Rep } from '../istanbul.ts';
import { People } from '../people/people.ts';
import { takePhotos } from '../people/photos.ts';
import type { Twins } from '../people/twins.ts';
import type { PhoneGroup, PhonePerson } from '../phones/people.ts';
import { castCoordinator } from './cast-coordinator.ts';
import { borrowedPhoto, castRep, drawRole, photoNames } from './cast-rep.ts';
import { castStranger } from './cast-stranger.ts';
import { castTexter } from './cast-texter.ts';
import type { CastOptions } from './casting.ts';
import { chooseTwins } from './choose-twins.ts';

/** Everybody with their phones. */
export interface Cast {
  readonly people: People;
  readonly twins: readonly Twins[];
  readonly phones: readonly PhonePerson[];
  readonly groups: readonly PhoneGroup[];
}

/** Gives everybody a phone and lets them live. */
export async function castPeople(options: CastOptions): Promise<Cast> {
  const { stage, istanbul, seed } = options;
  const { api, sms, clock, app } = stage;
  const people = new People({ api, sms, clock, seed, wording: app.wording });
  const phones: PhonePerson[] = [];
  const groups: PhoneGroup[] = [];
  for (const [index, coordinator] of istanbul.coordinators.entries()) {
    const { user, group } = await castCoordinator(people, options, coordinator, index);
    phones.push(phoneOf(istanbul, coordinator, user, 'coordinator'));
    groups.push(groupOf(istanbul, coordinator, group));
  }
  const [texting, chatting] = [istanbul.reps.filter(isSmsOnly), istanbul.reps.filter(hasTelegram)];
  const twins = chooseTwins(istanbul, seed);
  const workOf = new Map(
    twins.flatMap((pair) => [[pair.telegram, pair.work] as const, [pair.sms, pair.work] as const]),
  );
  const roles = chatting.map((rep) => ({ rep, role: drawRole(seed, rep, workOf.get(rep.phone)) }));
  const names = roles.flatMap(({ rep, role }) => photoNames(rep, role.habits));
  const photos = await takePhotos([borrowedPhoto, ...names]);
  for (const { rep, role } of roles)
    phones.push(phoneOf(istanbul, rep, await castRep(people, options, { rep, role, photos }), 'rep'));
  for (const rep of texting) {
    castTexter(people, options, { rep, work: workOf.get(rep.phone) });
    phones.push(phoneOf(istanbul, rep, undefined, 'rep'));
  }
  for (let index = 0; index <= istanbul.reps.length / 100; index += 1) castStranger(people, options, index);
  return { people, twins, phones, groups };
}

function phoneOf(
  { districts }: Istanbul,
  listed: Listed | Rep,
  telegram: BotApiUser | undefined,
  role: 'rep' | 'coordinator',
): PhonePerson {
  const { phone, name, language, unitCode } = listed;
  const district = districtOf(districts, listed);
  const neighbourhood = district.neighbourhoods.find(({ code }) => code === unitCode)?.names.name;
  const key = phone.replace('+', '');
  const place = { district: district.names.name, neighbourhood };
  return { key, name, role, language, channel: telegram ? 'telegram' : 'sms', phone, telegram, ...place };
}

const isSmsOnly = (rep: Rep): boolean => rep.isSmsOnly;
const hasTelegram = (rep: Rep): boolean => !rep.isSmsOnly;

function groupOf({ districts }: Istanbul, coordinator: Listed, group: PhoneGroup['group']): PhoneGroup {
  const district = districtOf(districts, coordinator);
  return { key: district.code, district: district.names.name, language: district.language, group };
}

function districtOf(districts: readonly District[], { districtCode }: Listed): District {
  const district = districts.find(({ code }) => code === districtCode);
  if (!district) throw new Error(`no district ${districtCode}`);
  return district;
}
