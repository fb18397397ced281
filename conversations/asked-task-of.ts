import { plainValue } from '../src/check-ins/answer-value.ts';
import type { Line } from '../src/check-ins/standing.ts';
import { type Language, nameIn } from '../src/language.ts';

/** A task as the reading of texts knows it. */
export const askedTaskOf = ({ assignment, answer }: Line, language: Language) => ({
  id: assignment.id,
  number: assignment.number,
  kind: assignment.kind,
  titles: [nameIn(assignment.titles, language), nameIn(assignment.shortTitles, language)],
  ...(assignment.target === undefined ? {} : { target: assignment.target }),
  ...(answer ? { current: { value: plainValue(answer.value) } } : {}),
});
