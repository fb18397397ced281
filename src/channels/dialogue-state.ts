import { isDeepStrictEqual } from 'node:util';
import { ReplayEngine, type ReplayState } from '@grammyjs/conversations';
import { z } from 'zod';
import type { Instant } from '../clock.ts';
import { languages } from '../language.ts';

/** A dialogue as it was begun. */
export interface Turn {
  readonly conversation: string;
  readonly name: string;
  readonly input: Record<string, string>;
}

/** One that waits, or that is over and only remembers what it heard last. */
export interface Kept extends Turn {
  readonly changedAt: Instant;
  readonly state: DialogueState;
}

const replayShape = z.object({
  send: z.array(z.object({ payload: z.string() })),
  receive: z.array(
    // An effect without a result has no `returnValue` in JSON.
    z
      .object({ send: z.number(), returnValue: z.unknown().optional() })
      .transform((op) => ({ ...op, returnValue: op.returnValue })),
  ),
});

/** The rows of the inbox that began it, and that it has heard last. */
const rowsShape = z.object({ begunBy: z.string().optional(), cause: z.string().optional() });

/** On its way from its last wait, if there was one, to the next. */
const wayShape = rowsShape.extend({
  replay: replayShape,
  wait: z.object({ interrupt: z.number(), checkpoint: z.tuple([z.number(), z.number()]) }).optional(),
});
export type Way = Readonly<z.infer<typeof wayShape>>;

/** `screen`: what is asked there. */
export const stateShape = z.discriminatedUnion('type', [
  rowsShape.extend({
    type: z.literal('waiting'),
    replay: replayShape,
    interrupt: z.number(),
    screen: z.string().optional(),
    /** Of a form: which question it is. */
    question: z.string().optional(),
    language: z.enum(languages),
  }),
  rowsShape.extend({
    type: z.literal('over'),
    screen: z.string().optional(),
    language: z.enum(languages),
  }),
  /** An error came on the way. */
  wayShape.extend({ type: z.literal('stopped'), language: z.enum(languages) }),
]);
export type DialogueState = Readonly<z.infer<typeof stateShape>>;

export const createReplay = (): ReplayState => ({ send: [], receive: [] });

/** The name without its version. */
export const baseOf = (name: string): string => name.split('@')[0] ?? name;

/** Whether nothing was heard since it began. */
export const isStart = ({ cause }: DialogueState): boolean => cause === undefined;

/** The moments of two taps differ, and with it when they began. */
export const isSameStart = (a: Turn, b: Turn): boolean =>
  a.name === b.name &&
  isDeepStrictEqual({ ...a.input, startedAt: undefined }, { ...b.input, startedAt: undefined });

/** Where something new can be heard: for one that was stopped on its way, back at its last wait. */
export function waitOf(state: DialogueState): { replay: ReplayState; interrupt: number } | undefined {
  if (state.type === 'waiting') return state;
  if (state.type === 'over' || !state.wait) return undefined;
  const { replay, wait } = state;
  ReplayEngine.reset(replay, wait.checkpoint);
  return { replay, interrupt: wait.interrupt };
}
