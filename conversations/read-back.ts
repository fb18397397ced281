import { lines, type Screen, say } from '../src/messages/message.ts';
import type { CycleId, PersonId } from '../src/store/ids.ts';
import type { Db } from '../src/store/open-database.ts';
import { checkInSummary } from './check-in-summary.ts';

/** What is kept so far in each of these cycles. */
export async function readBack(
  db: Db,
  { personId, cycles }: { personId: PersonId; cycles: readonly CycleId[] },
): Promise<Screen> {
  const distinct = [...new Set(cycles)];
  const screens = await Promise.all(distinct.map((cycleId) => checkInSummary(db, { personId, cycleId })));
  return inOne(screens, '\n\n');
}

/** Several screens as one message, without their buttons. */
export function inOne(screens: readonly Screen[], separator: string): Screen {
  const [first, ...others] = screens;
  if (first && others.length === 0) return first;
  const messages = lines(
    screens.map(({ message }) => message),
    separator,
  );
  return { message: say('several', { messages }) };
}
