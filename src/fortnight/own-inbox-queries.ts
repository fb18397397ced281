import type { Instant } from '../clock.ts';
import { textIn } from '../messages/text-in.ts';
import type { PersonId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';
import type { Channel } from '../store/words.ts';

interface OwnText {
  readonly channel: Channel;
  readonly text: string;
  readonly received_at: Instant;
}

/** What somebody wrote or tapped, word for word, as far as it is still kept; oldest first. */
export async function listOwnArrivals(db: Db, personId: PersonId): Promise<OwnText[]> {
  const rows = await db
    .selectFrom('inbox')
    .select(['channel', 'payload', 'received_at'])
    .where('conversation', 'in', await listConversations(db, personId))
    .orderBy('id')
    .execute();
  return rows.flatMap(({ channel, payload, received_at }) => {
    const text = textIn(payload);
    return text === undefined ? [] : { channel, text, received_at };
  });
}

/** A phone is a conversation; on Telegram a person has one alone with the bot, and one in each group. */
async function listConversations(db: Db, personId: PersonId): Promise<string[]> {
  const addresses = await db
    .selectFrom('address')
    .select(['channel', 'value'])
    .where('person_id', '=', personId)
    .execute();
  const groups = await db.selectFrom('group').select('chat_id').execute();
  return addresses.flatMap(({ channel, value }) =>
    channel === 'sms'
      ? `sms:${value}`
      : [value, ...groups.map((group) => group.chat_id)].map((chat) => `telegram:${chat}:${value}`),
  );
}
