import transliterate from '@sindresorhus/transliterate';
import type { Language } from '../language.ts';

/** So that four tasks fit into one text message. */
export const longestShortTitle = 18;

/** How many characters a text takes in an SMS, where Turkish goes in plain letters. */
export const smsLength = (text: string, language: Language): number =>
  language === 'tr' ? transliterate(text, { locale: 'tr' }).length : text.length;

const danglingWords: Record<Language, readonly string[]> = {
  tr: ['ve', 'ile', 'için', 'veya', 'bir', 'de', 'da'],
  fa: ['و', 'به', 'از', 'در', 'با', 'برای', 'یک', 'تا'],
  en: ['and', 'or', 'the', 'a', 'an', 'of', 'to', 'for', 'with', 'in', 'at', 'on', 'by'],
};

/**
 * A task's title in at most 18 characters: its first clause if that fits, else its first words, without one that leads
 * nowhere («Visit to the»). A first word that is too long itself is cut.
 */
export function shortTitle(title: string, language: Language): string {
  const plain = title.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (fits(plain, language)) return plain;
  const clause = (plain.split(/[,،;؛:(–—]| - /u)[0] ?? '').trim();
  if (clause.length >= 6 && fits(clause, language)) return clause;
  return firstWords(plain, language) || firstLetters(plain, language);
}

function firstWords(title: string, language: Language): string {
  const words = title.split(' ');
  while (words.length > 0 && (!fits(words.join(' '), language) || isDangling(words, language))) words.pop();
  return words.join(' ').replace(/[\p{P}\s]+$/u, '');
}

const isDangling = (words: readonly string[], language: Language): boolean =>
  words.length > 1 && danglingWords[language].includes((words.at(-1) ?? '').toLocaleLowerCase(language));

function firstLetters(title: string, language: Language): string {
  const letters = Array.from(new Intl.Segmenter(language).segment(title), ({ segment }) => segment);
  while (!fits(letters.join(''), language)) letters.pop();
  return letters.join('').trim();
}

const fits = (text: string, language: Language): boolean => smsLength(text, language) <= longestShortTitle;
