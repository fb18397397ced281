import { expect, test } from 'vitest';
import { usualCaps } from '../../../src/channels/sms/guards.ts';
import { costOf, parsePrice, readPrices } from '../../../src/channels/sms/price.ts';
import { readSmsSettings } from '../../../src/channels/sms/sms-settings.ts';
import { memoryDatabase } from '../../helpers/database.ts';
import { seedProgram } from '../../helpers/seed.ts';

test('without a word in the workbook texts are folded, capped as usual, and Iran is off', async () => {
  await using db = await memoryDatabase();

  expect(await readSmsSettings(db, ['TR'])).toEqual({
    hours: { timeZone: 'UTC', quietFrom: '00:00', quietTo: '00:00' },
    turkish: 'ascii',
    caps: usualCaps,
    countries: { allowed: ['TR'], isIranOn: false },
  });
  expect((await readPrices(db))('TR')).toBeUndefined();
});

test('what the sheet of the program says about texts holds', async () => {
  await using db = await memoryDatabase();
  const settings = {
    sms_turkish: 'letters',
    sms_cap_total: '500',
    sms_cap_person: 'many',
    sms_price: '0,62 TRY',
    sms_price_de: '0.08 EUR',
  };
  await seedProgram(db, { settings });

  expect(await readSmsSettings(db, [])).toMatchObject({
    turkish: 'letters',
    caps: { ...usualCaps, total: 500 },
  });
  const prices = await readPrices(db);
  expect(prices('TR')).toEqual({ amount: 0.62, currency: 'TRY' });
  expect(prices('DE')).toEqual({ amount: 0.08, currency: 'EUR' });
});

test('segments cost what the prices of their countries say, each currency for itself', () => {
  const prices = (country: string) =>
    parsePrice({ TR: '0.62 TRY', DE: '0.08 EUR', AT: '0,10 EUR' }[country] ?? '');
  const cost = (segments: Record<string, number>) => costOf(new Map(Object.entries(segments)), prices);

  expect(cost({ TR: 100, DE: 10, AT: 10 })).toBe('62.00 TRY + 1.80 EUR');
  expect(cost({ TR: 100, FR: 1 })).toBeUndefined();
  expect(cost({})).toBeUndefined();
});
