import sharp from 'sharp';

const maxEdge = 1280;

/** The picture as Telegram's phones send it: turned upright, scaled, as JPEG. Throws for what is no picture. */
export const asSentByPhone = (bytes: Uint8Array): Promise<Uint8Array> =>
  sharp(bytes)
    .rotate()
    .resize({ width: maxEdge, height: maxEdge, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 84 })
    .toBuffer();
