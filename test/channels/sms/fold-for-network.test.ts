import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldForNetwork } from '../../../src/channels/sms/fold-for-network.ts';
import { segmentsOf } from '../../../src/channels/sms/segments.ts';
import { languages } from '../../../src/language.ts';

const ascii = { language: 'tr', turkish: 'ascii' } as const;

test('Turkish is folded as people text it', () => {
  const text = 'İstanbul İl: Gülbahar, son gün 4 Aralık\nKapı ziyareti, çağrı, Şişli, ÇĞÖŞÜ âîû';

  expect(foldForNetwork(text, ascii)).toBe(
    'Istanbul Il: Gulbahar, son gun 4 Aralik\nKapi ziyareti, cagri, Sisli, CGOSU aiu',
  );
});

test('a lower-case i with a loose dot, as `toLowerCase` leaves it, is an i', () => {
  expect(foldForNetwork('BİTTİ'.toLowerCase(), ascii)).toBe('bitti');
});

test('Turkish letters stay when the organisation wants them', () => {
  expect(foldForNetwork('Şişli – Gülbahar…', { language: 'tr', turkish: 'letters' })).toBe(
    'Şişli - Gülbahar...',
  );
});

test('what word processors put in is written plainly', () => {
  expect(foldForNetwork('“Evet”, ‘hayır’ — 21–24…\u00a0«tamam»\u202f· 100\u2009₺ → 5', ascii)).toBe(
    '"Evet", \'hayir\' - 21-24... "tamam" - 100 TL -> 5',
  );
});

test('Persian keeps its letters, its quotes and its half-spaces; only direction marks go', () => {
  const text = '\u2067دیدار خانه\u200cها\u2069: «۷ بله نه ۱»…\u200f';

  expect(foldForNetwork(text, { language: 'fa', turkish: 'ascii' })).toBe(
    'دیدار خانه\u200cها: «۷ بله نه ۱»…',
  );
});

test('a Persian name in another language’s text stays Persian', () => {
  expect(foldForNetwork('Merhaba زهرا', ascii)).toBe('Merhaba زهرا');
});

const letters = fc.constantFrom(
  ...'abcçdefgğhıijklmnoöprsştuüvyzABCÇDEFGĞHIİJKLMNOÖPRSŞTUÜVYZâîû0123456789 .,:!?()-/\n“”‘’–—…'.split(''),
);

test('everything that can be typed in Turkish fits into GSM-7, and is no longer than its quotes and dots make it', () => {
  fc.assert(
    fc.property(fc.array(letters), (list) => {
      const text = list.join('');
      const folded = foldForNetwork(text, ascii);

      expect(segmentsOf(folded).encoding).toBe('GSM-7');
      expect(folded.length).toBe(text.length + 2 * (text.split('…').length - 1));
    }),
  );
});

test('folding twice is folding once, in every language', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...languages), (text, language) => {
      const once = foldForNetwork(text, { language, turkish: 'ascii' });

      expect(foldForNetwork(once, { language, turkish: 'ascii' })).toBe(once);
    }),
  );
});

test('no direction mark goes out', () => {
  const marks = fc.constantFrom('\u200e', '\u200f', '\u061c', '\u202b', '\u2066', '\u2069', 'a', 'ب');
  fc.assert(
    fc.property(fc.array(marks), fc.constantFrom(...languages), (list, language) => {
      expect(foldForNetwork(list.join(''), { language, turkish: 'ascii' })).toBe(
        list.filter((mark) => mark === 'a' || mark === 'ب').join(''),
      );
    }),
  );
});
