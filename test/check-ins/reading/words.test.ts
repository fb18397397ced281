import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../src/check-ins/reading/fold.ts';
import { lexiconOf } from '../../../src/check-ins/reading/lexicon.ts';
import { spelledNumber } from '../../../src/check-ins/reading/number-words.ts';
import { english } from '../../../src/check-ins/reading/words-en.ts';
import { persian } from '../../../src/check-ins/reading/words-fa.ts';
import { turkish } from '../../../src/check-ins/reading/words-tr.ts';
import { readYesNo } from '../../../src/check-ins/reading/yes-no.ts';
import { type Language, languages } from '../../../src/language.ts';

const wordLists = { tr: turkish, fa: persian, en: english };

const wordsOf = (text: string): string[] => foldText(text).split(' ').filter(Boolean);

const read = (text: string, language: Language): number | undefined => {
  const words = wordsOf(text);
  const spelled = spelledNumber(words, language);
  return spelled?.length === words.length ? spelled.n : undefined;
};

const list = (text: string): string[] => text.split(' ');

const spell: Readonly<Record<Language, (n: number) => string>> = {
  tr: (n) => {
    const units = list('- bir iki üç dört beş altı yedi sekiz dokuz');
    const tens = list('- on yirmi otuz kırk elli altmış yetmiş seksen doksan');
    const part = (digit: number, word: string): string => (digit > 1 ? `${units[digit]} ${word}` : word);
    return [
      n >= 1000 ? part(Math.floor(n / 1000), 'bin') : '',
      n % 1000 >= 100 ? part(Math.floor((n % 1000) / 100), 'yüz') : '',
      n % 100 >= 10 ? tens[Math.floor((n % 100) / 10)] : '',
      n % 10 > 0 ? units[n % 10] : '',
    ]
      .filter(Boolean)
      .join(' ');
  },
  fa: (n) => {
    const units = list(
      '- یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده نوزده',
    );
    const tens = list('- - بیست سی چهل پنجاه شصت هفتاد هشتاد نود');
    const hundreds = list('- صد دویست سیصد چهارصد پانصد ششصد هفتصد هشتصد نهصد');
    const rest = n % 100;
    return [
      n >= 1000 ? `${n >= 2000 ? `${units[Math.floor(n / 1000)]} ` : ''}هزار` : '',
      n % 1000 >= 100 ? hundreds[Math.floor((n % 1000) / 100)] : '',
      rest >= 20 ? tens[Math.floor(rest / 10)] : '',
      rest >= 20 ? (rest % 10 > 0 ? units[rest % 10] : '') : rest > 0 ? units[rest] : '',
    ]
      .filter(Boolean)
      .join(' و ');
  },
  en: (n) => {
    const units = list(
      '- one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    );
    const tens = list('- - twenty thirty forty fifty sixty seventy eighty ninety');
    const rest = n % 100;
    return [
      n >= 1000 ? `${units[Math.floor(n / 1000)]} thousand` : '',
      n % 1000 >= 100 ? `${units[Math.floor((n % 1000) / 100)]} hundred` : '',
      rest >= 20 ? tens[Math.floor(rest / 10)] : '',
      rest >= 20 ? (rest % 10 > 0 ? units[rest % 10] : '') : rest > 0 ? units[rest] : '',
    ]
      .filter(Boolean)
      .join(' ');
  },
};

describe('number words', () => {
  it.each<Language>(['tr', 'fa', 'en'])('are read up to 1,999 in %s', (language) => {
    // A lone «نه» is no: see below. Persian nine thousand would begin with it.
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1999 }), (n) => {
        fc.pre(language !== 'fa' || n !== 9);
        expect(read(spell[language](n), language)).toBe(n);
      }),
    );
  });

  it('may be written as one word', () => {
    expect(read('yirmibeş', 'tr')).toBe(25);
    expect(read('onbir', 'tr')).toBe(11);
    expect(read('twentyfive', 'en')).toBe(25);
    expect(read('بیست‌وپنج', 'fa')).toBe(25);
  });

  it('read «نه» as nine only behind a ten and before «تا»', () => {
    expect(read('نه', 'fa')).toBeUndefined();
    expect(read('بیست و نه', 'fa')).toBe(29);
    expect(spelledNumber(wordsOf('نه تا'), 'fa')).toEqual({ n: 9, length: 1 });
    expect(spelledNumber(wordsOf('نه تا حالا'), 'fa')).toBeUndefined();
  });

  it('end where two numbers stand side by side', () => {
    expect(spelledNumber(wordsOf('iki üç'), 'tr')).toEqual({ n: 2, length: 1 });
    expect(spelledNumber(wordsOf('بیست پنج'), 'fa')).toEqual({ n: 20, length: 1 });
    expect(spelledNumber(wordsOf('beş yirmi'), 'tr')).toEqual({ n: 5, length: 1 });
  });
});

describe('yes and no', () => {
  it.each<[Language, string, string]>([
    ['tr', 'evet e yaptım oldu tamam bitti', 'yes'],
    ['tr', 'hayır h yapmadım olmadı yapamadık gidemedim', 'no'],
    ['fa', 'بله آره شد کردم', 'yes'],
    ['fa', 'نه خیر نشد نکردم نکرديم', 'no'],
    ['en', 'yes y done did', 'yes'],
    ['en', "no n didn't nope", 'no'],
  ])('in %s: %s means %s', (language, words, says) => {
    for (const word of words.split(' ')) {
      expect(readYesNo(foldText(word).replaceAll("'", ''), language)?.says, word).toBe(says);
    }
  });

  it('are whole words only', () => {
    for (const word of ['evetler', 'şimdi', 'kendi', 'hayırlı', 'Mehmedi', 'komedi']) {
      expect(readYesNo(foldText(word), 'tr'), word).toBeUndefined();
    }
    expect(readYesNo(foldText('شدت'), 'fa')).toBeUndefined();
    expect(readYesNo('node', 'en')).toBeUndefined();
  });

  it('are single letters in the language of the person only', () => {
    expect(readYesNo('h', 'tr')?.says).toBe('no');
    expect(readYesNo('h', 'en')).toBeUndefined();
    expect(readYesNo('y', 'tr')).toBeUndefined();
  });
});

describe.each(languages)('the lists of words in %s', (language) => {
  const texts = Object.entries(wordLists[language]).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );

  it.each(texts)('%s has no word twice', (_name, text) => {
    const words = foldText(text).split(/\s+/u).filter(Boolean);

    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
  });

  it('has no put-off that a part of another foresees', () => {
    const { putOffs, putOffParts } = lexiconOf(language);
    const lines = [...putOffs, ...putOffParts];

    expect(
      lines.filter((line) => putOffParts.some((part) => part !== line && ` ${line} `.includes(` ${part} `))),
    ).toEqual([]);
  });

  it('has no story among the words that change nothing or make doubtful', () => {
    const { asides, tales, carriers, fillers, doubts, units } = lexiconOf(language);

    const hidden = [...asides, ...tales, ...carriers].filter((word) =>
      [fillers, doubts, units].some((set) => set.has(word)),
    );
    expect(hidden).toEqual([]);
  });
});
