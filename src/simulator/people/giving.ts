import type { Screen } from './screen-reading.ts';
import type { Tapper } from './tapper.ts';

/** How somebody goes through questions; figures are the chance of each time. */
export interface Manners {
  readonly types: number;
  readonly skips: number;
  readonly tapsTwice: boolean;
  /** Says something that is no answer. */
  readonly isChatty: number;
  /** Leaves in the middle. */
  readonly isInterrupted: number;
  /** How likely something was done. */
  readonly diligence: number;
  /** What a question about it calls a task, and what they answer there, whatever else they are like. */
  readonly script?: ReadonlyMap<string, number> | undefined;
  readonly photos: readonly Uint8Array[];
  /** Sends what others have sent before. */
  readonly borrowedPhoto?: Uint8Array | undefined;
}

/** Gives an answer and notes it; true if the bot took it, as far as its next screen tells. */
export async function giveAnswer(
  me: Tapper,
  { task, value, isDouble = false }: { task: string; value: number; isDouble?: boolean },
  action: () => unknown,
): Promise<boolean> {
  const given = me.book.write({ phone: me.key, task, value, at: me.now, isDouble });
  if (!(await me.phone.act(action))) {
    me.complain('an answer has no effect');
    return false;
  }
  const isTaken = !asksFor(me.phone.screen, task);
  if (isTaken) me.book.save(given);
  return isTaken;
}

/** Whether the screen is a question about that task. */
export const asksFor = (screen: Screen | undefined, task: string): boolean =>
  screen !== undefined && (screen.is === 'question' || screen.is === 'lower-total') && screen.task === task;
