import type { BotApiUser } from '../bot-api/bot-api-user.ts';
import type { City, District, Listed, Rep } from '../city.ts';
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
  const { stage, city, seed } = options;
  const { api, sms, clock, app } = stage;
  const people = new People({ api, sms, clock, seed, aheadMs: city.aheadMs, wording: app.wording });
  const phones: PhonePerson[] = [];
  const groups: PhoneGroup[] = [];
  for (const [index, coordinator] of city.coordinators.entries()) {
    const { user, group } = await castCoordinator(people, options, coordinator, index);
    phones.push(phoneOf(city, coordinator, user, 'coordinator'));
    groups.push(groupOf(city, coordinator, group));
  }
  const [texting, chatting] = [city.reps.filter(isSmsOnly), city.reps.filter(hasTelegram)];
  const twins = chooseTwins(city, seed);
  const workOf = new Map(
    twins.flatMap((pair) => [[pair.telegram, pair.work] as const, [pair.sms, pair.work] as const]),
  );
  const roles = chatting.map((rep) => ({ rep, role: drawRole(seed, rep, workOf.get(rep.phone)) }));
  const names = roles.flatMap(({ rep, role }) => photoNames(rep, role.habits));
  const photos = await takePhotos([borrowedPhoto, ...names]);
  for (const { rep, role } of roles)
    phones.push(phoneOf(city, rep, await castRep(people, options, { rep, role, photos }), 'rep'));
  for (const rep of texting) {
    castTexter(people, options, { rep, work: workOf.get(rep.phone) });
    phones.push(phoneOf(city, rep, undefined, 'rep'));
  }
  for (const [index, phone] of city.strangerPhones.entries()) castStranger(people, options, { index, phone });
  return { people, twins, phones, groups };
}

function phoneOf(
  { districts }: City,
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

function groupOf({ districts }: City, coordinator: Listed, group: PhoneGroup['group']): PhoneGroup {
  const district = districtOf(districts, coordinator);
  return { key: district.code, district: district.names.name, language: district.language, group };
}

function districtOf(districts: readonly District[], { districtCode }: Listed): District {
  const district = districts.find(({ code }) => code === districtCode);
  if (!district) throw new Error(`no district ${districtCode}`);
  return district;
}
