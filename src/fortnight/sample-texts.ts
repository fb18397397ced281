import type { Language } from '../language.ts';
import type { Screen } from '../messages/message.ts';
import type { Audience } from './list-audiences.ts';
import { promptMessage } from './prompt-message.ts';
import { resultMessage } from './result-message.ts';

export interface Sample {
  readonly text: 'tasks' | 'check-in' | 'planned' | 'saved' | 'result';
  readonly language: Language;
  readonly screen: Screen;
}

/** Each text of a cycle, for each language as those read it who have the longest list. */
export function sampleTexts(audiences: readonly Audience[]): Sample[] {
  const byLanguage = Map.groupBy(audiences, ({ language }) => language);
  return [...byLanguage.values()].flatMap((all) => {
    const { language, list, texts } = all.reduce((a, b) =>
      b.list.assignments.length > a.list.assignments.length ? b : a,
    );
    const planned = list.assignments.slice(0, 1);
    return [
      { text: 'tasks' as const, language, screen: texts.tasks },
      { text: 'check-in' as const, language, screen: texts.prompt },
      {
        text: 'planned' as const,
        language,
        screen: promptMessage({ ...list, assignments: planned, occasion: 'planned' }),
      },
      { text: 'saved' as const, language, screen: texts.readBack },
      {
        text: 'result' as const,
        language,
        screen: resultMessage(list.cycle, { score: 100, hasReported: true }),
      },
    ];
  });
}
