import { countryOf } from '../../channels/sms/countries.ts';
import { listSentSegments } from '../../channels/sms/guard-queries.ts';
import { costOf, readPrices } from '../../channels/sms/price.ts';
import type { Language } from '../../language.ts';
import type { Db } from '../../store/open-database.ts';
import { digestOf } from './digest.ts';
import type { Rehearsal } from './open-rehearsal.ts';
import { listSegments, listStoredAnswers, listStoredBoards } from './queries.ts';

/** What came of a run in one city. */
export interface Figures {
  readonly reps: number;
  readonly districts: number;
  /** Those of the reps who have a plain phone. */
  readonly smsReps: number;
  readonly tasksSent: number;
  /** What went to plain phones. */
  readonly texts: number;
  /** Of the texts that a rep with a plain phone got in a fortnight, in the middle, by their language. */
  readonly medianSegments: Readonly<Partial<Record<Language, number>>>;
  /** Of all texts together. */
  readonly segments: number;
  /** What they cost; undefined where no price is set. */
  readonly cost: string | undefined;
  /** Tasks for which somebody gave an answer and saw it acknowledged. */
  readonly answersGiven: number;
  readonly answersStored: number;
  readonly boards: number;
  readonly requests: number;
  /** By either embedded server. */
  readonly refusals: number;
  readonly limitsBroken: number;
  /** Of the stored answers, scores and boards: the same seed gives the same. */
  readonly digest: string;
}

export async function figuresOf(rehearsal: Rehearsal): Promise<Figures> {
  const { city, stage, cast } = rehearsal;
  const { api, sms, app } = stage;
  const { people } = cast;
  return {
    reps: city.reps.length,
    districts: city.districts.length,
    smsReps: city.reps.filter(({ isSmsOnly }) => isSmsOnly).length,
    tasksSent: countTasks(people),
    texts: textsOf(rehearsal).length,
    medianSegments: medianSegments(await listSegments(app.db)),
    ...(await costOfTexts(app.db)),
    answersGiven: people.book.standing.size,
    answersStored: (await listStoredAnswers(app.db)).filter(({ isCurrent }) => isCurrent).length,
    boards: (await listStoredBoards(app.db)).length,
    requests: Object.values(api.counts).reduce((sum, count) => sum + count, 0),
    refusals: api.refusals.length + sms.refusals.length,
    limitsBroken: api.breaches.length,
    digest: await digestOf(app.db),
  };
}

const countTasks = ({ calls, texters }: Rehearsal['cast']['people']): number =>
  calls.filter(({ screen }) => screen.is === 'tasks').length +
  [...texters.values()].reduce((sum, { taskLists }) => sum + taskLists, 0);

const textsOf = ({ stage }: Rehearsal) =>
  stage.sms.phones.flatMap(({ messages }) => messages.filter(({ from }) => from === 'organisation'));

function medianSegments(rows: Awaited<ReturnType<typeof listSegments>>): Figures['medianSegments'] {
  const byLanguage = Map.groupBy(rows, ({ language }) => language);
  return Object.fromEntries([...byLanguage].map(([language, all]) => [language, medianOf(all)]));
}

const medianOf = (rows: readonly { segments: number }[]): number =>
  rows.map(({ segments }) => segments).sort((a, b) => a - b)[Math.floor(rows.length / 2)] ?? 0;

/** All that went by SMS, to whomever. */
async function costOfTexts(db: Db): Promise<Pick<Figures, 'segments' | 'cost'>> {
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
