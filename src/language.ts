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
