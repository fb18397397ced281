import { listCyclesOf } from '../src/cycles/cycle-queries.ts';
import { getProgram } from '../src/cycles/program-queries.ts';
import { addDays, type LocalDate, localDateAt } from '../src/local-date.ts';
import { day, say } from '../src/messages/message.ts';
import { endBreak, findBreak, takeBreak } from '../src/organisation/break-queries.ts';
import { type PersonId, parseId } from '../src/store/ids.ts';
import type { Talk } from '../src/talk.ts';
import type { Desk } from './desk.ts';

const lengths = ['3', '7', '14'] as const;

/** Time off: for some days or until the end of the cycle; or back from it. Input: person. */
export const takeTimeOff = (desk: Desk) => async (talk: Talk, input: Record<string, string>) => {
  const personId = parseId<PersonId>(input['person'] ?? '');
  const now = await talk.once('today', () => readToday(desk, personId));
  if (now.breakUntil !== null && !(await endsBreak(talk, now.breakUntil))) return;
  if (now.breakUntil !== null) {
    await talk.once('end', () =>
      desk.db
        .transaction()
        .execute((tx) => endBreak(tx, personId, desk.now()))
        .then(() => null),
    );
    return talk.say(say('break-ended'));
  }

  const chosen = await talk.choose(say('break-ask'), [
    ...lengths.map((days) => ({ value: days, label: say('break-days', { days: Number(days) }) })),
    ...(now.cycleEnd === null ? [] : [{ value: 'rest' as const, label: say('break-rest') }]),
    { value: 'cancel' as const, label: say('button-cancel') },
  ]);
  if (chosen === 'cancel') return talk.say(say('help-hint'));
  const until =
    chosen === 'rest' && now.cycleEnd !== null ? now.cycleEnd : addDays(now.today, Number(chosen) - 1);
  await talk.once('take', () =>
    desk.db
      .transaction()
      .execute((tx) => takeBreak(tx, personId, { from: now.today, until }, desk.now()))
      .then(() => null),
  );
  return talk.say(say('break-taken', { until: day(until, 'weekday') }));
};

interface Today {
  readonly today: LocalDate;
  readonly breakUntil: LocalDate | null;
  readonly cycleEnd: LocalDate | null;
}

async function readToday(desk: Desk, personId: PersonId): Promise<Today> {
  const [cycle] = await listCyclesOf(desk.db, personId, { states: ['open'] });
  const zone = cycle ? (await getProgram(desk.db, cycle.programId)).calendar.timeZone : 'UTC';
  const today = localDateAt(desk.now(), zone);
  const running = await findBreak(desk.db, personId, today);
  return { today, breakUntil: running?.until ?? null, cycleEnd: cycle?.endsOn ?? null };
}

async function endsBreak(talk: Talk, until: LocalDate): Promise<boolean> {
  const chosen = await talk.choose(say('break-running', { until: day(until, 'weekday') }), [
    { value: 'end', label: say('button-end-break') },
    { value: 'keep', label: say('button-keep-break') },
  ]);
  if (chosen === 'end') return true;
  await talk.say(say('break-taken', { until: day(until, 'weekday') }));
  return false;
}
