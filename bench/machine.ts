import { availableParallelism, cpus, platform, release, totalmem } from 'node:os';
import { z } from 'zod';

/** What kind of machine the figures belong to; nothing that tells which one. */
export const machineShape = z.object({
  processor: z.string(),
  cores: z.number(),
  memoryGb: z.number(),
  system: z.string(),
  node: z.string(),
});
export type Machine = z.infer<typeof machineShape>;

export const describeMachine = (): Machine => ({
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  cores: availableParallelism(),
  memoryGb: Math.round(totalmem() / 2 ** 30),
  system: `${platform()} ${release().split('-')[0] ?? ''}`,
  node: process.version,
});
