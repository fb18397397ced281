import type { OutboxTable } from '../store/schema/outbox.ts';

/** Why a message has failed for what it says: a class of failure, or `stopped` with the others of its campaign. */
export type Refusal = NonNullable<OutboxTable['refusal']>;
