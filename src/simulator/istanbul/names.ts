import type { Language } from '../../language.ts';

/** First names and surnames of the simulated people, by the language that they read. */
interface NameList {
  readonly first: readonly [string, ...string[]];
  readonly last: readonly [string, ...string[]];
}

const words = (text: string): [string, ...string[]] => {
  const [first = '', ...others] = text.trim().split(/\s+/);
  return [first, ...others];
};

export const nameLists: Readonly<Record<Language, NameList>> = {
  tr: {
    first: words(`
      Ayşe Fatma Zeynep Elif Emine Hatice Meryem Merve Büşra Esra Gülcan Hülya Nuray Sevgi Şule Özlem Derya Filiz
      Gamze İpek Nermin Songül Tuğba Yasemin Çiğdem Mehmet Mustafa Ahmet Ali Hüseyin Hasan İbrahim Murat Yusuf Ömer
      Emre Burak Serkan Volkan Kemal Orhan Selim Tarık Uğur Cengiz Çağlar Doğan Ferhat Gökhan Oğuz`),
    last: words(`
      Yılmaz Kaya Demir Çelik Şahin Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Kara Koç Kurt
      Özkan Şimşek Polat Korkmaz Çakır Erdoğan Güneş Aksoy Bulut Keskin Turan Avcı Güler Işık Taş Bozkurt Acar Duman
      Ateş Yavuz Sarı Coşkun Karaca Uçar Tekin Gündüz Ünal Kaplan Toprak Sezer Ergin Yalçın`),
  },
  fa: {
    first: words(`
      مریم زهرا فاطمه نرگس شیرین لیلا پروانه سمیرا نسرین مهناز الهام فرزانه آرزو مینا سارا علی محمد حسین رضا مهدی امیر
      سعید حمید بهرام کاوه فرهاد داریوش بهزاد نادر آرش`),
    last: words(`
      رضایی محمدی حسینی احمدی کریمی موسوی جعفری صادقی رحیمی قاسمی نوری کاظمی اکبری شریفی یوسفی امینی بهرامی طاهری
      سلیمانی فرهادی`),
  },
  en: {
    first: words(`
      Grace Ruth Helen Alice Nora Clara Emma Judith Irene Martha Daniel Peter George Martin Oliver Samuel Victor Walter
      Philip Adam`),
    last: words(`
      Baker Carter Fletcher Harris Mason Palmer Turner Walsh Bennett Collins Dawson Ellis Foster Griffin Hughes Jensen
      Lambert Morris Norton Parker`),
  },
};
