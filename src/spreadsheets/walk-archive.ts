import { crc32, inflateRawSync } from 'node:zlib';
import { z } from 'zod';

/** Why an archive is not read on: its bytes are damaged, or it would unpack to more than is allowed. */
export class ArchiveFault extends Error {
  readonly fault: 'damaged' | 'large';

  constructor(fault: ArchiveFault['fault'], options?: ErrorOptions) {
    super(`archive is ${fault}`, options);
    this.name = 'ArchiveFault';
    this.fault = fault;
  }
}

export interface ArchivedFile {
  readonly name: Buffer;
  readonly content: Buffer;
}

const entryMark = Buffer.from('504b0304', 'hex');
const directoryMark = Buffer.from('504b0102', 'hex');
const endMark = Buffer.from('504b0506', 'hex');
const descriptorMark = Buffer.from('504b0708', 'hex');

const headerBytes = 30;
const stored = 0;
const deflated = 8;

/**
 * The files of a zip archive, unpacked and checked one by one, as they lie there from its first byte. The sizes that
 * the archive states are not believed: a few kilobytes may claim little and unpack to gigabytes. Throws ArchiveFault.
 */
export function* walkArchive(archive: Buffer, mostBytes: number): Generator<ArchivedFile> {
  let at = 0;
  let left = mostBytes;
  while (startsWith(archive, at, entryMark)) {
    const { file, end } = readEntry(archive, at, left);
    yield file;
    left -= file.content.length;
    at = end;
  }
  // Without its directory the archive was cut off, and whole files may be missing.
  const isWhole = startsWith(archive, at, directoryMark) && archive.includes(endMark, at);
  if (!isWhole) throw new ArchiveFault('damaged');
}

function readEntry(archive: Buffer, at: number, mostBytes: number): { file: ArchivedFile; end: number } {
  if (at + headerBytes > archive.length) throw new ArchiveFault('damaged');
  const isStreamed = (archive.readUInt16LE(at + 6) & 8) !== 0;
  const nameEnd = at + headerBytes + archive.readUInt16LE(at + 26);
  const start = nameEnd + archive.readUInt16LE(at + 28);
  const { content, used } = unpack(archive, { at, start, mostBytes });
  const checksum = isStreamed ? streamedChecksum(archive, start + used) : archive.readUInt32LE(at + 14);
  if (crc32(content) !== checksum) throw new ArchiveFault('damaged');
  const file = { name: archive.subarray(at + headerBytes, nameEnd), content };
  return { file, end: nextMark(archive, start + used) };
}

function unpack(
  archive: Buffer,
  { at, start, mostBytes }: { at: number; start: number; mostBytes: number },
): { content: Buffer; used: number } {
  const method = archive.readUInt16LE(at + 8);
  if (method === stored) {
    const used = archive.readUInt32LE(at + 18);
    if (start + used > archive.length) throw new ArchiveFault('damaged');
    if (used > mostBytes) throw new ArchiveFault('large');
    return { content: archive.subarray(start, start + used), used };
  }
  if (method !== deflated) throw new ArchiveFault('damaged');
  return inflate(archive.subarray(start), mostBytes);
}

const inflated = z.object({
  buffer: z.instanceof(Buffer),
  engine: z.object({ bytesWritten: z.number() }),
});

function inflate(rest: Buffer, mostBytes: number): { content: Buffer; used: number } {
  try {
    const raw: unknown = inflateRawSync(rest, { info: true, maxOutputLength: Math.max(1, mostBytes) });
    const { buffer, engine } = inflated.parse(raw);
    return { content: buffer, used: engine.bytesWritten };
  } catch (cause) {
    const isTooLarge = cause instanceof RangeError;
    throw new ArchiveFault(isTooLarge ? 'large' : 'damaged', { cause });
  }
}

/** Who writes as a stream knows the checksum only behind the file; a mark before it is optional. */
function streamedChecksum(archive: Buffer, end: number): number {
  const at = startsWith(archive, end, descriptorMark) ? end + descriptorMark.length : end;
  if (at + 4 > archive.length) throw new ArchiveFault('damaged');
  return archive.readUInt32LE(at);
}

function nextMark(archive: Buffer, from: number): number {
  const marks = [archive.indexOf(entryMark, from), archive.indexOf(directoryMark, from)];
  return Math.min(...marks.filter((at) => at !== -1), archive.length);
}

const startsWith = (archive: Buffer, at: number, mark: Buffer): boolean =>
  archive.subarray(at, at + mark.length).equals(mark);
