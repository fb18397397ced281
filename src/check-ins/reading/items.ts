import type { AskedTask } from './asked-task.ts';

/** What a person says, before it is known about which task. */
export type Said =
  /** `of` is the 40 of «25/40»; `split` the twenty and the five of «yirmi beş», which may be two answers. */
  | {
      readonly says: 'number';
      readonly n: number;
      readonly isSpelled: boolean;
      readonly of?: number;
      /** «۳/۵» is three of five, and three and a half where the slash is the decimal mark. */
      readonly mayBeDecimal?: boolean;
      readonly split?: readonly number[];
    }
  | { readonly says: 'more'; readonly n: number }
  | {
      readonly says: 'yes' | 'no' | 'none';
      /** `verb` may only carry a number («25 oldu»), `ack` may only mean «I have read this». */
      readonly as: 'word' | 'verb' | 'ack';
      /** «نه» is also nine. */
      readonly mayBeNine?: boolean;
      /** Only its form says no: «almadım». */
      readonly isGuess?: boolean;
      /** «No trouble»: an unknown word behind it may be what there was none of. */
      readonly isLeading?: boolean;
    };

export type Meaning =
  /** No task: a number that is not on the list. Several: cycles that share it. */
  | {
      readonly type: 'name';
      readonly tasks: readonly AskedTask[];
      readonly label: string;
      readonly strength: 'hard' | 'soft';
      /** Not the title's own word, but one that means the same: «hane» for «Kapı ziyareti». */
      readonly isInOtherWords?: boolean;
      /** `at` («okulda», «at the school») may only say where something else was done, `to` («kapıya») to whom. */
      readonly form?: 'at' | 'to' | undefined;
    }
  | { readonly type: 'value'; readonly said: Said }
  /** A number that is no answer: a time, a date, a price. */
  | { readonly type: 'odd' }
  /** `instead` is the 20 of «not 20 but 30». */
  | { readonly type: 'correction'; readonly instead?: Said }
  /** `isReason`: behind a no it says why («kapalıydı»). */
  | { readonly type: 'doubt'; readonly isReason?: boolean }
  | { readonly type: 'question' }
  /** `of`: several tasks have this word in their titles; `rates`: a rating is counted in it («stars»). */
  | {
      readonly type: 'unit';
      readonly of?: readonly AskedTask[];
      readonly rates?: boolean;
      /** Tasks that count something else: people come to meetings, but these are not counted in people. */
      readonly notOf?: readonly AskedTask[];
    }
  /** `isHour`: right beside a number it may make it an hour or a day. */
  | { readonly type: 'when'; readonly isHour?: boolean }
  /**
   * It says nothing here. `mark`: a mark, or a counter like «tane»; `apology`: «sorry», which may take back what stands
   * before it; `plea`: «please», with which something may be asked for; `much`: «çok»; `courtesy`: thanks, behind which people sign.
   */
  | { readonly type: 'filler'; readonly as?: 'mark' | 'apology' | 'plea' | 'much' | 'courtesy' | undefined }
  /**
   * A word that we do not know, or that begins a story: an `aside` may stand behind anything («hava», «tired»), a `tale`
   * beside a yes only, as it says how it was («geçti», «enjoyed»).
   */
  | { readonly type: 'word'; readonly as?: 'aside' | 'tale' };

export const odd: Meaning = { type: 'odd' };

/** A meaning in its place: a sentence ends at a full stop or a line's end, a segment also at a comma or an «and». */
export interface Place {
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  readonly segment: number;
}

export type Item = Meaning & Place;
export type NameItem = Extract<Meaning, { type: 'name' }> & Place;
export type ValueItem = Extract<Meaning, { type: 'value' }> & Place;

export const isName = (item: Item): item is NameItem => item.type === 'name';
export const isValue = (item: Item): item is ValueItem => item.type === 'value';

/** It may be the beginning of something else: an unknown word, a question, a reason for what was not done. */
export const mayBeginStory = (item: Item): boolean =>
  item.type === 'word' || item.type === 'question' || (item.type === 'doubt' && item.isReason === true);

export const numberSaid = (n: number) => ({ says: 'number', n, isSpelled: false }) as const;

export const isYesOrNo = ({ said }: ValueItem): boolean => said.says !== 'number' && said.says !== 'more';

/** «tamam», «ok». */
export const isAck = ({ said }: ValueItem): boolean => 'as' in said && said.as === 'ack';
