import type { Instant } from '../../clock.ts';

/** A dialogue that waits for its person. It holds no data: it can be dropped at any time. */
export interface DialogueTable {
  conversation: string;
  name: string;
  input: string;
  replay: string;
  changed_at: Instant;
}
