import type { Language } from '../../language.ts';
import { foldText } from './fold.ts';

/**
 * What a word says to «did you?».
 * `word`: it says nothing else («evet»). `verb`: it may only carry a number («25 oldu»). `ack`: it may only mean «I have read this».
 */
export interface YesNo {
  readonly says: 'yes' | 'no' | 'none';
  readonly as: 'word' | 'verb' | 'ack';
  /** It is in no list, only its form says no: «almadım» may be about anything. */
  readonly isGuess?: boolean;
  /** An unknown word behind it may be what there was none of: «no trouble», «didn't rain». */
  readonly isLeading?: boolean;
}

const folded = (list: string): ReadonlySet<string> =>
  new Set(
    list
      .split(/[\s]+/u)
      .filter((word) => word !== '')
      .map(foldText),
  );

interface Words {
  readonly yes: ReadonlySet<string>;
  readonly yesVerbs: ReadonlySet<string>;
  readonly acks: ReadonlySet<string>;
  readonly no: ReadonlySet<string>;
  readonly noVerbs: ReadonlySet<string>;
  /** «yok»: no, and on a count zero. */
  readonly none: ReadonlySet<string>;
  /** Those of the words that say no which a noun or a verb may follow. */
  readonly leading: ReadonlySet<string>;
  /** Whole words whose ending or beginning negates them, beyond the lists. */
  readonly negated?: RegExp;
}

const turkish: Words = {
  yes: folded('evet e ewet evt eved evett he hee hıhı aynen elbette tabii tabi tabiki'),
  yesVerbs: folded(
    `yaptım yaptık yaptim yapıldı yapmıştım oldu bitti bitirdim bitirdik tamamladım tamamladık tamamlandı
     tamamdır hallettim hallettik gittim gittik gidildi gezdim gezdik kurdum kurduk kuruldu ettim ettik
     edildi katıldım katıldık verdim verdik dağıttım dağıttık açtım açtık buldum bulduk topladım topladık
     gerçekleşti gerçekleştirdim gerçekleştirdik uğradım uğradık görüştüm görüştük dolaştım dolaştık
     çaldım çaldık ulaştım ulaştık dağıtıldı asıldı toplandı arandı görüşüldü konuşuldu düzenlendi verildi
     hazırlandı açıldı yaptılar gittiler kurdular dağıttılar ettiler topladılar bitirdiler tamamladılar
     katıldılar uğradılar halloldu`,
  ),
  acks: folded('tamam tamamdir tmm tm ok okey okay oki 👍 👌'),
  no: folded('hayır h hayir hyr hayr'),
  noVerbs: folded(
    `iptal yapmadım yapmadık olmadı gitmedim gitmedik yapılmadı yapamadım yapamadık gidemedim gidemedik
     gelemedim gelemedik kuramadık kuramadım kurulmadı gezemedim gezemedik bitmedi bitiremedim bitiremedik
     edemedim edemedik katılamadım katılamadık gerçekleşmedi tamamlanmadı`,
  ),
  none: folded('yok hiç'),
  leading: folded('hiç'),
  negated:
    /^(?:yap|gid|git|gez|kur|ed|et|katil|dagit|bul|topla|ugra|gorus|dolas|tamamla|bitir|bit|hallet|halled|ol|basla|baslat|yetis|yetistir|as|ac|duzenle|konus|gerceklestir|gercekles|ulas|tamamlan|yapil|kurul|edil|dagitil|asil|acil|toplan|gidil|gezil|hallol|halledil)(?:y?[ae])?m[ae]di(?:m|k|n|niz|lar|ler)?$/u,
};

const persian: Words = {
  yes: folded('بله آره اره بلی بلهه اری آری بعله bale are'),
  yesVerbs: folded(
    `شد شده شدم شدیم شدند کردم کردیم کرده رفتم رفتیم داشتم داشتیم رفتهام رفتهایم انجامشد انجامشده انجامدادم انجامدادیم
     تمومشد تمامشد کردیمش shod کردند رفتند`,
  ),
  acks: folded('اوکی اکی اوکیه ok okay 👍 👌'),
  no: folded('نه خیر نخیر نچ na nakheyr'),
  noVerbs: folded(
    `نشد نشده نشدم نشدیم نشدند نکردم نکردیم نکرده نرفتم نرفتیم نداشتم نداشتیم انجامنشد انجامنشده
     انجامندادم انجامندادیم نتوانستم نتوانستیم نتونستم نتونستیم nashod nakardam نکردند نرفتند`,
  ),
  none: folded('هیچ هیچی'),
  leading: folded('هیچ'),
};

const english: Words = {
  yes: folded('yes y yeah yep yup yess yesss ya yea aye certainly absolutely affirmative'),
  yesVerbs: folded(
    'done did didit finished completed complete went visited attended held happened made got found knocked managed',
  ),
  acks: folded('ok okay okey oke k 👍 👌'),
  no: folded('no n nope nah noo naw'),
  noVerbs: folded(
    'didnt couldnt havent hasnt wasnt cancelled canceled notdone didnot undone unable wouldnt werent',
  ),
  none: folded('none nothing nil'),
  leading: folded('no didnt couldnt havent hasnt wasnt wouldnt werent'),
};

const wordsOf: Readonly<Record<Language, Words>> = { tr: turkish, fa: persian, en: english };

/** Signs that say the same everywhere. */
const signs: ReadonlyMap<string, YesNo> = new Map([
  ['✅', { says: 'yes', as: 'word' }],
  ['✔', { says: 'yes', as: 'word' }],
  ['☑', { says: 'yes', as: 'word' }],
  ['❌', { says: 'no', as: 'word' }],
  ['✖', { says: 'no', as: 'word' }],
  ['👎', { says: 'no', as: 'word' }],
]);

/** Reads one whole folded word: شد is not in نشد, nor «yap» in «yapmadım». */
export function readYesNo(word: string, language: Language): YesNo | undefined {
  const words = wordsOf[language];
  const isLeading = words.leading.has(word);
  if (words.no.has(word)) return { says: 'no', as: 'word', isLeading };
  if (words.noVerbs.has(word)) return { says: 'no', as: 'verb', isLeading };
  if (words.none.has(word)) return { says: 'none', as: 'word', isLeading };
  if (words.yes.has(word)) return { says: 'yes', as: 'word' };
  if (words.yesVerbs.has(word)) return { says: 'yes', as: 'verb' };
  if (words.acks.has(word)) return { says: 'yes', as: 'ack' };
  if (words.negated?.test(word)) return { says: 'no', as: 'verb', isGuess: true };
  return signs.get(word);
}
