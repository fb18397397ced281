import { type AskedTask, canBeListed, isAnswered } from './asked-task.ts';
import { fit } from './fit.ts';
import { type Item, isAck, isValue, isYesOrNo, numberSaid, type Said, type ValueItem } from './items.ts';
import { type AskBack, askBack, type NotAnswers, notAnswers, type Taken, taken } from './outcome.ts';
import { isPlainRow, surelyList } from './plain-row.ts';
import { readCorrection } from './read-correction.ts';
import { readListed } from './read-listed.ts';
import { isSameRow, type Row, readRow } from './read-row.ts';
import { withoutCarried, withoutRepeated } from './variants.ts';

/** Reads values that stand without names: by their order, or because only one task fits. */
export function readBare(items: readonly Item[], tasks: readonly AskedTask[]): Taken | AskBack | NotAnswers {
  const values = items.filter(isValue);
  const open = tasks.filter((task) => canBeListed(task) && !isAnswered(task));
  if (values.length === 0)
    return isOddAlone(items) || isVagueReply(items, open) ? askBack('ambiguous', open) : notAnswers;
  if (values.every(isYesOrNo) && isAside(items, values, open)) return notAnswers;
  if (items.some(({ type }) => type === 'correction')) return readCorrection(items, tasks);
  if (values.length > 1 && values.some(isGuess)) return askBack('ambiguous', open);
  if (!isPlainRow(items, values, tasks)) return askBack('ambiguous', open);
  const rows = [items, withoutCarried(items), withoutRepeated(items)].map((row) => row.filter(isValue));
  const readings = rows.filter((row, i) => isVariant(row, i, rows)).map((row) => readRow(row, tasks));
  return settle(readings, values, tasks);
}

const isGuess = ({ said }: ValueItem): boolean => 'isGuess' in said && (said.isGuess ?? false);

/** All the words; the words without those that only carry; one word that was only repeated. */
const isVariant = (
  row: readonly ValueItem[],
  i: number,
  [full = []]: readonly (readonly ValueItem[])[],
): boolean => i === 0 || (row.length < full.length && (i === 1 || row.length === 1));

/** «2,5» or «2-3 kişi», and nothing more. */
const isOddAlone = (items: readonly Item[]): boolean =>
  items.some(({ type }) => type === 'odd') &&
  !items.some(({ type }) => type === 'word' || type === 'question');

/** «ikisi de», «neither», and nothing more, to the last reminder by text. */
const isVagueReply = (items: readonly Item[], open: readonly AskedTask[]): boolean =>
  open.some(({ isReminded }) => isReminded) &&
  items.some(({ type }) => type === 'doubt') &&
  items.every(({ type }) => type === 'doubt' || type === 'filler');

/** A yes in a sentence about something else, or a thank-you when nothing is open. */
function isAside(items: readonly Item[], values: readonly ValueItem[], open: readonly AskedTask[]): boolean {
  if (items.some(({ type }) => type === 'word' || type === 'question')) {
    return values.length < surelyList && (open.length !== 1 || values.every(isAck));
  }
  return open.length === 0 && values.length === 1 && values[0]?.said.says === 'yes';
}

function settle(rows: readonly Row[], values: readonly ValueItem[], tasks: readonly AskedTask[]) {
  const open = tasks.filter((task) => canBeListed(task) && !isAnswered(task));
  const isSure = values.length >= surelyList && rows[0]?.reading.exact !== undefined;
  const counted = isSure ? rows.slice(0, 1) : rows;
  const known = counted.map(({ answers }) => answers).filter((answers) => answers !== undefined);
  const [answers] = known;
  if (answers === undefined) return askAboutRow(rows, values, open);
  const rivals = [
    ...counted.map(({ reading }) => reading.exact),
    ...rows.map(({ reading }) => reading.pairs),
  ];
  const others = [...known, ...rivals.filter((other) => other !== undefined)];
  if (!others.every((other) => isSameRow(other, answers))) return askBack('ambiguous', open);
  if (isSplitList(values, tasks)) return askBack('ambiguous', open);
  return taken(
    answers.map(({ task, value, isNamed }) => ({ taskId: task.id, value, isCorrection: false, isNamed })),
  );
}

/** «yirmi beş evet» is 25 and yes; where three answers are wanted, it may be 20, 5 and yes. */
function isSplitList(values: readonly ValueItem[], tasks: readonly AskedTask[]): boolean {
  const split = values.flatMap(({ said }): Said[] =>
    said.says === 'number' && said.split !== undefined ? said.split.map(numberSaid) : [said],
  );
  return split.length > values.length && readListed(split, tasks).exact !== undefined;
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
