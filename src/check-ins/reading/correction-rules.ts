import type { Language } from '../../language.ts';
import { type Meaning, numberSaid } from './items.ts';
import type { Page } from './page.ts';
import type { Step } from './step.ts';

type Piece = 'old' | 'new' | 'comma' | readonly string[];

/** How people replace one number by another. A comma may be missing; numbers may not. */
const patterns: Readonly<Record<Language, readonly (readonly Piece[])[]>> = {
  tr: [
    ['old', ['degil'], 'comma', 'new'],
    ['old', ['yerine'], 'comma', 'new'],
  ],
  fa: [
    [['نه'], 'old', 'comma', ['بلکه'], 'new'],
    ['old', ['نیست', 'نبود'], 'comma', 'new'],
  ],
  en: [
    [['not'], 'old', 'comma', ['but'], 'new'],
    [['not'], 'old', ['its', 'its'], 'new'],
    ['new', ['not'], 'old'],
    [['not'], 'old', 'comma', 'new'],
  ],
};

/** «not 20 but 30», «20 değil 30», «نه ۲۰ بلکه ۳۰». */
export function readReplaced(page: Page, at: number): Step | undefined {
  for (const pattern of patterns[page.language]) {
    const step = matched(page, at, pattern);
    if (step !== undefined) return step;
  }
  return undefined;
}

function matched(page: Page, at: number, pattern: readonly Piece[]): Step | undefined {
  const numbers = new Map<Piece, number>();
  let next = at;
  for (const piece of pattern) {
    const token = page.tokens[next];
    if (piece === 'comma') next += token?.text === ',' || token?.text === ';' ? 1 : 0;
    else if (piece === 'old' || piece === 'new') {
      if (token?.kind !== 'number' || token.text.length > 5) return undefined;
      numbers.set(piece, Number(token.text));
      next += 1;
    } else if (piece.includes(page.word(next))) next += 1;
    else return undefined;
  }
  return { parts: meaningsOf(numbers.get('old') ?? 0, numbers.get('new') ?? 0), next };
}

const meaningsOf = (old: number, replacement: number): Meaning[] => [
  { type: 'correction', instead: numberSaid(old) },
  { type: 'value', said: numberSaid(replacement) },
];
