import { listPrograms } from '../../cycles/program-queries.ts';
import { findSetting } from '../../organisation/setting-queries.ts';
import type { Db } from '../../store/open-database.ts';
import { iranSetting } from './countries.ts';
import { usualCaps } from './guards.ts';
import type { SmsSettings } from './sms-sender.ts';

/** What a segment costs, in the currency that stands behind it: `0.62 TRY`. */
export interface SegmentPrice {
  readonly amount: number;
  readonly currency: string;
}

/**
 * What holds for texts at this moment: what the sheet `program` says over the defaults. `sms_turkish`: `letters` keeps
 * the letters that cost two to three times as much. `sms_cap_person`, `sms_cap_country`, `sms_cap_total`: segments a
 * day. Where several programs say it, the first one holds, for they share the phones.
 */
export async function readSmsSettings(db: Db, allowedCountries: readonly string[]): Promise<SmsSettings> {
  const setting = await readProgramSettings(db);
  const cap = (kind: keyof typeof usualCaps): number => {
    const value = Number(setting(`sms_cap_${kind}`) ?? Number.NaN);
    return value > 0 ? value : usualCaps[kind];
  };
  return {
    turkish: setting('sms_turkish') === 'letters' ? 'letters' : 'ascii',
    caps: { person: cap('person'), country: cap('country'), total: cap('total') },
    countries: { allowed: allowedCountries, isIranOn: (await findSetting(db, iranSetting)) !== undefined },
  };
}

/** `sms_price` of the sheet `program`; undefined where none is set. */
export async function findSegmentPrice(db: Db): Promise<SegmentPrice | undefined> {
  const written = (await readProgramSettings(db))('sms_price') ?? '';
  const { amount, currency = '' } =
    /^(?<amount>\d+(?:[.,]\d+)?)\s*(?<currency>.*)$/u.exec(written.trim())?.groups ?? {};
  return amount === undefined ? undefined : { amount: Number(amount.replace(',', '.')), currency };
}

async function readProgramSettings(db: Db): Promise<(name: string) => string | undefined> {
  const programs = await listPrograms(db);
  return (name) => programs.map(({ settings }) => settings[name]).find((value) => value !== undefined);
}
