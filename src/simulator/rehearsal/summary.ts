import { digestOf } from './digest.ts';
import type { Rehearsal } from './open-rehearsal.ts';
import { listStoredAnswers, listStoredBoards } from './queries.ts';

/** What came of a run. It passed if there are no problems. */
export interface Summary {
  readonly seed: string;
  readonly reps: number;
  readonly districts: number;
  readonly tasksSent: number;
  /** Tasks for which somebody gave an answer and saw it acknowledged. */
  readonly answersGiven: number;
  readonly answersStored: number;
  readonly boards: number;
  readonly requests: number;
  readonly refusals: number;
  readonly limitsBroken: number;
  readonly wallSeconds: number;
  readonly peakMemoryMb: number;
  /** Of the stored answers, scores and boards: the same seed gives the same. */
  readonly digest: string;
  readonly problems: readonly string[];
}

export async function summarize(
  { istanbul, stage, cast }: Rehearsal,
  run: { seed: string; problems: readonly string[]; wallMs: number },
): Promise<Summary> {
  const { api, app } = stage;
  const { people } = cast;
  return {
    seed: run.seed,
    reps: istanbul.reps.length,
    districts: istanbul.districts.length,
    tasksSent: people.calls.filter(({ screen }) => screen.is === 'tasks').length,
    answersGiven: people.book.standing.size,
    answersStored: (await listStoredAnswers(app.db)).filter(({ isCurrent }) => isCurrent).length,
    boards: (await listStoredBoards(app.db)).length,
    requests: Object.values(api.counts).reduce((sum, count) => sum + count, 0),
    refusals: api.refusals.length,
    limitsBroken: api.breaches.length,
    wallSeconds: Math.round(run.wallMs / 100) / 10,
    peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
    digest: await digestOf(app.db),
    problems: run.problems,
  };
}

const shownProblems = 30;

/** The summary as it is read on a terminal. */
export function summaryLines(summary: Summary): string[] {
  const { problems } = summary;
  const rows: [string, string | number][] = [
    ['reps', `${summary.reps} in ${summary.districts} districts, seed ${summary.seed}`],
    ['tasks sent', summary.tasksSent],
    ['answers given', summary.answersGiven],
    ['answers stored', summary.answersStored],
    ['boards', summary.boards],
    ['requests', summary.requests],
    ['refusals', `${summary.refusals}, over a limit ${summary.limitsBroken}`],
    ['wall time', `${summary.wallSeconds} s`],
    ['peak memory', `${summary.peakMemoryMb} MB`],
    ['digest', summary.digest],
  ];
  const hidden = problems.length - shownProblems;
  return [
    '',
    ...rows.map(([what, value]) => `${what.padEnd(15)} ${value}`),
    '',
    problems.length === 0 ? 'Everything went as it must.' : `${problems.length} problems:`,
    ...problems.slice(0, shownProblems).map((problem) => `  ${problem}`),
    ...(hidden > 0 ? [`  and ${hidden} more`] : []),
  ];
}
