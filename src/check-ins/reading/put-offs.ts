import type { Language } from '../../language.ts';

/**
 * Whole texts, one each line, that put off a sentence that is wanted, or ask what to write; behind … parts of a short one.
 */
export const putOffs: Readonly<Record<Language, string>> = {
  tr: `
    … anlamadım
    … ne demek
    … ararım
    … arayın
    … arayayım
    … telefonda
    … yüz yüze
    … toplantıda söylerim
    … yazıcam
    … yazcam
    … yazacam
    … yazarız
    … sorayım
    … soriyim
    … sorcam
    … soracam
    … sorarız
    … sorup
    … soramadım
    … bakıcam
    … bakarız
    … düşünüyorum
    … düşüneceğim
    … düşünücem
    … yukarda yazdım
    … mesajda yazdım
    … ne gibi
    … ne yazsam
    … ne yazıyım
    … ne yazacağım
    … nasıl yani
    … nasıl yazılıyor
    … hatırlamıyorum
    olur
    nasıl
    bilmem
    bilemedim
    ne bileyim
    birazdan
    pas
    geç
    boş
    … sormadım
    … sorarım
    … yazayım mı
    … anlayamadım
    … kimsiniz
    … kimsin
    … yanlış numara
    … müsait değilim
    … düşüneyim
    … sonra söylerim
    … dedim ya
    … yukarıda yazdım
    … neyi yazayım
    … ne yazayım
    … ne diyeyim
    … hayırlı cumalar
    … bayramınız
    … kandiliniz
    bilmiyorum
    ben bilmiyorum
    sonra
    sonra yazarım
    sonra yazacağım
    daha sonra yazarım
    yarın yazarım
    akşam yazarım
    birazdan yazarım
    şimdi yazamam
    yazacağım
    yazarım
    ne yazmalıyım
    ne yazılacak
    nasıl yazayım
    anlamıyorum
    henüz yok
    henüz bilmiyorum
    bakarım
    bakacağım
    soracağım
    öğrenip yazarım
  `,
  fa: `
    صبح به خیر
    شب به خیر
    روز به خیر
    وقت به خیر
    … شما کی
    … یعنی چی
    … می نویسم
    … مینویسم
    … میگم
    … می گم
    … بگم
    … بپرسم
    … میپرسم
    … می پرسم
    … زنگ میزنم
    … زنگ می زنم
    … زنگ بزنید
    … تلفنی
    … حضوری
    … تو جلسه
    … فکر کنم
    … منظورتون
    … چطور بنویسم
    … قبلا نوشتم
    … بالا نوشتم
    … یادم نیست
    … چه خواسته ای
    باشه
    چشم
    رد
    خالی
    … نپرسیدم
    … چی بنویسم
    … شما کیستید
    … متوجه نشدم
    … نفهمیدم
    … چی باید
    … چه باید
    … خدمتتون
    … خدمتتان
    … قبلا گفتم
    … نمیدونم
    … نمیدانم
    … فعلا نه
    … الان دیدم
    … اشتباه گرفتید
    نمی دانم
    نمی دونم
    بعدا
    بعدا میفرستم
    بعدا می فرستم
    چه بنویسم
    متوجه نمیشم
    الان نمیتونم
  `,
  en: `
    … who is this
    … not asked yet
    … ill tell
    … ill write
    … ill send
    … ill ask
    … ill think
    … ill ring
    … ill call
    … will think
    … in a meeting
    … busy now
    … when is
    tomorrow
    … will call
    … will ring
    … will send
    … will tell
    … let me ask
    … ask them
    … ring me
    … tell you when
    … tell you on
    … on the phone
    … to write here
    … what does this
    … what kind of
    … which ones
    sorry what
    pass
    blank
    … should i write
    … do i write
    … will write
    … havent asked
    … who are you
    … what do you mean
    … what is this
    … wrong number
    … told you already
    … already answered
    … ask me
    … call me
    … not now
    … another time
    … let me think
    … was the question
    … what question
    … dont know
    … no idea
    … dont understand
    … happy easter
    … happy christmas
    later
    write later
    will do later
    will do
    tell you later
    do not know
    i do not know
    dunno
    not sure
    what
    what to write
    what shall i write
    not understood
    not yet
    ask later
    i will ask
    will ask
    will find out
  `,
};
