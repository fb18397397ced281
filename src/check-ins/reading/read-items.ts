import { readReplaced } from './correction-rules.ts';
import type { Item } from './items.ts';
import { readMark } from './mark-rules.ts';
import { readName } from './name-rules.ts';
import { readNumber } from './number-rules.ts';
import type { Page } from './page.ts';
import type { Rule, Step } from './step.ts';
import { readWord } from './word-rules.ts';

/** The first rule that knows the tokens wins. */
const rules: readonly Rule[] = [readReplaced, readName, readNumber, readWord, readMark];

export function readItems(page: Page): Item[] {
  const items: Item[] = [];
  let place = { sentence: 0, segment: 0 };
  for (let at = 0; at < page.tokens.length; ) {
    const { parts, next } = firstStep(page, at);
    const from = page.tokens[at]?.from ?? 0;
    const to = page.tokens[next - 1]?.to ?? from;
    for (const part of parts) {
      if (part === 'pause' || part === 'stop') place = after(part, place);
      else items.push({ ...part, ...place, from, to });
    }
    at = next;
  }
  return items;
}

function firstStep(page: Page, at: number): Step {
  for (const rule of rules) {
    const step = rule(page, at);
    if (step !== undefined) return step;
  }
  return { parts: [{ type: 'word' }], next: at + 1 };
}

const after = (end: 'pause' | 'stop', { sentence, segment }: { sentence: number; segment: number }) => ({
  sentence: end === 'stop' ? sentence + 1 : sentence,
  segment: segment + 1,
});
