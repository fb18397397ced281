import { hindranceOf } from '../channels/sms/countries.ts';
import { readSmsSettings } from '../channels/sms/sms-settings.ts';
import type { Config } from '../config.ts';
import type { Hindrance } from '../organisation/phone.ts';
import type { Db } from '../store/open-database.ts';
import { openGateway } from './open-gateway.ts';

/** What keeps texts from a number (E.164) with the configured gateway; undefined where SMS is not in use. */
export async function findHindrance(
  db: Db,
  config: Pick<Config, 'sms' | 'proxy'>,
): Promise<((phone: string) => Hindrance | undefined) | undefined> {
  await using gateway = await openGateway(config);
  if (!gateway || !config.sms) return undefined;
  const { countries } = await readSmsSettings(db, config.sms.allowedCountries);
  const rules = { ...countries, abilities: gateway.abilities };
  return (phone) => hindranceOf(phone, rules);
}
