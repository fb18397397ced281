import type { Language } from '../../language.ts';
import type { Random } from '../random.ts';

const small: Readonly<Record<Language, readonly string[]>> = {
  tr: ['sıfır', 'bir', 'iki', 'üç', 'dört', 'beş', 'altı', 'yedi', 'sekiz', 'dokuz'],
  fa: ['صفر', 'یک', 'دو', 'سه', 'چهار', 'پنج', 'شش', 'هفت', 'هشت', 'نه'],
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
};

const tens: Readonly<Record<Language, readonly string[]>> = {
  tr: ['', 'on', 'yirmi', 'otuz', 'kırk', 'elli', 'altmış', 'yetmiş', 'seksen', 'doksan'],
  fa: ['', 'ده', 'بیست', 'سی', 'چهل', 'پنجاه', 'شصت', 'هفتاد', 'هشتاد', 'نود'],
  en: ['', 'ten', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'],
};

const between: Readonly<Record<Language, string>> = { tr: ' ', fa: ' و ', en: '-' };

/** The words for a number, where they are as regular as from 20 to 99; else figures. */
function inWords(number: number, language: Language): string {
  const [ten = '', one = ''] = [tens[language][Math.floor(number / 10)], small[language][number % 10]];
  if (number < 20 || number > 99) return inFigures(number, language);
  return number % 10 === 0 ? ten : `${ten}${between[language]}${one}`;
}

/** In the digits of the language. */
export const inFigures = (number: number, language: Language): string =>
  language === 'fa' ? number.toLocaleString('fa', { useGrouping: false }) : String(number);

/** As on a phone without the letters of the language. */
export const withoutMarks = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll('ı', 'i')
    .normalize('NFC');

/** A total as people type it: plainly, with a word behind it, in words, sloppily, or as what came on top. */
export function writeCount(
  random: Random,
  { total, before, language }: { total: number; before: number | undefined; language: Language },
): string {
  const plain = inFigures(total, language);
  const unit = { tr: 'hane', fa: 'خانه', en: 'homes' }[language];
  const ways = [
    plain,
    plain,
    `${plain}.`,
    ` ${plain} !`,
    `${plain} ${unit}`,
    inWords(total, language),
    withoutMarks(inWords(total, language)).toUpperCase(),
  ];
  if (before !== undefined && total > before) ways.push(`+${inFigures(total - before, language)}`);
  return random.pick([plain, ...ways]);
}

const yes: Readonly<Record<Language, readonly [string, ...string[]]>> = {
  tr: ['evet', 'Evet', 'e', 'yaptım', 'YAPTIM', 'yaptim', 'oldu', 'tamam', 'evettt'],
  fa: ['بله', 'آره', 'شد', 'انجام شد', 'کردم', 'بله.'],
  en: ['yes', 'Yes', 'y', 'done', 'did it', 'yes!', 'yess'],
};

const no: Readonly<Record<Language, readonly [string, ...string[]]>> = {
  tr: ['hayır', 'Hayır', 'h', 'yapmadım', 'olmadı', 'hayir', 'yok'],
  fa: ['نه', 'خیر', 'نشد', 'نکردم'],
  en: ['no', 'No', 'n', 'not yet', "didn't", 'nooo'],
};

export const writeDone = (random: Random, isDone: boolean, language: Language): string =>
  random.pick((isDone ? yes : no)[language]);

/** What was meant, so that nobody can misunderstand it: for a second try. */
export function writePlainly(kind: 'count' | 'done', value: number, language: Language): string {
  if (kind === 'count') return inFigures(value, language);
  return (value === 1 ? yes : no)[language][0];
}

export const sentences: Readonly<Record<Language, readonly [string, ...string[]]>> = {
  tr: ['Muhtarla görüştüm', 'Parkta çocuklarla oyun düzenledik', 'Yaşlı komşulara alışveriş yaptım'],
  fa: ['با همسایه‌ها جلسه گذاشتیم', 'برای سالمندان خرید کردم', 'پارک محله را تمیز کردیم'],
  en: ['We cleaned the little park', 'I went shopping for old neighbours', 'Met the head of the school'],
};

/** What no bot can make sense of. */
export const nonsense: Readonly<Record<Language, readonly [string, ...string[]]>> = {
  tr: ['asdfgh', 'selam nasılsınız', 'bugün hava çok güzel', '???', 'bu ne demek anlamadım', '😀😀'],
  fa: ['سلام خسته نباشید', 'هوا خیلی خوب است', '؟؟؟', 'متوجه نشدم'],
  en: ['hello there', 'lovely weather today', '???', 'what is this about', '🙂'],
};
