import type { Attached, EvidenceInput } from '../src/check-ins/attach-evidence.ts';
import { attachLocation } from '../src/check-ins/attach-location.ts';
import { attachPhoto } from '../src/check-ins/attach-photo.ts';
import type { Point } from '../src/check-ins/distance.ts';
import { AppError } from '../src/errors.ts';
import { asMessage } from '../src/messages/as-message.ts';
import { type Message, say } from '../src/messages/message.ts';
import type { Desk } from './desk.ts';

/** Fetches a photo and keeps it with the person's answer. Returns why it could not be kept, if it could not. */
export async function keepPhoto(
  desk: Desk,
  where: EvidenceInput,
  fileId: string,
): Promise<Message | undefined> {
  try {
    const bytes = await desk.download(fileId);
    return whyNotKept(await attachPhoto(desk.db, { ...where, bytes }, desk.now()));
  } catch (error) {
    const why = error instanceof AppError && error.code === 'invalid' ? asMessage(error) : undefined;
    if (!why) throw error;
    return why;
  }
}

/** Keeps a location with the person's answer. Returns why it could not be kept, if it could not. */
export const keepLocation = async (desk: Desk, where: EvidenceInput & Point): Promise<Message | undefined> =>
  whyNotKept(await attachLocation(desk.db, where, desk.now()));

function whyNotKept(attached: Attached): Message | undefined {
  if (attached.type === 'attached') return undefined;
  const mayBeAnswered = attached.reason === 'no-answer' || attached.reason === 'rejected';
  return say(mayBeAnswered ? 'evidence-unanswered' : 'evidence-closed');
}
