import type { Cycle } from '../cycles/cycle-queries.ts';
import { buttons } from '../messages/button.ts';
import { day, type Screen, say } from '../messages/message.ts';

/** What a rep has reached in a cycle that is final. */
export interface Result {
  readonly score: number;
  readonly hasReported: boolean;
}

/** The private result of a rep. */
export function resultMessage(
  cycle: Pick<Cycle, 'id' | 'startsOn' | 'endsOn'>,
  { score, hasReported }: Result,
): Screen {
  const key = hasReported ? 'result' : 'result-not-reported';
  const message = say(key, { from: day(cycle.startsOn), until: day(cycle.endsOn), score });
  if (!hasReported) return { message };
  return {
    message,
    choices: [[{ label: say('button-explain', { score }), data: buttons.explain.write(cycle.id) }]],
  };
}
