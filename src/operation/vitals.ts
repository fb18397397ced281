import type { Instant } from '../clock.ts';
import type { Channel } from '../store/words.ts';
import type { Matter } from './matter.ts';

/** Signs of life that stand in no table: they are true of this process only. */
export class Vitals {
  /** When the last tick of the clock began that got to its last job, which looks after the process itself. */
  tickedAt: Instant | undefined;
  /** What needs somebody at present. */
  matters: readonly Matter[] = [];
  /** When the other side of a channel last refused us, whatever we sent; not once it has heard something again. */
  readonly refusedAt = new Map<Channel, Instant>();
  /** The database has shown itself to be damaged. */
  isDamaged = false;
}
