import type { Language } from '../../language.ts';
import { type AskedTask, digitsOf, type ReadValue } from './asked-task.ts';
import {
  countsAnother,
  isNoneOfAnother,
  isUncertain,
  mayAskFor,
  mayBeAnother,
  mayBeMoment,
  mayBeOnTop,
  mayBeToCome,
} from './beside-value.ts';
import { courtesyIn } from './courtesy.ts';
import { fit } from './fit.ts';
import { type Folded, fold } from './fold.ts';
import { isPutOff } from './is-put-off.ts';
import { type Item, isName, isValue, isYesOrNo, type Said, type ValueItem } from './items.ts';
import { layOutPage } from './lay-out-page.ts';
import { isDisputed, isStored } from './read-correction.ts';
import { readItems } from './read-items.ts';
import { tokensOf } from './tokens.ts';
import { withoutRepeated } from './variants.ts';

/**
 * Why the text is no answer to the open question. `correction`: it corrects something, and this question has no
 * answer yet; `other-task`: it names another task.
 */
export type UnclearReason =
  | 'no-value'
  | 'ambiguous'
  | 'does-not-fit'
  | 'number-or-no'
  | 'correction'
  | 'other-task';

export type ValueReading =
  | { readonly type: 'value'; readonly value: ReadValue; readonly isCorrection: boolean }
  | { readonly type: 'unclear'; readonly reason: UnclearReason };

const unclear = (reason: UnclearReason): ValueReading => ({ type: 'unclear', reason });

/** Reads the answer to the one question that is open. A total lower than the stored one is for the dialogue to ask about. */
export function readValue(
  text: string,
  { task, language }: { task: AskedTask; language: Language },
): ValueReading {
  const folded = fold(text);
  if (task.kind === 'text') return readSentence(folded, language);
  const items = readItems(layOutPage(tokensOf(folded), [task], language));
  if (items.some((item) => isName(item) && item.tasks.length === 0)) return unclear('other-task');
  return readSaid(items, task);
}

function readSentence(folded: Folded, language: Language): ValueReading {
  const text = folded.original(0, folded.text.length).trim();
  if (text === '' || courtesyIn(text, language) === 'thanks') return unclear('no-value');
  return isPutOff(text, language)
    ? unclear('ambiguous')
    : { type: 'value', value: { kind: 'text', text }, isCorrection: false };
}

function readSaid(items: readonly Item[], task: AskedTask): ValueReading {
  const values = withoutPair(items, task);
  const [first] = values;
  if (first === undefined) return unclear('no-value');
  if (!arePlain(items, values, task) || isDisputed(items)) return unclear('ambiguous');
  const correction = items.find((item) => item.type === 'correction');
  const said = oneSaid(values, correction !== undefined || task.current !== undefined);
  if (said === undefined) return unclear('ambiguous');
  const value = fit(said, task);
  if (value === undefined) return unclear(isMaybeNine(said) ? 'number-or-no' : 'does-not-fit');
  const isCorrection = correction !== undefined || saysNoFirst(values, said);
  if (isCorrection && task.current === undefined) return unclear('correction');
  const instead = correction?.instead;
  if (instead?.says === 'number' && instead.n !== task.current?.value) return unclear('correction');
  return isCorrection && isStored(value, task)
    ? unclear('ambiguous')
    : { type: 'value', value, isCorrection };
}

/** «1 25» to the question about B1 names it first. */
function withoutPair(items: readonly Item[], task: AskedTask): ValueItem[] {
  const values = withoutRepeated(items).filter(isValue);
  const [name, value] = values;
  const isPair = values.length === 2 && name?.said.says === 'number' && value?.said.says !== 'number';
  return isPair && task.kind === 'done' && name.said.n === digitsOf(task) ? values.slice(1) : values;
}

/** Nothing in the sentences of the values that makes them less than plain. */
function arePlain(items: readonly Item[], values: readonly ValueItem[], task: AskedTask): boolean {
  const sentences = new Set(values.map(({ sentence }) => sentence));
  const near = items.filter(({ sentence }) => sentences.has(sentence));
  if (near.some((item) => values.some((value) => isUncertain(item, { value, task })) || item.type === 'odd'))
    return false;
  if (values.some((value) => mayBeOnTop(value, task, items))) return false;
  if (task.kind === 'count' && values.some((value) => mayAskFor(value, items))) return false;
  if (values.some((value) => isNoneOfAnother(value, items) || mayBeMoment(value, items))) return false;
  if (task.kind === 'done' && values.some((value) => mayBeToCome(value, items) || mayBeAnother(value, items)))
    return false;
  if (task.kind === 'done' && values.every(isClear)) return isFirst(near, values[0]);
  if (values.some((value) => countsAnother(value, task, items))) return false;
  const segments = new Set(values.map(({ segment }) => segment));
  return !items.some(
    (item) =>
      item.type === 'word' && segments.has(item.segment) && !(item.as === 'aside' && task.kind === 'rating'),
  );
}

/** «tamam gelirim», «yok bir şey» and «went to hospital» may be about something else. */
const isClear = ({ said }: ValueItem): boolean => 'as' in said && said.as === 'word' && said.says !== 'none';

/** «Evet, çok kalabalıktı»: behind the yes people tell the story; before it, it may not be about us. */
const isFirst = (near: readonly Item[], value: ValueItem | undefined): boolean =>
  !near.some((item) => item.type === 'word' && value !== undefined && item.from < value.from);

/** The one thing that all values say; «evet 25» says 25, and so does «hayır 25» where there is an answer to correct. */
function oneSaid(values: readonly ValueItem[], isAnswered: boolean): Said | undefined {
  const numbers = values.filter((value) => !isYesOrNo(value));
  const words = values.filter(isYesOrNo);
  const [number] = numbers;
  if (number !== undefined) {
    const isAgreed = words.every(({ said }) => said.says === 'yes' || (isAnswered && said.says === 'no'));
    return isAgreed && numbers.every((other) => isSameSaid(other.said, number.said))
      ? number.said
      : undefined;
  }
  const [word] = words;
  return word !== undefined && words.every(({ said }) => said.says === word.said.says)
    ? word.said
    : undefined;
}

const isSameSaid = (a: Said, b: Said): boolean => a.says === b.says && 'n' in a && 'n' in b && a.n === b.n;

const isMaybeNine = (said: Said): boolean => 'mayBeNine' in said && (said.mayBeNine ?? false);

const saysNoFirst = (values: readonly ValueItem[], said: Said): boolean =>
  'n' in said && values.some((value) => value.said.says === 'no');
