import { type ChatTypeContext, type CommandContext, Composer, GrammyError, HttpError } from 'grammy';
import { listPrograms } from '../../../cycles/program-queries.ts';
import { bindGroup } from '../../../fortnight/bind-group.ts';
import { refusedCode } from '../../../fortnight/refused-code.ts';
import { names } from '../../../messages/message.ts';
import { findPurpose } from '../../../organisation/invite-queries.ts';
import { getUnit } from '../../../organisation/unit-queries.ts';
import { reply } from '../reply.ts';
import { type BotDeps, clientLanguage, type TurnContext } from '../turn.ts';

/** A coordinators' group is bound to a unit with the code from headquarters. */
export function groups(deps: BotDeps): Composer<TurnContext> {
  const composer = new Composer<TurnContext>();
  const inGroups = composer.chatType(['group', 'supergroup']);
  inGroups.command('bind', (ctx) => bind(deps, ctx, ctx.match.trim()));
  // The code comes with the link by which the bot was added.
  inGroups.command('start').filter(
    (ctx) => ctx.match.trim() !== '',
    (ctx) => bind(deps, ctx, ctx.match.trim()),
  );
  return composer;
}

type InGroup = CommandContext<ChatTypeContext<TurnContext, 'group' | 'supergroup'>>;

async function bind(deps: BotDeps, ctx: InGroup, code: string): Promise<void> {
  if (code === '') return reply(ctx, 'group-bind-how');
  const { person } = ctx.turn;
  const binding = {
    code,
    chatId: String(ctx.chat.id),
    threadId: ctx.msg.is_topic_message ? ctx.msg.message_thread_id : undefined,
    title: ctx.chat.title,
    language: person?.language ?? (await listPrograms(deps.db))[0]?.language ?? clientLanguage(ctx),
    boundBy: person?.id,
  };
  const bound = await bindGroup(deps.db, binding, deps.clock.now());
  if (!bound) return refuse(deps, ctx, code);
  const { group, retiredMessageId } = bound;
  ctx.turn.stage.speak(group.language);
  await reply(ctx, 'group-bound', { unit: names((await getUnit(deps.db, group.unitId)).names) });
  if (retiredMessageId !== undefined) await unpin(ctx, retiredMessageId);
}

async function refuse({ db, clock }: BotDeps, ctx: InGroup, code: string): Promise<void> {
  const purpose = await findPurpose(db, { code, by: String(ctx.chat.id) }, clock.now());
  await reply(ctx, refusedCode(purpose, 'group-bind'));
}

/** Without the right to, or when it is gone, it stays as it is. */
async function unpin(ctx: TurnContext, messageId: number): Promise<void> {
  try {
    await ctx.unpinChatMessage(messageId);
  } catch (error) {
    if (!(error instanceof GrammyError || error instanceof HttpError)) throw error;
  }
}
