import type { Db } from '../../store/open-database.ts';
import { readProgramSettings } from './program-settings.ts';

/** What a segment costs, in the currency that stands behind it: `0.62 TRY`. */
export interface SegmentPrice {
  readonly amount: number;
  readonly currency: string;
}

/** By the country's two letters; undefined where none is set. */
export type Prices = (country: string) => SegmentPrice | undefined;

/** `0.62 TRY`, `0,62`; undefined for what is no price. */
export function parsePrice(text: string): SegmentPrice | undefined {
  const { amount, currency = '' } =
    /^(?<amount>\d+(?:[.,]\d+)?)\s*(?<currency>\p{L}*)$/u.exec(text.trim())?.groups ?? {};
  return amount === undefined ? undefined : { amount: Number(amount.replace(',', '.')), currency };
}

/** `sms_price` of the sheet `program`, and `sms_price_de` where Germany has a price of its own. */
export async function readPrices(db: Db): Promise<Prices> {
  const setting = await readProgramSettings(db);
  return (country) => parsePrice(setting(`sms_price_${country.toLowerCase()}`) ?? setting('sms_price') ?? '');
}

/** What so many segments to each country cost, by currency; undefined unless each of them has a price. */
export function costOf(segments: ReadonlyMap<string, number>, prices: Prices): string | undefined {
  const sums = new Map<string, number>();
  for (const [country, count] of segments) {
    const price = prices(country);
    if (!price) return undefined;
    sums.set(price.currency, (sums.get(price.currency) ?? 0) + count * price.amount);
  }
  if (sums.size === 0) return undefined;
  return [...sums].map(([currency, sum]) => `${sum.toFixed(2)} ${currency}`.trim()).join(' + ');
}
