import type { Instant } from '../../clock.ts';
import { boardMoments, type CycleDates, cycleDates, type ProgramCalendar } from '../../cycles/calendar.ts';
import { listPrograms } from '../../cycles/program-queries.ts';
import type { Db } from '../../store/open-database.ts';
import type { People } from '../people/people.ts';
import {
  listAssignedBySms,
  listAssignedOnTelegram,
  listFailures,
  listGroups,
  listOpenedCycles,
} from './queries.ts';
import type { RehearsalStage } from './stage.ts';

const hourMs = 3_600_000;
const youngMs = 48 * hourMs;
const weekMs = 7 * 24 * hourMs;

/** Whether each rep got the tasks of each cycle exactly once. */
export const checkTasks = async (db: Db, people: People): Promise<string[]> => [
  ...(await checkTasksOnTelegram(db, people)),
  ...(await checkTasksBySms(db, people)),
];

async function checkTasksBySms(db: Db, people: People): Promise<string[]> {
  const assigned = await listAssignedBySms(db);
  return assigned.flatMap(({ phone, cycles, stopped_at: stoppedAt }) => {
    const texter = people.texters.get(phone);
    if (!texter || stoppedAt !== null || texter.wasStopped) return [];
    return texter.taskLists === cycles
      ? []
      : [`${phone} got ${texter.taskLists} lists of tasks by SMS in ${cycles} cycles`];
  });
}

async function checkTasksOnTelegram(db: Db, people: People): Promise<string[]> {
  const got = new Map<string, number>();
  for (const { chatId, screen } of people.calls) {
    if (screen.is !== 'tasks') continue;
    const key = `${chatId} ${screen.cycle}`;
    got.set(key, (got.get(key) ?? 0) + 1);
  }
  const assigned = await listAssignedOnTelegram(db);
  const expected = assigned
    .filter(({ stopped_at }) => stopped_at === null)
    .map((row) => `${row.telegram_user} ${row.cycle_id}`);
  const surplus = [...got.keys()].filter(
    (key) => !assigned.some((row) => `${row.telegram_user} ${row.cycle_id}` === key),
  );
  return [
    ...expected.flatMap((key) => {
      const times = got.get(key) ?? 0;
      return times === 1 ? [] : [`the tasks of ${key} came ${times} times`];
    }),
    ...surplus.map((key) => `tasks came to ${key}, who has none`),
  ];
}

/** Whether each bound group got its weekly and final boards, each once. */
export async function checkBoards(db: Db, people: People, until: Instant): Promise<string[]> {
  const pictures = people.calls.filter(
    ({ chatId, screen }) => chatId < 0 && screen.hasPicture && screen.is !== 'review',
  );
  const got = Map.groupBy(pictures, ({ chatId }) => String(chatId));
  const moments = await listBoardMoments(db, until);
  return (await listGroups(db)).flatMap(({ chat_id, bound_at, code }) => {
    const expected = moments.filter((at) => at > bound_at).length;
    const received = got.get(chat_id)?.length ?? 0;
    return received === expected ? [] : [`the group of ${code} got ${received} of ${expected} boards`];
  });
}

/** When boards are due: the weekly ones while there is something to show, and the final ones. */
async function listBoardMoments(db: Db, until: Instant): Promise<Instant[]> {
  const programs = await listPrograms(db);
  const cycles = await listOpenedCycles(db);
  return programs.flatMap(({ calendar }) => {
    const dates = cycles.map(({ number }) => cycleDates(calendar, number));
    return weeklyMoments(calendar, dates, until).concat(finalMoments(dates, until));
  });
}

function weeklyMoments(calendar: ProgramCalendar, dates: readonly CycleDates[], until: Instant): Instant[] {
  const isShown = (at: Instant) =>
    dates.some(({ opensAt, closesAt }) => (at < closesAt ? at - opensAt >= youngMs : at - closesAt < weekMs));
  const first = dates[0]?.opensAt ?? until;
  return boardMoments(calendar, first, until)
    .map(({ at }) => at)
    .filter(isShown);
}

const finalMoments = (dates: readonly CycleDates[], until: Instant): Instant[] =>
  dates.map(({ finalAt }) => finalAt).filter((at) => at <= until);

/** What the embedded servers had to refuse, and what the bot could not handle or send. */
export async function checkTraffic(
  db: Db,
  { api, sms, complaints }: Pick<RehearsalStage, 'api' | 'sms' | 'complaints'>,
  people: People,
): Promise<string[]> {
  const failures = await listFailures(db);
  return [
    ...countEqual(api.refusals.map(({ method, description }) => `${method} was refused: ${description}`)),
    ...countEqual(
      sms.refusals.map(({ method, path, message }) => `${method} ${path} was refused: ${message}`),
    ),
    ...countEqual(complaints.map((complaint) => `an answer of a webhook was of no use: ${complaint}`)),
    ...failures.map(({ what, count }) => `${count} × ${what}`),
    ...(people.unansweredTaps > 0 ? [`${people.unansweredTaps} taps were not answered`] : []),
  ];
}

const countEqual = (lines: readonly string[]): string[] =>
  [...Map.groupBy(lines, (line) => line)].map(([line, all]) => `${all.length} × ${line}`);
