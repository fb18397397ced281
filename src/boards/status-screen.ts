import type { Instant } from '../clock.ts';
import { day, inner, lines, type Message, moment, names, type Screen, say } from '../messages/message.ts';
import type { MessageKey } from '../messages/message-key.ts';
import { getUnit } from '../organisation/unit-queries.ts';
import type { UnitId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';
import { shortNames } from './short-names.ts';
import type { CycleStatus } from './status.ts';
import { countToSee, type ToSee } from './to-see.ts';

const nameLimit = 60;

/** The pinned message. It never says who has not reported. */
export async function statusScreen(
  db: Db,
  { unitId, statuses, now }: { unitId: UnitId; statuses: readonly CycleStatus[]; now: Instant },
): Promise<Screen> {
  const unit = await getUnit(db, unitId);
  const sections = statuses.map((status) => (statuses.length > 1 ? withProgram(status) : cycleOf(status)));
  const toSee = toSeeLines(await countToSee(db, { unitId, now, cycles: statuses.map(({ cycle }) => cycle) }));
  const cycles = lines([...sections, ...toSee]);
  return {
    message: say('status', { unit: names(shortNames(unit.names, nameLimit)), cycles }),
  };
}

const toSeeLines = ({ untold, reviews, words }: ToSee): Message[] => [
  ...(untold > 0 ? [say('status-untold', { count: untold })] : []),
  ...(reviews > 0 ? [say('status-reviews', { count: reviews })] : []),
  ...(words > 0 ? [say('status-words', { count: words })] : []),
];

const withProgram = (status: CycleStatus): Message =>
  say('status-cycle-of', { program: status.program.name, cycle: inner(cycleOf(status)) });

const cycleOf = (status: CycleStatus): Message =>
  say('status-cycle', {
    from: day(status.cycle.startsOn),
    until: day(status.cycle.endsOn),
    state: inner(stateOf(status)),
    reported: status.sums.reported,
    assigned: status.sums.assigned,
    waiting: status.waiting,
    latest: inner(latestOf(status)),
  });

const stateOf = ({ cycle }: CycleStatus): Message =>
  cycle.state === 'open'
    ? say('status-open', { last: day(cycle.endsOn, 'weekday') })
    : say(closedKey(cycle.state));

const closedKey = (state: CycleStatus['cycle']['state']): MessageKey =>
  state === 'final' ? 'status-final' : 'status-closed';

const latestOf = ({ latest, program }: CycleStatus): Message =>
  latest.length === 0
    ? say('status-no-report')
    : say('status-latest', {
        reports: lines(
          latest.map(({ unit, at }) =>
            say('status-report', {
              unit: names(shortNames(unit, nameLimit)),
              at: moment(at, program.calendar.timeZone),
            }),
          ),
        ),
      });
