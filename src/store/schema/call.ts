import type { InboxId } from '../ids.ts';

/** The journal of what was sent while an inbox row was handled, so that handling it again sends nothing twice. */
export interface CallTable {
  inbox_id: InboxId;
  position: number;
  digest: string;
  response: string;
}
