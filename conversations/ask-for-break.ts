import { endBreak, readBreak, takeBreak } from '../src/fortnight/take-break.ts';
import type { LocalDate } from '../src/local-date.ts';
import { day, say } from '../src/messages/message.ts';
import { type PersonId, parseId } from '../src/store/ids.ts';
import type { Talk } from '../src/talk.ts';
import type { Desk } from './desk.ts';

const lengths = ['3', '7', '14'] as const;

/**
 * A break for some days or until the end of the cycle, from the day on which it is chosen; or back from one. Input:
 * person.
 */
export const askForBreak = (desk: Desk) => async (talk: Talk, input: Record<string, string>) => {
  const personId = parseId<PersonId>(input['person'] ?? '');
  const { runsUntil, hasCycle } = await talk.once('break', async () => {
    const known = await readBreak(desk.db, personId, desk.now());
    return { runsUntil: known.runsUntil ?? null, hasCycle: known.cycleEnd !== undefined };
  });
  if (runsUntil !== null) {
    if (!(await endsBreak(talk, runsUntil))) return;
    await talk.once('end', () => endBreak(desk.db, personId, desk.now()).then(() => null));
    return talk.say(say('break-ended'));
  }

  const chosen = await talk.choose(say('break-ask'), [
    ...lengths.map((days) => ({ value: days, label: say('break-days', { days: Number(days) }) })),
    ...(hasCycle ? [{ value: 'rest' as const, label: say('break-rest') }] : []),
    { value: 'cancel' as const, label: say('button-cancel') },
  ]);
  if (chosen === 'cancel') return talk.say(say('help-hint'));
  const length = chosen === 'rest' ? chosen : Number(chosen);
  const until = await talk.once('take', () => takeBreak(desk.db, { personId, length }, desk.now()));
  return talk.say(say('break-taken', { until: day(until, 'weekday') }));
};

async function endsBreak(talk: Talk, until: LocalDate): Promise<boolean> {
  const chosen = await talk.choose(say('break-running', { until: day(until, 'weekday') }), [
    { value: 'end', label: say('button-end-break') },
    { value: 'keep', label: say('button-keep-break') },
  ]);
  if (chosen === 'end') return true;
  await talk.say(say('break-taken', { until: day(until, 'weekday') }));
  return false;
}
