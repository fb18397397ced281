import { readAnswers } from '../src/check-ins/reading/read-answers.ts';
import { recordNote } from '../src/check-ins/record-note.ts';
import type { Language } from '../src/language.ts';
import type { Message, Screen } from '../src/messages/message.ts';
import type { PersonId } from '../src/store/ids.ts';
import type { Heard } from '../src/talk.ts';
import { askedTasksAt } from './asked-tasks-at.ts';
import type { Desk } from './desk.ts';
import { takeTypedAnswers } from './typed-answers.ts';

export interface Captioned {
  readonly personId: PersonId;
  readonly language: Language;
  readonly heard: Heard & { kind: 'photo' };
  words(message: Message): string;
}

/**
 * Takes what is written below a photo. Answers that name their tasks, or a whole list, are answers; everything else is
 * kept for the coordinator. Returns what is said about it.
 */
export async function takeCaption(desk: Desk, captioned: Captioned): Promise<readonly Screen[]> {
  const { personId, heard } = captioned;
  const { cause, at, caption: text } = heard;
  if (text.trim() === '') return [];
  if (await isCertain(desk, captioned)) {
    const said = { kind: 'text', text, cause, at } as const;
    const typing = { ...captioned, channel: 'telegram', heard: said, isCaption: true } as const;
    const typed = await takeTypedAnswers(desk, typing);
    if (typed.type === 'kept') return [typed.screen];
    if (typed.type === 'ask') return typed.screens;
  }
  await recordNote(desk.db, { personId, text, channel: 'telegram', receivedAt: at, cause });
  return [];
}

/** «Yes» below a photo says nothing about which task. */
async function isCertain(desk: Desk, captioned: Captioned): Promise<boolean> {
  const { language, heard } = captioned;
  const tasks = await askedTasksAt(desk.db, { ...captioned, channel: 'telegram' }, heard.at);
  const reading = readAnswers(heard.caption, { tasks, language });
  if (reading.type !== 'answers') return false;
  return reading.answers.length > 1 || reading.answers.every(({ isNamed }) => isNamed);
}
