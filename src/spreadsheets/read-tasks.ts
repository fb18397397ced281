import { formatCycleSpec, parseCycleSpec } from '../cycles/cycle-spec.ts';
import type { PlannedTask } from '../fortnight/plan.ts';
import { type Language, languages, type Names, nameIn } from '../language.ts';
import { codeKey } from '../organisation/code-key.ts';
import type { EvidenceKind, TaskKind } from '../store/words.ts';
import type { Column } from './column-words.ts';
import { asciiDigits, fold, foldKey, slug } from './fold.ts';
import { readNumber } from './read-number.ts';
import { resolveUnit, type UnitFinder } from './resolve-unit.ts';
import type { SheetRow } from './sheet-rows.ts';
import { longestShortTitle, shortTitle, smsLength } from './short-title.ts';
import { findUnits, type UnitNode } from './unit-tree.ts';
import { readEvidence, readTaskKind } from './value-words.ts';

type TaskRow = SheetRow<Column<'tasks'>>;

interface TaskDraft extends Omit<PlannedTask, 'unitCodes'> {
  readonly units: readonly UnitNode[];
}

export interface TaskOptions {
  readonly finder: UnitFinder;
  /** The language of a title that does not say its own. */
  readonly language: Language;
  readonly cycleDays: number;
}

const defaultPoints = 10;

/** The tasks in the order of the sheet. Returns a function that says them in the plan's words, once all units have their codes. */
export function readTasks(rows: readonly TaskRow[], options: TaskOptions): () => PlannedTask[] {
  const drafts: TaskDraft[] = [];
  const rowOf = new Map<string, TaskRow>();
  for (const row of rows) {
    const titles = titlesOf(row, options.language);
    const task = { row, titles, code: codeOf(row, titles) };
    const key = task.code === undefined ? '' : codeKey(task.code);
    const earlier = rowOf.get(key);
    if (earlier) tellTwice(task, earlier);
    else if (key !== '') rowOf.set(key, row);
    const draft = readTask(task, options);
    if (draft && !earlier) drafts.push(draft);
  }
  return () => drafts.map(plannedTask);
}

interface NamedRow {
  readonly row: TaskRow;
  readonly titles: Names | undefined;
  readonly code: string | undefined;
}

const plannedTask = ({ units, ...task }: TaskDraft): PlannedTask =>
  Object.assign(task, { unitCodes: units.map(({ code }) => code ?? '') });

function tellTwice({ row, code = '', titles }: NamedRow, earlier: TaskRow): void {
  const otherRow = earlier.at.row;
  if (row.text('code') !== '') row.error('code', 'problem-task-code-twice', { code, otherRow });
  else row.error('title', 'problem-task-twice', { title: titles?.name ?? '', otherRow });
}

function readTask({ row, titles, code }: NamedRow, options: TaskOptions): TaskDraft | undefined {
  const kind = kindOf(row);
  const target = targetOf(row, kind);
  const points = pointsOf(row);
  const evidence = evidenceOf(row);
  const days = daysOf(row, options.cycleDays);
  const cycles = cyclesOf(row);
  const units = unitsOf(row, options.finder);
  if (!titles) row.error('title', 'problem-title-missing', {});
  if (!titles || !code || !kind) return undefined;
  const titleSms = titleSmsOf(row, titles, options.language);
  return { at: row.at, code, titles, titleSms, kind, target, points, evidence, ...days, cycles, units };
}

function titlesOf(row: TaskRow, language: Language): Names | undefined {
  const [tr, fa, en] = [row.text('title_tr'), row.text('title_fa'), row.text('title_en')];
  const name = row.text('title') || { tr, fa, en }[language] || tr || fa || en;
  if (foldKey(name) === '') return undefined;
  return { name, ...(tr && { tr }), ...(fa && { fa }), ...(en && { en }) };
}

/** Given, or made of the title. */
function codeOf(row: TaskRow, titles: Names | undefined): string | undefined {
  const value = row.text('code');
  if (value === '')
    return titles && slug(fold(titles.name).split(' '), 'task').slice(0, 48).replace(/-$/, '');
  if (/^[^\s:,;/]{1,64}$/u.test(value)) return value;
  row.error('code', 'problem-code-invalid', { value });
  return undefined;
}

function kindOf(row: TaskRow): TaskKind | undefined {
  const value = row.text('kind');
  if (value === '') return row.text('target') === '' ? 'done' : 'count';
  const kind = readTaskKind(value);
  if (!kind) row.error('kind', 'problem-kind-unknown', { value });
  return kind;
}

function targetOf(row: TaskRow, kind: TaskKind | undefined): number | undefined {
  const isThere = row.text('target') !== '';
  if (kind === 'count') {
    if (!isThere) row.error('target', 'problem-target-missing', {});
    return readNumber(row, 'target', { least: 1, most: 1_000_000, isWhole: true });
  }
  if (kind && isThere && !/^0+$/.test(asciiDigits(row.text('target')))) {
    row.notice('target', 'problem-target-unused', { kind });
  }
  return undefined;
}

function pointsOf(row: TaskRow): number {
  if (row.text('points') === '') row.notice('points', 'problem-points-missing', { points: defaultPoints });
  return readNumber(row, 'points', { least: 0, most: 1000, isWhole: true }) ?? defaultPoints;
}

function evidenceOf(row: TaskRow): EvidenceKind {
  const value = row.text('evidence');
  const evidence = value === '' ? 'none' : readEvidence(value);
  if (!evidence) row.error('evidence', 'problem-evidence-unknown', { value });
  return evidence ?? 'none';
}

function daysOf(row: TaskRow, cycleDays: number): Pick<PlannedTask, 'from' | 'until'> {
  const from = readNumber(row, 'from', { least: 1, most: cycleDays, isWhole: true });
  const until = readNumber(row, 'until', { least: 1, most: cycleDays, isWhole: true });
  if (from !== undefined && until !== undefined && from > until) {
    row.error('until', 'problem-days-reversed', { from, until });
  }
  return { from, until };
}

const everyCycle = new Set(['tumu', 'hepsi', 'tum', 'butun', 'her', 'همه', 'همهدورهها', 'every']);

/** A spreadsheet likes to make a date of «1-3»: then nobody knows what was meant. */
function cyclesOf(row: TaskRow): string {
  const cell = row.cell('cycles');
  if (cell instanceof Date) {
    row.error('cycles', 'problem-cycles-date', {});
    return 'all';
  }
  const value = row.text('cycles');
  const spec = everyCycle.has(foldKey(value)) ? 'all' : parseCycleSpec(asciiDigits(value));
  if (!spec) row.error('cycles', 'problem-cycles-unknown', { value });
  return formatCycleSpec(spec ?? 'all');
}

/** One unit, or several: codes apart by spaces, names and paths by commas. */
function unitsOf(row: TaskRow, finder: UnitFinder): UnitNode[] {
  const value = row.text('units');
  if (value === '' || everyCycle.has(foldKey(value)) || foldKey(value) === 'all') return [];
  const isOne = findUnits(finder.building.tree, value).length === 1;
  const references = isOne
    ? [value]
    : value.split(/[,،;؛|\n]/u).flatMap((part) => referencesIn(part, finder));
  const units = references.map((reference) => resolveUnit(finder, row, 'units', reference));
  return [...new Set(units.filter((unit) => unit !== undefined))];
}

function referencesIn(part: string, finder: UnitFinder): string[] {
  const reference = part.trim();
  if (reference === '') return [];
  const isPath = /[/>\\|»›→]/u.test(reference);
  const isKnown = findUnits(finder.building.tree, reference).length > 0;
  return isPath || isKnown ? [reference] : reference.split(/\s+/u);
}

function titleSmsOf(row: TaskRow, titles: Names, base: Language): Record<Language, string> {
  const general = row.text('title_sms');
  const given = (language: Language): string => {
    const isGeneral = language === base || titles[language] === undefined;
    return row.text(`title_sms_${language}`) || (isGeneral ? general : '');
  };
  for (const language of languages) tellLong(row, `title_sms_${language}`, language);
  tellLong(row, 'title_sms', base);
  const made = languages.filter(
    (language) => given(language) === '' && (language === base || titles[language]),
  );
  for (const title of new Set(made.map((language) => nameIn(titles, language)))) {
    const language = made.find((language) => nameIn(titles, language) === title) ?? base;
    const short = shortTitle(title, language);
    if (short !== title)
      row.notice('title', 'problem-title-sms-made', { title: short, length: longestShortTitle });
  }
  const titleIn = (language: Language): string =>
    given(language) || shortTitle(nameIn(titles, language), language);
  return { tr: titleIn('tr'), fa: titleIn('fa'), en: titleIn('en') };
}

function tellLong(row: TaskRow, column: `title_sms_${Language}` | 'title_sms', language: Language): void {
  const value = row.text(column);
  const length = smsLength(value, language);
  if (length > longestShortTitle) {
    row.error(column, 'problem-title-sms-long', { value, length, most: longestShortTitle });
  }
}
