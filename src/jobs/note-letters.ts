import { hasUntoldNotes } from '../check-ins/note-queries.ts';
import { listPrograms } from '../cycles/program-queries.ts';
import { notesWork } from '../fortnight/tell-notes.ts';
import type { Job } from './job.ts';

/** Tells coordinators of notes, at most once a day. */
export const noteLetters = (admins: readonly string[]): Job => ({
  name: 'note-letters',
  due: async (db, now) => {
    const [program] = await listPrograms(db);
    if (!program || !(await hasUntoldNotes(db))) return [];
    const work = notesWork({ program, admins }, now);
    return work.dueAt <= now ? [work] : [];
  },
});
