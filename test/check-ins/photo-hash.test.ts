import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { hammingDistance, photoHash, preparePhoto } from '../../src/check-ins/photo-hash.ts';

/** A scene of soft light and dark patches that is its own for each seed. */
async function scene(seed: number, width = 800, height = 600) {
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

describe('a photo that is kept', () => {
  test('is a JPEG of at most 1280 pixels a side', async () => {
    const { bytes } = await preparePhoto(await scene(1, 2560, 1920));

    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 1280, height: 960 });
  });

  test('is not made larger than it came', async () => {
    const { bytes } = await preparePhoto(await scene(1, 320, 240));

    expect(await sharp(bytes).metadata()).toMatchObject({ width: 320, height: 240 });
  });

  test('stands upright and says nothing about where and with what it was taken', async () => {
    const received = await sharp(await scene(1))
      .withExif({ IFD0: { Make: 'Phone' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '41/1 3/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .toBuffer();

    const kept = await sharp((await preparePhoto(received)).bytes).metadata();

    expect(await sharp(received).metadata()).toMatchObject({ orientation: 6, exif: expect.any(Buffer) });
    expect(kept).toMatchObject({ width: 600, height: 800 });
    expect(kept.exif).toBeUndefined();
    expect(kept.orientation).toBeUndefined();
  });

  test('is known again by the digest of what was received', async () => {
    const received = await scene(1);

    const { sha256 } = await preparePhoto(received);

    expect(sha256).toBe(createHash('sha256').update(received).digest('hex'));
  });

  test('has no transparent parts', async () => {
    const drawing = await sharp({
      create: { width: 8, height: 8, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer();

    const { bytes } = await preparePhoto(drawing);

    expect((await sharp(bytes).stats()).channels.map(({ min }) => min)).toEqual([255, 255, 255]);
  });

  test.each([
    ['nothing', ''],
    ['a text', 'I could not take a photo'],
    [
      'a drawing that could name other files',
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    ],
  ])('is not %s', async (_, text) => {
    await expect(preparePhoto(Buffer.from(text))).rejects.toMatchObject({
      code: 'invalid',
      key: 'photo-unreadable',
    });
  });

  test('is not half a photo', async () => {
    const whole = await scene(1);

    await expect(preparePhoto(whole.subarray(0, whole.length / 2))).rejects.toMatchObject({
      key: 'photo-unreadable',
    });
  });
});

describe('a photo hash', () => {
  test('stays close when the photo is scaled, compressed anew, brightened or without colours', async () => {
    const photo = await scene(2);
    const changed = [
      sharp(photo).resize(400).jpeg({ quality: 40 }),
      sharp(photo).modulate({ brightness: 1.1 }),
      sharp(photo).greyscale(),
      sharp(photo).webp({ quality: 50 }),
    ];

    const hash = await photoHash(photo);

    for (const picture of changed) {
      expect(hammingDistance(hash, await photoHash(await picture.toBuffer()))).toBeLessThanOrEqual(5);
    }
  });

  test('is the same for the photo before and after it was prepared, however the camera was held', async () => {
    const upright = await preparePhoto(await scene(3));
    const turned = await preparePhoto(
      await sharp(await scene(3))
        .rotate(-90)
        .withMetadata({ orientation: 6 })
        .jpeg({ quality: 95 })
        .toBuffer(),
    );

    expect(hammingDistance(upright.hash, turned.hash)).toBeLessThanOrEqual(5);
  });

  test('lies far from that of another photo', async () => {
    const hashes = await Promise.all(
      Array.from({ length: 12 }, async (_, seed) => photoHash(await scene(seed))),
    );

    const distances = hashes.flatMap((a, i) => hashes.slice(i + 1).map((b) => hammingDistance(a, b)));

    expect(Math.min(...distances)).toBeGreaterThan(12);
  });
});

describe('the distance of two hashes', () => {
  const anyHash = fc
    .bigInt({ min: 0n, max: 2n ** 64n - 1n })
    .map((bits) => bits.toString(16).padStart(16, '0'));

  test('is the number of bits that differ', () => {
    expect(hammingDistance('0000000000000000', 'ffffffffffffffff')).toBe(64);
    expect(hammingDistance('8000000000000001', '0000000000000003')).toBe(2);
  });

  test('is nothing to itself and the same both ways', () => {
    fc.assert(
      fc.property(anyHash, anyHash, (a, b) => {
        expect(hammingDistance(a, a)).toBe(0);
        expect(hammingDistance(a, b)).toBe(hammingDistance(b, a));
      }),
    );
  });
});
