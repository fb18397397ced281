import type { Language } from '../../language.ts';
import { foldText } from './fold.ts';
import { lexiconOf } from './lexicon.ts';

const shortPutOff = 6;

/** Whether what stands in the place of a sentence is none: «sonra yazarım», «what do I write?», «siz kimsiniz?», «?». */
export function isPutOff(text: string, language: Language): boolean {
  const { putOffs, putOffParts, courtesies } = lexiconOf(language);
  const words =
    foldText(text)
      .replaceAll("'", '')
      .match(/\p{L}+|\d+/gu) ?? [];
  const plain = words.filter((word) => !courtesies.has(word));
  const said = ` ${words.join(' ')} `;
  const isPart = words.length <= shortPutOff && putOffParts.some((part) => said.includes(` ${part} `));
  return words.length === 0 || isPart || [words, plain].some((each) => putOffs.has(each.join(' ')));
}
