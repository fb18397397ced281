import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Language } from '../../src/language.ts';
import type { Transcript } from './transcript.ts';

const folder = new URL('../transcripts/', import.meta.url);

/**
 * Holds what was said against `test/transcripts/<dialogue>.<language>.txt`. With UPDATE_TRANSCRIPTS=1 the files are
 * written anew: look at what has changed before you commit them.
 */
export function expectTranscript(chat: Pick<Transcript, 'text'>, dialogue: string, language: Language): void {
  const file = new URL(`${dialogue}.${language}.txt`, folder);
  if (process.env['UPDATE_TRANSCRIPTS'] === '1') {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, chat.text);
  }
  expect(chat.text, `${dialogue}.${language}.txt`).toBe(readFileSync(file, 'utf8'));
}
