import type { Language } from '../../language.ts';
import { fold } from './fold.ts';
import { isAck, isValue } from './items.ts';
import { layOutPage } from './lay-out-page.ts';
import { isPicture } from './mark-rules.ts';
import { readItems } from './read-items.ts';
import { tokensOf } from './tokens.ts';

/**
 * A text that reports nothing and asks for nothing: `thanks` is a thank-you, a greeting or an emoji; `ack` an «all right»
 * or a thumb, which may yet be a yes to what was asked.
 */
export function courtesyIn(text: string, language: Language): 'thanks' | 'ack' | undefined {
  const page = layOutPage(tokensOf(fold(text)), [], language);
  const items = readItems(page);
  const acks = items.filter((item) => isValue(item) && isAck(item));
  if (!items.every((item) => item.type === 'filler' || acks.includes(item))) return undefined;
  if (acks.length > 0) return 'ack';
  const { courtesies } = page.lexicon;
  const isKind = page.tokens.some((token, at) => courtesies.has(page.word(at)) || isPicture(token.text));
  return isKind ? 'thanks' : undefined;
}
