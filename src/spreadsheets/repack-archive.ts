import { crc32 } from 'node:zlib';
import type { ArchivedFile } from './walk-archive.ts';

/** A plain zip archive of these files, not compressed, and as the book has it: for a reader that is easily led astray. */
export function repackArchive(files: readonly ArchivedFile[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content } of files) {
    const fields = fieldsOf(name, content);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(directoryMark, fields, place, name);
    bodies.push(entryMark, fields, name, content);
    at += entryMark.length + fields.length + name.length + content.length;
  }
  const list = Buffer.concat(directory);
  return Buffer.concat([...bodies, list, endOf(files.length, { at, bytes: list.length })]);
}

const entryMark = Buffer.from('504b0304', 'hex');
/** With the version that made it. */
const directoryMark = Buffer.from('504b01021400', 'hex');
const version = 20;

/** What stands of a file both before it and in the directory. */
function fieldsOf(name: Buffer, content: Buffer): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(version, 0);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(content.length, 14);
  fields.writeUInt32LE(content.length, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

function endOf(count: number, { at, bytes }: { at: number; bytes: number }): Buffer {
  const end = Buffer.alloc(22);
  end.write('504b0506', 'hex');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(bytes, 12);
  end.writeUInt32LE(at, 16);
  return end;
}
