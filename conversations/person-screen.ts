import { listCyclesWithin, listUnitsWithin } from '../src/boards/people-queries.ts';
import { shorten } from '../src/boards/shorten.ts';
import { findStreak } from '../src/boards/streak-queries.ts';
import { listNotes, listOtherWork, type Note, type Words } from '../src/check-ins/note-queries.ts';
import { findScore } from '../src/check-ins/score-queries.ts';
import type { Instant } from '../src/clock.ts';
import { type Cycle, type CycleState, listCyclesOf } from '../src/cycles/cycle-queries.ts';
import { findTimeZone, getProgram } from '../src/cycles/program-queries.ts';
import { localDateAt } from '../src/local-date.ts';
import { buttons } from '../src/messages/button.ts';
import { day, inner, lines, type Message, moment, names, type Screen, say } from '../src/messages/message.ts';
import { routeTo } from '../src/messages/route.ts';
import { findBreak } from '../src/organisation/break-queries.ts';
import { getPerson, listAddresses } from '../src/organisation/person-queries.ts';
import type { CycleId, PersonId, UnitId } from '../src/store/ids.ts';
import type { Db } from '../src/store/open-database.ts';
import { channels } from '../src/store/words.ts';

const latest = 5;
/** So that the page stays below Telegram's 4096 characters. */
const longestQuote = 250;

/**
 * The page of a rep, for coordinators of the unit: how they are reached, how they stand, and what they wrote besides
 * answers, without programmes in which they have tasks elsewhere only. Undefined: they are no rep within the unit. Whether the reader has a right over it is the caller's to ask.
 */
export async function personScreen(
  db: Db,
  { personId, unitId, now }: { personId: PersonId; unitId: UnitId; now: Instant },
): Promise<Screen | undefined> {
  const within = await listUnitsWithin(db, { personId, unitId });
  if (within.length === 0) return undefined;
  const cycleIds = await listCyclesWithin(db, { personId, unitId });
  const { name } = await getPerson(db, personId);
  const timeZone = await findTimeZone(db);
  const message = say('person', {
    name,
    units: lines(
      within.map(({ unit }) => say('unit', { unit: names(unit) })),
      ', ',
    ),
    reach: inner(await reachOf(db, personId)),
    standing: lines([
      ...(await breakOf(db, { personId, now, timeZone })),
      ...(await cyclesOf(db, personId, cycleIds)),
      ...(await wordsOf(db, { personId, cycleIds, timeZone })),
    ]),
  });
  const back = { label: say('button-back'), data: buttons.people.write(unitId, '0') };
  return { message, choices: [[back]] };
}

async function reachOf(db: Db, personId: PersonId): Promise<Message> {
  const addresses = await listAddresses(db, personId);
  const wish = { forced: null, isReply: false };
  const route = routeTo(await getPerson(db, personId), addresses, channels, wish);
  const phone = addresses.find(({ channel }) => channel === 'sms')?.value ?? '–';
  return say(`person-reach-${'channel' in route ? route.channel : route.reason}`, { phone });
}

async function breakOf(
  db: Db,
  { personId, now, timeZone }: { personId: PersonId; now: Instant; timeZone: string },
): Promise<Message[]> {
  const taken = await findBreak(db, personId, localDateAt(now, timeZone));
  return taken ? [say('person-break', { until: day(taken.until, 'weekday') })] : [];
}

/** The open cycles, else the last that there was; with the streak in each one's program. */
async function cyclesOf(db: Db, personId: PersonId, within: readonly CycleId[]): Promise<Message[]> {
  const listIn = async (states: readonly CycleState[]): Promise<Cycle[]> =>
    (await listCyclesOf(db, personId, { states })).filter(({ id }) => within.includes(id));
  const open = await listIn(['open']);
  const shown = open.length > 0 ? open : (await listIn(['closed', 'final'])).slice(0, 1);
  return Promise.all(shown.map((cycle) => cycleLine(db, personId, cycle)));
}

async function cycleLine(db: Db, personId: PersonId, cycle: Cycle): Promise<Message> {
  const { calendar, id: programId } = await getProgram(db, cycle.programId);
  const kept = await findScore(db, { cycleId: cycle.id, personId });
  const vars = {
    from: day(cycle.startsOn),
    until: day(cycle.endsOn),
    streak: await findStreak(db, { programId, personId }),
    answered: kept?.answered ?? 0,
    assigned: kept?.assigned ?? 0,
  };
  if (kept?.lastReportAt === undefined) return say('person-cycle-quiet', vars);
  const at = moment(kept.lastReportAt, calendar.timeZone);
  return say('person-cycle', { ...vars, score: kept.score ?? '–', at });
}

/** A note is for the coordinators of all their units; other work belongs to the cycle in which it was told. */
async function wordsOf(
  db: Db,
  { personId, cycleIds, timeZone }: { personId: PersonId; cycleIds: readonly CycleId[]; timeZone: string },
): Promise<Message[]> {
  const notes = await listNotes(db, { personId, limit: latest });
  const works = await listOtherWork(db, { personId, cycleIds, limit: latest });
  const said = [
    ...notes.map((note) => noteLine(note, timeZone)),
    ...works.map((work) => workLine(work, timeZone)),
  ];
  return said.length > 0 ? said : [say('person-no-words')];
}

const noteLine = (note: Note, timeZone: string): Message =>
  say(note.wish === undefined ? 'person-note' : `person-${note.wish}`, quoted(note, timeZone));

const workLine = (work: Words, timeZone: string): Message => say('person-other-work', quoted(work, timeZone));

const quoted = ({ text, receivedAt }: Words, timeZone: string) => ({
  text: shorten(text, longestQuote),
  at: moment(receivedAt, timeZone),
});
