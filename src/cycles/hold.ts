import type { Instant } from '../clock.ts';
import type { ProgramId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';
import { endOfQuiet } from './calendar.ts';
import { getProgram, listPrograms, type Program } from './program-queries.ts';

/** When something may go out. */
export interface Hold {
  readonly notBefore: Instant;
  /** It is not sent in the quiet hours of that program, also when it was delayed into them. */
  readonly quietIn?: ProgramId;
}

/** For what the bot starts: not in the quiet hours. */
export const holdQuiet = ({ id, calendar }: Pick<Program, 'id' | 'calendar'>, now: Instant): Hold => ({
  notBefore: endOfQuiet(calendar, now),
  quietIn: id,
});

/** For what the bot starts and what is of no single program: not in the quiet hours of any. */
export async function holdQuietInAll(db: Db, now: Instant): Promise<Hold> {
  const holds = (await listPrograms(db)).map((program) => holdQuiet(program, now));
  return holds.reduce((last, hold) => (hold.notBefore >= last.notBefore ? hold : last), noHold(now));
}

/** For what somebody waits for, or has started by hand: at once. */
export const noHold = (now: Instant): Hold => ({ notBefore: now });

/** The first moment from `now` on that is not quiet in the program. */
export async function quietUntil(db: Db, programId: ProgramId, now: Instant): Promise<Instant> {
  const { calendar } = await getProgram(db, programId);
  return endOfQuiet(calendar, now);
}
