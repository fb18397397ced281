import type { Random } from '../random.ts';
import type { Habits } from './habits.ts';

/** By the task's code: a total, 1 for yes, 0 for no. */
export type Work = Readonly<Record<string, number>>;

/** Two reps of a district, one on each channel, who do and report exactly the same: to hold the channels to each other. */
export interface Twins {
  readonly telegram: string;
  readonly sms: string;
  readonly work: Work;
}

/** Some of everything; the smallest total is above what texts give as an example. */
export const drawWork = (random: Random): Work => ({
  visits: random.whole(9, 48),
  market: 1,
  elders: Number(random.chance(0.6)),
  volunteers: random.whole(2, 6),
});

/** Reports once, when the days of all tasks have come, all of it and with its photo, and then has nothing more to say. */
export const twinHabits: Habits = {
  kind: 'twin',
  onTasks: { chance: 1, hours: [200, 240] },
  onPrompt: { chance: 0, hours: [0, 0] },
  types: 1,
  skips: 0,
  tapsTwice: false,
  isChatty: 0,
  isInterrupted: 0,
  diligence: 1,
  cheats: false,
  photoCount: 1,
};
