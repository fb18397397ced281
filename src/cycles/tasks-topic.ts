import type { CycleId, PersonId } from '../store/ids.ts';

/** What the messages are about that bring somebody the tasks of a cycle; without a person, how all of them begin. */
export const tasksTopic = (cycleId: CycleId, personId: PersonId | '' = ''): string =>
  `tasks:${cycleId}:${personId}`;
