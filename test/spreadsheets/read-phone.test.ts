import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPhone } from '../../src/spreadsheets/read-phone.ts';

test.each([
  ['0532 123 45 67', 'TR'],
  ['5321234567', 'TR'],
  [5321234567, 'TR'],
  [905321234567, 'TR'],
  ['5321234567.0', 'TR'],
  ['5321234567,0', 'TR'],
  ['0090 532 123 45 67', 'TR'],
  ['0905321234567', 'TR'],
  ['+90 (0) 532 123 45 67', 'TR'],
  ['0532/123-45-67', 'TR'],
  ["'05321234567", 'TR'],
  ['Cep: 0532 1234567', 'TR'],
  ['\u202a+905321234567\u202c', 'TR'],
  ['9.05321234567E+11', 'TR'],
  ['+905321234567', 'IR'],
])('reads %j of %s as +905321234567', (cell, country) => {
  expect(readPhone(cell, country)).toEqual({ phone: '+905321234567', isMobile: true });
});

test.each(['۰۹۱۲ ۱۲۳ ۴۵۶۷', '٠٩١٢١٢٣٤٥٦٧', '9121234567', '00989121234567', '۹۸۹۱۲۱۲۳۴۵۶۷'])(
  'reads %s of Iran as +989121234567',
  (cell) => {
    expect(readPhone(cell, 'IR')).toEqual({ phone: '+989121234567', isMobile: true });
  },
);

test('tells a landline from a mobile phone', () => {
  expect(readPhone('0212 123 45 67', 'TR')).toEqual({ phone: '+902121234567', isMobile: false });
});

test.each(['9,05E+11', '9.05E+11', '5,32123E+09', 905000000000, 5320000000])(
  'knows that %j was mangled by a spreadsheet',
  (cell) => {
    expect(readPhone(cell, 'TR')).toEqual({ fault: 'mangled' });
  },
);

test.each(['+905320000000', '05320000000', '00905320000000', '0905320000000'])(
  'does not take %s for a mangled number: what stands in front would be lost',
  (cell) => {
    expect(readPhone(cell, 'TR')).toHaveProperty('phone', '+905320000000');
  },
);

test('tells two numbers in one cell from a wrong number', () => {
  expect(readPhone('0532 123 45 67 / 0533 123 45 67', 'TR')).toEqual({ fault: 'several' });
  expect(readPhone('05321234567;05331234567', 'TR')).toEqual({ fault: 'several' });
  expect(readPhone('0532 123', 'TR')).toEqual({ fault: 'invalid' });
  expect(readPhone('yok', 'TR')).toEqual({ fault: 'invalid' });
});

test('gives E.164 or a fault for any cell', () => {
  const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.date(), fc.constant(null));
  fc.assert(
    fc.property(cell, fc.constantFrom('TR', 'IR', 'GB', '', 'xx'), (cell, country) => {
      const reading = readPhone(cell, country);

      if ('phone' in reading) expect(reading.phone).toMatch(/^\+\d{6,15}$/);
    }),
  );
});

test('reads a number the same with all its ways of being written', () => {
  const digits = fc.integer({ min: 1_000_000, max: 9_999_999 }).map(String);
  const prefix = fc.constantFrom('', '0', '90', '+90', '0090', '+90 ', '0 ');
  fc.assert(
    fc.property(digits, prefix, (digits, prefix) => {
      expect(readPhone(`${prefix}532${digits}`, 'TR')).toHaveProperty('phone', `+90532${digits}`);
    }),
  );
});
