import { Composer, GrammyError, HttpError } from 'grammy';
import { bindGroup } from '../../../fortnight/bind-group.ts';
import { names } from '../../../messages/message.ts';
import type { MessageKey } from '../../../messages/message-key.ts';
import { findPurpose } from '../../../organisation/invite-queries.ts';
import { getUnit } from '../../../organisation/unit-queries.ts';
import { reply } from '../reply.ts';
import { type BotDeps, clientLanguage, type TurnContext } from '../turn.ts';

/** A coordinators' group is bound to a unit with the code from headquarters. */
export function groups({ db, clock }: BotDeps): Composer<TurnContext> {
  const composer = new Composer<TurnContext>();

  composer.chatType(['group', 'supergroup']).command('bind', async (ctx) => {
    const code = ctx.match.trim();
    if (code === '') return reply(ctx, 'group-bind-how');
    const { person } = ctx.turn;
    const binding = {
      code,
      chatId: String(ctx.chat.id),
      threadId: ctx.msg.is_topic_message ? ctx.msg.message_thread_id : undefined,
      title: ctx.chat.title,
      language: person?.language ?? clientLanguage(ctx),
      boundBy: person?.id,
    };
    const bound = await bindGroup(db, binding, clock.now());
    if (!bound)
      return reply(ctx, await refusalOf(code, { by: binding.chatId, otherwise: 'group-code-unknown' }));
    const { group, retiredMessageId } = bound;
    ctx.turn.stage.speak(group.language);
    await reply(ctx, 'group-bound', { unit: names((await getUnit(db, group.unitId)).names) });
    if (retiredMessageId !== undefined) await unpin(ctx, retiredMessageId);
  });

  /** A code that comes with the link by which the bot is added. */
  composer.chatType(['group', 'supergroup']).command('start', async (ctx) => {
    const code = ctx.match.trim();
    if (code === '') return;
    await reply(ctx, await refusalOf(code, { by: String(ctx.chat.id), otherwise: 'group-bind-how' }));
  });

  const refusalOf = async (
    code: string,
    { by, otherwise }: { by: string; otherwise: MessageKey },
  ): Promise<MessageKey> => {
    const purpose = await findPurpose(db, { code, by }, clock.now());
    return purpose === 'person' ? 'code-of-person' : otherwise;
  };

  return composer;
}

/** Without the right to, or when it is gone, it stays as it is. */
async function unpin(ctx: TurnContext, messageId: number): Promise<void> {
  try {
    await ctx.unpinChatMessage(messageId);
  } catch (error) {
    if (!(error instanceof GrammyError || error instanceof HttpError)) throw error;
  }
}
