import type { Gateway, Reach } from '../channels/sms/gateway.ts';
import type { Cli } from './cli.ts';
import type { Finding } from './finding.ts';

/** What the configured gateway can do: where it reaches people of the countries that may get texts, and how. */
export function examineAbilities(
  cli: Cli,
  { name, abilities }: Pick<Gateway, 'name' | 'abilities'>,
  countries: readonly string[],
): Finding {
  const reached = (reach: Reach): string =>
    listOf(countries.filter((each) => abilities.reach(each) === reach));
  const vars = {
    name,
    encodings: abilities.encodings.join(', '),
    twoWay: reached('two-way'),
    oneWay: reached('one-way'),
    none: reached('none'),
    ids: Number(abilities.hasOwnIds),
    reports: Number(abilities.hasDeliveryReports),
  };
  return { check: 'sms', state: 'good', text: cli.say('cli-doctor-sms-abilities', vars) };
}

const listOf = (countries: readonly string[]): string => countries.join(', ') || '–';
