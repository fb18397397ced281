import { listWritersSince } from '../check-ins/note-queries.ts';
import type { Instant } from '../clock.ts';
import { getCycle } from '../cycles/cycle-queries.ts';
import { getProgram, nameAmongOthers } from '../cycles/program-queries.ts';
import { type Language, nameIn } from '../language.ts';
import { localDateAt } from '../local-date.ts';
import { day, inner, lines, type Message, names, say, type Value } from '../messages/message.ts';
import { programHeading } from '../messages/program-heading.ts';
import { getUnit } from '../organisation/unit-queries.ts';
import type { CycleId, UnitId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';
import { listBreaks } from './break-queries.ts';
import { isAwayOn } from './on-break.ts';
import { listUntold, listWithoutReport, type PendingPerson } from './pending-queries.ts';
import { shortNames } from './short-names.ts';

/** With names of this length a page of so many people stays below Telegram's 4096 characters. */
const nameLimit = 40;
const peopleOnAPage = 25;

/**
 * Who has not reported in a cycle and is not away today, by neighbourhood, in pages. For coordinators of the unit
 * only: whether the reader is one is the caller's to ask.
 */
export async function listPending(
  db: Db,
  { cycleId, unitId, now }: { cycleId: CycleId; unitId: UnitId; now: Instant },
): Promise<Message[]> {
  const cycle = await getCycle(db, cycleId);
  const program = await getProgram(db, cycle.programId);
  const { language, calendar } = program;
  const { names: unit } = await getUnit(db, unitId);
  const breaks = await listBreaks(db, { cycle, unitId, timeZone: calendar.timeZone });
  const today = localDateAt(now, calendar.timeZone);
  const people = (await listWithoutReport(db, { cycleId, unitId }))
    .filter(({ personId }) => !isAwayOn(breaks.get(personId) ?? [], today))
    .sort(byUnitAndName(language));

  const head = {
    program: programHeading(await nameAmongOthers(db, program)),
    unit: names(shortNames(unit, nameLimit)),
    from: day(cycle.startsOn),
    until: day(cycle.endsOn),
  };
  const writers = await listWritersSince(db, cycle.openedAt ?? cycle.opensAt);
  const untold = await listUntold(db, { cycleId, unitId });
  const told = people.map((person) =>
    lineOf(person, {
      hasWritten: writers.has(person.personId),
      hasNoTasks: untold.has(person.personId),
    }),
  );
  return told.length === 0 ? [say('pending-nobody', head)] : pagesOf(told, head);
}

function pagesOf(people: readonly Message[], head: Record<string, Value> & { unit: Value }): Message[] {
  const pages: Message[] = [];
  for (let i = 0; i < people.length; i += peopleOnAPage) {
    const list = lines(people.slice(i, i + peopleOnAPage));
    const page = pages.length + 1;
    pages.push(
      page === 1
        ? say('pending', { ...head, count: people.length, people: list })
        : say('pending-more', { unit: head.unit, page, people: list }),
    );
  }
  return pages;
}

interface Known {
  readonly hasWritten: boolean;
  /** The message with their tasks was given up. */
  readonly hasNoTasks: boolean;
}

const lineOf = (person: PendingPerson, known: Known): Message =>
  say('pending-person', {
    unit: names(shortNames(person.unit, nameLimit)),
    name: names(shortNames({ name: person.name }, nameLimit)),
    phone: inner(
      person.phone === undefined ? say('pending-no-phone') : say('pending-phone', { phone: person.phone }),
    ),
    note: inner(say(noteOf(person, known))),
  });

/** What a coordinator should know before the call. */
function noteOf({ hasStopped, isReachable }: PendingPerson, { hasWritten, hasNoTasks }: Known) {
  if (hasStopped) return 'pending-stopped' as const;
  if (!isReachable) return 'pending-unreachable' as const;
  if (hasNoTasks) return 'pending-no-tasks' as const;
  return hasWritten ? ('pending-wrote' as const) : ('pending-reachable' as const);
}

function byUnitAndName(language: Language) {
  const { compare } = new Intl.Collator(language);
  return (a: PendingPerson, b: PendingPerson): number =>
    compare(nameIn(a.unit, language), nameIn(b.unit, language)) ||
    compare(a.name, b.name) ||
    (a.personId < b.personId ? -1 : 1);
}
