import { z } from 'zod';

/** How the embedded Bot API server of a measurement is set up. */
export const setUpShape = z.object({
  people: z.number(),
  /** Of each answer. */
  latencyMs: z.number(),
});
export type SetUp = z.infer<typeof setUpShape>;

/** What may be asked of it. */
export const wishShape = z.discriminatedUnion('wish', [
  z.object({ wish: z.literal('report') }),
  /** Everybody of the first `people` checks in once, each step as soon as the bot has answered the one before. */
  z.object({ wish: z.literal('check-in'), people: z.number() }),
  /** The first `people` take turns with their steps, so many a second altogether, until `steps` are done. */
  z.object({
    wish: z.literal('walk'),
    people: z.number(),
    perSecond: z.number(),
    steps: z.number(),
  }),
]);
export type Wish = z.infer<typeof wishShape>;

export const readyShape = z.object({ root: z.string(), token: z.string() });

export const reportShape = z.object({
  /** Messages sent or edited, in their order: the chat, and the moment of the process's clock. */
  accepted: z.array(z.tuple([z.number(), z.number()])),
  firstPolledAt: z.number().optional(),
  refused: z.number(),
  overLimit: z.number(),
});

/** When the wish was begun and fulfilled, and how many steps people did. */
export const doneShape = z.object({ startedAt: z.number(), endedAt: z.number(), steps: z.number() });

const firstChat = 905_320_000_000;

/** The Telegram user who owns that phone. */
export const chatOf = (index: number): number => firstChat + index;
export const phoneOf = (index: number): string => `+${chatOf(index)}`;
