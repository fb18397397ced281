import { imageDimensions } from './image-dimensions.ts';
import type { Photo, StoredFile } from './model.ts';
import { type Payload, readText, type Upload } from './payload.ts';
import { badRequest, Refusal } from './refusal.ts';
import type { World } from './world.ts';

const megabyte = 1024 * 1024;
const maxPhotoBytes = 10 * megabyte;
const maxDocumentBytes = 50 * megabyte;
const maxEdges = 10_000;
const maxRatio = 20;

/** A photo given as an upload, as `attach://name`, or by the id of a file that is already here. */
export function readPhoto(world: World, payload: Payload, field: string): Photo {
  return findPhoto(world, payload, payload.files.has(field) ? `attach://${field}` : readText(payload, field));
}

export function findPhoto(world: World, payload: Payload, reference: string | undefined): Photo {
  if (reference === undefined || reference === '') throw badRequest('there is no photo in the request');
  const upload = attached(payload, reference);
  if (upload) return world.files.addPhoto(checkedImage(upload.bytes));
  const photo = world.files.findPhoto(reference);
  if (!photo) throw unknownFile(reference);
  return photo;
}

export function readDocument(world: World, payload: Payload): StoredFile {
  const reference = payload.files.has('document') ? 'attach://document' : readText(payload, 'document');
  if (reference === undefined || reference === '') throw badRequest('there is no document in the request');
  const upload = attached(payload, reference);
  if (upload && upload.bytes.length > maxDocumentBytes) throw new Refusal(413, 'Request Entity Too Large');
  if (upload && upload.bytes.length === 0) throw badRequest('file must be non-empty');
  const file = upload ? world.files.add('documents', upload.name, upload.bytes) : world.files.find(reference);
  if (!file) throw unknownFile(reference);
  return file;
}

function attached({ files }: Payload, reference: string): Upload | undefined {
  return reference.startsWith('attach://') ? files.get(reference.slice('attach://'.length)) : undefined;
}

function checkedImage(bytes: Uint8Array): Uint8Array {
  if (bytes.length === 0) throw badRequest('file must be non-empty');
  if (bytes.length > maxPhotoBytes) {
    throw badRequest(
      `file of size ${bytes.length} bytes is too big for a photo; the maximum size is ${maxPhotoBytes} bytes`,
    );
  }
  const size = imageDimensions(bytes);
  if (!size) throw badRequest('IMAGE_PROCESS_FAILED');
  const ratio = Math.max(size.width, size.height) / Math.min(size.width, size.height);
  if (size.width + size.height > maxEdges || ratio > maxRatio) throw badRequest('PHOTO_INVALID_DIMENSIONS');
  return bytes;
}

const unknownFile = (reference: string) =>
  badRequest(
    /^https?:/.test(reference)
      ? 'failed to get HTTP URL content'
      : 'wrong file identifier/HTTP URL specified',
  );
