import { type Cycle, type CycleState, listUnfrozenCycles } from '../cycles/cycle-queries.ts';
import { listPrograms, type Program } from '../cycles/program-queries.ts';
import type { Db } from '../store/open-database.ts';

export interface RunningCycle {
  readonly program: Program;
  readonly cycle: Cycle;
}

/** The cycles in one of the states with their programs; those whose scores are frozen are left out. */
export async function listRunningCycles(db: Db, states: readonly CycleState[]): Promise<RunningCycle[]> {
  const programs = new Map((await listPrograms(db)).map((program) => [program.id, program]));
  return (await listUnfrozenCycles(db)).flatMap((cycle) => {
    const program = programs.get(cycle.programId);
    return program && states.includes(cycle.state) ? [{ program, cycle }] : [];
  });
}
