import sharp from 'sharp';
import { Random } from '../random.ts';

const cells = 8;
const widthPx = 240;

/** A picture that looks like no other: a blurred pattern of patches. The same name gives the same bytes. */
async function takePhoto(name: string): Promise<Uint8Array> {
  const random = new Random(name);
  const pixels = Uint8Array.from({ length: cells * cells * 3 }, () => random.whole(0, 255));
  return sharp(pixels, { raw: { width: cells, height: cells, channels: 3 } })
    .resize({ width: widthPx, kernel: 'cubic' })
    .jpeg({ quality: 60 })
    .toBuffer();
}

/** Photos that are taken beforehand: while the rehearsal runs, nobody waits for a camera. */
export async function takePhotos(names: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const taken = await Promise.all(names.map(async (name) => [name, await takePhoto(name)] as const));
  return new Map(taken);
}
