import { z } from 'zod';
import type { PersonId } from '../../store/ids.ts';
import type { Db } from '../../store/open-database.ts';
import type { Channel } from '../../store/words.ts';
import type { Twins } from '../people/twins.ts';
import { listFinalBoards, listScoresByPhone } from './queries.ts';

/** How those fare on a channel who do the same as their twins on the other. */
export interface ChannelFigures {
  readonly people: number;
  readonly meanScore: number;
  /** Of 1: whose score is provisional. */
  readonly provisional: number;
  /** Of 1: who has one of the places that their district's final board names. */
  readonly named: number;
}

export type ChannelComparison = Readonly<Record<Channel, ChannelFigures>>;

/** Of the first cycle, once it is final; undefined before that, and where nobody has a twin. */
export async function compareChannels(
  db: Db,
  twins: readonly Twins[],
): Promise<ChannelComparison | undefined> {
  const scores = new Map((await listScoresByPhone(db, 1)).map((row) => [row.phone, row]));
  const named = await listNamed(db);
  if (named.size === 0 || twins.length === 0) return undefined;
  const figuresOf = (channel: Channel): ChannelFigures => {
    const rows = twins.flatMap((pair) => scores.get(pair[channel]) ?? []);
    const share = (isCounted: (row: (typeof rows)[number]) => boolean) =>
      rows.filter(isCounted).length / rows.length;
    return {
      people: rows.length,
      meanScore: rows.reduce((sum, { score }) => sum + (score ?? 0), 0) / rows.length,
      provisional: share(({ is_provisional: isProvisional }) => isProvisional === 1),
      named: share(({ person_id: id }) => named.has(id)),
    };
  };
  return { telegram: figuresOf('telegram'), sms: figuresOf('sms') };
}

const boardShape = z.object({
  rows: z.array(z.object({ score: z.number() })),
  standings: z.array(z.object({ id: z.custom<PersonId>((id) => typeof id === 'string'), score: z.number() })),
});

/** Who has a place among those that their board shows; of several with the last one's score only some are shown. */
async function listNamed(db: Db): Promise<Set<PersonId>> {
  const boards = (await listFinalBoards(db, 1)).map(({ content }) => boardShape.parse(JSON.parse(content)));
  return new Set(
    boards.flatMap(({ rows, standings }) => {
      const last = rows.at(-1)?.score ?? 0;
      return standings.filter(({ score }) => score >= last).map(({ id }) => id);
    }),
  );
}

const tolerance = 0.01;

/** Equal within one in a hundred. */
export function findUnfairness(comparison: ChannelComparison | undefined): string[] {
  if (!comparison) return [];
  const { telegram, sms } = comparison;
  const differences = {
    'mean score': (telegram.meanScore - sms.meanScore) / 100,
    'share provisional': telegram.provisional - sms.provisional,
    'share named on boards': telegram.named - sms.named,
  };
  return Object.entries(differences)
    .filter(([, difference]) => Math.abs(difference) > tolerance)
    .map(([what, difference]) => `for equal work the ${what} differs by ${(100 * difference).toFixed(1)} %`);
}
