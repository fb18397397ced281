import { countryOf } from '../../channels/sms/countries.ts';
import { listSentSegments } from '../../channels/sms/guard-queries.ts';
import { costOf, readPrices } from '../../channels/sms/price.ts';
import type { Language } from '../../language.ts';
import type { Db } from '../../store/open-database.ts';
import type { ChannelComparison } from './compare-channels.ts';
import { digestOf } from './digest.ts';
import type { Rehearsal } from './open-rehearsal.ts';
import { listSegments, listStoredAnswers, listStoredBoards } from './queries.ts';

/** What came of a run. It passed if there are no problems. */
export interface Summary {
  readonly seed: string;
  readonly reps: number;
  readonly districts: number;
  /** Those of the reps who have a plain phone. */
  readonly smsReps: number;
  readonly tasksSent: number;
  /** What went to plain phones. */
  readonly texts: number;
  /** Of all texts that a rep with a plain phone got, in the middle, by their language. */
  readonly medianSegments: Readonly<Partial<Record<Language, number>>>;
  /** Of all texts together. */
  readonly segments: number;
  /** What they cost; undefined where no price is set. */
  readonly cost: string | undefined;
  /** Of those who do equal work; once the first cycle is final. */
  readonly channels: ChannelComparison | undefined;
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
  rehearsal: Rehearsal,
  run: {
    seed: string;
    problems: readonly string[];
    channels: ChannelComparison | undefined;
    wallMs: number;
  },
): Promise<Summary> {
  const { istanbul, stage, cast } = rehearsal;
  const { api, app } = stage;
  const { people } = cast;
  return {
    seed: run.seed,
    reps: istanbul.reps.length,
    districts: istanbul.districts.length,
    smsReps: istanbul.reps.filter(({ isSmsOnly }) => isSmsOnly).length,
    tasksSent: countTasks(people),
    texts: textsOf(rehearsal).length,
    medianSegments: medianSegments(await listSegments(app.db)),
    ...(await costOfTexts(app.db)),
    channels: run.channels,
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

const countTasks = ({ calls, texters }: Rehearsal['cast']['people']): number =>
  calls.filter(({ screen }) => screen.is === 'tasks').length +
  [...texters.values()].reduce((sum, { taskLists }) => sum + taskLists, 0);

const textsOf = ({ stage }: Rehearsal) =>
  stage.sms.phones.flatMap(({ messages }) => messages.filter(({ from }) => from === 'organisation'));

function medianSegments(rows: Awaited<ReturnType<typeof listSegments>>): Summary['medianSegments'] {
  const byLanguage = Map.groupBy(rows, ({ language }) => language);
  return Object.fromEntries([...byLanguage].map(([language, all]) => [language, medianOf(all)]));
}

const medianOf = (rows: readonly { segments: number }[]): number =>
  rows.map(({ segments }) => segments).sort((a, b) => a - b)[Math.floor(rows.length / 2)] ?? 0;

/** All that went by SMS, to whomever. */
async function costOfTexts(db: Db): Promise<Pick<Summary, 'segments' | 'cost'>> {
  const sent = await listSentSegments(db, 0);
  const byCountry = new Map<string, number>();
  for (const { phone, segments } of sent) {
    const country = countryOf(phone) ?? '';
    byCountry.set(country, (byCountry.get(country) ?? 0) + segments);
  }
  return {
    segments: sent.reduce((sum, { segments }) => sum + segments, 0),
    cost: costOf(byCountry, await readPrices(db)),
  };
}

const shownProblems = 30;

const describeSegments = ({ medianSegments: medians }: Summary): string =>
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
  const { problems } = summary;
  const rows: [string, string | number][] = [
    ['reps', `${summary.reps} in ${summary.districts} districts, seed ${summary.seed}`],
    ['by SMS only', summary.smsReps],
    ['tasks sent', summary.tasksSent],
    ['texts sent', `${summary.texts}, segments a person in the middle ${describeSegments(summary)}`],
    ['segments', summary.cost === undefined ? summary.segments : `${summary.segments}, ${summary.cost}`],
    ['answers given', summary.answersGiven],
    ['answers stored', summary.answersStored],
    ...describeChannels(summary.channels),
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
    ...rows.map(([what, value]) => `${what.padEnd(16)} ${value}`),
    '',
    problems.length === 0 ? 'Everything went as it must.' : `${problems.length} problems:`,
    ...problems.slice(0, shownProblems).map((problem) => `  ${problem}`),
    ...(hidden > 0 ? [`  and ${hidden} more`] : []),
  ];
}
