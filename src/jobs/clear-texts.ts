import { listFrozenCycles } from '../cycles/cycle-queries.ts';
import { listPrograms } from '../cycles/program-queries.ts';
import { clearTextsWork, keepMs } from '../fortnight/clear-texts.ts';
import type { Job } from './job.ts';

/** Lets go of what people wrote and showed in cycles that have been closed for long enough. */
export const clearTexts: Job = {
  name: 'clear-texts',
  due: async (db, now) => {
    const due = [];
    for (const program of await listPrograms(db)) {
      const closedBefore = now - keepMs(program);
      const cycles = await listFrozenCycles(db, { programId: program.id, closedBefore });
      due.push(...cycles.map((cycle) => clearTextsWork(program, cycle, now)));
    }
    return due;
  },
};
