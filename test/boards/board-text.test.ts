import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { directionOf, isolateForeign, toPlainText } from '../../src/boards/board-text.ts';

describe('the plain text of a picture', () => {
  test('has no emoji, also none of several parts', () => {
    expect(toPlainText('Ayşe 👩‍👩‍👧 🇹🇷 ❤️ 1️⃣ x')).toBe('Ayşe x');
  });

  test('keeps digits, signs and the half space of Persian', () => {
    expect(toPlainText('خانه‌ها ۲۲ از ۲۵، −۵٪ © #1 *')).toBe('خانه‌ها ۲۲ از ۲۵، −۵٪ © #1 *');
  });

  test('stands on one line and composed', () => {
    expect(toPlainText(' s\u0327is\u0327li\n\tmerkez\u0000 ')).toBe('şişli merkez');
  });

  test('cannot override the direction of what stands around it', () => {
    expect(toPlainText('a\u202Eb\u202C')).toBe('ab');
  });

  test('is plain already the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(toPlainText(toPlainText(text))).toBe(toPlainText(text));
      }),
    );
  });
});

describe('the direction of a name', () => {
  test.each([
    ['Gülbahar', 'ltr'],
    ['۲ محلاتی', 'rtl'],
    ['(شهرک) Şişli', 'rtl'],
    ['Şişli – شهرک', 'ltr'],
  ])('%s reads %s, whatever the board', (name, direction) => {
    expect(directionOf(name, 'ltr')).toBe(direction);
    expect(directionOf(name, 'rtl')).toBe(direction);
  });

  test('follows the board where there is no letter', () => {
    expect(directionOf('۱۲', 'rtl')).toBe('rtl');
    expect(directionOf('', 'ltr')).toBe('ltr');
  });
});

describe('isolating', () => {
  const visible = (text: string): string => text.replace(/[\u2066\u2067]/g, '[').replaceAll('\u2069', ']');

  test.each([
    ['Kuştepe، ۴۱ امتیاز', '[Kuştepe]، ۴۱ امتیاز'],
    ['Beyoğlu 2، ۴۱ امتیاز', '[Beyoğlu 2]، ۴۱ امتیاز'],
    ['−۵', '[−۵]'],
    ['-۵٪ امتیاز', '[-۵٪] امتیاز'],
    ['+۱۲٫۵', '[+۱۲٫۵]'],
    ['۲۲ از ۲۵ (۸۸٪)', '۲۲ از ۲۵ ([۸۸٪])'],
    ['نرخ %۸۸٫۵ و ۱۲', 'نرخ [%۸۸٫۵] و ۱۲'],
    ['۲۲/۲۵', '۲۲/۲۵'],
    ['۳۰ آبان – ۱۳ آذر', '۳۰ آبان – ۱۳ آذر'],
    ['۱-۵', '۱-۵'],
  ])('keeps «%s» in order on a Persian board', (text, expected) => {
    expect(visible(isolateForeign(text, 'rtl'))).toBe(expected);
  });

  test.each([
    ['شهرک شهید محلاتی, 41 puan', '[شهرک شهید محلاتی], 41 puan'],
    ['شهرک ۲, 41 puan', '[شهرک ۲], 41 puan'],
    ['Kuştepe, 41 puan', 'Kuştepe, 41 puan'],
    ['−5%', '−5%'],
  ])('keeps «%s» in order on a Turkish board', (text, expected) => {
    expect(visible(isolateForeign(text, 'ltr'))).toBe(expected);
  });

  test('leaves a text alone that brings its own isolates', () => {
    const text = '\u2068Kuştepe\u2069، ۴۱ امتیاز';

    expect(isolateForeign(text, 'rtl')).toBe(text);
  });

  test('adds nothing that can be seen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('ltr', 'rtl'), (text, direction) => {
        const bare = isolateForeign(text, direction).replace(/[\u2066-\u2069]/g, '');

        expect(bare).toBe(text.replace(/[\u2066-\u2069]/g, ''));
      }),
    );
  });
});
