import type { AskedTask } from './asked-task.ts';
import { foldText } from './fold.ts';
import { type Meaning, odd } from './items.ts';
import type { Lexicon, Phrase } from './lexicon.ts';
import { isNameDigits, readOfWhich, saidOf } from './number-rules.ts';
import { hasOddNeighbour } from './odd-numbers.ts';
import { hyphenated, type Page } from './page.ts';
import { startsValue } from './starts-value.ts';
import type { Part, Step } from './step.ts';

const doubt: Meaning = { type: 'doubt' };
const reason: Meaning = { type: 'doubt', isReason: true };

const alsoWords = new Set(['da', 'de', 'هم']);

/** Words: phrases first, then number words, then one word by itself. */
export function readWord(page: Page, at: number): Step | undefined {
  if (page.tokens[at]?.kind !== 'word') return undefined;
  return (
    readOfWhich(page, at) ??
    readLabel(page, at) ??
    readPhrase(page, at) ??
    readSpelled(page, at) ??
    readParted(page, at) ??
    readSingle(page, at)
  );
}

/** «şikayet: çöp»: what a text task is called, with a colon, is its name. */
function readLabel(page: Page, at: number): Step | undefined {
  const [task, ...others] = page.titles(page.word(at)).tasks;
  if (task?.kind !== 'text' || others.length > 0) return undefined;
  const words = new Set(task.titles.flatMap((title) => foldText(title).split(/\P{L}+/u)));
  const end = page.tokens.findIndex((_, i) => i > at && !words.has(page.word(i)));
  if (![':', '='].includes(page.tokens[end]?.text ?? '')) return undefined;
  return { parts: [{ type: 'name', tasks: [task], label: task.number, strength: 'hard' }], next: end + 1 };
}

/** «huzur evi» for «Huzurevi». */
function readParted(page: Page, at: number): Step | undefined {
  const [first, second] = [page.word(at), page.word(at + 1)];
  if (page.tokens[at + 1]?.kind !== 'word' || page.titles(first).tasks.length > 0) return undefined;
  const { tasks } = page.titles(first + second);
  const [task] = tasks;
  if (task === undefined || tasks.length > 1) return undefined;
  return { parts: [{ type: 'name', tasks, label: task.number, strength: 'soft' }], next: at + 2 };
}

function readPhrase(page: Page, at: number): Step | undefined {
  const phrase = page.phrase(at);
  if (phrase === undefined) return undefined;
  // «۱۲ تماس گرفتم»: the words of a title stay what they are.
  const isTitled = phrase.meaning === 'filler' && page.titles(page.word(at)).tasks.length > 0;
  const titled = isTitled ? [meaningOfWord(page, at, page.word(at))] : [];
  return { parts: [...titled, meaningOfPhrase(phrase)], next: behindWords(page, at, phrase.words.length) };
}

function meaningOfPhrase({ meaning }: Phrase): Meaning {
  switch (meaning) {
    case 'yes':
    case 'no':
      return { type: 'value', said: { says: meaning, as: 'verb' } };
    case 'none':
      return { type: 'value', said: { says: meaning, as: 'word' } };
    case 'correction':
      return { type: 'correction' };
    case 'filler':
      return { type: 'filler' };
    case 'doubt':
      return doubt;
    case 'reason':
      return reason;
    default:
      return meaning satisfies never;
  }
}

function behindWords(page: Page, at: number, count: number): number {
  let behind = at;
  for (let i = 1; i < count; i++) behind = hyphenated(page.tokens, behind);
  return behind + 1;
}

function readSpelled(page: Page, at: number): Step | undefined {
  const spelled = page.spelled(at);
  if (spelled === undefined) return undefined;
  const next = behindWords(page, at, spelled.length);
  const follower = page.spelled(next);
  if (follower !== undefined && isUnclear(spelled.n, follower.n, page)) {
    return { parts: [odd], next: behindWords(page, next, follower.length) };
  }
  if (hasOddNeighbour(page, at, next) || spelled.n > 99_999) return { parts: [odd], next };
  // «بیست نه»: twenty and no, or twenty-nine.
  const mayBeNine =
    page.language === 'fa' && spelled.n % 10 === 0 && spelled.n >= 20 && page.word(next) === 'نه';
  if (mayBeNine) return { parts: [odd], next: next + 1 };
  const said = saidOf(page, at, next, spelled.n, true);
  if (said.says === 'number' && isArticle(page, at, next)) return { parts: [doubt], next };
  const isTwoWords = said.says === 'number' && spelled.length > 1 && spelled.n < 100;
  const split = [spelled.n - (spelled.n % 10), spelled.n % 10];
  return { parts: [{ type: 'value', said: isTwoWords ? { ...said, split } : said }], next };
}

/** «beş altı» is five or six; «بیست پنج» twenty and five, or twenty-five. */
const isUnclear = (n: number, next: number, page: Page): boolean =>
  next === n + 1 || (page.language === 'fa' && n >= 20 && n % 10 === 0 && next < 10);

/** «bir sorun var»: before a word that is not counted, one is only «a». */
function isArticle(page: Page, at: number, next: number): boolean {
  if (next !== at + 1 || !page.lexicon.articles.has(page.word(at)) || page.tokens[next]?.kind !== 'word')
    return false;
  if (page.tokens[next + 1]?.kind === 'number' && page.tokens[next + 1]?.isGlued) return false;
  const word = page.word(next);
  const { units, counters, courtesies } = page.lexicon;
  const isCounted =
    [units, counters, courtesies].some((words) => words.has(word)) || page.titles(word).tasks.length > 0;
  return !isCounted && !startsValue(page, next);
}

function readSingle(page: Page, at: number): Step {
  const word = page.word(at);
  const isGluedNumber = page.tokens[at + 1]?.kind === 'number' && page.tokens[at + 1]?.isGlued;
  if (isGluedNumber && word === 'i') return { parts: [odd], next: at + 2 };
  const said = page.yesNo(at);
  if (said !== undefined && mayJoin(page, at)) return { parts: [doubt], next: at + 1 };
  if (said !== undefined) {
    if (isGluedNumber) return { parts: [odd], next: at + 2 };
    const mayBeNine = page.language === 'fa' && word === 'نه';
    return { parts: [{ type: 'value', said: mayBeNine ? { ...said, mayBeNine } : said }], next: at + 1 };
  }
  return { parts: [meaningOfWord(page, at, word)], next: at + 1 };
}

/** «stand n elders done»: in hurried English «and». */
function mayJoin({ word, titles, tokens, language }: Page, at: number): boolean {
  if (language !== 'en' || word(at) !== 'n' || titles(word(at - 1)).tasks.length === 0) return false;
  return tokens[at + 1]?.kind === 'number' || titles(word(at + 1)).tasks.length > 0;
}

function meaningOfWord(page: Page, at: number, word: string): Part {
  const { lexicon } = page;
  const { tasks: titled, isInOtherWords = false } = page.titles(word);
  const [task] = titled;
  if (lexicon.whens.has(word) && !isNamedHere(page, at)) return whenOf(page, word);
  if (task !== undefined && titled.length === 1) {
    if (isOnlyCircumstance(page, at, task)) return doubt;
    const form = formIn(page, at);
    return { type: 'name', tasks: titled, label: task.number, strength: 'soft', isInOtherWords, form };
  }
  if (lexicon.ands.has(word)) return 'pause';
  if (page.tokens[at]?.startsLine && lexicon.questionStarts.has(word) && page.tokens[at + 1] !== undefined)
    return { type: 'question' };
  if (lexicon.corrections.has(word)) return { type: 'correction' };
  if (lexicon.more.has(word) && isBehindNumber(page, at)) return { type: 'filler' };
  if (lexicon.moreBefore.has(word) && page.tokens[at + 1]?.kind === 'number') return { type: 'filler' };
  if (lexicon.questions.has(word)) return { type: 'question' };
  if (lexicon.reasons.has(word)) return reason;
  if (lexicon.doubts.has(word)) return doubt;
  if (titled.length > 1) return { type: 'unit', of: titled };
  if (lexicon.units.has(word))
    return {
      type: 'unit',
      rates: lexicon.ratingUnits.has(word),
      notOf: lexicon.persons.has(word) ? page.tasks.filter((each) => isGathering(each, lexicon)) : [],
    };
  if (isUpTo(page, at)) return doubt;
  if (lexicon.counters.has(word)) return { type: 'filler', as: 'mark' };
  if ([lexicon.fillers, lexicon.carriers, lexicon.taskWords].some((set) => set.has(word)))
    return { type: 'filler', as: fillerKindOf(word, lexicon) };
  if (lexicon.deeds.has(word) && page.yesNo(at - 1)?.isLeading === true) return { type: 'filler' };
  if (lexicon.asides.has(word)) return { type: 'word', as: 'aside' };
  if (lexicon.tales.has(word)) return { type: 'word', as: 'tale' };
  if (lexicon.doubtful.test(word)) return doubt;
  return { type: 'word' };
}

function fillerKindOf(word: string, { apologies, pleas, muches, courtesies }: Lexicon) {
  if (muches.has(word)) return 'much';
  if (apologies.has(word)) return 'apology';
  if (pleas.has(word)) return 'plea';
  return courtesies.has(word) ? 'courtesy' : undefined;
}

/** «okulda», «okul önünde», «at the school»; «kapıya». */
function formIn({ word, titles, lexicon }: Page, at: number): 'at' | 'to' | undefined {
  const before = word(at - 1) === 'the' ? word(at - 2) : word(at - 1);
  const { form } = titles(word(at));
  if (form === 'at' || lexicon.placesBefore.has(before) || lexicon.placesBehind.has(word(at + 1)))
    return 'at';
  return form === 'to' ? 'to' : undefined;
}

/** A meeting or a tea, which is counted itself. */
const isGathering = ({ titles }: AskedTask, { gatherings }: Lexicon): boolean =>
  titles.some((title) => (foldText(title).match(/\p{L}+/gu) ?? []).some((word) => gatherings.has(word)));

const whenOf = ({ lexicon }: Page, word: string): Meaning => ({
  type: 'when',
  isHour: lexicon.hours.has(word),
});

/** «pazar evet», «pazar da»: a day in a title names its task where a yes or no follows, or another name. */
const isNamedHere = (page: Page, at: number): boolean => {
  const next = page.word(at + 1);
  const isJoined = page.lexicon.ands.has(next) || alsoWords.has(next) || page.tokens[at + 1]?.text === ':';
  return (
    page.titles(page.word(at)).tasks.length > 0 &&
    (isJoined || page.yesNo(at + 1)?.as === 'word' || page.yesNo(at + 1)?.as === 'ack')
  );
};

/**
 * «gönüllülerle 30 ev gezdik», «with 2 volunteers», «kapıda 2 gönüllü»: with whom and where is no count. «25 kapıda» and
 * «kapıda 25» are.
 */
function isOnlyCircumstance(page: Page, at: number, { kind }: AskedTask): boolean {
  const { form } = page.titles(page.word(at));
  const isCounted = page.tokens[at - 1]?.kind === 'number';
  const { withBefore, withBehind } = page.lexicon;
  if (form === 'with' || withBehind.has(page.word(at + 1))) return true;
  if (withBefore.has(page.word(at - 1)) || (isCounted && withBefore.has(page.word(at - 2)))) return true;
  return kind !== 'done' && (form === 'to' || form === 'at') && !isCounted && countsAnother(page, at + 1);
}

/** «2 gönüllü»: a number with what it counts. */
function countsAnother(page: Page, at: number): boolean {
  const length = page.tokens[at]?.kind === 'number' ? 1 : (page.spelled(at)?.length ?? 0);
  const word = page.word(at + length);
  return length > 0 && (page.lexicon.units.has(word) || page.titles(word).tasks.length > 0);
}

/** «تا ۶» is up to six, «تا جمعه» until Friday; «۶ تا» are six. */
function isUpTo(page: Page, at: number): boolean {
  if (!page.lexicon.untils.has(page.word(at))) return false;
  const isCounted = page.tokens[at - 1]?.kind === 'number' && !isNameDigits(page, at - 1);
  const isBeforeNumber = page.tokens[at + 1]?.kind === 'number' && !isCounted;
  return isBeforeNumber || page.lexicon.weekdays.has(page.word(at + 1));
}

/** The «daha» of «5 kişi daha». */
function isBehindNumber(page: Page, at: number): boolean {
  const before = page.tokens[at - 1];
  if (before === undefined || before.kind === 'mark') return false;
  if (before.kind === 'number') return true;
  const word = page.word(at - 1);
  const { units, fillers, counters } = page.lexicon;
  if (![units, fillers, counters].some((words) => words.has(word))) return page.spelled(at - 1) !== undefined;
  return isBehindNumber(page, at - 1);
}
