import { AppError } from '../errors.ts';
import { countCells } from './count-cells.ts';
import { largest } from './largest.ts';
import { repackArchive } from './repack-archive.ts';
import { type ArchivedFile, ArchiveFault, walkArchive } from './walk-archive.ts';

/**
 * Looks a workbook over before it is read, for its reader takes all that it finds, and never comes back from some archives
 * that are damaged. Returns the same workbook as a sound archive. Throws invalid `problem-workbook-broken`,
 * `problem-file-large` or `problem-table-vast`.
 */
export function checkWorkbook(bytes: Buffer, path: string): Buffer {
  const files = unpack(bytes, path);
  if (files.some(({ content }) => countCells(content.toString('latin1')) > largest.cells))
    throw new AppError('invalid', 'problem-table-vast', { path, cells: largest.cells });
  return repackArchive(files);
}

function unpack(bytes: Buffer, path: string): ArchivedFile[] {
  try {
    return [...walkArchive(bytes, largest.unpackedMegabytes * 1e6)].filter(isPart);
  } catch (cause) {
    if (!(cause instanceof ArchiveFault)) throw cause;
    if (cause.fault === 'damaged')
      throw new AppError('invalid', 'problem-workbook-broken', { path }, { cause });
    const vars = { path, megabytes: largest.unpackedMegabytes };
    throw new AppError('invalid', 'problem-file-large', vars, { cause });
  }
}

/** Pictures and the like are nothing to us. */
const isPart = ({ name }: ArchivedFile): boolean => /\.(xml|rels)$/i.test(name.toString());
