import { countryOf } from '../channels/sms/countries.ts';
import type { Gateway } from '../channels/sms/gateway.ts';
import type { Config, SmsConfig } from '../config.ts';
import type { MessageKey } from '../messages/message-key.ts';
import { type Hindrance, isServed } from '../organisation/phone.ts';
import { listTextedPhones } from '../organisation/reach-queries.ts';
import type { Db } from '../store/open-database.ts';
import type { Cli } from './cli.ts';
import { examineAbilities } from './examine-abilities.ts';
import { findHindrance } from './find-hindrance.ts';
import type { Finding } from './finding.ts';
import { openGateway } from './open-gateway.ts';

const check = 'sms';
const hourMs = 3_600_000;
/** Between the opening at nine and the quiet hours at nine. */
const longestHours = 12;

/** What the gateway can do, whether it reaches the reps who have no Telegram, and how long their next tasks will take. */
export async function examineTexts(cli: Cli, config: Config, db: Db): Promise<Finding[]> {
  await using gateway = await openGateway(config);
  const hindranceTo = await findHindrance(db, config);
  if (!gateway || !config.sms || !hindranceTo) return [];
  const phones = await listTextedPhones(db);
  const served = phones.filter((phone) => isServed(hindranceTo(phone)));
  return [
    examineAbilities(cli, gateway, config.sms.allowedCountries),
    ...sayWhereTo(cli, config.sms),
    ...examineCountries(cli, phones, hindranceTo),
    ...(await examinePace(cli, gateway, served)),
  ];
}

/** Nothing but Twilio's console knows whether it is entered there. To a name as sender nobody can write. */
function sayWhereTo(cli: Cli, sms: SmsConfig): Finding[] {
  if (sms.gateway !== 'twilio' || ('number' in sms.from && !sms.from.number.startsWith('+'))) return [];
  const url = `${sms.publicUrl}/sms/twilio/inbound`;
  return [{ check, state: 'good', text: cli.say('cli-doctor-sms-inbound', { url }) }];
}

const sentences: Readonly<Record<Hindrance, MessageKey>> = {
  'one-way': 'cli-doctor-sms-one-way',
  'not-served': 'cli-doctor-sms-not-served',
  'not-allowed': 'cli-doctor-sms-not-allowed',
  'iran-off': 'cli-doctor-sms-iran-off',
  'no-number': 'cli-doctor-sms-no-number',
};

function examineCountries(
  cli: Cli,
  phones: readonly string[],
  hindranceTo: (phone: string) => Hindrance | undefined,
): Finding[] {
  const groups = Map.groupBy(phones, (phone) => {
    const hindrance = hindranceTo(phone);
    return hindrance && `${hindrance} ${countryOf(phone) ?? '?'}`;
  });
  return [...groups].flatMap(([, [first = '', ...others]]) => {
    const hindrance = hindranceTo(first);
    if (hindrance === undefined) return [];
    const vars = { count: others.length + 1, country: countryOf(first) ?? '?' };
    return [{ check, state: 'warning' as const, text: cli.say(sentences[hindrance], vars) }];
  });
}

async function examinePace(cli: Cli, gateway: Gateway, phones: readonly string[]): Promise<Finding[]> {
  const { name } = gateway;
  try {
    const durationMs = await gateway.durationOf(phones);
    if (durationMs === undefined) return [{ check, state: 'bad', text: cli.say('cli-doctor-sms-no-phone') }];
    if (durationMs === 0) return [];
    const hours = Math.ceil((10 * durationMs) / hourMs) / 10;
    const text = cli.say('cli-doctor-sms-hours', { count: phones.length, hours });
    return [{ check, state: hours > longestHours ? 'warning' : 'good', text }];
  } catch {
    return [{ check, state: 'bad', text: cli.say('cli-doctor-sms-silent', { name }) }];
  }
}
