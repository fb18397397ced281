import type { Language } from '../../language.ts';
import { foldText } from './fold.ts';
import { lexiconOf } from './lexicon.ts';

/**
 * A wish in plain words: one of `what`, one of `not`, one of `must` where there are any, and besides only these and
 * courtesies.
 */
interface Wish {
  readonly what: string;
  readonly not: string;
  readonly must?: string;
  readonly besides: string;
}

const wishes: Readonly<Record<Language, readonly Wish[]>> = {
  tr: [
    {
      what: 'mesaj mesajlar mesajı mesajları sms smsi ileti iletmeyin yazı msj',
      not: `atmayın atma atmayınız göndermeyin gönderme göndermeyiniz yollamayın yollama yazmayın yazma istemiyorum
        istemiyoruz kesin durdurun durdur kesiniz gelmesin atılmasın gönderilmesin`,
      besides:
        'şu bu artık bundan sonra bi hayır ben bana bir daha lütfen bu numaraya numarama hiç sizden yeter başka almak rica ederim ne olur',
    },
    {
      what: 'listeden listenizden abonelikten gruptan sistemden',
      not: 'çıkarın çıkar çıkarınız silin sil çıkmak çıkartın',
      besides: 'beni bizi lütfen artık numaramı adımı istiyorum bu',
    },
  ],
  fa: [
    {
      what: 'پیام پیامک اس sms',
      not: 'ندهید ندین نفرستید نفرستین نفرست نده نمیخوام نمیخواهم نزنید نزنین',
      besides: 'دیگر دیگه لطفا به من ام اس رو را هیچ برام برایم برای این شماره خواهشا خواهش میکنم',
    },
    {
      what: 'پیام پیامک sms',
      not: 'ندید',
      must: 'دیگر دیگه لطفا خواهشا هیچ به',
      besides: 'من این شماره خواهش میکنم',
    },
    {
      what: 'پیام پیامک پیامها پیامکها',
      not: 'قطع',
      must: 'کنید کنین کن',
      besides: 'دیگر دیگه لطفا رو را این خواهشا',
    },
    {
      what: 'لیست فهرست لیستتون لیستتان',
      not: 'حذف حذفم بیرون خارج پاک خط',
      besides:
        'بزنید بزنین من منو مرا رو را از کن کنید کنین لطفا اسم اسمم شماره شمارهام ام بیارید بیاورید این',
    },
    {
      what: 'اسم اسمم شماره شمارهام شمارم',
      not: 'پاک حذف خط',
      must: 'کنید کنین کن بزنید بزنین بزن',
      besides: 'من منو مرا رو را لطفا از ام این خواهشا',
    },
  ],
  en: [
    {
      what: 'texting messaging texts messages text message sms sending contacting',
      not: 'stop quit cease',
      besides:
        'please me the to these your you can could will my phone number any more anymore us all sending kindly now of it i want would like',
    },
    {
      what: 'texts messages text message sms',
      not: 'dont not longer',
      must: 'want',
      besides: 'please me us any more anymore i do we your these again ever to get receive my phone no',
    },
    {
      what: 'text message contact send messages texts',
      not: 'dont not',
      must: 'me us',
      besides:
        'please do any more anymore again ever these your messages texts message text on this number phone to my',
    },
    { what: 'texts messages sms', not: 'no', besides: 'more any please thank you' },
    { what: 'text message', not: 'no', must: 'more', besides: 'please thank you' },
    {
      what: 'take',
      not: 'off',
      must: 'me number name',
      besides: 'my please from the your this list lists and',
    },
    {
      what: 'remove unsubscribe delete',
      not: 'me',
      besides: 'please from your the this list lists number my and',
    },
  ],
};

const foldWishes = (language: Language) =>
  wishes[language].map(({ what, not, must, besides }) => ({
    needed: [what, not, ...(must === undefined ? [] : [must])].map(setOf),
    besides: setOf(besides),
  }));

const setOf = (list: string): ReadonlySet<string> => new Set(foldText(list).split(/\s+/u));

const foldedWishes = { tr: foldWishes('tr'), fa: foldWishes('fa'), en: foldWishes('en') };

/** Whether these folded words, one space between, wish for no more messages. */
export function isWish(bare: string, language: Language): boolean {
  const said = bare.split(' ');
  const small = lexiconOf(language).courtesies;
  return foldedWishes[language].some(({ needed, besides }) => {
    if (!needed.every((words) => said.some((word) => words.has(word)))) return false;
    return said.every((word) => [...needed, besides, small].some((words) => words.has(word)));
  });
}
