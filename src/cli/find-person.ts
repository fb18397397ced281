import { findPersonByAddress, findPersonById, type Person } from '../organisation/person-queries.ts';
import { readPhone } from '../spreadsheets/read-phone.ts';
import type { Db } from '../store/open-database.ts';
import type { Channel } from '../store/words.ts';
import type { Cli } from './cli.ts';

/**
 * Whom somebody at the command line means: a phone number in any form, `telegram:` with the user's id there, or the id
 * that `export people` shows, for people who have neither.
 */
export async function findPerson(cli: Cli, db: Db, written: string): Promise<Person | undefined> {
  const address = addressOf(cli, written);
  if (address) return findPersonByAddress(db, address.channel, address.value);
  return findPersonById(db, written);
}

/** The address that was written; undefined: it is none. */
export function addressOf(cli: Cli, written: string): { channel: Channel; value: string } | undefined {
  const user = /^telegram:(\d+)$/.exec(written)?.[1];
  if (user !== undefined) return { channel: 'telegram', value: user };
  const reading = readPhone(written, cli.config.phoneCountry);
  return 'phone' in reading ? { channel: 'sms', value: reading.phone } : undefined;
}
