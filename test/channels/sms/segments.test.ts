import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { segmentsOf } from '../../../src/channels/sms/segments.ts';

test.each([
  ['', 1, 'GSM-7'],
  ['a'.repeat(160), 1, 'GSM-7'],
  ['a'.repeat(161), 2, 'GSM-7'],
  ['a'.repeat(306), 2, 'GSM-7'],
  ['a'.repeat(307), 3, 'GSM-7'],
  ['€'.repeat(80), 1, 'GSM-7'],
  ['€'.repeat(81), 2, 'GSM-7'],
  ['ö'.repeat(160), 1, 'GSM-7'],
  ['ş', 1, 'UCS-2'],
  ['ب'.repeat(70), 1, 'UCS-2'],
  ['ب'.repeat(71), 2, 'UCS-2'],
  ['ب'.repeat(134), 2, 'UCS-2'],
  ['ب'.repeat(135), 3, 'UCS-2'],
])('%j takes %i segments of %s', (text, count, encoding) => {
  expect(segmentsOf(text)).toEqual({ count, encoding });
});

test('a gateway that knows UCS-2 alone sends every letter in it', () => {
  expect(segmentsOf('a'.repeat(160), ['UCS-2'])).toEqual({ count: 3, encoding: 'UCS-2' });
  expect(segmentsOf('a'.repeat(160))).toEqual({ count: 1, encoding: 'GSM-7' });
});

test('a longer text never takes fewer segments', () => {
  const text = fc.array(fc.constantFrom('a', 'Z', '5', ' ', '{', '€'), { maxLength: 700 });
  fc.assert(
    fc.property(text, fc.constantFrom('a', '€', 'ş'), (list, more) => {
      const short = segmentsOf(list.join('')).count;

      expect(segmentsOf(list.join('') + more).count).toBeGreaterThanOrEqual(short);
    }),
  );
});

test('a text has the same segments however many others were counted before and since', () => {
  const before = segmentsOf('ş'.repeat(71));

  for (let n = 0; n < 3_000; n += 1) segmentsOf(`text ${n}`);

  expect(segmentsOf('ş'.repeat(71))).toEqual(before);
});
