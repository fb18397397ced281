import type { Language } from '../../language.ts';
import { fold } from './fold.ts';
import { isAck, isValue } from './items.ts';
import { layOutPage } from './lay-out-page.ts';
import { isPicture } from './mark-rules.ts';
import { readItems } from './read-items.ts';
import { tokensOf } from './tokens.ts';

/** Thanks, a greeting, a thumb or an «all right», and nothing else: it reports nothing and asks for nothing. */
export function isCourtesy(text: string, language: Language): boolean {
  const page = layOutPage(tokensOf(fold(text)), [], language);
  const items = readItems(page);
  const acks = items.filter((item) => isValue(item) && isAck(item));
  if (!items.every((item) => item.type === 'filler' || acks.includes(item))) return false;
  const { courtesies } = page.lexicon;
  return (
    acks.length > 0 || page.tokens.some((token, at) => courtesies.has(page.word(at)) || isPicture(token.text))
  );
}
