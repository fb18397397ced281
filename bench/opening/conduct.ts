import { z } from 'zod';

export const taskShape = z.object({
  databasePath: z.string(),
  root: z.string(),
  token: z.string(),
  /** So long is waited for what was used to be given back. */
  restMs: z.number(),
});
export type Task = z.infer<typeof taskShape>;

export const openingShape = z.object({
  ms: z.number(),
  messages: z.number(),
  longestStallMs: z.number(),
  peakMb: z.number(),
  residentMb: z.number(),
});
