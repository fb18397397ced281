import type { Instant } from '../../clock.ts';
import type { OutboxId } from '../ids.ts';

/**
 * What a gateway said about a text, as a rule later. A text that had to be sent anew has a message id for each time; one
 * that was not even taken for its number has our own.
 */
export interface DeliveryReportTable {
  message_id: string;
  status: 'queued' | 'sent' | 'delivered' | 'failed';
  outbox_id: OutboxId;
  failure: string | null;
  reason: string | null;
  reported_at: Instant;
  /** 0: it failed, and nothing has been done about it yet. */
  is_settled: number;
}
