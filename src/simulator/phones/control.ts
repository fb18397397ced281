import type { Instant } from '../../clock.ts';

/** How far the clock is moved in one go. */
export const steps = ['next-event', 'hour', 'day'] as const;
export type Step = (typeof steps)[number];

/** What the bot is doing. */
export interface DemoStatus {
  readonly inboxWaiting: number;
  readonly outboxWaiting: number;
  /** The latest last. */
  readonly lastJobs: readonly {
    readonly key: string;
    readonly at: Instant;
    readonly counts: Readonly<Record<string, number>>;
  }[];
  readonly nextEventAt?: Instant | undefined;
}

/** What the page may do with the world around the phones. */
export interface DemoControl {
  readonly timeZone: string;
  now(): Instant;
  /** Resolves when the bot has done everything that fell due on the way. */
  advance(to: Step): Promise<void>;
  status(): Promise<DemoStatus>;
  /** Ends the bot as a power cut would, and starts it again on the same database. */
  restartBot(): Promise<void>;
}
