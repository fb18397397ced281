import { constants } from 'node:fs';
import { access, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { AppError } from '../errors.ts';

/**
 * Has a file written beside its place and puts it there once it is whole: what is there already stays until then, and
 * nothing stays of what could not be finished. Throws invalid `problem-file-unwritable` and unavailable `file-no-room`.
 */
export async function writeWhole(path: string, write: (part: string) => Promise<void>): Promise<void> {
  try {
    const there = await stat(path).catch(() => undefined);
    if (there && !there.isFile()) return await write(path);
    const place = there ? await realpath(path) : path;
    if (there) await access(place, constants.W_OK);
    await writePart(place, { mode: there?.mode ?? 0o666, write });
  } catch (cause) {
    if (!isOfTheSystem(cause)) throw cause;
    if (/^(ENOSPC|EDQUOT|EFBIG)$/.test(String(cause.code)))
      throw new AppError('unavailable', 'file-no-room', { path }, { cause });
    throw new AppError('invalid', 'problem-file-unwritable', { path }, { cause });
  }
}

interface Part {
  /** Of the file that is replaced: who could not read that one cannot read the new one. */
  readonly mode: number;
  write(part: string): Promise<void>;
}

async function writePart(place: string, { mode, write }: Part): Promise<void> {
  const part = `${place}.part`;
  try {
    await rm(part, { force: true });
    await writeFile(part, '', { mode, flag: 'wx' });
    await write(part);
    await rename(part, place);
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Not of the rows, which come from elsewhere. */
const isOfTheSystem = (error: unknown): error is Error & { code: unknown } =>
  error instanceof Error && 'syscall' in error && 'code' in error;
