import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { preparePhoto } from '../../src/check-ins/prepare-photo.ts';
import { scene } from './scene.ts';

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
