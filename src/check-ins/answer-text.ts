import type { Assignment } from '../cycles/assignment-queries.ts';
import { inner, type Message, names, say } from '../messages/message.ts';
import type { CurrentAnswer } from './answer-queries.ts';
import type { StoredValue } from './answer-value.ts';

/** A task and what is shown of its answer. */
export interface ShownLine {
  readonly assignment: Pick<Assignment, 'position' | 'number' | 'shortTitles' | 'target'>;
  readonly answer?: Pick<CurrentAnswer, 'value' | 'hasPhoto' | 'hasLocation'> | undefined;
}

/** One answer for the read-back, with its number: «1) 25/40», «2) yes 📷», by SMS «B1 25/40». */
export const answerLine = (line: ShownLine): Message =>
  say('answer-line', {
    position: line.assignment.position,
    number: line.assignment.number,
    title: names(line.assignment.shortTitles),
    answer: inner(answerText(line)),
  });

/** An answer alone, with signs for what shows it. */
export function answerText({ assignment, answer }: ShownLine): Message {
  if (!answer) return say('answer-none');
  const value = valueText(answer.value, assignment.target);
  const withPhoto = answer.hasPhoto ? say('answer-photo', { answer: inner(value) }) : value;
  return answer.hasLocation ? say('answer-location', { answer: inner(withPhoto) }) : withPhoto;
}

/** A value as people read it; a count with its target. */
export function valueText(value: StoredValue, target: number | undefined): Message {
  switch (value.kind) {
    case 'count':
      return target === undefined
        ? say('answer-total', { total: value.total })
        : say('answer-count', { total: value.total, target });
    case 'done':
      return say(value.done ? 'answer-yes' : 'answer-no');
    case 'rating':
      return say('answer-rating', { rating: value.rating });
    case 'text':
      return say('answer-text', { text: shortened(value.text) });
  }
}

const longestShown = 60;

/** By characters, not by code units: half an emoji is none. */
function shortened(text: string): string {
  const characters = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  if (characters.length <= longestShown) return text;
  return `${characters
    .slice(0, longestShown - 1)
    .join('')
    .trimEnd()}…`;
}
