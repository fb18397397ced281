import { type CycleDates, cycleDates } from '../../cycles/calendar.ts';
import { importPlan } from '../../fortnight/import-plan.ts';
import { lotterySeed } from '../../fortnight/set-up-lottery.ts';
import { localDate, localTime } from '../../local-date.ts';
import type { Log } from '../../log.ts';
import { putSetting } from '../../organisation/setting-queries.ts';
import { createIstanbul, type Istanbul } from '../istanbul.ts';
import { type Cast, castPeople } from './cast.ts';
import { type RehearsalStage, setStage } from './stage.ts';

export interface RehearsalOptions {
  readonly seed: string;
  /** All of Istanbul if it is not said. */
  readonly reps?: number | undefined;
  readonly log?: Log;
  /** Says whose phones somebody will take in hand; see `castPeople`. */
  readonly chooseGuests?: (istanbul: Istanbul) => {
    readonly guests: ReadonlySet<string>;
    readonly newcomers: ReadonlySet<string>;
  };
}

/** A world that is about to begin: it is the day before the first cycle opens, and the bot listens. */
export interface Rehearsal extends AsyncDisposable {
  readonly stage: RehearsalStage;
  readonly istanbul: Istanbul;
  readonly cast: Cast;
  /** The first one. */
  readonly cycle: CycleDates;
}

/** About a third of the reps have no smartphone. */
const smsPercent = 33;
const dayMs = 24 * 3_600_000;

export async function openRehearsal({ seed, reps, log, chooseGuests }: RehearsalOptions): Promise<Rehearsal> {
  await using stack = new AsyncDisposableStack();
  const istanbul = createIstanbul({ seed, reps, smsPercent });
  const cycle = firstCycle(istanbul);
  const stage = stack.use(await setStage({ startsAt: cycle.opensAt - dayMs, seed, log }));
  await importWorld(stage, istanbul);
  // The lots of the reviews fall as they did with the same seed before.
  await stage.app.db.transaction().execute((tx) => putSetting(tx, lotterySeed, seed));
  const cast = await castPeople({
    stage,
    istanbul,
    seed,
    opensAt: cycle.opensAt,
    ...chooseGuests?.(istanbul),
  });
  await stage.app.start();
  const resources = stack.move();
  return { stage, istanbul, cast, cycle, [Symbol.asyncDispose]: () => resources.disposeAsync() };
}

/** By the same verb as a workbook. Throws when the plan is refused. */
async function importWorld({ app, clock }: RehearsalStage, { plan }: Istanbul): Promise<void> {
  const options = {
    actor: 'rehearsal',
    now: clock.now(),
    language: 'tr',
    timeZone: 'Europe/Istanbul',
    canText: () => true,
  } as const;
  const { outcome, problems } = await importPlan(app.db, plan, options);
  if (outcome !== 'applied') throw new Error(`the world is refused: ${JSON.stringify(problems)}`);
}

function firstCycle({ plan }: Istanbul): CycleDates {
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
