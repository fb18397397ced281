import { type CommandContext, Composer, type Filter } from 'grammy';
import { welcome } from '../../../../conversations/welcome.ts';
import { findWaitingRequest } from '../../../fortnight/join-request-queries.ts';
import { refusedCode } from '../../../fortnight/refused-code.ts';
import { withdrawRequest } from '../../../fortnight/request-to-join.ts';
import { resume } from '../../../fortnight/stop.ts';
import { names, say } from '../../../messages/message.ts';
import type { MessageKey } from '../../../messages/message-key.ts';
import { findInvite, findPurpose } from '../../../organisation/invite-queries.ts';
import { getUnit } from '../../../organisation/unit-queries.ts';
import type { PersonId } from '../../../store/ids.ts';
import { namesOf } from '../commands.ts';
import { heardIn } from '../heard.ts';
import { answerTap, beginDialogue, conversationOf, reply, showNew } from '../reply.ts';
import type { BotDeps, TurnContext } from '../turn.ts';

/** /start and the codes that come with it, and whoever is not known yet. */
export function joining(deps: BotDeps): Composer<TurnContext> {
  const composer = new Composer<TurnContext>();
  composer.command('start', (ctx) => start(deps, ctx));
  composer.command('bind', (ctx) => refuseBinding(deps, ctx));

  const strangers = composer.filter((ctx) => ctx.turn.person === undefined);
  strangers.command(namesOf('help'), (ctx) => reply(ctx, 'help-stranger'));
  strangers.command(namesOf('privacy'), (ctx) => reply(ctx, 'join-notice'));
  strangers.command(namesOf('stop'), async (ctx) => {
    await deps.dialogues.drop(conversationOf(ctx));
    await withdrawRequest(deps.db, ctx.turn.stage.partner.address);
    await reply(ctx, 'stop-stranger');
  });
  strangers.command(namesOf('language'), async (ctx) => {
    await deps.dialogues.drop(conversationOf(ctx));
    await begin(deps, ctx);
  });
  strangers.on(['message', 'callback_query'], (ctx) => hearStranger(deps, ctx));
  return composer;
}

async function start(deps: BotDeps, ctx: CommandContext<TurnContext>): Promise<void> {
  const { person } = ctx.turn;
  await deps.dialogues.drop(conversationOf(ctx));
  const code = ctx.match.trim();
  if (!person) return begin(deps, ctx, code);
  const wasStopped = (await resume(deps.db, person.id, deps.clock.now())) === true;
  if (wasStopped) return reply(ctx, 'resumed');
  const refusal = code === '' ? undefined : await refusalOf(deps, ctx, { code, personId: person.id });
  return refusal ? reply(ctx, refusal) : showNew(ctx, await welcome(deps.db, person.id));
}

function begin(deps: BotDeps, ctx: TurnContext, code?: string): Promise<void> {
  const name = [ctx.from?.first_name, ctx.from?.last_name].filter(Boolean).join(' ');
  const { language } = ctx.turn;
  return beginDialogue(deps, ctx, 'join@1', { name, language, ...(code ? { code } : {}) });
}

/** Who is on the list needs no code; their own one does no harm. */
async function refusalOf(
  { db, clock }: BotDeps,
  { turn }: TurnContext,
  { code, personId }: { code: string; personId: PersonId },
): Promise<MessageKey | undefined> {
  const by = turn.stage.partner.address;
  const { purpose } = (await findInvite(db, { code, by }, clock.now())) ?? {};
  if (!purpose) return refusedCode(undefined, 'start');
  if ('unitId' in purpose) return refusedCode('group', 'start');
  return purpose.personId === personId ? undefined : refusedCode('person', 'start');
}

/** A group is bound in the group. */
async function refuseBinding({ db, clock }: BotDeps, ctx: CommandContext<TurnContext>): Promise<void> {
  const code = ctx.match.trim();
  if (code === '') return reply(ctx, 'group-bind-how');
  const by = ctx.turn.stage.partner.address;
  await reply(ctx, refusedCode(await findPurpose(db, { code, by }, clock.now()), 'bind'));
}

async function hearStranger(
  { db, dialogues }: BotDeps,
  ctx: Filter<TurnContext, 'message' | 'callback_query'>,
): Promise<void> {
  const { row, stage } = ctx.turn;
  // What waits of somebody who has moved to another account is not for who is left here.
  await dialogues.drop(conversationOf(ctx), { but: 'join' });
  const isHeard = await dialogues.hear(conversationOf(ctx), heardIn(ctx, row), stage);
  if (isHeard) return answerTap(ctx);
  const isJoining = await dialogues.isWaiting(conversationOf(ctx));
  if (ctx.callbackQuery) return answerTap(ctx, say(isJoining ? 'toast-old-button' : 'join-first'));
  const request = await findWaitingRequest(db, stage.partner.address);
  if (!request) return reply(ctx, 'join-first');
  const unit = await getUnit(db, request.unitId);
  return reply(ctx, 'join-request-waits', { unit: names(unit.names) });
}
