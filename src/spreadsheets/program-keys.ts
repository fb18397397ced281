import { foldKey } from './fold.ts';

/** The keys of the sheet `program`, with the words that people write for them. */
const keyWords = {
  code: 'kod | program kodu | کد',
  name: 'ad | program adı | program | نام | نام برنامه',
  sms_name: 'sms adı | kısa ad | نام کوتاه | نام پیامک',
  starts_on:
    'başlangıç | başlangıç tarihi | başlama tarihi | ilk gün | تاریخ شروع | شروع | آغاز | تاریخ آغاز | روز آغاز',
  cycle_days: 'dönem günü | dönem uzunluğu | gün sayısı | طول دوره | روزهای دوره',
  time_zone: 'saat dilimi | timezone | منطقه زمانی',
  language: 'dil | زبان',
  opens_at: 'açılış saati | ساعت شروع',
  check_in_days: 'rapor günleri | bildirim günleri | kontrol günleri | روزهای گزارش',
  check_in_at: 'rapor saati | bildirim saati | ساعت گزارش',
  board_weekday: 'tablo günü | sıralama günü | روز جدول',
  board_at: 'tablo saati | sıralama saati | ساعت جدول',
  quiet_from: 'sessizlik başlangıcı | sessiz başlangıç | شروع سکوت',
  quiet_to: 'sessizlik bitişi | sessiz bitiş | پایان سکوت',
  grace_hours: 'ek süre | ek süre saati | مهلت',
} as const;

export type ProgramKey = keyof typeof keyWords;

export const programKeys: readonly string[] = Object.keys(keyWords);

const isProgramKey = (key: string): key is ProgramKey => key in keyWords;

const keys: ReadonlyMap<string, ProgramKey> = new Map(
  Object.entries(keyWords).flatMap(([key, words]) =>
    isProgramKey(key) ? [key, ...words.split('|')].map((word) => [foldKey(word), key] as const) : [],
  ),
);

export const programKeyOf = (written: string): ProgramKey | undefined => keys.get(foldKey(written));
