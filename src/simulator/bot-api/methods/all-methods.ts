import { answerCallbackQuery } from './answer-callback-query.ts';
import { chatMethods } from './chats.ts';
import { deleteMessage } from './delete-message.ts';
import { editMethods } from './edit.ts';
import type { Method, Methods } from './method.ts';
import { profileMethods } from './profile.ts';
import { sendMethods } from './send.ts';
import { updateMethods } from './updates.ts';

const allMethods: Methods = {
  getMe: ({ me }) => ({
    ...me,
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: false,
  }),
  ...sendMethods,
  ...editMethods,
  answerCallbackQuery,
  deleteMessage,
  ...chatMethods,
  ...profileMethods,
  ...updateMethods,
};

const byLowerCaseName = new Map(
  Object.entries(allMethods).map(([name, call]) => [name.toLowerCase(), { name, call }]),
);

/** Telegram does not mind the case of a method's name. */
export const findMethod = (name: string): { name: string; call: Method } | undefined =>
  byLowerCaseName.get(name.toLowerCase());
