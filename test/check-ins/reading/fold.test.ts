import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldText, longestText } from '../../../src/check-ins/reading/fold.ts';

describe('folding', () => {
  it('gives one form to capitals, Turkish letters and missing accents', () => {
    const spellings = ['BİTTİ', 'bitti', 'BITTI', 'bıttı', 'Bi\u0307tti'];

    expect(new Set(spellings.map(foldText))).toEqual(new Set(['bitti']));
    expect(foldText('Şişli ÇAĞRI gönüllü')).toBe('sisli cagri gonullu');
  });

  it('gives one form to Arabic and Persian letters and to digits of any script', () => {
    expect(foldText('كي')).toBe(foldText('کی'));
    expect(foldText('آره')).toBe('اره');
    expect(foldText('۲۵ ٢٥ ２５ २५ 𝟚𝟝')).toBe('25 25 25 25 25');
    expect(foldText('،؛؟')).toBe(';;?');
  });

  it('takes out what cannot be seen', () => {
    expect(foldText('\u200fن\u200cش\u200dـد\u200e')).toBe('نشد');
    expect(foldText('👍🏽')).toBe('👍');
    expect(foldText('✔\ufe0f')).toBe('✔');
  });

  it('finds the original spelling again', () => {
    const folded = fold('B2: İYİ geçti 🙏🏽');
    const at = folded.text.indexOf('iyi');

    expect(folded.original(at, folded.text.length)).toBe('İYİ geçti 🙏🏽');
    expect(folded.original(at, at + 3)).toBe('İYİ');
  });

  it('is done once and for all, and gives back the whole text up to its limit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const folded = fold(text);
        const visible = folded.original(0, folded.text.length);

        expect(foldText(folded.text)).toBe(folded.text);
        expect(text.endsWith(visible)).toBe(true);
      }),
    );
    expect(foldText('ẞß')).toBe('ssss');
    expect(foldText('x'.repeat(10_000))).toHaveLength(longestText);
  });
});
