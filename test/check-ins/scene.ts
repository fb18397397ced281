import { createHash } from 'node:crypto';
import sharp from 'sharp';

/** A scene of soft light and dark patches that is its own for each seed. */
export async function scene(seed: number, width = 800, height = 600) {
  const side = 16;
  const patches = Buffer.from(
    createHash('shake256', { outputLength: side * side * 3 })
      .update(String(seed))
      .digest(),
  );
  return sharp(patches, { raw: { width: side, height: side, channels: 3 } })
    .resize(width, height, { fit: 'fill', kernel: 'cubic' })
    .jpeg({ quality: 95 })
    .toBuffer();
}
