import { type ImportReport, importSheets, type PhoneQuestion } from '../fortnight/import/import-report.ts';
import type { Problem } from '../fortnight/plan.ts';
import type { PlanReading } from '../spreadsheets/read-plan.ts';
import type { Answer, Cli } from './cli.ts';

export interface ImportOutcome {
  readonly reading: PlanReading;
  readonly report: ImportReport;
  readonly ignoredSheets: readonly string[];
  readonly isDryRun: boolean;
  /** The workbook in itself has errors. */
  readonly isFaulty: boolean;
}

/** So many lines of a kind are shown; `--json` has them all. */
const mostLines = 40;

/** What an import did, would do or refused, sheet by sheet and row by row. */
export function answerImport(cli: Cli, outcome: ImportOutcome): Answer {
  const { reading, report, isDryRun } = outcome;
  const problems = [...reading.problems, ...report.problems];
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const questions = isDryRun ? report.questions : [];
  return {
    lines: [
      ...shortened(
        cli,
        problems.map((problem) => lineOf(cli, problem)),
      ),
      ...ignoredIn(cli, outcome),
      ...shortened(
        cli,
        questions.map((question) => questionLine(cli, question)),
      ),
      ...importSheets.map((sheet) => countsOf(cli, sheet, report)),
      ...keptIn(cli, report),
      ...closing(cli, outcome, errors),
    ],
    json: jsonOf(cli, outcome, problems),
    refusal: errors > 0 ? cli.say('cli-import-refused', { count: errors }) : undefined,
  };
}

function jsonOf(cli: Cli, { reading, report, ignoredSheets, isFaulty }: ImportOutcome, problems: Problem[]) {
  const { outcome, changes, questions, kept, tasksGiven } = report;
  return {
    outcome: isFaulty ? 'refused' : outcome,
    changes,
    problems: problems.map((problem) => ({ ...problem, message: cli.sayError(problem) })),
    questions,
    kept,
    tasksGiven,
    ignoredSheets,
    ignoredColumns: reading.ignoredColumns,
  };
}

function lineOf(cli: Cli, problem: Problem): string {
  return `${problem.severity === 'error' ? '✗' : '!'} ${placeOf(cli, problem)}: ${cli.sayError(problem)}`;
}

/** A row's number is a name: it is written as the spreadsheet writes it. */
function placeOf(cli: Cli, { sheet, row, column }: Pick<Problem, 'sheet' | 'row' | 'column'>): string {
  const place = { sheet, row: String(row) };
  return column === ''
    ? cli.say('cli-import-at', place)
    : cli.say('cli-import-at-column', { ...place, column });
}

function questionLine(cli: Cli, { sheet, row, name, phone, storedPhone }: PhoneQuestion): string {
  const question = cli.say('import-phone-changed', { name, phone, other: storedPhone });
  return `? ${placeOf(cli, { sheet, row, column: '' })}: ${question}`;
}

const ignoredIn = (cli: Cli, { reading, ignoredSheets }: ImportOutcome): string[] => [
  ...ignoredSheets.map((sheet) => `! ${cli.say('cli-import-ignored-sheet', { sheet })}`),
  ...shortened(
    cli,
    reading.ignoredColumns.map((ignored) => `! ${cli.say('cli-import-ignored-column', { ...ignored })}`),
  ),
];

const sheetNames = {
  program: 'cli-import-sheet-program',
  units: 'cli-import-sheet-units',
  people: 'cli-import-sheet-people',
  tasks: 'cli-import-sheet-tasks',
} as const;

function countsOf(cli: Cli, sheet: (typeof importSheets)[number], { changes }: ImportReport): string {
  const { added, changed, unchanged } = changes[sheet];
  const counts = { added: added.length, changed: changed.length, unchanged };
  const later = changed.some(({ fromNextCycle }) => fromNextCycle) ? ` ${cli.say('cli-import-later')}` : '';
  return `${cli.say(sheetNames[sheet])}: ${cli.say('cli-import-counts', counts)}${later}`;
}

function keptIn(cli: Cli, { kept }: ImportReport): string[] {
  const people = kept.people.map(({ name, phone }) => `${name} (${phone})`);
  return [
    ...(people.length > 0 ? [cli.say('cli-import-kept-people', { count: people.length })] : []),
    ...shortened(
      cli,
      people.map((person) => `  ${person}`),
    ),
    ...(kept.tasks.length > 0 ? [cli.say('cli-import-kept-tasks', { codes: kept.tasks.join(', ') })] : []),
  ];
}

function closing(cli: Cli, { report, isDryRun }: ImportOutcome, errors: number): string[] {
  if (errors > 0) return [];
  if (isDryRun) return [cli.say('cli-import-previewed')];
  if (report.outcome === 'unchanged') return [cli.say('cli-import-unchanged')];
  const given = report.tasksGiven > 0 ? [cli.say('cli-import-given', { count: report.tasksGiven })] : [];
  return [cli.say('cli-import-applied'), ...given];
}

function shortened(cli: Cli, lines: readonly string[]): string[] {
  const more = lines.length - mostLines;
  return more > 0 ? [...lines.slice(0, mostLines), cli.say('cli-more', { count: more })] : [...lines];
}
