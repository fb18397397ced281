import type { EvidenceInput } from '../src/check-ins/attach-evidence.ts';
import { attachPhoto } from '../src/check-ins/attach-photo.ts';
import { AppError } from '../src/errors.ts';
import { asMessage } from '../src/messages/as-message.ts';
import type { Message } from '../src/messages/message.ts';
import type { Desk } from './desk.ts';

/** Fetches a photo and keeps it with the person's answer. Returns why it could not be kept, if it could not. */
export async function keepPhoto(
  desk: Desk,
  where: EvidenceInput,
  fileId: string,
): Promise<Message | undefined> {
  try {
    await attachPhoto(desk.db, { ...where, bytes: await desk.download(fileId) }, desk.now());
    return undefined;
  } catch (error) {
    const why = error instanceof AppError && error.code === 'invalid' ? asMessage(error) : undefined;
    if (!why) throw error;
    return why;
  }
}
