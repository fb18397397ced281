const hashSide = 8;

/**
 * A difference hash of 64 bits as 16 hexadecimal digits: of nine by eight grey points, is each brighter than its left
 * neighbour? It stays the same, or nearly, when the picture is scaled, compressed anew or made brighter.
 */
export async function photoHash(picture: Uint8Array): Promise<string> {
  const { default: sharp } = await import('sharp');
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
