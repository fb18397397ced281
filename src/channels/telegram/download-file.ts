import { type Api, GrammyError } from 'grammy';
import { AppError } from '../../errors.ts';
import type { TelegramClient } from './client.ts';

/** The bytes of a file that a person sent. Throws invalid `photo-too-large` for what the Bot API does not give out. */
export async function downloadFile(
  { api, client, token }: { api: Api; client: TelegramClient; token: string },
  fileId: string,
): Promise<Uint8Array> {
  const file = await api.getFile(fileId).catch((cause: unknown) => {
    throw isTooLarge(cause) ? new AppError('invalid', 'photo-too-large', {}, { cause }) : cause;
  });
  return client.download(`/file/bot${token}/${file.file_path ?? ''}`);
}

/** Above 20 MB. A photo that is sent as a photo is scaled down by Telegram. */
const isTooLarge = (error: unknown): boolean =>
  error instanceof GrammyError && error.description.toLowerCase().includes('file is too big');
