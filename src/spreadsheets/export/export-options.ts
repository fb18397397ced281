import type { Instant } from '../../clock.ts';
import type { ProgramId } from '../../store/ids.ts';

export interface ExportOptions {
  /** Of one program only; people and messages belong to all. */
  readonly programId?: ProgramId | undefined;
  /** Answers that were replaced too, with a column `current`. */
  readonly hasHistory?: boolean;
  readonly now: Instant;
}

export const isoOf = (at: Instant | null): string | null => (at === null ? null : new Date(at).toISOString());
