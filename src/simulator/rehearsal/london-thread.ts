import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { type Outcome, rehearse } from './rehearse.ts';
import { londonWorld } from './worlds.ts';

/** What the thread says: a line for each day, and in the end what came of it. */
export type FromLondon = { readonly line: string } | { readonly outcome: Outcome };

const { seed, ...options } = z
  .object({ seed: z.string(), days: z.number().optional(), logLevel: z.string().optional() })
  .parse(workerData);
const say = (said: FromLondon): void => parentPort?.postMessage(said, []);
const outcome = await rehearse(londonWorld({ seed }), { seed, ...options, report: (line) => say({ line }) });
say({ outcome });
