import type { Database } from 'better-sqlite3';
import { arrivalRow } from './arrival.ts';

/** The same as by Kysely, word for word, with statements that are prepared once. */
export function prepareByHand(sqlite: Database): (index: number) => void {
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('foreign_keys = ON');
  sqlite.pragma('secure_delete = ON');
  sqlite.pragma('wal_autocheckpoint = 250');
  const insert = sqlite.prepare(
    `insert into "inbox" ("id", "channel", "provider_id", "conversation", "payload", "stamped_at", "received_at",
      "state", "attempts", "not_before", "error", "handled_at") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict ("channel", "provider_id") do nothing`,
  );
  const find = sqlite.prepare<[string], { id: string }>(
    `select "id", "payload", "attempts", "not_before" from "inbox" where "conversation" = ? and "state" = 'waiting' order by "id"`,
  );
  const markDone = sqlite.prepare('update "inbox" set "state" = ?, "handled_at" = ? where "id" = ?');
  const write = sqlite.transaction((index: number) => {
    const arrival = arrivalRow(index);
    insert.run(Object.values(arrival));
    const row = find.get(arrival.conversation);
    markDone.run('done', index, row?.id);
  });
  return (index) => write.immediate(index);
}
