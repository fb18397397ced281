import type { BoardPicture } from './board-picture.ts';

type Direction = BoardPicture['direction'];

/** Pictures carry no emoji: the font has none, and a missing glyph leaves a hole. */
const emoji = /\p{RGI_Emoji}|\p{RI}|[\p{Extended_Pictographic}--[©®™]][\uFE0E\uFE0F]?/gv;
/** Embeddings and overrides reach past the text that they stand in; isolates and single marks do no harm. */
const bidiOverrides = /[\u202A-\u202E]/g;

const isolates = /[\u2066-\u2069]/;
/** A number with a sign or a percent: beside Persian letters it would change sides with them. */
const markedNumber =
  /(?<![\p{L}\p{N}])(?:[+\-−][%٪]?|[%٪]|(?=[\p{Nd}.,٫٬/]+[%٪]))\p{Nd}+(?:[.,٫٬/]\p{Nd}+)*[%٪]?/gu;
/** Words of one script with the digits of that script: «Beyoğlu 2», «شهرک ۲». */
const latinWords =
  /\p{Script=Latin}[\p{Script=Latin}\p{M}0-9]*(?:[ '’.&\-–]+[\p{Script=Latin}\p{M}0-9]+)*%?/gu;
const persianWords =
  /[\p{Script=Arabic}--\p{N}][\p{Script=Arabic}\p{M}\u200C]*(?:[ \-–]+[\p{Script=Arabic}\p{M}\u200C]+)*/gv;

/** The text on one line, composed, without what a picture cannot show. */
export function toPlainText(text: string): string {
  return text
    .replace(bidiOverrides, '')
    .replace(emoji, '')
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** The direction of the first letter that has one, as HTML's `dir=auto` does: for names, which may be in any script. */
export function directionOf(text: string, otherwise: Direction): Direction {
  const [letter] = /\p{L}/u.exec(text) ?? [];
  if (letter === undefined) return otherwise;
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(letter)
    ? 'rtl'
    : 'ltr';
}

/**
 * The text with invisible isolates, so that in a line of the given direction a number keeps its sign and percent
 * where they are typed, and the digits after a name of the other script do not change sides with it. Isolates that are there already win.
 */
export function isolateForeign(text: string, direction: Direction): string {
  if (isolates.test(text)) return text;
  if (direction === 'ltr') return text.replace(persianWords, '\u2067$&\u2069');
  return text.replace(latinWords, '\u2066$&\u2069').replace(markedNumber, '\u2066$&\u2069');
}
