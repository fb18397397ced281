import { type CycleDates, cycleDates } from '../../cycles/calendar.ts';
import { importPlan } from '../../fortnight/import-plan.ts';
import { lotterySeed } from '../../fortnight/set-up-lottery.ts';
import { localDate, localTime } from '../../local-date.ts';
import type { Log } from '../../log.ts';
import { putSetting } from '../../organisation/setting-queries.ts';
import type { City } from '../city.ts';
import { type Cast, castPeople } from './cast.ts';
import type { StartNetwork } from './networks.ts';
import { type RehearsalStage, setStage } from './stage.ts';

export interface RehearsalOptions {
  readonly seed: string;
  readonly city: City;
  readonly startNetwork: StartNetwork;
  readonly log?: Log;
  /** Says whose phones somebody will take in hand; see `castPeople`. */
  readonly chooseGuests?: (city: City) => {
    readonly guests: ReadonlySet<string>;
    readonly newcomers: ReadonlySet<string>;
  };
}

/** A world that is about to begin: it is the day before the first cycle opens, and the bot listens. */
export interface Rehearsal extends AsyncDisposable {
  readonly stage: RehearsalStage;
  readonly city: City;
  readonly cast: Cast;
  /** The first one. */
  readonly cycle: CycleDates;
}

const dayMs = 24 * 3_600_000;

export async function openRehearsal(options: RehearsalOptions): Promise<Rehearsal> {
  const { seed, city, startNetwork, log, chooseGuests } = options;
  await using stack = new AsyncDisposableStack();
  const cycle = firstCycle(city);
  const stage = stack.use(await setStage({ startsAt: cycle.opensAt - dayMs, seed, startNetwork, log }));
  await importWorld(stage, city);
  // The lots of the reviews fall as they did with the same seed before.
  await stage.app.db.transaction().execute((tx) => putSetting(tx, lotterySeed, seed));
  const { opensAt } = cycle;
  const cast = await castPeople({ stage, city, seed, opensAt, ...chooseGuests?.(city) });
  await stage.app.start();
  const resources = stack.move();
  return { stage, city, cast, cycle, [Symbol.asyncDispose]: () => resources.disposeAsync() };
}

/** By the same verb as a workbook. Throws when the plan is refused. */
async function importWorld({ app, clock }: RehearsalStage, { plan }: City): Promise<void> {
  const { language = 'tr', timeZone = 'Europe/Istanbul' } = plan.program ?? {};
  const options = { actor: 'rehearsal', now: clock.now(), language, timeZone, hindranceTo: () => undefined };
  const { outcome, problems } = await importPlan(app.db, plan, options);
  if (outcome !== 'applied') throw new Error(`the world is refused: ${JSON.stringify(problems)}`);
}

function firstCycle({ plan }: City): CycleDates {
  const { program } = plan;
  return cycleDates(
    {
      startsOn: program?.startsOn ?? localDate('2026-11-21'),
      cycleDays: program?.cycleDays ?? 14,
      timeZone: program?.timeZone ?? 'Europe/Istanbul',
      opensAt: program?.opensAt ?? localTime('09:00'),
      graceHours: program?.graceHours ?? 12,
    },
    1,
  );
}
