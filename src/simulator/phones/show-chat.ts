import type { BotApi } from '../bot-api/start-bot-api.ts';
import { descriptionFor } from './commands.ts';
import { pageMessage } from './page-message.ts';
import type { Cast } from './people.ts';

/** Everything that a phone shows of one chat; undefined for a chat that is not on the page. */
export function showChat(botApi: BotApi, cast: Cast, chatId: number): Record<string, unknown> | undefined {
  const user = cast.findUser(chatId);
  const group = cast.findGroup(chatId);
  if (!user && !group) return undefined;
  const messages = botApi.chat(chatId).messages.filter(({ deleted }) => !deleted);
  const language = user?.account.language_code ?? group?.language ?? '';
  return {
    chatId,
    messages: messages.map(pageMessage),
    pinned: group ? group.group.pinned.map(({ messageId }) => messageId) : pinnedIn(messages),
    isBlocked: user?.isBlocking ?? false,
    hasBot: group ? ['member', 'administrator'].includes(group.group.chat.botStatus) : true,
    description: descriptionFor(botApi, language),
  };
}

const pinnedIn = (messages: readonly { isPinned: boolean; messageId: number }[]): number[] =>
  messages.filter(({ isPinned }) => isPinned).map(({ messageId }) => messageId);
