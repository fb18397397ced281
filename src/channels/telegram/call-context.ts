import { AsyncLocalStorage } from 'node:async_hooks';
import type { InboxRow } from '../../messages/inbox-queries.ts';

/** On whose behalf Telegram is called: the inbox row being handled, or the delivery of the outbox. */
export interface CallContext {
  readonly row?: InboxRow;
  readonly isBulk: boolean;
  readonly signal: AbortSignal;
  /** A delivery: to be asked before its first call, once its turn has come. */
  readonly leave?: () => Promise<boolean>;
  /** Whether that was said already: what has left is brought to its end where that is possible. */
  hasLeft?: boolean;
  /** How many calls were made so far on behalf of the row: a call's place in the journal. */
  position: number;
}

/** Carried by the runtime, because grammY's client gives no other way to tell a call on whose behalf it is made. */
export const callContext = new AsyncLocalStorage<CallContext>();
