import type { Instant } from '../../clock.ts';

/** What the clock has started. A key is there once. */
export interface JobTable {
  key: string;
  state: 'done' | 'skipped';
  due_at: Instant;
  ran_at: Instant;
  counts: string;
}
