import type { Instant } from '../clock.ts';
import type { Cycle } from '../cycles/cycle-queries.ts';
import type { Program } from '../cycles/program-queries.ts';
import type { BoundGroup } from './bound-groups.ts';
import { holdAfter } from './finish-cycle.ts';
import { cycleKey } from './job-key.ts';
import type { BoardToPost } from './post-boards.ts';

/** The final board of a cycle in each group that was bound before its end. */
export function finalBoards(
  { program, cycle, groups }: { program: Program; cycle: Cycle; groups: readonly BoundGroup[] },
  now: Instant,
): BoardToPost[] {
  const hold = holdAfter(program, cycle, now);
  const campaign = cycleKey(program, cycle.number, 'final-board');
  return groups
    .filter(({ boundAt }) => boundAt <= cycle.finalAt)
    .map(({ group, name }) => ({
      key: `${campaign}:${name}`,
      campaign,
      dueAt: cycle.finalAt,
      program: program.name,
      group,
      hold,
      choose: () => Promise.resolve({ cycleId: cycle.id, isFinal: true }),
    }));
}
