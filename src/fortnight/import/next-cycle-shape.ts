import { z } from 'zod';
import { localDate, localTime } from '../../local-date.ts';
import { evidenceKinds } from '../../store/words.ts';

/**
 * What an import changes of a program and its tasks that would alter a cycle while it is open. It waits as it stands
 * in the columns, until the cycle closes; the draft of the next cycle is reckoned with it already.
 */
export const forNextShape = z.object({
  program: z
    .object({
      starts_on: z.string().transform(localDate),
      cycle_days: z.number(),
      time_zone: z.string(),
      opens_at: z.string().transform(localTime),
      check_in_days: z.string(),
      check_in_at: z.string().transform(localTime),
      grace_hours: z.number(),
    })
    .partial(),
  tasks: z.record(
    z.string(),
    z
      .object({
        evidence: z.enum(evidenceKinds),
        from_day: z.number().nullable(),
        until_day: z.number().nullable(),
      })
      .partial(),
  ),
});

export type ForNext = z.infer<typeof forNextShape>;
export type ProgramForNext = ForNext['program'];
export type TaskForNext = ForNext['tasks'][string];

export const programForNextColumns = [
  'starts_on',
  'cycle_days',
  'time_zone',
  'opens_at',
  'check_in_days',
  'check_in_at',
  'grace_hours',
] as const satisfies readonly (keyof ProgramForNext)[];

export const taskForNextColumns = [
  'evidence',
  'from_day',
  'until_day',
] as const satisfies readonly (keyof TaskForNext)[];
