import type { Instant } from '../clock.ts';
import type { PreparedWork, Work } from '../fortnight/run-portion.ts';
import type { Db, Tx } from '../store/open-database.ts';

/** What the clock starts. One file each. */
export interface Job {
  readonly name: string;
  /**
   * What should have happened by now, done before or not, in the order in which it is to happen. Asked every minute:
   * only cheap reads. An hour that the clock shows again, after it was set back, must give the same keys.
   */
  due(db: Db, now: Instant): Promise<readonly DueJob[]>;
}

/** Something with a key that happens once, or something that finds out by itself whether there is anything to do. */
export type DueJob = Work | PreparedWork | Beside | Skipped | Repeated;

/** Too late to be done: recorded as skipped, with what has to happen instead. */
export interface Skipped {
  readonly key: string;
  readonly dueAt: Instant;
  readonly skip: 'too-late' | 'past';
  readonly instead?: (tx: Tx) => Promise<unknown>;
}

/** Takes minutes, and goes on beside the tick so that nothing else waits for it; recorded when it is done. */
export interface Beside {
  readonly key: string;
  readonly dueAt: Instant;
  readonly beside: () => Promise<Readonly<Record<string, number>>>;
}

/** Not recorded. The key stands in the log when it fails. */
export interface Repeated {
  readonly key: string;
  readonly dueAt: Instant;
  readonly repeat: (tx: Tx) => Promise<unknown>;
}
