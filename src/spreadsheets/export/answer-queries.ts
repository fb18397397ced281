import { taskNumber } from '../../cycles/cycle-letter.ts';
import { listPhones } from '../../organisation/phone-queries.ts';
import type { AnswerId } from '../../store/ids.ts';
import { literal } from '../../store/literal.ts';
import type { Db } from '../../store/open-database.ts';
import type { WrittenRow } from '../write-table.ts';
import { type ExportOptions, isoOf } from './export-options.ts';
import { pageSize, readPages } from './pages.ts';

const columns = [
  'cycle',
  'unit',
  'phone',
  'task',
  'number',
  'value',
  'completion',
  'points',
  'channel',
  'received_at',
  'flags',
  'review',
  'program',
  'why_not',
] as const;

type AnswerOptions = Pick<ExportOptions, 'programId' | 'hasHistory'>;

export const answerColumns = ({ hasHistory }: AnswerOptions): readonly string[] =>
  hasHistory ? [...columns, 'current'] : columns;

/** The answers in the order in which they were recorded; `points` are the task's, `completion` is from 0 to 1. */
export async function* exportAnswers(db: Db, options: AnswerOptions): AsyncGenerator<WrittenRow> {
  const pages = readPages(
    (after: AnswerId | undefined) => readAnswers(db, after, options),
    ({ id }) => id,
  );
  for await (const answers of pages) {
    const phones = await listPhones(db, [...new Set(answers.map(({ person_id }) => person_id))]);
    const flags = await listFlags(
      db,
      answers.map(({ id }) => id),
    );
    for (const answer of answers) {
      const row = rowOf(answer, phones.get(answer.person_id) ?? null, flags.get(answer.id) ?? []);
      yield options.hasHistory ? [...row, answer.is_current === 1] : row;
    }
  }
}

const rowOf = (answer: AnswerRow, phone: string | null, flags: readonly { kind: string }[]): WrittenRow => [
  answer.cycle,
  answer.unit,
  phone,
  answer.task,
  taskNumber(answer.letter ?? '', answer.position),
  valueOf(answer),
  answer.of === 0 ? 0 : Math.round((10_000 * answer.done) / answer.of) / 10_000,
  answer.points,
  answer.channel,
  isoOf(answer.received_at),
  flags.map(({ kind }) => kind).join(' '),
  answer.state === 'counted' ? '' : answer.state,
  answer.program,
  answer.why_not,
];

function valueOf({ kind, number_value, text_value }: AnswerRow): string | number | null {
  if (kind === 'done') return number_value === 1 ? 'yes' : 'no';
  return kind === 'text' ? text_value : number_value;
}

type AnswerRow = Awaited<ReturnType<typeof readAnswers>>[number];

const readAnswers = (db: Db, after: AnswerId | undefined, { programId, hasHistory }: AnswerOptions) =>
  db
    .selectFrom('answer')
    .innerJoin('assignment', 'assignment.id', 'answer.assignment_id')
    .innerJoin('task', 'task.id', 'assignment.task_id')
    .innerJoin('unit', 'unit.id', 'assignment.unit_id')
    .innerJoin('cycle', 'cycle.id', 'answer.cycle_id')
    .innerJoin('program', 'program.id', 'cycle.program_id')
    .select(['answer.id', 'answer.person_id', 'answer.number_value', 'answer.text_value'])
    .select(['answer.done', 'answer.of', 'answer.why_not', 'answer.channel', 'answer.received_at'])
    .select(['answer.state', 'answer.is_current', 'assignment.position', 'assignment.points'])
    .select(['task.code as task', 'task.kind', 'unit.code as unit', 'cycle.number as cycle', 'cycle.letter'])
    .select('program.code as program')
    .$if(after !== undefined, (query) => query.where('answer.id', '>', after ?? null))
    .$if(programId !== undefined, (query) => query.where('cycle.program_id', '=', programId ?? null))
    .$if(!hasHistory, (query) => query.where('answer.is_current', '=', literal(1)))
    .orderBy('answer.id')
    .limit(pageSize)
    .execute();

async function listFlags(db: Db, ids: readonly AnswerId[]) {
  const rows = await db
    .selectFrom('flag')
    .select(['answer_id', 'kind'])
    .where('answer_id', 'in', ids)
    .orderBy('kind')
    .execute();
  return Map.groupBy(rows, ({ answer_id }) => answer_id);
}
