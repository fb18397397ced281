import { describe, expect, test } from 'vitest';
import { languages } from '../../src/language.ts';
import { say } from '../../src/messages/message.ts';
import { createWording } from '../../src/messages/wording.ts';
import { isReserved } from '../helpers/reserved-words.ts';
import { readLocale } from './read-locale.ts';

const wording = createWording();

/** Where the word means what carriers make of it: no more texts, or texts again. */
const meant: Readonly<Record<string, string>> = {
  enrolled: 'STOP',
  'join-welcome': 'STOP',
  'join-welcome-coordinator': 'STOP',
  help: 'STOP',
  'note-or-stop': 'STOP',
  'stop-or-no': 'STOP',
  stopped: 'START',
};

describe.each(languages)('in %s', (language) => {
  test('no text offers a word that carriers act on, but to stop and to come back', () => {
    const offered = readLocale(language).flatMap(({ key, words }) =>
      (words['sms'] ?? words['value'] ?? []).flatMap((line) =>
        [...line.matchAll(/\p{Lu}[\p{Lu}\p{M}]+/gu)]
          .map(([word]) => word)
          .filter((word) => isReserved(word) && word !== meant[key])
          .map((word) => `${key}: ${word}`),
      ),
    );

    expect(offered).toEqual([]);
  });

  test('yes and no are offered by words of our own', () => {
    for (const key of ['example-yes', 'example-no'] as const)
      expect(isReserved(wording.say(say(key), { language, channel: 'sms' }))).toBe(false);
  });
});
