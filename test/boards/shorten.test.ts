import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countGraphemes, shorten } from '../../src/boards/shorten.ts';

describe('shorten', () => {
  test('leaves a text alone that fits', () => {
    expect(shorten('Gülbahar', 8)).toBe('Gülbahar');
  });

  test('ends a cut text with an ellipsis that counts', () => {
    expect(shorten('Gülbahar', 5)).toBe('Gülb…');
    expect(shorten('شهرک شهید محلاتی', 8)).toBe('شهرک شه…');
  });

  test('leaves no space or dash before the ellipsis', () => {
    expect(shorten('Mehmet Akif Ersoy – Yukarı', 21)).toBe('Mehmet Akif Ersoy…');
    expect(shorten('Ersoy (Yukarı)', 8)).toBe('Ersoy…');
  });

  test('never cuts inside a letter of several code points', () => {
    expect(shorten('S\u0327is\u0327li', 3)).toBe('S\u0327i…');
    expect(shorten('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 2)).toBe('👩‍👩‍👧…');
  });

  test('shortens to the ellipsis alone when there is room for nothing else', () => {
    expect(shorten('Gülbahar', 1)).toBe('…');
    expect(shorten('Gülbahar', 0)).toBe('…');
    expect(shorten('', 0)).toBe('');
  });

  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('ş', 'İ', 's\u0327', 'ه', 'ی', '\u200C', ' ', '–', '…', '۲', '👩‍👧') }),
  );
  const anyLimit = fc.integer({ min: 1, max: 40 });

  test('never exceeds its limit', () => {
    fc.assert(
      fc.property(anyText, anyLimit, (text, limit) => {
        expect(countGraphemes(shorten(text, limit))).toBeLessThanOrEqual(limit);
      }),
    );
  });

  test('returns the text itself or a beginning of it and an ellipsis', () => {
    fc.assert(
      fc.property(anyText, anyLimit, (text, limit) => {
        const short = shorten(text, limit);

        const isWhole = countGraphemes(text) <= limit;
        expect(isWhole ? short === text : short.endsWith('…') && text.startsWith(short.slice(0, -1))).toBe(
          true,
        );
      }),
    );
  });

  test('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, anyLimit, (text, limit) => {
        const short = shorten(text, limit);

        expect(shorten(short, limit)).toBe(short);
      }),
    );
  });
});
