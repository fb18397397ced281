import { isAnythingUnheard, tellUnheard } from '../fortnight/tell-unheard.ts';
import type { Job } from './job.ts';

/** Looks for somebody who hears what nobody has heard; `admins` are told while there is nobody. */
export const unheard = (admins: readonly string[]): Job => ({
  name: 'unheard',
  due: async (db, now) =>
    (await isAnythingUnheard(db, now))
      ? [{ key: 'unheard', dueAt: now, repeat: (tx) => tellUnheard(tx, admins, now) }]
      : [],
});
