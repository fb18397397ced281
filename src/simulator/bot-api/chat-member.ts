import { chatJson } from './message-json.ts';
import { type Account, type Chat, type GroupChat, type MemberStatus, toSeconds } from './model.ts';
import type { World } from './world.ts';

/** A member as Telegram describes it. */
export function memberJson(user: Account, status: MemberStatus, canPin = true): Record<string, unknown> {
  switch (status) {
    case 'creator':
      return { user, status, is_anonymous: false };
    case 'administrator':
      return {
        user,
        status,
        can_be_edited: false,
        is_anonymous: false,
        can_manage_chat: true,
        can_pin_messages: canPin,
      };
    case 'kicked':
      return { user, status, until_date: 0 };
    default:
      return { user, status };
  }
}

/** Tells the bot that it was added, removed, blocked or unblocked. */
export function reportOwnStatus(
  world: World,
  change: { chat: Chat; by: Account; from: MemberStatus; to: MemberStatus },
): void {
  const body = {
    chat: chatJson(change.chat),
    from: change.by,
    date: toSeconds(world.clock.now()),
    old_chat_member: memberJson(world.me, change.from),
    new_chat_member: memberJson(world.me, change.to),
  };
  world.updates.add('my_chat_member', body, `chat:${change.chat.id}`);
}

/** Something that happened to the group, shown there and told to a bot that is in it. */
export function postService(
  world: World,
  { chat, by, fields }: { chat: Chat; by: Account; fields: Record<string, unknown> },
): void {
  const message = world.post({ chat, from: by, content: { kind: 'service', fields } });
  world.report(message);
}

/** Everybody in the group with their standing, the bot included. */
export function listMembers(world: World, group: GroupChat): { user: Account; status: MemberStatus }[] {
  const bot = group.botStatus === 'stranger' ? [] : [{ user: world.me, status: group.botStatus }];
  return [...group.people.values(), ...bot];
}
