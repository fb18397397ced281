import type { Meaning } from './items.ts';
import type { Page } from './page.ts';
import type { Step } from './step.ts';
import { readYesNo } from './yes-no.ts';

const pauses = new Set([',', ';', '/', '|', '&', '\\']);
const stops = new Set(['\n', '.', '!', '•']);
const idle = new Set([
  '-',
  ':',
  '=',
  '(',
  ')',
  '"',
  '*',
  '_',
  '«',
  '»',
  '“',
  '”',
  '[',
  ']',
  '>',
  '→',
  '…',
  "'",
  '#',
  '^',
]);
const oddSigns = new Set(['%', '₺', '$', '€', '£', '﷼', '°', '‰']);
/** An emoji. */
export const isPicture = (text: string): boolean => picture.test(text);

const picture = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;

/** A single character that is neither letter nor digit. */
export function readMark(page: Page, at: number): Step | undefined {
  const token = page.tokens[at];
  if (token === undefined || token.kind === 'word') return undefined;
  const { text } = token;
  if (stops.has(text)) return { parts: ['stop'], next: at + 1 };
  if (pauses.has(text)) return { parts: ['pause'], next: at + 1 };
  if (text === '?') return { parts: [{ type: 'question' }, 'stop'], next: at + 1 };
  if (text === '>' && isGreaterThan(page, at)) return { parts: [{ type: 'doubt' }], next: at + 1 };
  return { parts: [meaningOf(page, text)], next: at + 1 };
}

/** «>8» is more than eight; «A1>8» and «A1 -> 8» are arrows. */
const isGreaterThan = (page: Page, at: number): boolean =>
  page.tokens[at]?.isGlued === false && page.tokens[at + 1]?.isGlued === true;

function meaningOf(page: Page, text: string): Meaning {
  const said = readYesNo(text, page.language);
  if (said !== undefined) return { type: 'value', said };
  if (oddSigns.has(text)) return { type: 'filler' };
  return idle.has(text) || picture.test(text) ? { type: 'filler', as: 'mark' } : { type: 'doubt' };
}

/** «50₺», «%50». */
export const isOddSign = (text: string | undefined): boolean => text !== undefined && oddSigns.has(text);
