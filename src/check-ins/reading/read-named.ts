import type { AskedTask } from './asked-task.ts';
import { isLessThanPlain, isUncertain } from './beside-value.ts';
import { fit, isSameValue } from './fit.ts';
import { type Item, isName, isValue, isYesOrNo, type ValueItem } from './items.ts';
import { type AskBack, type AskBackReason, askBack, type Taken, type TaskAnswer, taken } from './outcome.ts';
import { type Pair, pairNames } from './pair-names.ts';
import { isDisputed, isStored } from './read-correction.ts';
import { hasLooseNumber } from './variants.ts';

interface Problem {
  readonly reason: AskBackReason;
  readonly task: Pick<AskedTask, 'id'>;
}

type Judged = TaskAnswer | Problem;

const isAnswer = (judged: Judged): judged is TaskAnswer => 'value' in judged;

/** Reads a text that names its tasks: all answers, or what to ask. */
export function readNamed(said: readonly Item[]): Taken | AskBack {
  const items = withoutStories(said);
  const vague = items.filter(isName).find(({ tasks }) => tasks.length !== 1);
  if (vague !== undefined) return askAboutName(items);
  const pairs = pairNames(items);
  if (pairs === undefined) return askAboutLeftOver(items);
  const judged = pairs.map((pair) => judge(pair, items));
  if (hasLooseNumber(items) || isDisputed(items))
    return askBack('ambiguous', [], { partial: isDisputed(items) ? [] : answersOf(judged) });
  const problem = judged.find((each) => !isAnswer(each)) ?? contradiction(judged);
  return problem === undefined || isAnswer(problem)
    ? taken(answersOf(judged))
    : askAboutProblems(judged, problem);
}

/** «B1 25, akşam 5'te bitti»: verbs in a segment of their own, among unknown words, tell a story. */
function withoutStories(items: readonly Item[]): readonly Item[] {
  const stories = new Set(
    [...Map.groupBy(items, ({ segment }) => segment)]
      .filter(([, all]) => tellsStory(all))
      .map(([segment]) => segment),
  );
  return items.filter((item) => !isValue(item) || !stories.has(item.segment));
}

const tellsStory = (segment: readonly Item[]): boolean =>
  !segment.some(isName) &&
  segment.some(({ type }) => type === 'word' || type === 'odd') &&
  segment.filter(isValue).every(({ said }) => 'as' in said && said.as !== 'word');

/** One answer per task, though the person may have said it twice; none where they said two things. */
function answersOf(judged: readonly Judged[]): TaskAnswer[] {
  const answers = judged.filter(isAnswer);
  const isFirst = ({ taskId }: TaskAnswer, i: number): boolean =>
    answers.findIndex((other) => other.taskId === taskId) === i;
  return answers.filter(
    (answer, i) => isFirst(answer, i) && !answers.some((other) => clashes(answer, other)),
  );
}

const clashes = (a: TaskAnswer, b: TaskAnswer): boolean =>
  a.taskId === b.taskId && !isSameValue(a.value, b.value);

function judge({ name, value }: Pair, items: readonly Item[]): Judged {
  const [task] = name.tasks;
  if (task === undefined) throw new Error('a name without a task was judged');
  const read = fit(isNoneOf({ name, value }, task) ? { says: 'none', as: 'word' } : value.said, task);
  const correction = items.find((item) => item.type === 'correction');
  if (!isPlain({ name, value }, task, items)) return { reason: 'ambiguous', task };
  if (read === undefined) {
    const mayBeNine = 'mayBeNine' in value.said && task.kind === 'count';
    return { reason: mayBeNine ? 'number-or-no' : 'does-not-fit', task };
  }
  const isCorrection = correction !== undefined;
  if (isCorrection && task.current === undefined) return { reason: 'which-task', task };
  if (isCorrection && isStored(read, task)) return { reason: 'ambiguous', task };
  const instead = correction?.instead;
  if (instead?.says === 'number' && instead.n !== task.current?.value) return { reason: 'ambiguous', task };
  return { taskId: task.id, value: read, isCorrection, isNamed: true };
}

/** «no volunteers», «gönüllü bulamadım»: by its title a count that was not done is none. */
const isNoneOf = ({ name, value }: Pair, { kind }: AskedTask): boolean =>
  kind === 'count' && name.strength === 'soft' && value.said.says === 'no' && !value.said.mayBeNine;

/** No question, no doubt beside it, and nothing unknown between name and value; a title word is believed in plain company only. */
function isPlain({ name, value }: Pair, task: AskedTask, items: readonly Item[]): boolean {
  const near = items.filter(({ segment }) => segment === name.segment || segment === value.segment);
  if (near.some((item) => isUncertain(item, { value, task }))) return false;
  if (isLessThanPlain(value, task, items)) return false;
  if (task.kind === 'done' && isCounting({ name, value }, near)) return false;
  if (task.kind === 'rating' && isCountOf({ name, value }, items)) return false;
  if (name.form === 'at' && isCarrying(value) && near.some(isNumber)) return false;
  const [low, high] = [Math.min(name.from, value.from), Math.max(name.from, value.from)];
  const unsure = name.strength === 'soft' ? near : items.filter(({ from }) => from > low && from < high);
  const isOpinion = (item: Item): boolean =>
    task.kind === 'rating' && item.type === 'word' && item.as === 'aside';
  return !unsure.some((item) => item.type === 'odd' || (item.type === 'word' && !isOpinion(item)));
}

/** «standa 1 kişi geldi», «1 stand»: one person or one stand, not yes. */
const isCounting = ({ name, value }: Pair, near: readonly Item[]): boolean =>
  value.said.says === 'number' &&
  (near.some(({ type }) => type === 'unit') || (name.strength === 'soft' && value.from < name.from));

/** «2 parks», «2 park gezdim»: so many of them; «4 stars for the park» rates it. */
const isCountOf = ({ name, value }: Pair, items: readonly Item[]): boolean =>
  name.strength === 'soft' &&
  value.said.says === 'number' &&
  value.said.of === undefined &&
  value.from < name.from &&
  !items.some((item) => item.from > value.from && item.from < name.from && item.type !== 'filler');

/** «50 broşür okulda dağıtıldı»: what was done there are the brochures. */
const isCarrying = ({ said }: ValueItem): boolean => 'as' in said && said.as === 'verb';

const isNumber = (item: Item): boolean => isValue(item) && !isYesOrNo(item);

function contradiction(judged: readonly Judged[]): Problem | undefined {
  const answers = judged.filter(isAnswer);
  const clash = answers.find((a) => answers.some((b) => clashes(a, b)));
  return clash === undefined ? undefined : { reason: 'ambiguous', task: { id: clash.taskId } };
}

function askAboutProblems(judged: readonly Judged[], first: Problem): AskBack {
  const problems = judged.filter((each): each is Problem => !isAnswer(each));
  const about = problems.length > 0 ? problems.map(({ task }) => task) : [first.task];
  const ids = new Set(about.map(({ id }) => id));
  return askBack(first.reason, about, {
    partial: answersOf(judged).filter(({ taskId }) => !ids.has(taskId)),
  });
}

function askAboutName(items: readonly Item[]): AskBack {
  const names = items.filter(isName);
  const unknown = names.filter(({ tasks }) => tasks.length === 0).map(({ label }) => label);
  const about = names.filter(({ tasks }) => tasks.length > 1).flatMap(({ tasks }) => tasks);
  const partial = certainIn(items);
  return askBack(unknown.length > 0 ? 'unknown-number' : 'which-task', about, { partial, unknown });
}

function askAboutLeftOver(items: readonly Item[]): AskBack {
  const partial = certainIn(items);
  const known = new Set(partial.map(({ taskId }) => taskId));
  const about = items
    .filter(isName)
    .flatMap(({ tasks }) => tasks)
    .filter(({ id }) => !known.has(id));
  const [names, values] = [items.filter(isName).length, items.filter(isValue).length];
  const reason = values < names ? 'too-few' : values > names ? 'too-many' : 'ambiguous';
  return askBack(reason, about, { partial });
}

/** What is certain although the whole is not: segments that are complete in themselves, unless their borders are in doubt. */
function certainIn(items: readonly Item[]): TaskAnswer[] {
  const segments = [...Map.groupBy(items, ({ segment }) => segment).values()];
  const hasName = (segment: readonly Item[]): boolean => segment.some(isName);
  const hasValue = (segment: readonly Item[]): boolean => segment.some(isValue);
  const isShifted =
    segments.some((s) => hasName(s) && !hasValue(s)) && segments.some((s) => hasValue(s) && !hasName(s));
  if (isShifted) return [];
  const judged = segments.flatMap((segment) => judgeSegment(segment, items));
  const answers = answersOf(judged);
  // «40 today, 40 yesterday»: parts of one total.
  const isParted =
    items.some(({ type }) => type === 'when') && segments.some((s) => hasValue(s) && !hasName(s));
  return isParted ? answers.filter(({ value }) => value.kind !== 'count') : answers;
}

/** «A1 14 A9 7»: beside a number that is not on the list, the others stand as they are. */
function judgeSegment(segment: readonly Item[], items: readonly Item[]): Judged[] {
  if (segment.some((item) => isName(item) && item.tasks.length !== 1 && item.strength === 'soft')) return [];
  const pairs = (pairNames(segment) ?? []).filter(({ name }) => name.tasks.length === 1);
  return pairs.map((pair) => judge(pair, items));
}
