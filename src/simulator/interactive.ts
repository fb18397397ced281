import closeWithGrace from 'close-with-grace';
import type { City } from './city.ts';
import { startPhones } from './phones.ts';
import { createDemoControl } from './rehearsal/demo-control.ts';
import { openRehearsal } from './rehearsal/open-rehearsal.ts';
import { smsSideOf } from './rehearsal/sms-side.ts';
import { istanbulWorld } from './rehearsal/worlds.ts';

export interface DemoOptions {
  readonly seed: string;
  /** All of Istanbul if it is not said. */
  readonly reps?: number | undefined;
  readonly port: number;
  readonly report: (line: string) => void;
}

const guestDistricts = 3;
const guestReps = 2;
const minuteMs = 60_000;

/**
 * The world with its phones on a page: in a few districts they wait to be taken in hand, everywhere else people live
 * by themselves. Begins in the morning of the opening. Resolves when the page is there.
 */
export async function runDemo({ seed, reps, port, report }: DemoOptions): Promise<void> {
  report('Istanbul wakes up…');
  await using stack = new AsyncDisposableStack();
  const rehearsal = stack.use(await openRehearsal({ seed, ...istanbulWorld({ seed, reps }), chooseGuests }));
  const { stage, city, cast, cycle } = rehearsal;
  report('People join, it is the day before the opening…');
  await stage.pace.advanceTo(cycle.opensAt + 5 * minuteMs);

  const timeZone = city.plan.program?.timeZone ?? 'UTC';
  const { control, run } = createDemoControl(stage, timeZone);
  const { phones: people, groups } = cast;
  const sms = smsSideOf(stage.sms, city.plan.program?.smsName ?? '');
  const page = stack.use(await startPhones({ port, botApi: stage.api, sms, people, groups, control }));
  const end = new AbortController();
  const clock = run(end.signal);
  const resources = stack.move();
  closeWithGrace(async () => {
    end.abort();
    await clock;
    await resources.disposeAsync();
  });
  report(`The phones are at ${page.url}`);
}

/** In the first districts: the coordinator, some reps of each channel, and one rep who has not joined yet. */
function chooseGuests({ districts, reps, coordinators }: City) {
  const near = districts.slice(0, guestDistricts).map(({ code }) => code);
  const isNear = ({ districtCode }: { districtCode: string }) => near.includes(districtCode);
  const repsOf = (code: string, options: { isSmsOnly: boolean }) =>
    reps.filter((rep) => rep.districtCode === code && rep.isSmsOnly === options.isSmsOnly);
  const phonesOf = (listed: readonly { phone: string }[]) => listed.map(({ phone }) => phone);
  return {
    guests: new Set([
      ...phonesOf(coordinators.filter(isNear)),
      ...phonesOf(near.flatMap((code) => repsOf(code, { isSmsOnly: false }).slice(0, guestReps))),
      ...phonesOf(near.flatMap((code) => repsOf(code, { isSmsOnly: true }).slice(0, guestReps))),
    ]),
    newcomers: new Set(
      phonesOf(near.flatMap((code) => repsOf(code, { isSmsOnly: false }).slice(guestReps, guestReps + 1))),
    ),
  };
}
