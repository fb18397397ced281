import type { Language } from '../../language.ts';
import { foldText } from './fold.ts';

type Values = ReadonlyMap<string, number>;

interface Numerals {
  /** Zero to nineteen. */
  readonly units: Values;
  readonly tens: Values;
  readonly hundreds: Values;
  /** «hundred»: times what stands before it. */
  readonly hundred: readonly string[];
  readonly thousand: readonly string[];
  /** What stands between the parts: «و», «and». */
  readonly joiner?: string;
  /** «بیست پنج» is twenty and five, «بیست و پنج» twenty-five. */
  readonly needsJoiner?: boolean;
}

const values = (list: string): Values =>
  new Map(
    list.split(' ').map((entry) => {
      const [word = '', value] = entry.split('=');
      return [foldText(word), Number(value)];
    }),
  );

const turkish: Numerals = {
  units: values('sıfır=0 bir=1 iki=2 üç=3 dört=4 beş=5 altı=6 yedi=7 sekiz=8 dokuz=9'),
  tens: values('on=10 yirmi=20 otuz=30 kırk=40 elli=50 altmış=60 yetmiş=70 seksen=80 doksan=90'),
  hundreds: new Map(),
  hundred: ['yuz'],
  thousand: ['bin'],
};

const persian: Numerals = {
  units: values(
    'صفر=0 یک=1 یه=1 یکی=1 یدونه=1 یهدونه=1 یکدونه=1 دو=2 سه=3 چهار=4 چار=4 پنج=5 شش=6 شیش=6 هفت=7 هف=7 هشت=8 هش=8 ده=10 یازده=11 دوازده=12 سیزده=13 سینزده=13 چهارده=14 چارده=14 پانزده=15 پونزده=15 شانزده=16 شونزده=16 هفده=17 هیفده=17 هیوده=17 هجده=18 هیجده=18 هژده=18 هیژده=18 نوزده=19',
  ),
  tens: values('بیست=20 بیس=20 سی=30 چهل=40 پنجاه=50 شصت=60 هفتاد=70 هشتاد=80 نود=90'),
  hundreds: values('دویست=200 سیصد=300 چهارصد=400 پانصد=500 ششصد=600 هفتصد=700 هشتصد=800 نهصد=900'),
  hundred: ['صد'],
  thousand: ['هزار'],
  joiner: 'و',
  needsJoiner: true,
};

const english: Numerals = {
  units: values(
    'zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19',
  ),
  tens: values('twenty=20 thirty=30 forty=40 fourty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90'),
  hundreds: new Map(),
  hundred: ['hundred'],
  thousand: ['thousand'],
  joiner: 'and',
};

const numerals: Readonly<Record<Language, Numerals>> = { tr: turkish, fa: persian, en: english };

/** Nine and «no» are one word in Persian: nine only behind a ten («بیست و نه») or before «تا». */
const persianNine = 'نه';
const persianCounter = 'تا';
/** «نه تا حالا»: no, not until now. */
const untilNow = new Set([
  'حالا',
  'الان',
  'امروز',
  'کنون',
  'اکنون',
  'شب',
  'ظهر',
  'عصر',
  'فردا',
  'جمعه',
  'شنبه',
]);

export interface SpelledNumber {
  readonly n: number;
  /** How many of the words it took. */
  readonly length: number;
}

/** The number that these folded words begin with, if they begin with one: «yirmi beş», «بیست و پنج», «twenty five». */
export function spelledNumber(words: readonly string[], language: Language): SpelledNumber | undefined {
  return language === 'fa' ? spelledInPersian(words) : readNumber(words, numerals[language]);
}

function spelledInPersian(written: readonly string[]): SpelledNumber | undefined {
  const pieces = written.map(takeApart);
  const words = pieces.flat();
  const spelled = words[0] === persianNine ? nineBeforeCounter(words) : readNumber(words, persian);
  if (spelled === undefined) return undefined;
  let taken = 0;
  const length = pieces.findIndex((piece) => (taken += piece.length) >= spelled.length) + 1;
  const isCutInTwo = taken > spelled.length && words[spelled.length] === persian.joiner;
  return isCutInTwo ? undefined : { n: spelled.n, length };
}

/** «بیستو پنج» and «پنجتا»: what is written onto a number stands apart. */
function takeApart(word: string): string[] {
  if (partOf(word, persian, true) !== undefined) return [word];
  const [, number = '', ending = ''] = /^(\p{L}+?)(و|تا)$/u.exec(word) ?? [];
  const part = partOf(number, persian, true);
  return part === undefined || (ending === 'و' && part.scale < 10) ? [word] : [number, ending];
}

function readNumber(words: readonly string[], system: Numerals): SpelledNumber | undefined {
  const state = { sum: 0, group: 0, last: Number.POSITIVE_INFINITY, length: 0 };
  for (let at = 0; at < words.length; at++) {
    const joined = at > 0 && words[at] === system.joiner;
    const part = partOf(words[joined ? at + 1 : at] ?? '', system, joined && state.last >= 10);
    if (part === undefined || !canFollow(part, state)) break;
    if (system.needsJoiner && at > 0 && !joined && part.n > 0) break;
    addPart(part, state);
    if (joined) at += 1;
    state.length = at + 1;
  }
  return state.length === 0 ? undefined : { n: state.sum + state.group, length: state.length };
}

type Part = { readonly n: number; readonly scale: 1 | 10 | 100 | 1000 };
interface State {
  sum: number;
  group: number;
  /** The scale that the last part left open: a smaller one may follow. */
  last: number;
  length: number;
}

const nineBeforeCounter = (words: readonly string[]): SpelledNumber | undefined =>
  words[1] === persianCounter && !untilNow.has(words[2] ?? '') ? { n: 9, length: 1 } : undefined;

function partOf(word: string, system: Numerals, isBehindTen: boolean): Part | undefined {
  if (system === persian && word === persianNine) return isBehindTen ? { n: 9, scale: 1 } : undefined;
  const unit = system.units.get(word);
  if (unit !== undefined) return { n: unit, scale: 1 };
  const ten = system.tens.get(word);
  if (ten !== undefined) return { n: ten, scale: 10 };
  const hundred = system.hundreds.get(word);
  if (hundred !== undefined) return { n: hundred, scale: 100 };
  if (system.hundred.includes(word)) return { n: 0, scale: 100 };
  if (system.thousand.includes(word)) return { n: 0, scale: 1000 };
  return glued(word, system);
}

/** «yirmibeş», «twentyfive», «بیست‌وپنج»: a ten and a unit written as one word. */
function glued(word: string, { tens, units, joiner = '' }: Numerals): Part | undefined {
  for (const [ten, n] of tens) {
    if (!word.startsWith(ten)) continue;
    const rest = word.slice(ten.length);
    const unit = units.get(rest) ?? units.get(rest.slice(joiner.length));
    if (unit !== undefined && unit > 0 && unit < 10) return { n: n + unit, scale: 1 };
  }
  return undefined;
}

function canFollow(part: Part, state: State): boolean {
  if (state.length === 0) return true;
  if (part.n === 0 && part.scale === 100) return state.group < 10 && (state.group > 0 || state.last === 1000);
  if (part.n === 0 && part.scale === 1000) return state.group > 0 && state.sum === 0;
  if (part.n === 0) return false;
  if (part.scale === 1 && part.n >= 10) return state.last >= 100;
  return part.scale < state.last;
}

function addPart(part: Part, state: State): void {
  if (part.n === 0 && part.scale >= 100) {
    const times = Math.max(state.group, 1) * part.scale;
    if (part.scale === 1000) state.sum += times;
    state.group = part.scale === 1000 ? 0 : times;
  } else {
    state.group += part.n;
  }
  state.last = part.scale;
}
