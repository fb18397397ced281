import { type AskedTask, canBeListed, isAnswered } from './asked-task.ts';
import { fit } from './fit.ts';
import { type Item, isValue, type Said, type ValueItem } from './items.ts';
import { type AskBack, askBack, type NotAnswers, notAnswers, type TaskAnswer } from './outcome.ts';
import { type Fitted, type ListReading, readListed } from './read-listed.ts';
import { withoutCarried } from './variants.ts';

/** A list this long is a list, whatever words stand before and behind it. */
const surelyList = 3;

/** Above three times its target a count is flagged. */
const highestShare = 3;

/** Reads values that stand without names: by their order, or because only one task fits. */
export function readBare(
  items: readonly Item[],
  tasks: readonly AskedTask[],
): readonly TaskAnswer[] | AskBack | NotAnswers {
  const values = items.filter(isValue);
  const open = tasks.filter((task) => canBeListed(task) && !isAnswered(task));
  if (values.length === 0) return isOddAlone(items) ? askBack('ambiguous', open) : notAnswers;
  if (values.every(isYesOrNo) && isStory(items, values, open)) return notAnswers;
  if (items.some(({ type }) => type === 'correction')) return readCorrection(items, tasks);
  if (!isPlain(items, values, tasks)) return askBack('ambiguous', open);
  const [full, lean] = [values, withoutCarried(items).filter(isValue)];
  const readings = [full, ...(lean.length < full.length ? [lean] : [])].map((row) => readRow(row, tasks));
  return settle(readings, full, open);
}

const isYesOrNo = ({ said }: ValueItem): boolean => said.says !== 'number' && said.says !== 'more';

/** «2,5» and nothing more. */
const isOddAlone = (items: readonly Item[]): boolean =>
  items.some(({ type }) => type === 'odd') && items.every(({ type }) => type === 'odd' || type === 'filler');

/** A yes in a sentence about something else, or a thank-you when nothing is open. */
function isStory(items: readonly Item[], values: readonly ValueItem[], open: readonly AskedTask[]): boolean {
  if (items.some(({ type }) => type === 'word' || type === 'doubt' || type === 'question')) {
    return values.length < surelyList && (open.length !== 1 || values.every(isAck));
  }
  return open.length === 0 && values.length === 1 && values[0]?.said.says === 'yes';
}

/** No doubt and no odd number in the values' sentences; unknown words only around a real list, never inside. */
function isPlain(items: readonly Item[], values: readonly ValueItem[], tasks: readonly AskedTask[]): boolean {
  const sentences = new Set(values.map(({ sentence }) => sentence));
  const near = items.filter(({ sentence }) => sentences.has(sentence));
  if (near.some(({ type }) => type === 'doubt' || type === 'question' || type === 'odd')) return false;
  const listed = tasks.filter(canBeListed);
  const counts = listed.filter(({ kind }) => kind === 'count' || kind === 'rating').length;
  const isList = values.length >= surelyList;
  const [first, last] = [values[0]?.from ?? 0, values.at(-1)?.to ?? 0];
  return near.every(({ type, from }) => {
    const isAround = isList && (from < first || from >= last);
    if (type === 'word') return isAround;
    if (type === 'when') return isAround || values.length === 1;
    return type !== 'unit' || values.length > 1 || counts === 1;
  });
}

type Row = { readonly answers: readonly Fitted[] | undefined; readonly reading: ListReading };

/** The one way to take this row of values, if there is one. */
function readRow(row: readonly ValueItem[], tasks: readonly AskedTask[]): Row {
  const said = row.map((value) => value.said);
  const reading = readListed(said, tasks);
  return { answers: isBareWord(row, tasks) ? undefined : onlyWay(reading, said, tasks), reading };
}

function onlyWay(reading: ListReading, said: readonly Said[], tasks: readonly AskedTask[]) {
  const { exact, pairs, fits, isListLike } = reading;
  if (pairs !== undefined && !isListLike && exact === undefined) return pairs;
  const list = exact ?? onlyFit(fits, tasks) ?? moreOfOnlyCount(said, tasks);
  const isSure = list !== undefined && (pairs === undefined || isSameRow(pairs, list));
  return isSure && isLikelyAlone(list) ? list : undefined;
}

function onlyFit(fits: ListReading['fits'], tasks: readonly AskedTask[]): readonly Fitted[] | undefined {
  const [fit, ...others] = fits;
  return fit !== undefined && others.length === 0 && isLikelyFit(fit, tasks) ? fit : undefined;
}

/** «5 daha» goes on top of the only count, answered or not. */
function moreOfOnlyCount(said: readonly Said[], tasks: readonly AskedTask[]): readonly Fitted[] | undefined {
  const [only, ...others] = said;
  const [task, ...rest] = tasks.filter(({ kind }) => kind === 'count');
  if (only?.says !== 'more' || others.length > 0 || task === undefined || rest.length > 0) return undefined;
  const value = fit(only, task);
  return value && [{ task, value, isNamed: false }];
}

const isSameRow = (a: readonly Fitted[], b: readonly Fitted[]): boolean =>
  JSON.stringify(a.map(({ task, value }) => [task.id, value])) ===
  JSON.stringify(b.map(({ task, value }) => [task.id, value]));

const isAck = ({ said }: ValueItem): boolean => 'as' in said && said.as === 'ack';

/** A bare yes or no needs exactly one open question; a bare «tamam» needs one that the bot has just asked. */
function isBareWord(row: readonly ValueItem[], tasks: readonly AskedTask[]): boolean {
  const [value] = row;
  if (row.length !== 1 || value === undefined || !isYesOrNo(value)) return false;
  if (isAck(value)) return true;
  return tasks.length > 1 && tasks.filter((task) => !isAnswered(task)).length !== 1;
}

/** `7101` to four questions has lost its spaces. */
function isLikelyAlone([only, ...others]: readonly Fitted[]): boolean {
  if (others.length > 0 || only?.value.kind !== 'count') return true;
  return only.value.total <= Math.max(100, 10 * (only.task.target ?? 100));
}

/**
 * 25 is rather the new total of the 40 visits than five times the five volunteers, and «5 daha» may go on top of any
 * count: what another count takes as well or better is asked.
 */
function isLikelyFit(list: readonly Fitted[], tasks: readonly AskedTask[]): boolean {
  return list.every(({ task, value }) => {
    const others = tasks.filter((other) => other.kind === 'count' && other !== task);
    if (value.kind === 'count-more') return others.length === 0;
    if (value.kind !== 'count') return true;
    const suits = (each: AskedTask): boolean => value.total <= highestShare * (each.target ?? value.total);
    return suits(task) || !others.some(suits);
  });
}

function settle(rows: readonly Row[], values: readonly ValueItem[], open: readonly AskedTask[]) {
  const isSure = values.length >= surelyList && rows[0]?.reading.exact !== undefined;
  const counted = isSure ? rows.slice(0, 1) : rows;
  const known = counted.map(({ answers }) => answers).filter((answers) => answers !== undefined);
  const [answers] = known;
  if (answers === undefined) return askAboutRow(rows, values, open);
  if (!known.every((other) => isSameRow(other, answers))) return askBack('ambiguous', open);
  return answers.map(({ task, value, isNamed }) => ({
    taskId: task.id,
    value,
    isCorrection: false,
    isNamed,
  }));
}

function askAboutRow(
  rows: readonly Row[],
  values: readonly ValueItem[],
  open: readonly AskedTask[],
): AskBack {
  const [row] = rows;
  const fits = row?.reading.fits ?? [];
  if (values.length === 1) return askAboutSingle(values[0], open);
  if (row?.reading.pairs !== undefined) return askBack('ambiguous', open);
  if (fits.length > 1) return askBack('too-few', open);
  if (values.length > open.length) return askBack('too-many', open);
  return askBack(values.length < open.length ? 'too-few' : 'does-not-fit', open);
}

function askAboutSingle(value: ValueItem | undefined, open: readonly AskedTask[]): AskBack {
  const fitting = open.filter((task) => value !== undefined && fit(value.said, task) !== undefined);
  const mayBeNine =
    value !== undefined && 'mayBeNine' in value.said && open.every(({ kind }) => kind === 'count');
  if (mayBeNine && open.length > 0) return askBack('number-or-no', open);
  return askBack('which-task', fitting.length > 0 ? fitting : open);
}

/** «yanlış, 30»: replaces the one answer that it can replace, and never fills an unanswered task. */
function readCorrection(
  items: readonly Item[],
  tasks: readonly AskedTask[],
): readonly TaskAnswer[] | AskBack {
  const answered = tasks.filter((task) => canBeListed(task) && isAnswered(task));
  const all = items.filter(isValue);
  const numbers = all.filter((value) => !isYesOrNo(value));
  const values = numbers.length === 1 && all[0]?.said.says === 'no' ? numbers : all;
  if (!isPlain(items, values, tasks)) return askBack('ambiguous', answered);
  const instead = items.find((item) => item.type === 'correction')?.instead;
  const [only] = values;
  const fitted =
    values.length === 1 && only !== undefined
      ? replaceable(only.said, instead, answered)
      : replaceAll(values, tasks);
  if (fitted.length === 0) return askBack('which-task', answered);
  return fitted.map(({ task, value }) => ({ taskId: task.id, value, isCorrection: true, isNamed: false }));
}

function replaceable(
  said: Said,
  instead: Said | undefined,
  answered: readonly AskedTask[],
): readonly Fitted[] {
  const fitting = answered.flatMap((task) => {
    const value = fit(said, task);
    const isMeant = instead?.says !== 'number' || task.current?.value === instead.n;
    return value !== undefined && isMeant ? [{ task, value, isNamed: false }] : [];
  });
  return fitting.length === 1 ? fitting : [];
}

/** The whole list once more, each with an earlier answer. */
function replaceAll(values: readonly ValueItem[], tasks: readonly AskedTask[]): readonly Fitted[] {
  const listed = tasks.filter(canBeListed);
  if (values.length !== listed.length || !listed.every(isAnswered)) return [];
  return readRow(values, listed).answers ?? [];
}
