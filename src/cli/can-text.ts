import { hindranceOf } from '../channels/sms/countries.ts';
import { createGateway } from '../channels/sms/create-gateway.ts';
import type { Abilities } from '../channels/sms/gateway.ts';
import { readSmsSettings } from '../channels/sms/sms-settings.ts';
import { systemClock } from '../clock.ts';
import type { Config, SmsConfig } from '../config.ts';
import type { Db } from '../store/open-database.ts';

/** Whether the configured gateway reaches a number (E.164), both ways; undefined where SMS is not in use. */
export async function findCanText(
  db: Db,
  { sms, proxy }: Pick<Config, 'sms' | 'proxy'>,
): Promise<((phone: string) => boolean) | undefined> {
  if (!sms) return undefined;
  const { countries } = await readSmsSettings(db, sms.allowedCountries);
  const rules = { ...countries, abilities: await abilitiesOf(sms, proxy) };
  return (phone) => hindranceOf(phone, rules) === undefined;
}

async function abilitiesOf(sms: SmsConfig, proxy: string | undefined): Promise<Abilities> {
  await using gateway = await createGateway(sms, { proxy, clock: systemClock });
  return gateway.abilities;
}
