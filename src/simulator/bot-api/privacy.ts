import { type Account, type GroupChat, type Message } from './model.ts';

/** A bot that is no administrator sees of a group: commands, replies to itself, and what happens to the group. */
export function isSeenByBot(group: GroupChat, message: Message, bot: Account): boolean {
  if (group.botStatus === 'administrator') return true;
  if (group.botStatus !== 'member') return false;
  if (message.content.kind === 'service') return true;
  return message.replyTo?.from.id === bot.id || isCommandFor(message, bot);
}

function isCommandFor({ content }: Message, bot: Account): boolean {
  if (content.kind !== 'text') return false;
  const addressee = /^\/\w+(?:@(\w+))?/u.exec(content.formatted.text);
  if (!addressee) return false;
  const [, name] = addressee;
  return name === undefined || name.toLowerCase() === bot.username?.toLowerCase();
}
