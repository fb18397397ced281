import type { AskBack } from '../src/check-ins/reading/outcome.ts';
import { getAssignment } from '../src/cycles/assignment-queries.ts';
import { listCyclesOf } from '../src/cycles/cycle-queries.ts';
import { inner, lines, type Message, names, say, type Value } from '../src/messages/message.ts';
import { type AssignmentId, type PersonId, parseId } from '../src/store/ids.ts';
import type { Db } from '../src/store/open-database.ts';
import type { Desk } from './desk.ts';

/** What is asked when a text was not clear: about the one task if it is known, otherwise how such a text looks. */
export async function askBackQuestion(
  desk: Desk,
  {
    reason,
    only,
    unknown,
    personId,
  }: Pick<AskBack, 'reason' | 'unknown'> & { only: AskBack['about'][number] | undefined; personId: PersonId },
  example: Value,
): Promise<Message> {
  if (reason === 'example') return say('typed-example', { example });
  if (reason === 'unknown-number') {
    const isOver = await areOver(desk.db, personId, unknown);
    return say(isOver ? 'typed-closed' : 'typed-not-open', { example, numbers: joined(unknown) });
  }
  // The task is known: what is not clear is its answer.
  if (only && (reason === 'does-not-fit' || reason === 'number-or-no')) {
    const { number, position, kind, shortTitles } = await getAssignment(desk.db, parseId<AssignmentId>(only));
    const how = inner(say(`check-in-how-${kind}`));
    return say('typed-how', { number, position, title: names(shortTitles), how });
  }
  return say('typed-ask-back', { example });
}

/** Whether these numbers are of a calendar that this person has had, and that is over. */
async function areOver(db: Db, personId: PersonId, numbers: readonly string[]): Promise<boolean> {
  const past = await listCyclesOf(db, personId, { states: ['closed', 'final'] });
  const open = await listCyclesOf(db, personId, { states: ['open'] });
  const isOf = (cycles: readonly { letter: string | undefined }[], number: string): boolean =>
    cycles.some(({ letter }) => letter === number.charAt(0));
  return numbers.every((number) => isOf(past, number) && !isOf(open, number));
}

const joined = (numbers: readonly string[]): Value =>
  lines(
    numbers.map((number) => say('typed-number', { number })),
    ', ',
  );
