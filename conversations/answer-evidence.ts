import { findTaskOfAlbum } from '../src/check-ins/evidence-queries.ts';
import { isSameText } from '../src/check-ins/reading/fold.ts';
import { readValue } from '../src/check-ins/reading/read-value.ts';
import { skipEvidence } from '../src/check-ins/skip-evidence.ts';
import type { Assignment } from '../src/cycles/assignment-queries.ts';
import type { Language } from '../src/language.ts';
import { type Message, say } from '../src/messages/message.ts';
import type { PersonId } from '../src/store/ids.ts';
import type { Channel } from '../src/store/words.ts';
import type { Filled, Heard } from '../src/talk.ts';
import { askAgain } from './ask-again.ts';
import type { Desk } from './desk.ts';
import { keepLocation, keepPhoto } from './keep-evidence.ts';
import { readTappedAnswer } from './tapped-answer.ts';

interface Asked {
  readonly personId: PersonId;
  readonly language: Language;
  readonly channel: Channel;
  words(message: Message): string;
  /** The task whose photo or location is asked for. */
  readonly assignment: Assignment;
}

/** What was sent or said when the photo or the location was asked for. */
export async function answerEvidence(desk: Desk, asked: Asked, heard: Heard): Promise<Filled> {
  const { assignment, personId } = asked;
  const where = { personId, assignmentId: assignment.id, cause: heard.cause, receivedAt: heard.at };
  if (heard.kind === 'photo' && assignment.evidence === 'photo')
    return filledBy(await keepPhoto(desk, { ...where, album: heard.album }, heard.fileId));
  if (heard.kind === 'location' && assignment.evidence === 'location') {
    const { latitude, longitude } = heard;
    return filledBy(await keepLocation(desk, { ...where, latitude, longitude }));
  }
  if (heard.kind === 'choice' && !isWithout(heard.data, assignment)) return { type: 'other' };
  if (heard.kind === 'text' && !saysWithout(heard.text, asked))
    return askAgain(desk, asked, heard, howToShow(assignment));
  if (heard.kind !== 'choice' && heard.kind !== 'text') return { type: 'again', hint: howToShow(assignment) };
  await skipEvidence(desk.db, where, desk.now());
  return { type: 'pass' };
}

/**
 * Further photos of an album go where its first one went, whatever is asked meanwhile. Undefined: it was not such a one;
 * `problem`: why it could not be kept.
 */
export async function joinAlbum(
  desk: Desk,
  { personId, heard }: { personId: PersonId; heard: Heard },
): Promise<{ problem: Message | undefined } | undefined> {
  if (heard.kind !== 'photo' || heard.album === undefined) return undefined;
  const { album, cause, at: receivedAt } = heard;
  const assignmentId = await findTaskOfAlbum(desk.db, { album, personId });
  if (!assignmentId) return undefined;
  const where = { personId, assignmentId, cause, receivedAt, album };
  return { problem: await keepPhoto(desk, where, heard.fileId) };
}

const filledBy = (problem: Message | undefined): Filled =>
  problem ? { type: 'again', hint: problem } : { type: 'next' };

function isWithout(data: string, { id }: Assignment): boolean {
  const tapped = readTappedAnswer(data);
  return tapped?.type === 'no-evidence' && tapped.assignmentId === id;
}

const howToShow = ({ evidence }: Assignment): Message =>
  say(evidence === 'photo' ? 'check-in-send-photo' : 'check-in-send-location');

/** «No photo», in any words that mean no, or the word with which a question is skipped. */
function saysWithout(text: string, { language, words }: Asked): boolean {
  if (isSameText(text, words(say('button-skip')))) return true;
  const reading = readValue(text, { task: evidence, language });
  return reading.type === 'value' && reading.value.kind === 'done' && !reading.value.done;
}

/** Whether it is there, under any of the names that people have for it. */
const evidence = {
  id: '',
  number: '',
  kind: 'done',
  titles: ['photo picture location place', 'fotoğraf foto resim konum yer', 'عکس تصویر موقعیت مکان'],
} as const;
