import { foldText } from './fold.ts';

/** Words with which people ask to be left alone, in ways that no list foresees. */
const hints = foldText(
  `stop stopping unsubscribe enough cease quit cancel remove delete spam bother bothering annoying anymore leave
  dur durun durdur durdurun iptal yeter bıktım usandım bırakın çıkarın çıkar silin rahatsız istemiyorum istemem kesin kesiniz
  atmayın atma göndermeyin gönderme yollamayın yollama yazmayın yazma gelmesin gerekmez vazgeçtim
  لغو قطع متوقف انصراف حذف بسه بس نمیخوام نمیخواهم نمیخام مزاحم ولم ندید ندین ندهید نفرستید نفرستین نفرست نزنید نیاد خارج`,
).split(/\s+/u);

const apart = [
  ['no', 'more'],
  ['not', 'interested'],
  ['dont', 'text'],
  ['dont', 'send'],
  ['dont', 'want'],
  ['نمی', 'خوام'],
  ['نمی', 'خواهم'],
].map((words) => words.map(foldText).join(' '));

/** Whether a text that is no command and no answer may still be a wish to get no more messages, in any language. */
export function mayWishToStop(text: string): boolean {
  const words =
    foldText(text)
      .replaceAll("'", '')
      .match(/\p{L}+/gu) ?? [];
  const said = ` ${words.join(' ')} `;
  return words.some((word) => hints.includes(word)) || apart.some((phrase) => said.includes(` ${phrase} `));
}
