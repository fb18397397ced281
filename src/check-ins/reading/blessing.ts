import { foldText } from './fold.ts';

const setOf = (list: string): ReadonlySet<string> => new Set(foldText(list).split(/\s+/u));

const good = 'خیر';
const beforeGood = setOf('به شما شب روز صبح عصر ظهر وقت کار خدا دعای ذکر امر');
const behindGood = setOf('ببینی ببینید ببینین ببیند پیش است هست بود باشد باشه باشی بده بدهد دهد و خواه');

/** «خیر» is no, and also the good that people wish each other: «شب خیر», «خیر ببینی». */
export const isBlessing = (word: string, { before, behind }: { before: string; behind: string }): boolean =>
  word === good && (beforeGood.has(before) || behindGood.has(behind));
