import type { Instant } from '../clock.ts';
import type { ProgramCalendar } from '../cycles/calendar.ts';
import { type Hold, holdQuiet } from '../cycles/hold.ts';
import type { Program } from '../cycles/program-queries.ts';
import { lines, type Message, names, say } from '../messages/message.ts';
import type { Outgoing } from '../messages/outbox.ts';
import { enqueue } from '../messages/queries.ts';
import type { PersonId } from '../store/ids.ts';
import type { Tx } from '../store/open-database.ts';
import { listTextedReps, type TextedRep } from './enrolment-queries.ts';

const peoplePerPortion = 500;

interface Enrolment {
  readonly program: Program;
  /** Who has been put on the list. */
  readonly personIds: readonly PersonId[];
  /** Whether the gateway reaches a number. */
  canText(phone: string): boolean;
}

/**
 * The first text of the reps who have no Telegram: which organisation writes, and how to stop it. Each gets it once.
 * Returns how many are new.
 */
export async function welcomeBySms(
  tx: Tx,
  { program, personIds, canText }: Enrolment,
  now: Instant,
): Promise<number> {
  const hold = holdQuiet(program, now);
  let count = 0;
  for (let i = 0; i < personIds.length; i += peoplePerPortion) {
    const reps = await listTextedReps(tx, personIds.slice(i, i + peoplePerPortion));
    const texts = reps.filter(({ phone }) => canText(phone)).map((rep) => welcomeTo(rep, program, hold));
    count += await enqueue(tx, texts, now);
  }
  return count;
}

export const welcomeKey = (personId: PersonId): string => `welcome:${personId}`;

const welcomeTo = (rep: TextedRep, program: Program, hold: Hold): Outgoing => ({
  key: welcomeKey(rep.personId),
  kind: 'notice',
  to: { person: rep.personId, channel: 'sms' },
  screen: { message: enrolmentMessage(program, rep) },
  campaign: `${program.code}:welcome`,
  isBulk: true,
  ...hold,
});

/** Names the organisation, the unit and the word that stops. */
export const enrolmentMessage = (
  { smsName, calendar }: Pick<Program, 'smsName'> & { calendar: Pick<ProgramCalendar, 'cycleDays'> },
  { units }: Pick<TextedRep, 'units'>,
): Message =>
  say('enrolled', {
    sender: smsName,
    units: lines(
      units.map((unit) => say('unit', { unit: names(unit) })),
      ', ',
    ),
    days: calendar.cycleDays,
  });
