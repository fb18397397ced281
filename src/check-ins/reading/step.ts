import type { Meaning } from './items.ts';
import type { Page } from './page.ts';

/** `pause` ends a segment (a comma), `stop` a sentence (a full stop, a new line). */
export type Part = Meaning | 'pause' | 'stop';

/** What the tokens up to `next` mean. */
export interface Step {
  readonly parts: readonly Part[];
  readonly next: number;
}

export type Rule = (page: Page, at: number) => Step | undefined;
