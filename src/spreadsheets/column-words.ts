/** The sheets of a workbook. */
export const sheetKinds = ['program', 'units', 'people', 'tasks'] as const;
export type SheetKind = (typeof sheetKinds)[number];

/** The levels that lists give a column of their own, from the top down. */
export const unitLevels = ['province', 'city', 'district', 'area', 'neighbourhood'] as const;
export type UnitLevel = (typeof unitLevels)[number];

/** How people head the columns of each sheet besides our own names; the better word stands first. */
const levelWords: Record<UnitLevel, string> = {
  province: 'il | ili | il adı | province name | استان | نام استان',
  city: 'şehir | şehir adı | kent | city name | شهر | شهرستان | نام شهر',
  district: 'ilçe | ilçesi | ilçe adı | district name | borough | منطقه | نام منطقه | منطقه شهرداری | بخش',
  area: 'bölge | bölge adı | semt | region | area name | ناحیه | نام ناحیه',
  neighbourhood:
    'mahalle | mahalle adı | mahallesi | neighborhood | neighbourhood name | neighborhood name | ward | محله | نام محله',
};

/** A code beside the name is often another authority's, hence read only where there is no name. */
const levelsOrCodes: Record<UnitLevel, string> = {
  province: `${levelWords.province} | il kodu | province code | کد استان`,
  city: `${levelWords.city} | şehir kodu | city code | کد شهر`,
  district: `${levelWords.district} | ilçe kodu | district code | borough code | کد منطقه`,
  area: `${levelWords.area} | bölge kodu | area code | region code | کد ناحیه`,
  neighbourhood: `${levelWords.neighbourhood} | mahalle kodu | neighbourhood code | neighborhood code | ward code | کد محله`,
};

export const columnWords = {
  program: {
    key: 'anahtar | ayar | alan | setting | کلید | عنوان | تنظیم',
    value: 'değer | مقدار',
  },
  units: {
    code: 'kod | kodu | birim kodu | unit code | کد | شناسه | کد واحد',
    name: 'ad | adı | isim | birim | birim adı | unit | unit name | نام | نام واحد | واحد',
    name_tr: 'ad tr | türkçe ad | türkçe adı | turkish name | نام ترکی',
    name_fa: 'ad fa | farsça ad | farsça adı | persian name | نام فارسی',
    name_en: 'ad en | ingilizce ad | ingilizce adı | english name | نام انگلیسی',
    kind: 'tür | türü | tip | tipi | düzey | seviye | type | level | نوع | سطح',
    parent:
      'üst birim | üst birim kodu | bağlı olduğu birim | bağlı olduğu | üst | parent unit | parent code | واحد بالادست | بالادست | واحد مادر | زیرمجموعه',
    latitude: 'enlem | lat | عرض جغرافیایی',
    longitude: 'boylam | lon | lng | long | طول جغرافیایی',
    ...levelWords,
  },
  people: {
    name: 'ad soyad | adı soyadı | ad soyadı | adı ve soyadı | ad ve soyad | isim soyisim | isim soyad | full name | name surname | first name | given name | نام و نام خانوادگی | نام نام خانوادگی | نام کامل | ad | adı | isim | نام',
    surname: 'soyad | soyadı | soyisim | last name | family name | نام خانوادگی | فامیلی | فامیل',
    phone:
      'cep | cep tel | cep telefonu | cep no | cep telefon | cep numarası | gsm | gsm no | mobil | mobil telefon | mobile | mobile phone | mobile number | cell | cell phone | همراه | تلفن همراه | شماره همراه | موبایل | شماره موبایل | telefon | telefon no | telefon numarası | tel | tel no | phone number | telephone | شماره تلفن | تلفن | شماره | شماره تماس',
    unit: 'birim | birim adı | birim kodu | görev yeri | sorumlu olduğu birim | ilçe mahalle | mahalle ilçe | unit code | unit name | district neighbourhood | neighbourhood district | واحد | نام واحد | کد واحد | محل خدمت | منطقه محله | محله منطقه',
    role: 'rol | rolü | görev | görevi | unvan | ünvan | نقش | سمت | مسئولیت',
    language: 'dil | dili | زبان',
    channel: 'kanal | iletişim kanalı | کانال | روش ارتباط',
    ...levelsOrCodes,
  },
  tasks: {
    code: 'kod | kodu | görev kodu | task code | کد | شناسه | کد کار',
    title: 'görev | görev adı | başlık | iş | ad | adı | task | name | عنوان | کار | وظیفه | شرح کار | نام',
    title_tr: 'başlık tr | türkçe başlık | عنوان ترکی',
    title_fa: 'başlık fa | farsça başlık | عنوان فارسی',
    title_en: 'başlık en | ingilizce başlık | عنوان انگلیسی',
    title_sms: 'sms | sms başlığı | kısa başlık | kısa ad | short title | عنوان کوتاه | عنوان پیامک',
    title_sms_tr: 'sms tr | kısa başlık tr | türkçe kısa başlık',
    title_sms_fa: 'sms fa | kısa başlık fa | farsça kısa başlık',
    title_sms_en: 'sms en | kısa başlık en | ingilizce kısa başlık',
    kind: 'tür | türü | tip | tipi | type | نوع',
    target: 'hedef | hedef sayı | هدف',
    points: 'puan | puanı | point | score | امتیاز',
    evidence: 'kanıt | belge | ispat | proof | مدرک | مستند | سند',
    from: 'başlangıç | başlangıç günü | ilk gün | from day | first day | از | از روز | شروع',
    until: 'bitiş | bitiş günü | son gün | to | until day | last day | تا | تا روز | پایان',
    cycles: 'dönem | dönemler | cycle | دوره | دوره ها',
    units:
      'birim | birimler | unit | yer | واحد | واحدها | mahalle | mahalleler | neighbourhood | neighbourhoods | neighborhood | neighborhoods | محله | محله ها | ilçe | ilçeler | district | districts | منطقه | مناطق',
  },
} as const satisfies Record<SheetKind, Record<string, string>>;

export type Column<K extends SheetKind> = keyof (typeof columnWords)[K] & string;

/** What people call the sheets and the files. */
export const sheetWords: Record<SheetKind, string> = {
  program: 'programme | programs | programlar | proqram | ayarlar | برنامه | تنظیمات',
  units:
    'unit | birim | birimler | birim listesi | mahalleler | ilçeler | teşkilat | واحد | واحدها | مناطق | محله ها | محلات',
  people:
    'person | persons | kişi | kişiler | kişi listesi | temsilci | temsilciler | üyeler | rehber | personel | افراد | اشخاص | نمایندگان | نماینده ها | اعضا | مخاطبان',
  tasks:
    'task | görev | görevler | görev listesi | işler | iş takvimi | وظایف | وظیفه ها | کارها | ماموریت ها',
};
