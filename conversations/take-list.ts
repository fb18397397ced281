import { readAnswers } from '../src/check-ins/reading/read-answers.ts';
import type { Line } from '../src/check-ins/standing.ts';
import type { Screen } from '../src/messages/message.ts';
import type { Heard } from '../src/talk.ts';
import { askedTasksAt } from './asked-tasks-at.ts';
import type { Desk } from './desk.ts';
import { type Typing, takeTypedAnswers } from './typed-answers.ts';

type By = Omit<Typing, 'heard' | 'openTask' | 'askedTotals'>;

/**
 * «A1 30, A4 2» or a whole list while one task is asked about: all of it is taken as if it had been typed unasked.
 * Returns what is said about it, or undefined for a text that is about the asked task alone.
 */
export async function takeList(
  desk: Desk,
  by: By,
  asked: Line,
  heard: Heard & { kind: 'text' },
): Promise<Screen[] | undefined> {
  if (!(await speaksOfOthers(desk, by, asked, heard))) return undefined;
  const openTask = asked.assignment.id;
  const typed = await takeTypedAnswers(desk, { ...by, heard, openTask });
  switch (typed.type) {
    case 'kept':
      return [{ message: typed.screen.message }];
    case 'ask':
      return [...typed.screens];
    case 'courtesy':
    case 'no-answers':
      return undefined;
  }
}

async function speaksOfOthers(
  desk: Desk,
  by: By,
  asked: Line,
  heard: Heard & { kind: 'text' },
): Promise<boolean> {
  const tasks = await askedTasksAt(desk.db, by, heard.at);
  const { id: openTaskId } = asked.assignment;
  const reading = readAnswers(heard.text, { tasks, language: by.language, openTaskId });
  if (reading.type === 'not-answers') return false;
  const answers = reading.type === 'answers' ? reading.answers : reading.partial;
  return answers.some(({ taskId }) => taskId !== openTaskId);
}
