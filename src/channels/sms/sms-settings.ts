import { findSetting } from '../../organisation/settings.ts';
import type { Db } from '../../store/open-database.ts';
import { iranSetting } from './countries.ts';
import { usualCaps } from './guards.ts';
import type { SmsSettings } from './sms-sender.ts';

/** `ascii` folds Turkish letters, which keeps a text in one segment; `letters` leaves them. */
export const turkishSetting = 'sms.turkish';

/** Segments a day: `sms.cap.person`, `sms.cap.country`, `sms.cap.total`. */
const capSetting = (kind: keyof typeof usualCaps): string => `sms.cap.${kind}`;

/** What holds for texts at this moment: the organisation's settings over the defaults. */
export async function readSmsSettings(db: Db, allowedCountries: readonly string[]): Promise<SmsSettings> {
  const cap = async (kind: keyof typeof usualCaps): Promise<number> =>
    Number((await findSetting(db, capSetting(kind))) ?? usualCaps[kind]);
  return {
    turkish: (await findSetting(db, turkishSetting)) === 'letters' ? 'letters' : 'ascii',
    caps: { person: await cap('person'), country: await cap('country'), total: await cap('total') },
    countries: { allowed: allowedCountries, isIranOn: (await findSetting(db, iranSetting)) !== undefined },
  };
}
