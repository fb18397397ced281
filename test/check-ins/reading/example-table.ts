import { readFileSync } from 'node:fs';
import type { AskedTask, Kind, ReadValue } from '../../../src/check-ins/reading/asked-task.ts';
import type { Reading, TaskAnswer } from '../../../src/check-ins/reading/outcome.ts';
import type { Asked } from '../../../src/check-ins/reading/read-answers.ts';
import type { Language } from '../../../src/language.ts';

/** One line of a table: a text and what it means. */
export interface Example {
  readonly line: number;
  readonly text: string;
  readonly meaning: string;
  /** Undefined under `@commands`: the text is tried as a command. */
  readonly asked: Asked | undefined;
}

/**
 * Reads `examples.<language>.txt`. `@tasks`, `@answered`, `@reminded`, `@example` and `@open` set the scene for the lines below them
 * (a new `@tasks` clears the others); `⏎` is a new line; `#` begins a comment.
 */
export function examplesOf(language: Language): Example[] {
  const file = new URL(`examples.${language}.txt`, import.meta.url);
  const examples: Example[] = [];
  let scene: Scene = { tasks: [], language };
  let isCommand = false;
  for (const [i, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (line.startsWith('@')) {
      isCommand = line.startsWith('@commands');
      scene = setScene(scene, line);
      continue;
    }
    const [text = '', meaning = ''] = line.split(/ +-> +/u);
    examples.push({
      line: i + 1,
      text: text.replaceAll('⏎', '\n'),
      meaning: meaning.trim(),
      asked: isCommand ? undefined : scene,
    });
  }
  return examples;
}

type Scene = Asked;

function setScene(scene: Scene, line: string): Scene {
  const [, word = '', rest = ''] = /^@(\w+)\s*(.*)$/u.exec(line) ?? [];
  if (word === 'tasks') return { tasks: rest.split(' | ').map(taskFrom), language: scene.language };
  if (word === 'example') return { ...scene, examplesSent: [rest] };
  if (word === 'open') return { ...scene, openTaskId: rest };
  if (word === 'reminded') return { ...scene, tasks: scene.tasks.map(remindedOf(rest.split(' '))) };
  if (word !== 'answered') return scene;
  const stored = new Map(rest.split(' ').map((each) => [each.split('=')[0], each.split('=')[1] ?? '']));
  return { ...scene, tasks: scene.tasks.map((task) => withCurrent(task, stored.get(task.number))) };
}

const remindedOf =
  (numbers: readonly string[]) =>
  (task: AskedTask): AskedTask => ({ ...task, isReminded: numbers.includes(task.number) });

const kinds: Readonly<Record<string, Kind>> = {
  count: 'count',
  done: 'done',
  rating: 'rating',
  text: 'text',
};

/** `B1 count/40 Kapı ziyareti` */
function taskFrom(spec: string): AskedTask {
  const [number = '', kind = '', ...title] = spec.trim().split(' ');
  const [name = '', target] = kind.split('/');
  const titles = title.join(' ').split(';');
  return {
    id: number,
    number,
    kind: kinds[name] ?? 'text',
    titles,
    ...(target !== undefined && { target: Number(target) }),
  };
}

function withCurrent(task: AskedTask, stored: string | undefined): AskedTask {
  if (stored === undefined) return task;
  return { ...task, current: { value: /^\d+$/u.test(stored) ? Number(stored) : stored } };
}

/** A reading in the words of the table: `B1=25 B2=yes`, `? too-few [B1=25]`, `note`. */
export function spellReading(reading: Reading): string {
  switch (reading.type) {
    case 'answers':
      return spellAnswers(reading.answers);
    case 'ask-back': {
      const partial = reading.partial.length > 0 ? ` [${spellAnswers(reading.partial)}]` : '';
      return `? ${[reading.reason, ...reading.unknown].join(' ')}${partial}`;
    }
    case 'not-answers':
      return 'note';
    default:
      return reading satisfies never;
  }
}

const spellAnswers = (answers: readonly TaskAnswer[]): string =>
  answers
    .map(({ taskId, value, isCorrection }) => `${taskId}${isCorrection ? ':=' : '='}${spellValue(value)}`)
    .sort()
    .join(' ');

function spellValue(value: ReadValue): string {
  switch (value.kind) {
    case 'count':
      return String(value.total);
    case 'count-more':
      return `+${value.more}`;
    case 'done':
      return value.done ? 'yes' : 'no';
    case 'rating':
      return String(value.rating);
    case 'text':
      return `«${value.text.replaceAll('\n', '⏎')}»`;
    default:
      return value satisfies never;
  }
}

/** A meaning of just `?` leaves the reason open, but never the partial answers. */
export function isSameMeaning(expected: string, got: string): boolean {
  if (expected === got) return true;
  const open = /^\?(?<partial> \[.*\])?$/u.exec(expected);
  return (
    open !== null &&
    got.startsWith('?') &&
    (open.groups?.['partial'] ?? '') === (/ \[.*\]$/u.exec(got)?.[0] ?? '')
  );
}
