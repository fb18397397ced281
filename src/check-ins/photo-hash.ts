import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { AppError } from '../errors.ts';

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
const hashSide = 8;

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

/**
 * A difference hash of 64 bits as 16 hexadecimal digits: of nine by eight grey points, is each brighter than its left
 * neighbour? It stays the same, or nearly, when the picture is scaled, compressed anew or made brighter.
 */
export async function photoHash(picture: Uint8Array): Promise<string> {
  // Shrinking while loading differs from format to format, and flips up to twelve bits of a fine pattern.
  const grey = await sharp(picture)
    .greyscale()
    .resize({ width: hashSide + 1, height: hashSide, fit: 'fill', fastShrinkOnLoad: false })
    .raw()
    .toBuffer();
  const bits = Array.from({ length: hashSide * hashSide }, (_, i) => {
    const left = Math.floor(i / hashSide) * (hashSide + 1) + (i % hashSide);
    return (grey[left + 1] ?? 0) > (grey[left] ?? 0) ? '1' : '0';
  });
  return BigInt(`0b${bits.join('')}`)
    .toString(16)
    .padStart(16, '0');
}

/** In how many of the 64 bits two photo hashes differ: up to about 5 for the same picture, about 32 for any two. */
export function hammingDistance(a: string, b: string): number {
  const differing = BigInt(`0x${a}`) ^ BigInt(`0x${b}`);
  return differing.toString(2).replaceAll('0', '').length;
}
