import type { Message as TelegramMessage, Update } from 'grammy/types';
import type { Instant } from '../../clock.ts';
import type { Arrival } from '../../messages/inbox-queries.ts';

export const allowedUpdates = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const;

/**
 * An update as a row of the inbox. The time of a message is Telegram's; a tap has none, so that of its arrival counts.
 * Whatever stands in it, it makes a row: one that did not would come again for ever, and all others behind it.
 */
export function arrivalOf(
  update: Update,
  now: Instant,
  payload = respell(update, outlineOf(update)),
): Arrival {
  const message = update.message ?? update.edited_message;
  return {
    channel: 'telegram',
    providerId: String(update.update_id),
    conversation: conversationOf(update),
    payload,
    stampedAt: message ? (stampOf(message) ?? now) : now,
  };
}

/** All that is left of an update that cannot be written down. */
const outlineOf = ({ update_id }: Update): string => JSON.stringify({ update_id });

/**
 * The body of a webhook call written anew, so that names which came with escapes are found when somebody is erased.
 * What is nested too deeply for that stays as it came.
 */
export function respell(update: Update, body: string): string {
  try {
    return JSON.stringify(update);
  } catch {
    return body;
  }
}

function stampOf(message: TelegramMessage): Instant | undefined {
  const seconds = message.edit_date ?? message.date;
  return Number.isInteger(seconds) && seconds > 0 && seconds < 2 ** 32 ? seconds * 1_000 : undefined;
}

/** Chat and person: in a group each person has a conversation of their own. */
function conversationOf(update: Update): string {
  const message = update.message ?? update.edited_message ?? update.callback_query?.message;
  const chat = message?.chat ?? update.my_chat_member?.chat;
  const from =
    update.callback_query?.from ??
    update.message?.from ??
    update.edited_message?.from ??
    update.my_chat_member?.from;
  return `telegram:${idOf(chat)}:${idOf(from)}`;
}

const idOf = (party: { readonly id: number } | undefined): number =>
  Number.isSafeInteger(party?.id) ? (party?.id ?? 0) : 0;
