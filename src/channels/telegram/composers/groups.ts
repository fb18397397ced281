import { Composer } from 'grammy';
import { refreshStatus } from '../../../boards/refresh-status.ts';
import { names } from '../../../messages/message.ts';
import { bindGroup, findGroupByChat } from '../../../organisation/group-queries.ts';
import { findInvite, useInvite } from '../../../organisation/invites.ts';
import { getUnit } from '../../../organisation/unit-queries.ts';
import { reply } from '../reply.ts';
import { type BotDeps, clientLanguage, type TurnContext } from '../turn.ts';

/** A coordinators' group is bound to a unit with the code from headquarters. */
export function groups({ db, clock }: BotDeps): Composer<TurnContext> {
  const composer = new Composer<TurnContext>();
  const inGroups = composer.chatType(['group', 'supergroup']);

  inGroups.command('bind', async (ctx) => {
    const code = ctx.match.trim();
    if (code === '') return reply(ctx, 'group-bind-how');
    const now = clock.now();
    const chatId = String(ctx.chat.id);
    const unitId = await db.transaction().execute(async (tx) => {
      const invite = await findInvite(tx, code, now, chatId);
      if (!invite || !('unitId' in invite.purpose)) return undefined;
      const { unitId } = invite.purpose;
      await useInvite(tx, invite.code, chatId, now);
      const { person } = ctx.turn;
      const threadId = ctx.msg.is_topic_message ? ctx.msg.message_thread_id : undefined;
      const language = person?.language ?? clientLanguage(ctx);
      await bindGroup(
        tx,
        { chatId, threadId, unitId, title: ctx.chat.title, language, boundBy: person?.id },
        now,
      );
      return unitId;
    });
    if (!unitId) return reply(ctx, 'group-code-unknown');
    const group = await findGroupByChat(db, chatId);
    if (!group) return;
    ctx.turn.stage.speak(group.language);
    await reply(ctx, 'group-bound', { unit: names((await getUnit(db, unitId)).names) });
    await db.transaction().execute((tx) => refreshStatus(tx, { group, now }));
  });

  return composer;
}
