export interface Dimensions {
  readonly width: number;
  readonly height: number;
}

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

/** Reads width and height from the head of a PNG or a JPEG; undefined for anything else. */
export function imageDimensions(bytes: Uint8Array): Dimensions | undefined {
  const image = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (image.length > 24 && image.subarray(0, 4).equals(pngSignature)) {
    return { width: image.readUInt32BE(16), height: image.readUInt32BE(20) };
  }
  return image.length > 4 && image.readUInt16BE(0) === 0xff_d8 ? jpegDimensions(image) : undefined;
}

/** Walks the JPEG's segments up to the start of frame (C0–CF without the tables C4, C8 and CC). */
function jpegDimensions(image: Buffer): Dimensions | undefined {
  let at = 2;
  while (at + 9 < image.length && image[at] === 0xff) {
    const marker = image[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { height: image.readUInt16BE(at + 5), width: image.readUInt16BE(at + 7) };
    at += 2 + image.readUInt16BE(at + 2);
  }
  return undefined;
}
