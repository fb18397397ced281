import type { WordLists } from './word-lists.ts';

export const turkish: WordLists = {
  fillers: `şimdilik bence yazık ki önce şimdi maalesef malesef selam selamlar slm merhaba mrb merhabalar selamün aleyküm sa as günaydın iyi günler akşamlar
    geceler sabahlar bayramlar kolay gelsin kg hayırlı işler olsun allah razı teşekkürler teşekkür ederim ederiz tşk
    saygılar saygılarımla sevgiler sağol sağolun sağ ol olun eyvallah elinize emeğinize sağlık çok lütfen sayın başkanım
    başkan hocam abi abla kardeşim efendim hanım bey özür dilerim kusura bakmayın pardon affedersiniz geç kaldım
    geciktim gecikme için kb bu şu o ben biz bizim benim bunu şunu toplam toplamda top cevap
    cevabım cevaplar yanıt sonuç rapor raporum bildiriyorum arz bilginize bilgi dedim yani işte evvel dönem dönemi
    şükür elhamdülillah maşallah vallahi valla sadece yalnız ediyorum da de diye ayrıca gene yine kendim tek
    başıma ile görüşürüz hayırlısı hepinize size sizlere iyiyim canım kızım oğlum evladım yavrum dua birlikte yazıyorum gönderiyorum cevaben şöyle şudur budur`,
  courtesies: `selam selamlar slm merhaba mrb merhabalar aleyküm günaydın kolay hayırlı teşekkürler teşekkür tşk saygılar
    saygılarımla sevgiler sağol sağolun sağ eyvallah elinize emeğinize razı görüşürüz iyi`,
  counters: 'tane adet kez kere defa',
  units: `kişi kişiye kişiyle hane haneye hanede ev eve evi kapı kapıya kapıyı aile aileye aileyle ziyaret ziyareti
    yeni gönüllü üye esnaf dükkan vatandaş komşu görüşme ziyarette puan yıldız`,
  ratingUnits: 'puan yıldız',
  homes: 'kapı hane ev konut',
  whens: `günü dün bugün sabah öğlen akşam gece pazartesi salı çarşamba perşembe cuma cumartesi pazar hafta haftaki geçen
    dünkü bugünkü`,
  hours: 'günü sabah öğlen akşam gece cuma cumartesi pazartesi salı çarşamba perşembe hafta',
  untils: '',
  weekdays: '',
  doubts: `unuttum unuttuk kaçırdım kaçırdık gitti birazdan yoldayım yoldayiz planım planımız mesela örnek örneğin ertelendi erteledik erteledim kısmetse nasipse
    müsait olunca randevu randevumuz yarısını yarısına kısmını silin sil komşum komşumuz verirse izin kaldırıldı diyelim ikisi ikisini ikiside üçü kalmadı kalmamış mesaj mesajı mesajınız sms arayın ara falan filan arası arasında olur peki eksik kaldı kalan kalmış az hedef hedefim hedefimiz planlıyorum planladım yarın yarına haftaya sonra belki galiba
    sanırım inşallah nasip kısmet henüz daha yarısı yarı yarım çoğu kısmen bazı biraz hepsi hepsini tümü tümünü hiçbiri
    hiçbirini aynı gibi veya ya yada yahut ne eğer sayılır sayılmaz olabilir lazım gerek gerekiyor neredeyse nerdeyse
    yaklaşık civarı civarında en fazla fazlası kadar değil ama fakat ancak lakin yalnızca yerine üzere niyet bile artık
    vazgeçti vazgeçtiler vazgeçmiş ayrıldı caydı
    olursa olmazsa varsa yoksa hariç dışında küsur cevapsız meşgul reddetti reddettiler söz söküldü söktüler yırtılmış
    yırttılar yırtıldı istedim eksilt düş çıkar çıkart ekle benimki benimkiler üstü üzeri artı eksi olmuş yapmış demişler diyor dedi söyledi mış muş`,
  reasons:
    'kapalı kapalıydı kilitli kilitliydi yoktu yoklardı hasta hastaydım hastaydık hastayım hastalandım',
  pleas: 'lütfen',
  muches: 'çok',
  persons: 'kişi kişiye kişiyle komşu',
  gatherings: 'toplantı toplantısı sohbet sohbeti çay kahve gecesi buluşma buluşması kermes sofrası',
  placesBefore: '',
  placesBehind: 'önünde yanında içinde karşısında çevresinde',
  apologies: 'pardon özür affedersiniz',
  deeds: '',
  asides: `mükemmel kirli temiz kötü kötüydü orta berbat hava havalar yağmur yağmurlu kar soğuk soğuktu sıcak güzel güzeldi iyiydi yoruldum yorulduk yorgunum mutluyum
    mutluyuz memnunum memnunuz kalabalıktı allaha emanet herkese herkes sevgi selamlarla`,
  tales: `geçti geldi geldiler katıldı katıldılar vardı konuştuk eğlendik yedik içtik sevdi sevdiler beğendi beğendiler çalıştık`,
  carriers: `diktim diktik doldurdum doldurduk yazdım yazdık postaladım postaladık yolladım yolladık gönderdim gönderdik astım astık aradım aradık kaydettim kaydettik veriyorum`,
  questions: `mi mu misin misiniz miyim miyiz mıydı kaç kaçta kaçtı nasıl neden niye niçin hangi hangisi nerede nereye kim
    kime ne`,
  questionStarts: '',
  corrections: `yanlış yanlışlıkla yanlışım yanlışmış düzeltme düzeltiyorum düzeltin düzeltir düzelt hata hatalı doğrusu
    aslında`,
  taskWords: 'görev görevi madde maddesi numara numaralı nolu',
  numbering: 'numara numaralı nolu',
  ands: 've',
  more: 'daha ilave ekstra',
  moreBefore: 'artı ilave ekleyin ekle ek',
  afterOddNumber: `tl lira liraya liralık kuruş euro dolar bin milyon yüz gün günde gündür hafta haftada haftadır ay ayda
    aydır yıl yılda yıllık sene saat saatte saattir dakika dk sn saniye yaş yaşında yaşındayım yaşındaki metre km m kg
    kilo litre derece kat kattan katlı blok daire sokak cadde buçuk çeyrek kala geçe geçiyor var sularında gibi arası
    nci inci uncu te ta de da ten tan den dan x gb lik luk no cm adım civarı milyar senelik haftalık günlük
    aylık kişilik kere`,
  beforeOddNumber: `saat kat daire no yüzde tel telefon telefonum numaram yaş yaşım tarih tarihi blok bina sayfa plaka
    şifre kod kodu pin sokak cadde hedef posta apt`,
  months: `ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık ocakta aralıkta kasımda kasımdan
    aralığa kasıma`,
  articles: 'bir',
  withBefore: '',
  withBehind: 'ile birlikte beraber eşliğinde',
  phrases: {
    filler: [
      'geç oldu',
      'akşam oldu',
      'hayır olsun',
      'hayır işi',
      'hayır dualarınızı',
      'hayır dualarınız',
      'şu ana kadar',
      'şimdiye kadar',
      'bugüne kadar',
      'bu güne kadar',
      'kaldı mı',
      'geç kaldım',
      'geç yazdım',
      'kolay gelsin',
      'ne yazık ki',
      'ne yazık',
      'ne mutlu',
      'hayır dua',
      'hayır duası',
      'elden geldiğince',
      'tamam mı',
      'en sonunda',
      'az önce',
    ],
    doubt: [
      'kolay olmadı',
      'kolay bitmedi',
      'evde yok',
      'evde yoklar',
      'evde yoktu',
      'benim bey',
      'bizim bey',
      'benim hanım',
      'bizim hanım',
      'kapıyı açmadılar',
      'kapı açmadılar',
      'kapıları açmadılar',
      'kapıyı açmadı',
      'kapı açılmadı',
      'kapılar açılmadı',
      'telefonu açmadılar',
      'telefon açmadılar',
      'telefonu açamadım',
      'telefonu açmadı',
      'telefonum yok',
      'kapıda yok',
      'evet şimdi',
      'evet hemen',
      'evet benim',
      'evet lütfen',
      'evet buyurun',
      'geçen hafta',
      'cevap verdim',
      'daha var',
      'geçen ay',
      'geçen dönem',
      'yok sayın',
      'tamam değil',
      'ne zaman',
      'bir daha',
      'bir şey',
      'var mı',
      'oldu mu',
      'iptal mi',
      'yarım kaldı',
    ],
    reason: [],
    yes: ['yerine getirdim'],
    no: ['iptal oldu', 'iptal edildi', 'iptal ettik', 'iptal ettim', 'iptal ettiler'],
    none: ['hiç yok', 'yok hiç'],
    correction: [
      'yanlış yazmışım',
      'yanlış yazdım',
      'yanlış oldu',
      'hata yaptım',
      'hatalı yazdım',
      'yanlış yolladım',
      'yanlış gönderdim',
      'yanlış söyledim',
    ],
  },
  doubtful:
    /(?:[ae]c[ae][gk]\p{L}*|[iu]c[ae](?:m|z|n)|[aeltpksrn]c[ae](?:m|z)|olcak|[ae]r[ie]m|[ae]r[ie]z|[iu]rim|[iu]yor(?:um|uz)?|[ae]bilir\p{L}*|m[ae]li\p{L}*|m[ae](?:m|z|yiz|zlar|zsiniz)|s[ae]m|s[ae]k)$/u,
};
