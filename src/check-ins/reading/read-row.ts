import { type AskedTask, isAnswered } from './asked-task.ts';
import { fit } from './fit.ts';
import { isAck, isYesOrNo, type Said, type ValueItem } from './items.ts';
import { surelyList } from './plain-row.ts';
import { type Fitted, type ListReading, readListed } from './read-listed.ts';

/** Above three times its target a count is flagged. */
const highestShare = 3;

export type Row = { readonly answers: readonly Fitted[] | undefined; readonly reading: ListReading };

/** The one way to take this row of values, if there is one. */
export function readRow(row: readonly ValueItem[], tasks: readonly AskedTask[]): Row {
  const said = row.map((value) => value.said);
  const reading = readListed(said, tasks);
  return { answers: isBareWord(row, tasks) ? undefined : onlyWay(reading, said, tasks), reading };
}

function onlyWay(reading: ListReading, said: readonly Said[], tasks: readonly AskedTask[]) {
  const { exact, pairs, fits, isListLike } = reading;
  if (pairs !== undefined && !isListLike && exact === undefined) return pairs;
  const isShort = said.length > 1 && said.length < surelyList;
  const isWhole = isShort ? exact?.every(isPlausible) : said.length > 1 || isLikelyFit(exact ?? [], tasks);
  const whole = isWhole ? exact : undefined;
  const list =
    whole ?? (isApproximate(said) ? undefined : onlyFit(fits, tasks)) ?? moreOfOnlyCount(said, tasks);
  const isOnly = list !== undefined && (pairs === undefined || isSameRow(pairs, list));
  return isOnly && isLikelyAlone(list) ? list : undefined;
}

/** Of two values one that is far above its target may be meant otherwise. */
const isPlausible = ({ task, value }: Fitted): boolean =>
  value.kind !== 'count' || task.target === undefined || value.total <= highestShare * task.target;

/** «5 6»: five or six. */
function isApproximate([low, high, ...others]: readonly Said[]): boolean {
  return others.length === 0 && low?.says === 'number' && high?.says === 'number' && high.n === low.n + 1;
}

function onlyFit(fits: ListReading['fits'], tasks: readonly AskedTask[]): readonly Fitted[] | undefined {
  const [fit, ...others] = fits;
  const isPlain = fit !== undefined && (fit.length === 1 || fit.every(isPlausible));
  return isPlain && others.length === 0 && isLikelyFit(fit, tasks) ? fit : undefined;
}

/** «5 daha» goes on top of the only count, answered or not. */
function moreOfOnlyCount(said: readonly Said[], tasks: readonly AskedTask[]): readonly Fitted[] | undefined {
  const [only, ...others] = said;
  const [task, ...rest] = tasks.filter(({ kind }) => kind === 'count');
  if (only?.says !== 'more' || others.length > 0 || task === undefined || rest.length > 0) return undefined;
  const value = fit(only, task);
  return value && [{ task, value, isNamed: false }];
}

export const isSameRow = (a: readonly Fitted[], b: readonly Fitted[]): boolean =>
  JSON.stringify(a.map(({ task, value }) => [task.id, value])) ===
  JSON.stringify(b.map(({ task, value }) => [task.id, value]));

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

/** 12 where 10 was said may be the new total, and 10 the same once more. */
export const mayRetell = (total: number, { kind, current }: AskedTask): boolean =>
  kind === 'count' && typeof current?.value === 'number' && current.value <= total;

/**
 * 25 is rather the new total of the 40 visits than five times the five volunteers, and «5 daha» may go on top of any
 * count: what another count takes as well or better is asked.
 */
export function isLikelyFit(list: readonly Fitted[], tasks: readonly AskedTask[]): boolean {
  return list.every(({ task, value }) => {
    const others = tasks.filter((other) => other.kind === 'count' && other !== task);
    if (value.kind === 'count-more') return others.length === 0;
    if (value.kind !== 'count') return true;
    const suits = (each: AskedTask): boolean => value.total <= highestShare * (each.target ?? value.total);
    const isAbove = value.total > (task.target ?? value.total);
    const mayBeOf = (other: AskedTask): boolean =>
      suits(other) && (mayRetell(value.total, other) || (isAbove && isAnswered(other)));
    if (list.length === 1 && others.some(mayBeOf)) return false;
    return suits(task) || !others.some(suits);
  });
}
