import { findPersonByAddress, type Person } from '../organisation/person-queries.ts';
import { readPhone } from '../spreadsheets/read-phone.ts';
import type { Db } from '../store/open-database.ts';
import type { Cli } from './cli.ts';

/** The person with that phone number, written in any form. */
export async function findPersonByPhone(cli: Cli, db: Db, written: string): Promise<Person | undefined> {
  const reading = readPhone(written, cli.config.phoneCountry);
  return 'phone' in reading ? findPersonByAddress(db, 'sms', reading.phone) : undefined;
}
