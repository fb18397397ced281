import type { Instant } from '../clock.ts';
import { type CycleDates, checkInMoments, cycleDates } from '../cycles/calendar.ts';
import { letterAfter } from '../cycles/cycle-letter.ts';
import { findDraft } from '../cycles/cycle-queries.ts';
import { countOpened, findLastNumber } from '../cycles/cycle-state-queries.ts';
import { getProgram, type Program } from '../cycles/program-queries.ts';
import { listTasks, type Task } from '../cycles/task-queries.ts';
import type { Language } from '../language.ts';
import { type Route, routeTo } from '../messages/route.ts';
import type { PersonId, ProgramId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';
import type { Channel } from '../store/words.ts';
import { listRepsAfter, listRepUnits, listUnitsAbove, type TaskGiven } from './assigning-queries.ts';
import { type Audience, listAudiences, type Reached } from './list-audiences.ts';
import { listPeopleWithAddresses, type Receiver, willHaveLastScores } from './preview-queries.ts';
import { type Sample, sampleTexts } from './sample-texts.ts';
import { daysLeftWhenPostponed, tasksFor } from './tasks-for.ts';

/** What opening the next cycle will bring about. */
export interface CyclePreview {
  readonly number: number;
  readonly letter: string;
  readonly dates: CycleDates;
  /** Who gets tasks, reachable or not. */
  readonly people: number;
  /** How many people get their tasks on which channel in which language. */
  readonly messages: readonly { channel: Channel; language: Language; count: number }[];
  readonly unreached: readonly { personId: PersonId; reason: 'stopped' | 'unreachable' }[];
  /** The same people, by what they get. */
  readonly audiences: readonly Audience[];
  /** How often the bot asks those who have something open. */
  readonly checkIns: number;
  /** Each text with the longest list of the language, of who is reached and who is not yet; results go to Telegram only. */
  readonly samples: readonly Sample[];
}

const peoplePerPortion = 500;

/** Sent by the bot of its own accord, on whichever channel reaches the person. */
const asInitiated = { forced: null, isReply: false };

/** Looks at what opening the next cycle of a program would do, and changes nothing. */
export async function previewCycle(
  db: Db,
  { programId, available }: { programId: ProgramId; available: readonly Channel[] },
  now: Instant,
): Promise<CyclePreview> {
  const program = await getProgram(db, programId);
  const dates = await datesOfNext(db, program, now);
  const letter = letterAfter(await countOpened(db));
  const tasks = await listTasks(db, programId);
  const receivers = await listReceiversOf(db, { tasks, dates }, now);
  const routed = receivers.map((entry) => ({
    ...entry,
    route: routeTo(entry.receiver, entry.receiver.addresses, available, asInitiated),
  }));
  const reached = reachedOf(routed);
  const hasLastScores = await willHaveLastScores(db, programId);
  const input = { program, dates, letter, tasks, hasLastScores };
  return {
    number: dates.number,
    letter,
    dates,
    people: receivers.length,
    messages: countMessages(reached),
    unreached: unreachedOf(routed),
    audiences: await listAudiences(db, { ...input, reached }),
    checkIns: checkInMoments(program.calendar, dates).length,
    samples: sampleTexts(await listAudiences(db, { ...input, reached: readersOf(routed) })),
  };
}

/** The draft's dates, or those of the first cycle that will not be over. */
async function datesOfNext(db: Db, program: Program, now: Instant): Promise<CycleDates> {
  const draft = await findDraft(db, program.id);
  let dates: CycleDates = draft ?? cycleDates(program.calendar, (await findLastNumber(db, program.id)) + 1);
  while (dates.closesAt <= now) dates = cycleDates(program.calendar, dates.number + 1);
  return dates;
}

interface Given {
  readonly receiver: Receiver;
  readonly list: readonly TaskGiven[];
}

async function listReceiversOf(
  db: Db,
  { tasks, dates }: { tasks: readonly Task[]; dates: CycleDates },
  now: Instant,
): Promise<Given[]> {
  const receivers = [];
  let people: PersonId[] = [];
  do {
    people = await listRepsAfter(db, { after: people.at(-1), limit: peoplePerPortion }, now);
    const repUnits = await listRepUnits(db, people);
    const unitsAbove = await listUnitsAbove(db, [...new Set([...repUnits.values()].flat())]);
    for (const receiver of await listPeopleWithAddresses(db, people)) {
      const { personId } = receiver;
      const unitIds = repUnits.get(personId) ?? [];
      const list = tasksFor({
        personId,
        unitIds,
        unitsAbove,
        tasks,
        cycleNumber: dates.number,
        position: 0,
        postponed: daysLeftWhenPostponed(dates),
      });
      if (list.length > 0) receivers.push({ receiver, list });
    }
  } while (people.length === peoplePerPortion);
  return receivers;
}

interface Routed extends Given {
  readonly route: Route;
}

const reachedOf = (routed: readonly Routed[]): Reached[] =>
  routed.flatMap(({ receiver: { language }, list, route }) =>
    'channel' in route ? [{ ...route, language, list }] : [],
  );

function countMessages(reached: readonly Reached[]): CyclePreview['messages'] {
  const groups = Map.groupBy(reached, ({ channel, language }) => `${channel}/${language}`);
  return [...groups.values()].flatMap((group) =>
    group.slice(0, 1).map(({ channel, language }) => ({ channel, language, count: group.length })),
  );
}

const unreachedOf = (routed: readonly Routed[]): CyclePreview['unreached'] =>
  routed.flatMap(({ receiver: { personId }, route }) =>
    'reason' in route ? [{ personId, reason: route.reason }] : [],
  );

/** All who have not stopped: before the first cycle nobody may be reached yet, and the texts are to be seen all the same. */
const readersOf = (routed: readonly Routed[]): Reached[] =>
  routed
    .filter(({ route }) => !('reason' in route && route.reason === 'stopped'))
    .map(({ receiver: { language }, list }) => ({ channel: 'telegram', address: '', language, list }));
