import type { BotApi } from '../bot-api/start-bot-api.ts';

type Command = ReturnType<BotApi['profile']['commands']>[number];

/** The commands that the phone offers in a chat: those of the narrowest scope that has any. */
export function commandsFor(
  { profile }: BotApi,
  { chatId, userId, language }: { chatId: number; userId: number; language: string },
): readonly Command[] {
  const scopes = chatId > 0 ? privateScopes(chatId) : groupScopes(chatId, userId);
  const places = scopes.flatMap((scope) => [`${scope} ${language}`, `${scope} `]);
  return places.map((place) => profile.commands(place)).find((commands) => commands.length > 0) ?? [];
}

const privateScopes = (chatId: number): string[] => [`chat ${chatId} `, 'all_private_chats  ', 'default  '];

const groupScopes = (chatId: number, userId: number): string[] => [
  `chat_member ${chatId} ${userId}`,
  `chat_administrators ${chatId} `,
  `chat ${chatId} `,
  'all_chat_administrators  ',
  'all_group_chats  ',
  'default  ',
];

/** What stands in the empty chat, above START. */
export const descriptionFor = ({ profile }: BotApi, language: string): string =>
  profile.text('description', language) || profile.text('description');
