import type { Instant } from '../clock.ts';
import { type AuditId, newId } from '../store/ids.ts';
import type { Tx } from '../store/open-database.ts';

/** Keeps who did what to whom. `details` hold ids and figures, never names, numbers or texts. */
export async function recordAudit(
  tx: Tx,
  entry: { actor: string; action: string; subject: string; details?: Record<string, string | number> },
  now: Instant,
): Promise<void> {
  await tx
    .insertInto('audit')
    .values({
      id: newId<AuditId>(),
      at: now,
      actor: entry.actor,
      action: entry.action,
      subject: entry.subject,
      details: JSON.stringify(entry.details ?? {}),
    })
    .execute();
}
