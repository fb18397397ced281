import { type Language, languages } from '../../language.ts';
import { foldText } from './fold.ts';
import { lexiconOf } from './lexicon.ts';
import { isWish } from './stop-wishes.ts';

/**
 * What a text asks for as a whole. `stop-or-no`: «cık» is a Turkish no, and «CIK» either that or «çık» without its cedilla;
 * it is asked back.
 */
export type CommandWord =
  | 'stop'
  | 'stop-or-no'
  | 'start'
  | 'help'
  | 'call'
  | 'break'
  | 'leave'
  | 'tasks'
  | 'score'
  | { readonly join: string };

type Command = Exclude<CommandWord, 'stop-or-no' | { readonly join: string }>;

/** Carriers act on these themselves, in any language and whatever we do, when they are a whole text. */
export const carrierWords = {
  stop: ['stop', 'stopall', 'unsubscribe', 'cancel', 'end', 'quit', 'revoke', 'optout'],
  start: ['start', 'unstop', 'yes'],
  help: ['help', 'info'],
} as const;

/** What they act on, but for YES, which starts only for someone who is stopped. */
const carriers: readonly (readonly [Command, string])[] = [
  ['stop', carrierWords.stop.join('|')],
  ['start', carrierWords.start.filter((word) => word !== 'yes').join('|')],
  ['help', carrierWords.help.join('|')],
];

const words: Readonly<Record<Language, readonly (readonly [Command, string])[]>> = {
  tr: [
    [
      'stop',
      'dur|durun|durdur|durdurun|iptal|ret|red|çıkış|çıkar beni|abonelikten çık|listeden çık|üyelikten çık',
    ],
    [
      'stop',
      'iptal et|iptal edin|yazma|yazmayın|bir daha yazmayın|bana yazmayın|rahatsız etmeyin|artık istemiyorum',
    ],
    ['stop', 'beni rahatsız etmeyin|durmak istiyorum|çıkmak istiyorum|beni silin|numaramı silin|yeter artık'],
    [
      'stop',
      'evet dur|hayır dur|tamam dur|beni çıkarın|adımı silin|kaydımı silin|yazma bana|artık yazmayın|yeter yazmayın',
    ],
    [
      'stop',
      'bundan sonra yazmayın|ismimi silin|bir daha yazma|bi daha yazma|bi daha yazmayın|iptal etmek istiyorum|üyeliğimi iptal edin',
    ],
    [
      'stop',
      'aboneliği iptal et|aboneliğimi iptal edin|kaydımı iptal edin|yeter artık yazmayın|bıktım yazmayın',
    ],
    ['start', 'başla|başlat|devam|devam et|yeniden başla|geri dön'],
    ['help', 'yardım|bilgi|yardım et|yardım edin|yardım lazım|nasıl|nasıl yazacağım|imdat'],
    [
      'call',
      'ara|arayın|beni ara|beni arayın|ara beni|arar mısınız|beni arar mısınız|lütfen arayın|lütfen beni arayın|call',
    ],
    ['break', 'izin|mola|ara vermek istiyorum|izin istiyorum|mola istiyorum|izindeyim|tatil|break'],
    ['leave', 'bırak|bırakıyorum|devret|devrediyorum|görevi bırakıyorum|ayrıl|ayrılıyorum|leave'],
    [
      'tasks',
      'görevleri tekrar atın|görevleri tekrar gönderin|görevleri gönderin|listeyi gönderin|listeyi tekrar gönderin|listeyi tekrar gönderir misiniz|görevler|görevlerim|görevlerim neler|görev listesi|liste',
    ],
    ['score', 'puan|puanım|puanım kaç|kaç puanım var|sıram|sıram kaç|kaçıncıyım'],
    ['leave', 'bırakmak istiyorum|devretmek istiyorum|görevi bırakmak istiyorum|görevi devretmek istiyorum'],
  ],
  fa: [
    [
      'stop',
      'لغو|استوپ|کنسل کنید|کنسل کن|پیام ندید|توقف|انصراف|انصراف میدم|انصراف میدهم|لغو عضویت|لغو پیامک|قطع|حذف|حذفم کن|حذفم کنید|حذفم کنین',
    ],
    [
      'stop',
      'مزاحم نشید|مزاحم نشوید|مزاحم نشین|ولم کنید|دست بردارید|دیگه نمیخوام|دیگر نمیخواهم|نفرستید|نفرستین|نفرست',
    ],
    ['stop', 'لغو کنید|لغو کن|لغو کنین|لغو پیام|قطع کنید|قطع کن|قطع کنین|ندهید'],
    [
      'stop',
      'منو حذف کنید|من رو حذف کنید|اسممو حذف کنید|شمارمو پاک کنید|شماره منو پاک کنید|نمیخوام دیگه|مزاحم من نشوید|ولم کن',
    ],
    [
      'stop',
      'لغوش کنید|عضویتم رو لغو کنید|میخوام لغو کنم|می خوام لغو کنم|میخوام انصراف بدم|می خوام انصراف بدم|من انصراف میدهم',
    ],
    ['stop', 'انصراف می دهم|من انصراف می دهم|برام نفرستید|برایم نفرستید|دیگه نمی خوام|دیگر نمی خواهم|خروج'],
    ['start', 'شروع|آغاز|ادامه|فعال'],
    ['help', 'راهنما|کمک|راهنمایی|کمک کنید|کمکم کنید|کمک میخوام|کمک می خواهم'],
    [
      'call',
      'تماس|زنگ|زنگ بزنید|زنگ بزنین|تماس بگیرید|زنگ بزن|به من زنگ بزنید|با من تماس بگیرید|لطفا زنگ بزنید|call',
    ],
    [
      'tasks',
      'لیست رو بفرستید|لیست را بفرستید|کارها رو بفرستید|کارها را بفرستید|کارها|کارهایم|کارهام|کارهای من|لیست|لیست کارها|فهرست',
    ],
    ['score', 'امتیاز|امتیازم|امتیاز من|امتیازم چند شد|امتیازم چنده|رتبه|رتبهام|رتبه ام'],
    ['break', 'مرخصی|استراحت|مرخصی میخوام|مرخصی می خوام|مرخصی میخواهم|استراحت میخوام|break'],
    ['leave', 'واگذاری|واگذار می‌کنم|کناره گیری|کناره‌گیری|کناره‌گیری می‌کنم|استعفا|ترک|leave'],
  ],
  en: [
    [
      'stop',
      'do not text|dont text|do not text me|stop all of this|stop all this|stop all|opt out|stop it|stop texts|stop messages|stop texting|i want to stop',
    ],
    ['stop', 'leave me alone|opt me out|i want out|remove my number|delete my number'],
    ['stop', 'stop these|stop this|i want to unsubscribe|i opt out|i said stop|ok stop|yes stop|no stop'],
    ['stop', 'take my name off|cancel my membership|enough texts|wrong person stop'],
    ['start', 'resume|begin|restart'],
    ['help', 'h|how|help me|help please|please help|i need help'],
    [
      'call',
      'can you call me|could you call me|can you call|call me back|call|call me|please call|please call me|call me please|ring me|please ring me',
    ],
    [
      'tasks',
      'send tasks|send tasks again|send my tasks|send my tasks again|tasks again|send the list|send the list again|tasks|my tasks|list|task list|what are my tasks',
    ],
    ['score', 'score|my score|points|my points|what is my score|my place|my rank'],
    ['break', 'break|pause|time off|i need a break|i want a break|i need time off|take a break'],
    ['leave', 'leave|hand over|hand over my role|i want to leave|i want to hand over|resign|i resign'],
  ],
};

const greatestCode = 64;
/** Without a digit; shorter ones are words. */
const shortestWordlessCode = 10;

/** Said around a stop word they change nothing: «lütfen dur», «stop now, thanks»; nor does «stop stop». */
const courtesies: ReadonlySet<string> = new Set(
  foldText(
    `please pls plz kindly now thanks thank you sorry lütfen artık teşekkürler teşekkür ederim sağol sağolun rica
    لطفا خواهشا خواهش میکنم ممنون ممنونم مرسی دیگه دیگر`,
  ).split(/\s+/u),
);

/**
 * Reads a text that is a command as a whole: alone, with its punctuation or a short number («لغو۱۱»). «iptal oldu» is an
 * answer. YES starts only for someone who is stopped.
 */
export function readCommandWord(
  text: string,
  language: Language,
  { isStopped = false }: { isStopped?: boolean } = {},
): CommandWord | undefined {
  const join = joinCodeIn(text);
  if (join !== undefined) return { join };
  const said = wordsOf(text);
  const bare = said.replace(/ \d{1,4}$/u, '');
  if (bare === '') return undefined;
  const plain = withoutCourtesies(bare);
  if (plain === 'cik') return readCik(text, language);
  const known = commandFor(bare, language) ?? stopIn(bare, language);
  if (known === 'stop' || bare === said) {
    if (known !== undefined) return known;
    if (isStopped && isYes(bare, language)) return 'start';
  }
  const polite = plain === bare ? undefined : (commandFor(plain, language) ?? stopIn(plain, language));
  if (polite === 'stop' || languages.some((each) => isWish(bare, each))) return 'stop';
  return bare === said && polite !== 'start' ? polite : undefined;
}

/** «JOIN CODE», whatever quotes, greetings and thanks stand around it; in small letters and Latin digits. */
function joinCodeIn(text: string): string | undefined {
  const {
    before = '',
    code = '',
    behind = '',
  } = /^(?<before>.*?)\bjoin\b[^\p{L}\d]+(?<code>[a-z\d]+(?:[-_][a-z\d]+)*)(?<behind>.*)$/su.exec(
    foldText(text),
  )?.groups ?? {};
  const around = wordsOf(`${before} ${behind}`).split(' ');
  const isAlone = around.every((word) => word === '' || isKind(word));
  // «Please join us» has no code.
  const isCode = around.join('') === '' || /\d/u.test(code) || code.length >= shortestWordlessCode;
  return code !== '' && isCode && code.length <= greatestCode && isAlone ? code : undefined;
}

const isKind = (word: string): boolean =>
  courtesies.has(word) || languages.some((language) => lexiconOf(language).courtesies.has(word));

const withoutCourtesies = (bare: string): string =>
  bare
    .split(' ')
    .filter((word, i, said) => !courtesies.has(word) && word !== said[i - 1])
    .join(' ');

/** The words and numbers alone, one space between. */
const wordsOf = (text: string): string =>
  (
    foldText(text)
      .replace(/'/gu, '')
      .match(/\p{L}+|\d+/gu) ?? []
  ).join(' ');

/** With its cedilla it is «go out»; with a small dotted i nobody writes «cık»; twice it is a no. */
function readCik(text: string, language: Language): CommandWord | undefined {
  const letters = text.normalize('NFC');
  if (/[çÇ]/u.test(letters)) return 'stop';
  if (language !== 'tr' || /c[ıi]k.+c[ıi]k/iu.test(letters)) return undefined;
  return /[cC]ik/u.test(letters) ? 'stop' : 'stop-or-no';
}

const commandsIn = (lists: readonly (readonly [Command, string])[]): ReadonlyMap<string, Command> =>
  new Map(
    lists
      .flatMap(([command, list]) =>
        foldText(list)
          .split('|')
          .map((word) => [word, command] as const),
      )
      .reverse(),
  );

const ownCommands: Readonly<Record<Language, ReadonlyMap<string, Command>>> = {
  tr: commandsIn(words.tr),
  fa: commandsIn(words.fa),
  en: commandsIn(words.en),
};
const carriersCommands = commandsIn(carriers);

const commandFor = (bare: string, language: Language): Command | undefined =>
  carriersCommands.get(bare) ?? ownCommands[language].get(bare);

/** Whoever asks to be left alone is left alone, in whatever language they ask. */
const stopIn = (bare: string, language: Language): 'stop' | undefined =>
  !(language === 'en' && bare === 'red') &&
  languages.some((other) => other !== language && ownCommands[other].get(bare) === 'stop')
    ? 'stop'
    : undefined;

const isYes = (bare: string, language: Language): boolean =>
  bare === 'yes' || (language === 'tr' && bare === 'evet') || (language === 'fa' && bare === foldText('بله'));
