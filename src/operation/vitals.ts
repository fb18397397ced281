import type { Instant } from '../clock.ts';
import type { Channel } from '../store/words.ts';
import type { Matter } from './matter.ts';

/** Signs of life that stand in no table: they are true of this process only. */
export class Vitals {
  /** When the last tick of the clock began that got to its last job, which looks after the process itself. */
  tickedAt: Instant | undefined;
  /** What needs somebody at present. */
  matters: readonly Matter[] = [];
  /** The channels whose other side refuses us, whatever we send, until it takes something again. */
  readonly refused = new Set<Channel>();
  /** The database has shown itself to be damaged. */
  isDamaged = false;
}
