import { hindranceOf } from '../channels/sms/countries.ts';
import type { Abilities } from '../channels/sms/gateway.ts';
import { createSmsgateGateway } from '../channels/sms/gateways/smsgate.ts';
import { createTwilioGateway } from '../channels/sms/gateways/twilio.ts';
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
  const outside = { proxy, clock: systemClock };
  await using gateway =
    sms.gateway === 'twilio'
      ? createTwilioGateway({ ...sms, ...outside })
      : createSmsgateGateway({ ...sms, ...outside });
  return gateway.abilities;
}
