import type { Instant } from '../../clock.ts';
import { createLog } from '../../log.ts';
import { checkAnswers } from './check-answers.ts';
import { checkBoards, checkTasks, checkTraffic } from './check-messages.ts';
import { compareChannels, findUnfairness } from './compare-channels.ts';
import { type Figures, figuresOf } from './figures.ts';
import { openRehearsal, type Rehearsal } from './open-rehearsal.ts';
import type { Summary } from './summary.ts';
import type { World } from './worlds.ts';

export interface RehearseOptions {
  readonly seed: string;
  /** How many days from the opening; if it is not said, until the first cycle is final. */
  readonly days?: number | undefined;
  /** What the bot logs on standard output: only what someone must look at, if it is not said. */
  readonly logLevel?: string | undefined;
  /** Gets a line for each day. */
  readonly report?: (line: string) => void;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** What came of a rehearsed fortnight. */
export interface Outcome {
  readonly figures: Figures;
  readonly channels: Summary['channels'];
  readonly problems: readonly string[];
}

/** Lives through a fortnight in one world, with a bot that has a database of its own, and looks whether everything went as it must. */
export async function rehearse(
  world: World,
  { seed, days, logLevel = 'error', report = () => {} }: RehearseOptions,
): Promise<Outcome> {
  await using rehearsal = await openRehearsal({ seed, ...world, log: createLog(logLevel) });
  const { opensAt, finalAt } = rehearsal.cycle;
  const until = days === undefined ? finalAt + 2 * hourMs : opensAt + days * dayMs;
  await liveUntil(rehearsal, until, report);
  const channels = await compareChannels(rehearsal.stage.app.db, rehearsal.cast.twins);
  const problems = [...(await findProblems(rehearsal, until)), ...findUnfairness(channels)];
  return { figures: await figuresOf(rehearsal), channels, problems };
}

/** Day by day, with a line for each. */
async function liveUntil(
  { stage, cast }: Rehearsal,
  until: Instant,
  report: (line: string) => void,
): Promise<void> {
  const { pace, clock, api } = stage;
  while (clock.now() < until) {
    await pace.advanceTo(Math.min(until, clock.now() + dayMs));
    const day = new Date(clock.now()).toISOString().slice(0, 16).replace('T', ' ');
    report(`${day} UTC  ${cast.people.book.savedCount} answers, ${sentBy(api.counts)} messages`);
  }
}

const sentBy = (counts: Readonly<Record<string, number>>): number =>
  ['sendMessage', 'sendPhoto', 'editMessageText'].reduce((sum, method) => sum + (counts[method] ?? 0), 0);

/** Nothing may be lost, come twice, or be refused. */
async function findProblems({ stage, cast }: Rehearsal, until: Instant): Promise<string[]> {
  const { people } = cast;
  const { db } = stage.app;
  return [
    ...people.complaints,
    ...(await checkTasks(db, people)),
    ...(await checkAnswers(db, people.book)),
    ...(await checkBoards(db, people, until)),
    ...(await checkTraffic(db, stage, people)),
    ...(stage.failedJobs > 0 ? [`${stage.failedJobs} jobs failed`] : []),
  ];
}
