import { expect, test } from 'vitest';
import { usualCaps } from '../../../src/channels/sms/guards.ts';
import { findSegmentPrice, readSmsSettings } from '../../../src/channels/sms/sms-settings.ts';
import { memoryDatabase } from '../../helpers/database.ts';
import { seedProgram } from '../../helpers/seed.ts';

test('without a word in the workbook texts are folded, capped as usual, and Iran is off', async () => {
  await using db = await memoryDatabase();

  expect(await readSmsSettings(db, ['TR'])).toEqual({
    turkish: 'ascii',
    caps: usualCaps,
    countries: { allowed: ['TR'], isIranOn: false },
  });
  expect(await findSegmentPrice(db)).toBeUndefined();
});

test('what the sheet of the program says about texts holds', async () => {
  await using db = await memoryDatabase();
  const settings = {
    sms_turkish: 'letters',
    sms_cap_total: '500',
    sms_cap_person: 'many',
    sms_price: '0,62 TRY',
  };
  await seedProgram(db, { settings });

  expect(await readSmsSettings(db, [])).toMatchObject({
    turkish: 'letters',
    caps: { ...usualCaps, total: 500 },
  });
  expect(await findSegmentPrice(db)).toEqual({ amount: 0.62, currency: 'TRY' });
});
