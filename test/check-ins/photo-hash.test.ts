import * as fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { hammingDistance, photoHash } from '../../src/check-ins/photo-hash.ts';
import { preparePhoto } from '../../src/check-ins/prepare-photo.ts';
import { scene } from './scene.ts';

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
