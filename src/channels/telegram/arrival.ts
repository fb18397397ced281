import type { Message as TelegramMessage, Update } from 'grammy/types';
import type { Instant } from '../../clock.ts';
import type { Arrival } from '../../messages/inbox-queries.ts';

export const allowedUpdates = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const;

/** An update as a row of the inbox. The time of a message is Telegram's; a tap has none, so that of its arrival counts. */
export function arrivalOf(update: Update, now: Instant): Arrival {
  const message = update.message ?? update.edited_message;
  return {
    channel: 'telegram',
    providerId: String(update.update_id),
    conversation: conversationOf(update),
    payload: JSON.stringify(update),
    stampedAt: message ? stampOf(message) : now,
  };
}

const stampOf = (message: TelegramMessage): Instant => (message.edit_date ?? message.date) * 1_000;

/** Chat and person: in a group each person has a conversation of their own. */
function conversationOf(update: Update): string {
  const message = update.message ?? update.edited_message ?? update.callback_query?.message;
  const chat = message?.chat ?? update.my_chat_member?.chat;
  const from =
    update.callback_query?.from ??
    update.message?.from ??
    update.edited_message?.from ??
    update.my_chat_member?.from;
  return `telegram:${chat?.id ?? 0}:${from?.id ?? 0}`;
}
