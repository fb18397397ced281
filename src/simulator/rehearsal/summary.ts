import type { ChannelComparison } from './compare-channels.ts';
import type { Figures } from './figures.ts';

/** What came of a run in Istanbul, and beside it in London. It passed if there are no problems. */
export interface Summary extends Figures {
  readonly seed: string;
  /** Of those who do equal work; once the first cycle is final. */
  readonly channels: ChannelComparison | undefined;
  readonly london: Figures;
  readonly wallSeconds: number;
  readonly peakMemoryMb: number;
  readonly problems: readonly string[];
}

const shownProblems = 30;

const describeSegments = ({ medianSegments: medians }: Figures): string =>
  Object.entries(medians)
    .map(([language, segments]) => `${segments} ${language}`)
    .join(', ');

/** How equal work fares on each channel. */
const describeChannels = (channels: Summary['channels']): [string, string][] =>
  Object.entries(channels ?? {}).map(([channel, { people, meanScore, provisional, named }]) => [
    `equal, ${channel}`,
    `${people} people, score ${meanScore.toFixed(1)}, provisional ${percent(provisional)}, named ${percent(named)}`,
  ]);

const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;

/** The summary as it is read on a terminal. */
export function summaryLines(summary: Summary): string[] {
  const { problems, london } = summary;
  const rows: [string, string | number][] = [
    ['reps', `${summary.reps} in ${summary.districts} districts, seed ${summary.seed}`],
    ...rowsOf(summary),
    ...describeChannels(summary.channels),
    ['', ''],
    ['London, by Twilio', `${london.reps} reps in ${london.districts} boroughs`],
    ...rowsOf(london),
    ['', ''],
    ['wall time', `${summary.wallSeconds} s`],
    ['peak memory', `${summary.peakMemoryMb} MB`],
  ];
  const hidden = problems.length - shownProblems;
  return [
    '',
    ...rows.map(([what, value]) => `${what.padEnd(17)} ${value}`.trimEnd()),
    '',
    problems.length === 0 ? 'Everything went as it must.' : `${problems.length} problems:`,
    ...problems.slice(0, shownProblems).map((problem) => `  ${problem}`),
    ...(hidden > 0 ? [`  and ${hidden} more`] : []),
  ];
}

const rowsOf = (figures: Figures): [string, string | number][] => [
  ['by SMS only', figures.smsReps],
  ['tasks sent', figures.tasksSent],
  [
    'texts sent',
    `${figures.texts}, segments a person and fortnight in the middle, second answers and all: ${describeSegments(figures)}`,
  ],
  ['segments', figures.cost === undefined ? figures.segments : `${figures.segments}, ${figures.cost}`],
  ['answers given', figures.answersGiven],
  ['answers stored', figures.answersStored],
  ['boards', figures.boards],
  ['requests', figures.requests],
  ['refusals', `${figures.refusals}, over a limit ${figures.limitsBroken}`],
  ['digest', figures.digest],
];
