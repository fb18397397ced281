import { Composer, type Filter } from 'grammy';
import { sendTasksAgain } from '../../../fortnight/send-tasks-again.ts';
import { moveGroup, updateGroup } from '../../../organisation/group-queries.ts';
import { setReachable } from '../../../organisation/person-queries.ts';
import type { BotDeps, TurnContext } from '../turn.ts';

/**
 * Who blocked the bot or took it back (tasks that went nowhere meanwhile go out then), where it was removed, and groups
 * that became supergroups.
 */
export function membership(deps: BotDeps): Composer<TurnContext> {
  const { db, clock } = deps;
  const composer = new Composer<TurnContext>();
  composer.on('my_chat_member', (ctx) =>
    ctx.chat.type === 'private' ? noteReach(deps, ctx) : noteGroup(deps, ctx),
  );
  composer.on('message:migrate_to_chat_id', async (ctx) => {
    const newChatId = String(ctx.message.migrate_to_chat_id);
    await db.transaction().execute((tx) => moveGroup(tx, String(ctx.chat.id), newChatId));
  });
  // Any word of theirs shows that Telegram reaches them again.
  composer.chatType('private').use(async (ctx, next) => {
    if (ctx.turn.person && !ctx.turn.person.isReachedThere) {
      const value = String(ctx.chat.id);
      const { id: personId, stoppedAt } = ctx.turn.person;
      await db.transaction().execute(async (tx) => {
        await setReachable(tx, { channel: 'telegram', value, isReachable: true });
        if (stoppedAt === undefined) await sendTasksAgain(tx, personId, clock.now());
      });
    }
    await next();
  });
  return composer;
}

type Change = Filter<TurnContext, 'my_chat_member'>;

async function noteReach({ db, clock }: BotDeps, ctx: Change): Promise<void> {
  const isReachable = ctx.myChatMember.new_chat_member.status === 'member';
  const value = String(ctx.chat.id);
  const { person } = ctx.turn;
  await db.transaction().execute(async (tx) => {
    await setReachable(tx, {
      channel: 'telegram',
      value,
      isReachable,
      ...(isReachable ? {} : { reason: 'blocked' }),
    });
    const isBack = isReachable && person?.stoppedAt === undefined;
    if (person && isBack) await sendTasksAgain(tx, person.id, clock.now());
  });
}

async function noteGroup({ db }: BotDeps, ctx: Change): Promise<void> {
  const { group } = ctx.turn;
  if (!group) return;
  const isActive = !['left', 'kicked'].includes(ctx.myChatMember.new_chat_member.status);
  await db
    .transaction()
    .execute((tx) => updateGroup(tx, group.id, { isActive, problem: isActive ? null : 'removed' }));
}
