import type { Language } from '../language.ts';

/**
 * The text of a file in whatever encoding a spreadsheet saved it: told by its mark, or by its zeros (UTF-16), else strict
 * UTF-8, else the Windows code page for Turkish or for Persian, whichever makes better sense of the bytes; where both
 * do, the language decides.
 */
export function decodeText(bytes: Uint8Array, language: Language): string {
  const marked = encodingOfMark(bytes) ?? encodingOfZeros(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  return strictUtf8(bytes) ?? new TextDecoder(codePage(bytes, language)).decode(bytes);
}

function encodingOfMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** In the halves of UTF-16 that are no letters: spaces, digits and what stands between cells. */
function encodingOfZeros(bytes: Uint8Array): string | undefined {
  const zeros = [0, 0];
  for (const [i, byte] of bytes.subarray(0, 4_000).entries())
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > 1 && even === 0) return 'utf-16le';
  return even > 1 && odd === 0 ? 'utf-16be' : undefined;
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Turkish words mix a few high bytes into ASCII letters; Persian words are high bytes throughout. */
function codePage(bytes: Uint8Array, language: Language): 'windows-1254' | 'windows-1256' {
  let persian = 0;
  let turkish = 0;
  for (const [i, byte] of bytes.entries()) {
    if (byte < 0x80) continue;
    const before = bytes[i - 1] ?? 0;
    if (before >= 0x80) persian += 1;
    if (isAsciiLetter(before) || isAsciiLetter(bytes[i + 1] ?? 0)) turkish += 1;
  }
  if (persian === turkish) return language === 'fa' ? 'windows-1256' : 'windows-1254';
  return persian > turkish ? 'windows-1256' : 'windows-1254';
}

const isAsciiLetter = (byte: number): boolean => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
