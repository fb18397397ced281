import type { Payload, Upload } from './payload.ts';

const lineEnd = Buffer.from('\r\n');
const headEnd = Buffer.from('\r\n\r\n');

/** Reads a multipart/form-data body; undefined when it is torn or has no boundary. */
export function parseMultipart(body: Buffer, contentType: string): Payload | undefined {
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1];
  if (boundary === undefined) return undefined;
  const parts = splitParts(body, Buffer.from(`--${boundary}`));
  if (parts === undefined) return undefined;
  const fields: Record<string, unknown> = {};
  const files = new Map<string, Upload>();
  for (const part of parts) takePart(part, fields, files);
  return { fields, files };
}

function splitParts(body: Buffer, marker: Buffer): Buffer[] | undefined {
  const parts: Buffer[] = [];
  let start = body.indexOf(marker);
  if (start < 0) return undefined;
  for (;;) {
    start += marker.length;
    if (body.subarray(start, start + 2).toString('latin1') === '--') return parts;
    const end = body.indexOf(marker, start);
    if (end < 0) return undefined;
    parts.push(body.subarray(start + lineEnd.length, end - lineEnd.length));
    start = end;
  }
}

function takePart(part: Buffer, fields: Record<string, unknown>, files: Map<string, Upload>): void {
  const split = part.indexOf(headEnd);
  if (split < 0) return;
  const head = part.subarray(0, split).toString('utf8');
  const content = part.subarray(split + headEnd.length);
  const name = /[;\s]name="([^"]*)"/i.exec(head)?.[1];
  if (name === undefined) return;
  const fileName = /filename="?([^"\r\n;]*)"?/i.exec(head)?.[1];
  if (fileName === undefined) fields[name] = content.toString('utf8');
  else files.set(name, { name: fileName, bytes: content });
}
