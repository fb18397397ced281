import { plainValue } from '../src/check-ins/answer-value.ts';
import { isAnswered, type Line } from '../src/check-ins/standing.ts';
import { type Language, nameIn } from '../src/language.ts';
import type { Channel } from '../src/store/words.ts';

/** Who writes about the tasks, and where they have read them. */
export interface TaskReader {
  readonly language: Language;
  readonly channel: Channel;
}

/** A task as the reading of texts knows it: first the title that stands in the messages of the channel. */
export const askedTaskOf = (line: Line, reader: TaskReader) => ({
  ...taskOf(line, reader),
  ...currentOf(line),
});

const taskOf = ({ assignment }: Line, { language, channel }: TaskReader) => ({
  id: assignment.id,
  number: assignment.number,
  kind: assignment.kind,
  titles: (channel === 'sms'
    ? [assignment.shortTitles, assignment.titles]
    : [assignment.titles, assignment.shortTitles]
  ).map((title) => nameIn(title, language)),
  ...(assignment.target === undefined ? {} : { target: assignment.target }),
});

/** A rejected answer is as good as none: the task may be meant as if it were open. */
const currentOf = (line: Line) =>
  isAnswered(line) && line.answer ? { current: { value: plainValue(line.answer.value) } } : {};
