import type { Instant } from '../clock.ts';
import { checkAnswers } from './rehearsal/check-answers.ts';
import { checkBoards, checkTasks, checkTraffic } from './rehearsal/check-messages.ts';
import { compareChannels, findUnfairness } from './rehearsal/compare-channels.ts';
import { type Figures, figuresOf } from './rehearsal/figures.ts';
import { openRehearsal, type Rehearsal } from './rehearsal/open-rehearsal.ts';
import type { Summary } from './rehearsal/summary.ts';
import { istanbulWorld, londonWorld, type World } from './rehearsal/worlds.ts';

export interface HeadlessOptions {
  readonly seed: string;
  /** All of Istanbul if it is not said. */
  readonly reps?: number | undefined;
  /** How many days from the opening; if it is not said, until the first cycle is final. */
  readonly days?: number | undefined;
  /** Gets a line for each day. */
  readonly report?: (line: string) => void;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/**
 * Lives through a fortnight on the moved clock with simulated people, first in Istanbul, then in a small London whose
 * texts go over Twilio, and looks whether everything went as it must.
 */
export async function runHeadless(options: HeadlessOptions): Promise<Summary> {
  const { seed, reps } = options;
  const startedAt = performance.now();
  const istanbul = await rehearse(istanbulWorld({ seed, reps }), options);
  const london = await rehearse(londonWorld({ seed }), options);
  return {
    seed,
    ...istanbul.figures,
    channels: istanbul.channels,
    london: london.figures,
    wallSeconds: Math.round((performance.now() - startedAt) / 100) / 10,
    peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
    problems: [...istanbul.problems, ...london.problems.map((problem) => `London: ${problem}`)],
  };
}

interface Outcome {
  readonly figures: Figures;
  readonly channels: Summary['channels'];
  readonly problems: readonly string[];
}

/** One bot with a database of its own. */
async function rehearse(
  world: World,
  { seed, days, report = () => {} }: Pick<HeadlessOptions, 'seed' | 'days' | 'report'>,
): Promise<Outcome> {
  await using rehearsal = await openRehearsal({ seed, ...world });
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
