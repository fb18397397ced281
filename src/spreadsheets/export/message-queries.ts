import type { OutboxId } from '../../store/ids.ts';
import type { Db } from '../../store/open-database.ts';
import type { WrittenRow } from '../write-table.ts';
import { isoOf } from './export-options.ts';
import { pageSize, readPages } from './pages.ts';

export const messageColumns = [
  'channel',
  'recipient',
  'kind',
  'key',
  'state',
  'reason',
  'segments',
  'created_at',
  'sent_at',
  'campaign',
] as const;

/** What was queued and what became of it. The recipient is the address on the channel, or a phone while it waits. */
export async function* exportMessages(db: Db): AsyncGenerator<WrittenRow> {
  const pages = readPages(
    (after: OutboxId | undefined) => readMessages(db, after),
    ({ id }) => id,
  );
  for await (const messages of pages) {
    const ids = [...new Set(messages.flatMap(({ person_id }) => person_id ?? []))];
    const addresses = Map.groupBy(await listAddresses(db, ids), ({ person_id }) => person_id);
    for (const message of messages) {
      const own = message.person_id === null ? [] : (addresses.get(message.person_id) ?? []);
      yield rowOf(message, own);
    }
  }
}

type MessageRow = Awaited<ReturnType<typeof readMessages>>[number];

function rowOf(message: MessageRow, addresses: readonly { channel: string; value: string }[]): WrittenRow {
  const channel = message.sent_by ?? message.channel ?? (message.chat_id === null ? null : 'telegram');
  const address = addresses.find((each) => each.channel === (channel ?? 'sms')) ?? addresses[0];
  return [
    channel,
    message.chat_id ?? message.address ?? address?.value ?? null,
    message.kind,
    message.key,
    message.state,
    message.reason,
    message.segments,
    isoOf(message.created_at),
    isoOf(message.sent_at),
    message.campaign,
  ];
}

const readMessages = (db: Db, after: OutboxId | undefined) =>
  db
    .selectFrom('outbox')
    .leftJoin('group', 'group.id', 'outbox.group_id')
    .select(['outbox.id', 'outbox.person_id', 'outbox.address', 'group.chat_id', 'outbox.channel'])
    .select(['outbox.sent_by', 'outbox.kind', 'outbox.key', 'outbox.state', 'outbox.reason'])
    .select(['outbox.segments', 'outbox.created_at', 'outbox.sent_at', 'outbox.campaign'])
    .$if(after !== undefined, (query) => query.where('outbox.id', '>', after ?? null))
    .orderBy('outbox.id')
    .limit(pageSize)
    .execute();

const listAddresses = (db: Db, ids: readonly NonNullable<MessageRow['person_id']>[]) =>
  db
    .selectFrom('address')
    .select(['person_id', 'channel', 'value'])
    .where('person_id', 'in', ids)
    .orderBy('id')
    .execute();
