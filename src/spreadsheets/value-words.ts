import type { Weekday } from '../cycles/calendar.ts';
import { type Language, languages } from '../language.ts';
import {
  type Channel,
  channels,
  type EvidenceKind,
  evidenceKinds,
  type RoleKind,
  roleKinds,
  type TaskKind,
  taskKinds,
} from '../store/words.ts';
import { type UnitLevel, unitLevels } from './column-words.ts';
import { foldKey } from './fold.ts';

/** Finds the value that a cell means, by its own name or by a word for it; undefined for a word that we do not know. */
type Reader<T> = (text: string) => T | undefined;

/** Roles open doors: only words that leave no doubt are here. */
export const readRole: Reader<RoleKind> = readerOf(roleKinds, {
  rep: 'temsilci | mahalle temsilcisi | saha temsilcisi | representative | نماینده | نماینده محله',
  coordinator:
    'koordinatör | ilçe koordinatörü | mahalle koordinatörü | il koordinatörü | co-ordinator | هماهنگ کننده | رابط منطقه',
  leader: 'lider | önder | رهبر',
  admin: 'yönetici | administrator | مدیر | مدیر سامانه | ادمین',
});

export const readChannel: Reader<Channel> = readerOf(channels, {
  telegram: 'tg | تلگرام',
  sms: 'text | kısa mesaj | mesaj | پیامک | اس ام اس',
});

export const readLanguage: Reader<Language> = readerOf(languages, {
  tr: 'türkçe | turkish | turkce | türk | tr-TR | ترکی | ترکی استانبولی',
  fa: 'farsça | persian | farsi | fa-IR | فارسی | پارسی',
  en: 'ingilizce | english | en-GB | en-US | انگلیسی',
});

export const readTaskKind: Reader<TaskKind> = readerOf(taskKinds, {
  count: 'sayı | sayım | adet | sayma | number | تعداد | عدد | شمارش | شمارشی',
  done: 'yapıldı | yapıldı mı | evet hayır | tamamlandı | yes no | check | انجام | انجام شد | انجام شده | بله خیر | بله نه',
  rating: 'puanlama | değerlendirme | not | derece | stars | نمره | ارزیابی | رتبه بندی | امتیازدهی',
  text: 'metin | yazı | açıklama | cümle | sentence | متن | متنی | نوشته | توضیح',
});

export const readEvidence: Reader<EvidenceKind> = readerOf(evidenceKinds, {
  none: 'yok | hayır | no | gerekmez | - | ندارد | نه | خیر | بدون مدرک | هیچ',
  photo: 'foto | fotoğraf | resim | picture | image | عکس | تصویر',
  location: 'konum | yer | gps | موقعیت | موقعیت مکانی | مکان | لوکیشن',
});

/** The levels of the tree; an organisation may have its own words besides. */
export const readUnitLevel: Reader<UnitLevel> = readerOf(unitLevels, {
  province: 'il | استان',
  city: 'şehir | شهر | شهرستان',
  district: 'ilçe | منطقه',
  area: 'bölge | region | ناحیه',
  neighbourhood: 'mahalle | neighborhood | محله',
});

/** 1 is Monday. */
export function readWeekday(text: string): Weekday | undefined {
  const key = foldKey(text);
  return weekdays.find(([, words]) => words.split('|').some((word) => foldKey(word) === key))?.[0];
}

const weekdays: readonly (readonly [Weekday, string])[] = [
  [1, 'mon | monday | pazartesi | pzt | دوشنبه | 1'],
  [2, 'tue | tuesday | salı | sal | سه شنبه | 2'],
  [3, 'wed | wednesday | çarşamba | çar | چهارشنبه | 3'],
  [4, 'thu | thursday | perşembe | per | پنجشنبه | 4'],
  [5, 'fri | friday | cuma | cum | جمعه | آدینه | 5'],
  [6, 'sat | saturday | cumartesi | cmt | شنبه | 6'],
  [7, 'sun | sunday | pazar | paz | یکشنبه | 7'],
];

function readerOf<T extends string>(values: readonly T[], words: Readonly<Record<T, string>>): Reader<T> {
  const known = new Map(
    values.flatMap((value) =>
      [value, ...words[value].split('|')].map((word) => [foldKey(word) || word.trim(), value] as const),
    ),
  );
  return (text) => known.get(foldKey(text) || text.trim());
}
