import { shorten } from '../boards/shorten.ts';
import { listUntoldNotes, setTold, type UntoldNote } from '../check-ins/note-queries.ts';
import type { Instant } from '../clock.ts';
import { instantOf } from '../cycles/calendar.ts';
import { type Hold, holdQuiet } from '../cycles/hold.ts';
import type { Program } from '../cycles/program-queries.ts';
import { localDateAt } from '../local-date.ts';
import { lines, type Message, say } from '../messages/message.ts';
import type { Outgoing, Recipient } from '../messages/outbox.ts';
import { enqueue } from '../messages/queries.ts';
import { type NoteId, type PersonId, parseId, type UnitId } from '../store/ids.ts';
import type { Tx } from '../store/open-database.ts';
import { chooseRecipients } from './choose-recipients.ts';
import { listUnitsOf } from './pass-on-wish.ts';
import type { Work } from './run-portion.ts';

/** Each takes a few queries to find who is to read it. */
const notesPerPortion = 50;
const quotesAtMost = 10;
const longestQuote = 200;

interface Letter {
  readonly to: Recipient;
  readonly notes: UntoldNote[];
}

/** By reader. A group gets none, as its live status tells of notes. */
type Letters = Map<string, Letter>;

/**
 * Once a day, tells coordinators without a group what reps wrote that was no answer; while a unit has nobody, the admins
 * of the installation. What nobody can be told waits for the next day.
 */
export function notesWork(
  { program, admins }: { program: Program; admins: readonly string[] },
  now: Instant,
): Work {
  const { timeZone, opensAt } = program.calendar;
  const date = localDateAt(now, timeZone);
  const key = `notes:${date}`;
  return {
    key,
    dueAt: instantOf(date, opensAt, timeZone),
    portion: async (tx, before) => {
      const after = before === undefined ? undefined : parseId<NoteId>(before);
      const notes = await listUntoldNotes(tx, { after, limit: notesPerPortion });
      const letters: Letters = new Map();
      const told = await distribute(tx, { notes, letters }, admins);
      await setTold(tx, told, now);
      const hold = holdQuiet(program, now);
      const portionKey = after === undefined ? key : `${key}:${after}`;
      const outgoing = [...letters].map(([reader, letter]) =>
        outgoingOf(`${portionKey}:${reader}`, letter, hold),
      );
      return {
        counts: { notes: told.length, messages: await enqueue(tx, outgoing, now) },
        after: notes.length === notesPerPortion ? notes.at(-1)?.id : undefined,
      };
    },
  };
}

const outgoingOf = (key: string, { to, notes }: Letter, hold: Hold): Outgoing => ({
  key,
  kind: 'notice',
  to,
  screen: { message: letterOf(notes) },
  ...hold,
});

/** Puts each note into the letters of those who are to read it. Returns those that somebody gets to know. */
async function distribute(
  tx: Tx,
  { notes, letters }: { notes: readonly UntoldNote[]; letters: Letters },
  admins: readonly string[],
): Promise<NoteId[]> {
  const told: NoteId[] = [];
  for (const [personId, own] of Map.groupBy(notes, (note) => note.personId)) {
    const readers = await listReaders(tx, { personId, unitIds: await listUnitsOf(tx, personId) }, admins);
    for (const to of readers) addTo(letters, to, own);
    if (readers.length > 0) told.push(...own.map(({ id }) => id));
  }
  return told;
}

async function listReaders(
  tx: Tx,
  { personId, unitIds }: { personId: PersonId; unitIds: readonly UnitId[] },
  admins: readonly string[],
): Promise<Recipient[]> {
  const hearers = await chooseRecipients(tx, { unitIds, except: new Set([personId]) });
  return hearers.length > 0 ? hearers : admins.map((telegramUser) => ({ telegramUser }));
}

function addTo(letters: Letters, to: Recipient, notes: readonly UntoldNote[]): void {
  if ('group' in to) return;
  const reader = 'person' in to ? to.person : 'telegramUser' in to ? to.telegramUser : to.phone;
  const letter = letters.get(reader) ?? { to, notes: [] };
  letter.notes.push(...notes);
  letters.set(reader, letter);
}

const letterOf = (notes: readonly UntoldNote[]): Message =>
  say('notes-told', {
    count: notes.length,
    notes: lines(
      notes
        .slice(0, quotesAtMost)
        .map(({ name, text }) => say('note-told', { name, text: shorten(text, longestQuote) })),
    ),
  });
