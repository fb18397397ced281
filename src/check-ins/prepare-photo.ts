import { createHash } from 'node:crypto';
import { AppError } from '../errors.ts';
import { photoHash } from './photo-hash.ts';

export interface PreparedPhoto {
  /** An upright JPEG of at most 1280 pixels a side, without the place and the device that cameras write into it. */
  readonly bytes: Buffer;
  /** Of the bytes as they were received, hexadecimal. */
  readonly sha256: string;
  /** What the picture looks like: see `photoHash`. */
  readonly hash: string;
}

const longestSide = 1280;
// A small file can unfold into gigabytes; no phone takes larger pictures.
const mostPixels = 120_000_000;
// SVG is left out: a drawing may name other files and is no evidence.
const photoFormats = new Set<string>(['jpeg', 'png', 'webp', 'heif', 'gif', 'tiff']);

/** Makes a received photo ready to be kept. Throws invalid `photo-unreadable` for what is not a picture. */
export async function preparePhoto(received: Uint8Array): Promise<PreparedPhoto> {
  const bytes = await toUprightJpeg(received).catch((cause: unknown) => {
    throw new AppError('invalid', 'photo-unreadable', {}, { cause });
  });
  return {
    bytes,
    sha256: createHash('sha256').update(received).digest('hex'),
    hash: await photoHash(bytes),
  };
}

async function toUprightJpeg(received: Uint8Array): Promise<Buffer> {
  // Large, and not needed before the first photo.
  const { default: sharp } = await import('sharp');
  const picture = sharp(received, { failOn: 'error', limitInputPixels: mostPixels });
  const { format } = await picture.metadata();
  if (!photoFormats.has(format)) throw new Error(`a photo cannot be ${format}`);
  return picture
    .autoOrient()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: 'white' })
    .jpeg({ quality: 80 })
    .toBuffer();
}
