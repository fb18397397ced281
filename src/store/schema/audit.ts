import type { Instant } from '../../clock.ts';
import type { AuditId } from '../ids.ts';

/** Who did what to whom: decisions that somebody may ask about later. */
export interface AuditTable {
  id: AuditId;
  at: Instant;
  actor: string;
  action: string;
  subject: string;
  details: string;
}
