/** The languages that Saha speaks. */
export const languages = ['tr', 'fa', 'en'] as const;
export type Language = (typeof languages)[number];

/** One name per language; `name` is the one that is always there. */
export interface Names {
  readonly name: string;
  readonly tr?: string | undefined;
  readonly fa?: string | undefined;
  readonly en?: string | undefined;
}

export const nameIn = (names: Names, language: Language): string => names[language] ?? names.name;

export const isLanguage = (value: string): value is Language =>
  (languages as readonly string[]).includes(value);

const ownNames: Readonly<Record<string, Language>> = {
  türkçe: 'tr',
  turkce: 'tr',
  turkish: 'tr',
  فارسی: 'fa',
  فارسي: 'fa',
  farsi: 'fa',
  persian: 'fa',
  english: 'en',
  ingilizce: 'en',
  انگلیسی: 'en',
};

/** The language that a text names as a whole: «Türkçe», «فارسی», «English». */
export const languageNamed = (text: string): Language | undefined =>
  ownNames[text.normalize('NFKC').trim().toLocaleLowerCase('tr').replace(/[.!]$/, '')];
