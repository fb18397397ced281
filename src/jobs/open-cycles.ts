import type { Instant } from '../clock.ts';
import { listPrograms, type Program } from '../cycles/program-queries.ts';
import { ensureNextCycle, followsCalendar } from '../fortnight/ensure-next-cycle.ts';
import { cycleKey } from '../fortnight/job-key.ts';
import { openWork } from '../fortnight/open-cycle.ts';
import { skipPastCycles } from '../fortnight/skip-past-cycles.ts';
import type { Db, Tx } from '../store/open-database.ts';
import type { DueJob, Job } from './job.ts';
import { listRunningCycles, type RunningCycle } from './running-cycles.ts';

/** Opens cycles at their hour, goes on with those half opened, and skips those that were over before they could open. */
export const openCycles: Job = {
  name: 'open-cycles',
  due: async (db, now) => {
    const cycles = await listRunningCycles(db, ['draft', 'open']);
    const open = cycles.filter(({ cycle }) => cycle.state === 'open');
    const busy = new Set(open.map(({ program }) => program.id));
    const drafts = cycles.filter(({ cycle, program }) => cycle.state === 'draft' && !busy.has(program.id));
    return [
      ...(await listMissing(db, cycles, now)),
      ...open.map(({ program, cycle }) => openWork(program, cycle, now)),
      ...drafts.flatMap((draft) => dueDraft(draft, now)),
    ];
  },
};

function dueDraft({ program, cycle }: RunningCycle, now: Instant): DueJob[] {
  if (!followsCalendar(program, cycle)) return [redating(program, now)];
  if (cycle.opensAt > now) return [];
  if (cycle.closesAt > now) return [openWork(program, cycle, now)];
  const instead = (tx: Tx) => skipPastCycles(tx, { program, draft: cycle }, now);
  return [{ key: cycleKey(program, cycle.number, 'open'), dueAt: cycle.opensAt, skip: 'past', instead }];
}

/** The calendar was changed after the draft was made. */
const redating = (program: Program, now: Instant): DueJob => ({
  key: `${program.code}:draft`,
  dueAt: now,
  repeat: (tx) => ensureNextCycle(tx, program),
});

/** Programs that have no cycle to come, as they have only just been made. */
async function listMissing(db: Db, cycles: readonly RunningCycle[], now: Instant): Promise<DueJob[]> {
  const known = new Set(
    cycles.filter(({ cycle }) => cycle.state === 'draft').map(({ program }) => program.id),
  );
  return (await listPrograms(db))
    .filter(({ id }) => !known.has(id))
    .map((program) => firstDraft(program, now));
}

const firstDraft = (program: Program, now: Instant): DueJob => ({
  key: cycleKey(program, 1, 'draft'),
  dueAt: now,
  portion: async (tx) => {
    await ensureNextCycle(tx, program);
    return { counts: { cycles: 1 } };
  },
});
