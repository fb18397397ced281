const ellipsis = '…';
/** Made when it is first needed: it takes longer than most of a start's modules. */
let segmenter: Intl.Segmenter | undefined;

/** What must not stand before an ellipsis: spaces, joiners and marks, dashes, opening or dividing punctuation. */
const dangling = /^[\s\p{Pd}\p{Ps}\p{Pi}\p{Cf},;:.·•/،؛|…]+$/u;

/**
 * The text in at most `limit` graphemes (what a reader calls letters), the last of them an ellipsis if anything was
 * left out. Dashes and spaces before the ellipsis go too. A limit below 1 counts as 1.
 */
export function shorten(text: string, limit: number): string {
  const graphemes = graphemesOf(text);
  const room = Math.max(1, Math.floor(limit));
  if (graphemes.length <= room) return text;
  const kept = graphemes.slice(0, room - 1);
  const last = kept.findLastIndex((grapheme) => !dangling.test(grapheme));
  return kept.slice(0, last + 1).join('') + ellipsis;
}

export const countGraphemes = (text: string): number => graphemesOf(text).length;

function graphemesOf(text: string): string[] {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
