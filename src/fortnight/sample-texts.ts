import type { Language } from '../language.ts';
import type { Screen } from '../messages/message.ts';
import type { Audience } from './list-audiences.ts';
import { promptMessage } from './prompt-message.ts';
import { resultMessage } from './result-message.ts';

export interface Sample {
  readonly text: 'tasks' | 'check-in' | 'planned' | 'saved' | 'result';
  readonly language: Language;
  readonly screen: Screen;
  /** False for what goes to Telegram only. */
  readonly isTexted: boolean;
}

/** Each text of a cycle, for each language as those read it who have the longest list. */
export function sampleTexts(audiences: readonly Audience[]): Sample[] {
  const byLanguage = Map.groupBy(audiences, ({ language }) => language);
  return [...byLanguage.values()].flatMap((all) => {
    const { language, list, texts } = all.reduce((a, b) =>
      b.list.assignments.length > a.list.assignments.length ? b : a,
    );
    const planned = list.assignments.slice(0, 1);
    const question = promptMessage({ ...list, assignments: planned, occasion: 'planned' });
    // By SMS the result travels in the next tasks text.
    const result = resultMessage(list.cycle, { score: 100, hasReported: true });
    return [
      { text: 'tasks' as const, language, screen: texts.tasks, isTexted: true },
      { text: 'check-in' as const, language, screen: texts.prompt, isTexted: true },
      { text: 'planned' as const, language, screen: question, isTexted: true },
      { text: 'saved' as const, language, screen: texts.readBack, isTexted: true },
      { text: 'result' as const, language, screen: result, isTexted: false },
    ];
  });
}
