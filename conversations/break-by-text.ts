import { listCyclesOf } from '../src/cycles/cycle-queries.ts';
import { getProgram } from '../src/cycles/program-queries.ts';
import { addDays, localDateAt } from '../src/local-date.ts';
import { day, type Screen, say } from '../src/messages/message.ts';
import { takeBreak } from '../src/organisation/break-queries.ts';
import type { PersonId } from '../src/store/ids.ts';
import type { Desk } from './desk.ts';

const usualDays = 14;

/** Time off by one word: until the end of the open cycle, or for a fortnight. */
export async function takeBreakUntilEnd(desk: Desk, personId: PersonId): Promise<Screen> {
  const [cycle] = await listCyclesOf(desk.db, personId, { states: ['open'] });
  const zone = cycle ? (await getProgram(desk.db, cycle.programId)).calendar.timeZone : 'UTC';
  const from = localDateAt(desk.now(), zone);
  const until = cycle?.endsOn ?? addDays(from, usualDays - 1);
  await desk.db.transaction().execute((tx) => takeBreak(tx, personId, { from, until }, desk.now()));
  return { message: say('break-taken', { until: day(until, 'weekday') }) };
}
