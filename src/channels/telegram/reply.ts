import { GrammyError, HttpError } from 'grammy';
import { type Message, type Screen, say } from '../../messages/message.ts';
import type { MessageKey } from '../../messages/message-key.ts';
import type { Person } from '../../organisation/person-queries.ts';
import { failureOf } from './failure.ts';
import { shownMessage, TelegramStage } from './stage.ts';
import type { BotDeps, TurnContext } from './turn.ts';

/** Shows a screen: in the place of the message whose button was tapped, else as a new one. */
export async function show(ctx: TurnContext, screen: Screen): Promise<void> {
  await ctx.turn.stage.show(screen, tappedMessage(ctx));
}

/** Shows a screen as a message of its own, whatever was tapped. */
export async function showNew(ctx: TurnContext, screen: Screen): Promise<void> {
  await ctx.turn.stage.show(screen, undefined);
}

/**
 * Shows a screen to the person alone, also when they have spoken in a group. False: they have not opened the bot there,
 * or have blocked it.
 */
export async function showPrivately(
  { db, api, wording }: BotDeps,
  ctx: TurnContext,
  { screen, person: { language } }: { screen: Screen; person: Person },
): Promise<boolean> {
  const id = ctx.from?.id ?? 0;
  const chat = { chatId: id, threadId: undefined, user: String(id), isTap: false, hasContact: false };
  try {
    await new TelegramStage({ db, api, wording, language, ...chat }).show(screen, undefined);
    return true;
  } catch (error) {
    if (failureOf(error).failure === 'unreachable') return false;
    throw error;
  }
}

export const reply = (ctx: TurnContext, key: MessageKey, vars?: Message['vars']): Promise<void> =>
  showNew(ctx, { message: vars ? { key, vars } : say(key) });

/** The message that the tapped button hangs on, for a dialogue that goes on in it. */
export function tappedMessage(ctx: TurnContext): string | undefined {
  const message = ctx.callbackQuery?.message;
  if (!message) return undefined;
  const [isPicture, hasButtons] = [message.photo !== undefined, message.reply_markup !== undefined];
  return shownMessage({ messageId: message.message_id, isPicture, hasButtons });
}

/** Answers the tap, with a small word if there is one. Too late, or not at all, is no harm. */
export async function answerTap(ctx: TurnContext, toast?: Message): Promise<void> {
  if (!ctx.callbackQuery || answered.has(ctx)) return;
  answered.add(ctx);
  try {
    await ctx.answerCallbackQuery(toast ? { text: ctx.turn.stage.words(toast).slice(0, 200) } : {});
  } catch (error) {
    if (!(error instanceof GrammyError || error instanceof HttpError)) throw error;
  }
}

const answered = new WeakSet<TurnContext>();

/** The conversation of a chat and a person: where a dialogue waits. */
export const conversationOf = (ctx: TurnContext): string => ctx.turn.row.conversation;

/**
 * Where a question waits beside a check-in, which goes on meanwhile: what a photo or a location shows that came unasked,
 * and what was meant by a text that was not clear.
 */
export const besideOf = (ctx: TurnContext, about: 'photo' | 'location' | 'text'): string =>
  conversationOf(ctx).replace(/^telegram:/, `telegram:${about}:`);

/** Begins a dialogue with who has just spoken. */
export function beginDialogue(
  deps: BotDeps,
  ctx: TurnContext,
  name: string,
  input: Record<string, string>,
  conversation = conversationOf(ctx),
): Promise<void> {
  const { row, stage } = ctx.turn;
  return deps.dialogues.begin({ conversation, name, input }, row.id, stage);
}
