import type { Cycle } from '../cycles/cycle-queries.ts';
import { buttons } from '../messages/button.ts';
import { day, type Screen, say } from '../messages/message.ts';
import { programHeading } from '../messages/program-heading.ts';

/** What a rep has reached in a cycle that is final. */
export interface Result {
  readonly score: number;
  readonly hasReported: boolean;
  /** The program's name, where there are several. */
  readonly programName?: string | undefined;
}

/** The private result of a rep. */
export function resultMessage(
  cycle: Pick<Cycle, 'id' | 'startsOn' | 'endsOn'>,
  { score, hasReported, programName }: Result,
): Screen {
  const key = hasReported ? 'result' : 'result-not-reported';
  const dates = { from: day(cycle.startsOn), until: day(cycle.endsOn) };
  const message = say(key, { program: programHeading(programName), ...dates, score });
  if (!hasReported) return { message };
  return {
    message,
    choices: [[{ label: say('button-explain', { score }), data: buttons.explain.write(cycle.id) }]],
  };
}
