import type { Updateable } from 'kysely';
import { say } from '../../src/messages/message.ts';
import type { Outgoing } from '../../src/messages/outbox.ts';
import { enqueue } from '../../src/messages/queries.ts';
import type { Db } from '../../src/store/open-database.ts';
import type { OutboxTable } from '../../src/store/schema/outbox.ts';
import { memoryDatabase } from '../helpers/database.ts';

export const now = Date.parse('2026-11-25T09:00:00Z');

/** A notice to somebody on Telegram, where nothing else is said. */
export const outgoing = (key: string, row: Partial<Outgoing> = {}): Outgoing => ({
  key,
  kind: 'notice',
  to: { telegramUser: '9' },
  screen: { message: say('sorry') },
  ...row,
});

/** Queues a message at `now`; `columns` is what has become of it since. */
export async function queue(
  db: Db,
  key: string,
  row: Partial<Outgoing> = {},
  columns?: Updateable<OutboxTable>,
): Promise<void> {
  await db.transaction().execute((tx) => enqueue(tx, [outgoing(key, row)], now));
  if (columns) await db.updateTable('outbox').set(columns).where('key', '=', key).execute();
}

export async function openOutbox() {
  const db = await memoryDatabase();
  const row = (key: string) =>
    db.selectFrom('outbox').selectAll().where('key', '=', key).executeTakeFirstOrThrow();
  const keys = async (...states: OutboxTable['state'][]) => {
    const rows = await db
      .selectFrom('outbox')
      .select('key')
      .where('state', 'in', states)
      .orderBy('key')
      .execute();
    return rows.map(({ key }) => key);
  };
  return {
    db,
    row,
    keys,
    queue: (...of: Parameters<typeof queue> extends [Db, ...infer Rest] ? Rest : never) => queue(db, ...of),
    [Symbol.asyncDispose]: () => db.destroy(),
  };
}
