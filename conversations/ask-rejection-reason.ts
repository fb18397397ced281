import { getAnswer } from '../src/check-ins/answer-queries.ts';
import { listPhotos } from '../src/check-ins/evidence-queries.ts';
import type { RejectionReason } from '../src/check-ins/rejection-reason.ts';
import { longestReason } from '../src/check-ins/review-answer.ts';
import { type Choice, say } from '../src/messages/message.ts';
import type { AnswerId } from '../src/store/ids.ts';
import type { Db } from '../src/store/open-database.ts';
import type { ReadyReason } from '../src/store/words.ts';
import type { Heard, Reading, Talk } from '../src/talk.ts';
import type { Desk } from './desk.ts';

/** Why an answer is rejected: a ready reason that fits it, the reviewer's own words as they stand, or rather not. */
export async function askRejectionReason(
  talk: Talk,
  { db }: Desk,
  answerId: AnswerId,
): Promise<RejectionReason | 'back'> {
  const reasons = await talk.once('reasons', () => listFitting(db, answerId));
  const choices = reasons.map((reason): Choice[] => [
    { label: say(`review-reason-${reason}`), data: `${reasonPrefix}${reason}` },
  ]);
  const screen = { message: say('review-why'), choices: [...choices, [back]] };
  return talk.ask(screen, (heard) => readReason(heard, reasons));
}

/** Nobody can say of a photo that never came that it is unclear. */
async function listFitting(db: Db, answerId: AnswerId): Promise<ReadyReason[]> {
  const { value } = await getAnswer(db, answerId);
  const photos = (await listPhotos(db, [answerId])).get(answerId) ?? [];
  const ofPhoto: ReadyReason[] = photos.length > 0 ? ['unclear', 'other-task'] : [];
  const ofFigure: ReadyReason[] = value.kind === 'count' ? ['figure'] : [];
  return [...ofPhoto, ...ofFigure, 'not-done'];
}

const reasonPrefix = 'rr1:';
const back: Choice = { label: say('button-back'), data: `${reasonPrefix}back` };

function readReason(heard: Heard, reasons: readonly ReadyReason[]): Reading<RejectionReason | 'back'> {
  if (heard.kind === 'choice') {
    if (heard.data === back.data) return { value: 'back' };
    const ready = reasons.find((reason) => heard.data === `${reasonPrefix}${reason}`);
    return ready && { value: { ready } };
  }
  if (heard.kind !== 'text') return undefined;
  const words = heard.text.trim();
  return words.length <= longestReason
    ? { value: { words } }
    : { hint: say('review-reason-long', { most: longestReason }) };
}
