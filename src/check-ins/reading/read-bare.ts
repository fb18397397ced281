import { type AskedTask, canBeListed, isAnswered } from './asked-task.ts';
import { fit } from './fit.ts';
import {
  type Item,
  isAck,
  isValue,
  isYesOrNo,
  mayBeginStory,
  numberSaid,
  type Said,
  type ValueItem,
} from './items.ts';
import { type AskBack, askBack, type NotAnswers, notAnswers, type Taken, taken } from './outcome.ts';
import { isPlainRow, surelyList } from './plain-row.ts';
import { readCorrection } from './read-correction.ts';
import { readListed } from './read-listed.ts';
import { isSameRow, mayRetell, type Row, readRow } from './read-row.ts';
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
  if (isDenied(values) || isTakenBack(items, values, tasks) || isRetold(values, tasks))
    return askBack('ambiguous', open);
  const [all = [], plain = [], single = []] = [items, withoutCarried(items), withoutRepeated(items)].map(
    (row) => row.filter(isValue),
  );
  const rows = [
    all,
    ...(plain.length < all.length ? [plain] : []),
    ...(single.length === 1 && plain.length > 1 ? [single] : []),
  ];
  const readings = rows.map((row) => readRow(row, tasks));
  // «8 yaptım»: where 8 alone would be asked about, its verb must not settle it.
  const bare = plain.length < all.length && mayCarryAll(all, plain) ? readings[1] : undefined;
  if (bare !== undefined && bare.answers === undefined) return askAboutRow([bare], plain, tasks);
  return settle(readings, { values, isSure: bare === undefined }, tasks);
}

/** «8 yapamadım», «8 not done»: not as many as that, or eight and a no; «none done»: no, or a none and a yes. */
const isDenied = (values: readonly ValueItem[]): boolean =>
  values.length < surelyList &&
  values.some((value, i) => {
    if (!('as' in value.said) || value.said.as !== 'verb') return false;
    const near = [values[i - 1], values[i + 1]].filter((other) => other?.segment === value.segment);
    return value.said.says === 'no'
      ? near.some((other) => other && !isYesOrNo(other))
      : near.some((other) => other?.said.says === 'none');
  });

/** «20 no sorry 15», and «10 no 12» where 10 is what we have: not a list of three, but a number in place of another. */
function isTakenBack(
  items: readonly Item[],
  [first, no, second, ...others]: readonly ValueItem[],
  tasks: readonly AskedTask[],
): boolean {
  if (first?.said.says !== 'number' || second?.said.says !== 'number' || others.length > 0) return false;
  if (no?.said.says !== 'no' && no?.said.says !== 'none') return false;
  const { n } = first.said;
  const isSorry = items.some(
    (item) =>
      item.type === 'filler' && item.as === 'apology' && item.from > no.from && item.from < second.from,
  );
  return isSorry || tasks.some(({ current }) => current?.value === n);
}

/** «no 15» where 10 was said: rather its new total than a no and fifteen. */
const isRetold = ([no, number, ...others]: readonly ValueItem[], tasks: readonly AskedTask[]): boolean => {
  if (no?.said.says !== 'no' && no?.said.says !== 'none') return false;
  if (number?.said.says !== 'number' || others.length > 0) return false;
  const { n } = number.said;
  return tasks.some((task) => mayRetell(n, task));
};

/** A short text, or one that says a verb behind each of its numbers and nothing else. */
const mayCarryAll = (all: readonly ValueItem[], plain: readonly ValueItem[]): boolean =>
  all.length < surelyList ||
  (!plain.some(isYesOrNo) && all.every((value, i) => isYesOrNo(value) === i % 2 > 0));

const isGuess = ({ said }: ValueItem): boolean => 'isGuess' in said && (said.isGuess ?? false);

/** «2,5» or «2-3 kişi», and nothing more. */
const isOddAlone = (items: readonly Item[]): boolean =>
  items.some(({ type }) => type === 'odd') && !items.some(mayBeginStory);

/** «ikisi de», «neither», and nothing more, to the last reminder by text. */
const isVagueReply = (items: readonly Item[], open: readonly AskedTask[]): boolean =>
  open.some(({ isReminded }) => isReminded) &&
  items.some(({ type }) => type === 'doubt') &&
  items.every(({ type }) => type === 'doubt' || type === 'filler');

/** A yes in a sentence about something else, or a thank-you when nothing is open. */
function isAside(items: readonly Item[], values: readonly ValueItem[], open: readonly AskedTask[]): boolean {
  if (items.some(mayBeginStory)) {
    return values.length < surelyList && (open.length !== 1 || values.every(isAck));
  }
  return open.length === 0 && values.length === 1 && values[0]?.said.says === 'yes';
}

/** `isSure`: a whole list of some length is one, whatever its verbs might carry. */
function settle(
  rows: readonly Row[],
  { values, isSure }: { values: readonly ValueItem[]; isSure: boolean },
  tasks: readonly AskedTask[],
) {
  const open = tasks.filter((task) => canBeListed(task) && !isAnswered(task));
  const isList = isSure && values.length >= surelyList && rows[0]?.reading.exact !== undefined;
  const counted = isList ? rows.slice(0, 1) : rows;
  const known = counted.map(({ answers }) => answers).filter((answers) => answers !== undefined);
  const [answers] = known;
  if (answers === undefined) return askAboutRow(rows, values, tasks);
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
  tasks: readonly AskedTask[],
): AskBack {
  const [row] = rows;
  const fits = row?.reading.fits ?? [];
  const [value, ...others] = values;
  if (value !== undefined && others.length === 0) return askAboutSingle(value, tasks);
  const open = tasks.filter((task) => canBeListed(task) && !isAnswered(task));
  if (row?.reading.pairs !== undefined) return askBack('ambiguous', open);
  if (fits.length > 1) return askBack('too-few', open);
  if (values.length > open.length) return askBack('too-many', open);
  return askBack(values.length < open.length ? 'too-few' : 'does-not-fit', open);
}

function askAboutSingle({ said }: ValueItem, tasks: readonly AskedTask[]): AskBack {
  const open = tasks.filter((task) => canBeListed(task) && !isAnswered(task));
  const mayBeNine = 'mayBeNine' in said && open.every(({ kind }) => kind === 'count');
  if (mayBeNine && open.length > 0) return askBack('number-or-no', open);
  const retold = tasks.filter((task) => said.says === 'number' && mayRetell(said.n, task));
  const fitting = [...open.filter((task) => fit(said, task) !== undefined), ...retold];
  return askBack('which-task', fitting.length > 0 ? fitting : open);
}
