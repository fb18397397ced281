import { Composer } from 'grammy';
import { welcome } from '../../../../conversations/welcome.ts';
import { resume } from '../../../fortnight/stop.ts';
import { say } from '../../../messages/message.ts';
import type { MessageKey } from '../../../messages/message-key.ts';
import { findInvite, findPurpose } from '../../../organisation/invite-queries.ts';
import type { PersonId } from '../../../store/ids.ts';
import { namesOf } from '../commands.ts';
import { heardIn } from '../heard.ts';
import { answerTap, beginDialogue, conversationOf, reply, showNew } from '../reply.ts';
import type { BotDeps, TurnContext } from '../turn.ts';

/** /start and the codes that come with it, and whoever is not known yet. */
export function joining(deps: BotDeps): Composer<TurnContext> {
  const composer = new Composer<TurnContext>();
  const nameOf = (ctx: TurnContext) => [ctx.from?.first_name, ctx.from?.last_name].filter(Boolean).join(' ');
  const begin = (ctx: TurnContext, code?: string) =>
    beginDialogue(deps, ctx, 'join@1', {
      name: nameOf(ctx),
      language: ctx.turn.language,
      ...(code ? { code } : {}),
    });

  composer.command('start', async (ctx) => {
    const { person } = ctx.turn;
    await deps.dialogues.drop(conversationOf(ctx));
    const code = ctx.match.trim();
    if (!person) return begin(ctx, code);
    const wasStopped = await resume(deps.db, person.id, deps.clock.now());
    if (wasStopped) return reply(ctx, 'resumed');
    const refusal = code === '' ? undefined : await refusalOf(ctx, code, person.id);
    return refusal ? reply(ctx, refusal) : showNew(ctx, await welcome(deps.db, person.id));
  });

  /** Who is on the list needs no code; their own one does no harm. */
  const refusalOf = async (
    { turn }: TurnContext,
    code: string,
    personId: PersonId,
  ): Promise<MessageKey | undefined> => {
    const by = turn.stage.partner.address;
    const { purpose } = (await findInvite(deps.db, { code, by }, deps.clock.now())) ?? {};
    if (!purpose) return 'code-not-yours';
    if ('unitId' in purpose) return 'code-of-group';
    return purpose.personId === personId ? undefined : 'code-not-yours';
  };

  composer.command('bind', async (ctx) => {
    const code = ctx.match.trim();
    const by = ctx.turn.stage.partner.address;
    const purpose = await findPurpose(deps.db, { code, by }, deps.clock.now());
    if (code === '') return reply(ctx, 'group-bind-how');
    if (purpose === 'person') return reply(ctx, 'code-of-person');
    return reply(ctx, purpose === 'group' ? 'code-of-group' : 'group-code-unknown');
  });

  const strangers = composer.filter((ctx) => ctx.turn.person === undefined);
  strangers.command(namesOf('help'), (ctx) => reply(ctx, 'help-stranger'));
  strangers.command(namesOf('privacy'), (ctx) => reply(ctx, 'join-notice'));
  strangers.command(namesOf('stop'), async (ctx) => {
    await deps.dialogues.drop(conversationOf(ctx));
    await reply(ctx, 'stop-stranger');
  });
  strangers.command(namesOf('language'), (ctx) => begin(ctx));
  strangers.on(['message', 'callback_query'], async (ctx) => {
    const isHeard = await deps.dialogues.hear(
      conversationOf(ctx),
      heardIn(ctx, ctx.turn.row),
      ctx.turn.stage,
    );
    if (isHeard) return answerTap(ctx);
    if (ctx.callbackQuery) return answerTap(ctx, say('join-first'));
    return reply(ctx, 'join-first');
  });
  return composer;
}
