import sharp from 'sharp';

/** A picture with edges of its own: every seed looks different. */
export async function picture(seed: number, quality = 90, width = 640): Promise<Uint8Array> {
  const points = Uint8Array.from(
    { length: 9 * 8 },
    (_, i) => (Math.imul(i + 1, 2654435761 + seed * 40503) >>> 8) % 256,
  );
  const raw = { width: 9, height: 8, channels: 1 as const };
  return sharp(points, { raw }).resize({ width, height: width, fit: 'fill' }).jpeg({ quality }).toBuffer();
}

/** All black: it has no edge. */
export const darkPicture = (side: number): Promise<Uint8Array> =>
  sharp({ create: { width: side, height: side, channels: 3, background: 'black' } })
    .jpeg()
    .toBuffer();
