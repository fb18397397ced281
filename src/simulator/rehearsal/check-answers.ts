import type { Db } from '../../store/open-database.ts';
import type { AnswerBook, GivenAnswer } from '../people/answer-book.ts';
import { taskKey } from '../people/text-rep.ts';
import { listStoredAnswers, type StoredAnswer } from './queries.ts';

/** Whether every answer that somebody gave and saw acknowledged is stored once, and nothing else is. */
export async function checkAnswers(db: Db, book: AnswerBook): Promise<string[]> {
  const stored = await listStoredAnswers(db);
  const ids = new Map(
    stored.map(({ phone, cycle, taskCode, task }) => [taskKey(phone, cycle, taskCode), task]),
  );
  const given = book.answers.map((answer) => ({ ...answer, task: ids.get(answer.task) ?? answer.task }));
  return compareAnswers(stored, given);
}

/** Both in the order in which they were given. Returns a sentence for each task that differs. */
export function compareAnswers(stored: readonly StoredAnswer[], given: readonly GivenAnswer[]): string[] {
  const storedByTask = Map.groupBy(stored, ({ task }) => task);
  const givenByTask = Map.groupBy(given, ({ task }) => task);
  const tasks = new Set([...storedByTask.keys(), ...givenByTask.keys()]);
  return [...tasks].flatMap((task) => compare(storedByTask.get(task) ?? [], givenByTask.get(task) ?? []));
}

function compare(stored: readonly StoredAnswer[], given: readonly GivenAnswer[]): string[] {
  const saved = given.filter(({ isSaved }) => isSaved);
  const kept = withoutRepeats(stored.map(({ value }) => value));
  const meant = withoutRepeats(saved.map(({ value }) => value));
  const most = saved.length + saved.filter(({ isDouble }) => isDouble).length;
  const who = stored[0]?.phone ?? given[0]?.phone ?? '';
  const what = `${who}, task ${stored[0]?.taskCode ?? given[0]?.task ?? ''}`;
  return [
    ...(kept.join() === meant.join()
      ? []
      : [`${what}: gave ${meant.join(', ')} but ${kept.join(', ')} is stored`]),
    ...(stored.length <= most ? [] : [`${what}: gave ${most} answers but ${stored.length} are stored`]),
    ...currentProblem(what, stored, saved.at(-1)),
  ];
}

function currentProblem(
  what: string,
  stored: readonly StoredAnswer[],
  last: GivenAnswer | undefined,
): string[] {
  const current = stored.filter(({ isCurrent }) => isCurrent);
  if (current.length === 1 && current[0]?.value === last?.value) return [];
  if (current.length === 0 && !last) return [];
  return [
    `${what}: ${last?.value ?? 'nothing'} counts for the person, ${current.map(({ value }) => value).join()} for the bot`,
  ];
}

const withoutRepeats = <T>(values: readonly T[]): T[] =>
  values.filter((value, index) => value !== values[index - 1]);
