import * as fc from 'fast-check';

/** What turns up in texts and breaks programs: marks, halves of letters, what is no letter, and far too much of it. */
const oddities = [
  '\u0000',
  '\u200f\u202e\u2066',
  '\ud83d',
  '\udc00',
  '\ufeff',
  'ی‌ك',
  '٢٥',
  '۱۴۰۵/۹/۱',
  'İıŞş',
  '👩‍👩‍👧‍👦🏽',
  '{ $name }',
  '<b>&lt;',
  "'; drop table person; --",
  '%00%ff',
  '\r\n\t\v',
  '__proto__',
  '=1+1',
  '9'.repeat(400),
  '-0',
  '1e999',
  '0x7f',
];

/** Texts of all kinds, up to what a person could never type. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.array(fc.constantFrom(...oddities), { maxLength: 6 }).map((parts) => parts.join(' ')),
  fc
    .tuple(fc.constantFrom('ş', 'a ', '1 ', '\u202e', '𝔘', '\n'), fc.integer({ min: 1, max: 4_096 }))
    .map(([unit, times]) => unit.repeat(times)),
  fc.constantFrom('25 e h 3', 'A1 25', 'STOP', '/start', 'yes', '+5', 'A9 1', '1: 2: 3:', 'JOIN', 'BIND x'),
);

/** Numbers in and out of every range. */
export const anyNumber: fc.Arbitrary<number> = fc.oneof(
  fc.integer(),
  fc.maxSafeInteger(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -1, 2 ** 31, 2 ** 53, -(2 ** 63), 1e300, 0.5),
);
