import type { QuietHours } from '../../cycles/calendar.ts';
import { listPrograms } from '../../cycles/program-queries.ts';
import { localTime } from '../../local-date.ts';
import type { Db } from '../../store/open-database.ts';
import { usualCaps } from './guards.ts';
import { readProgramSettings } from './program-settings.ts';
import type { SmsSettings } from './sms-sender.ts';
import { isIranOn } from './switch-iran.ts';

/** Before there is a program. */
const noQuiet: QuietHours = { timeZone: 'UTC', quietFrom: localTime('00:00'), quietTo: localTime('00:00') };

/**
 * What holds for texts at this moment: what the sheet `program` says over the defaults. `sms_turkish`: `letters` keeps
 * the letters that cost two to three times as much. `sms_cap_person`, `sms_cap_country`, `sms_cap_total`: segments a
 * day.
 */
export async function readSmsSettings(db: Db, allowedCountries: readonly string[]): Promise<SmsSettings> {
  const setting = await readProgramSettings(db);
  const cap = (kind: keyof typeof usualCaps): number => {
    const value = Number(setting(`sms_cap_${kind}`) ?? Number.NaN);
    return value > 0 ? value : usualCaps[kind];
  };
  const [first] = await listPrograms(db);
  return {
    hours: first?.calendar ?? noQuiet,
    turkish: setting('sms_turkish') === 'letters' ? 'letters' : 'ascii',
    caps: { person: cap('person'), country: cap('country'), total: cap('total') },
    countries: { allowed: allowedCountries, isIranOn: await isIranOn(db) },
  };
}
