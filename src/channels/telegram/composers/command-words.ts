import { Composer } from 'grammy';
import { helpScreen } from '../../../../conversations/help-screen.ts';
import { type PlainCommand, readPlainCommand } from '../../../check-ins/reading/plain-command.ts';
import { passOnWish, wishTaken } from '../../../fortnight/pass-on-wish.ts';
import { resume, stop } from '../../../fortnight/stop.ts';
import type { Person } from '../../../organisation/person-queries.ts';
import type { Wish } from '../../../store/words.ts';
import { beginDialogue, conversationOf, reply, showNew } from '../reply.ts';
import type { BotDeps, TurnContext } from '../turn.ts';

/**
 * What people write as they would by text message: «call me», «stop», «izin». Only as the whole text, and after the
 * dialogue that waits has had no use for it: there the words of a button come first.
 */
export function commandWords(deps: BotDeps): Composer<TurnContext> {
  const composer = new Composer<TurnContext>();
  composer.on('message:text', async (ctx, next) => {
    const { person } = ctx.turn;
    const isOwn = ctx.message.forward_origin === undefined;
    const word = person && isOwn ? readOwn(ctx.message.text, person) : undefined;
    await (person && word ? obey(deps, ctx, { person, word }) : next());
  });
  return composer;
}

const readOwn = (text: string, { language, stoppedAt }: Person): PlainCommand | undefined =>
  readPlainCommand(text, { language, isStopped: stoppedAt !== undefined });

async function obey(
  deps: BotDeps,
  ctx: TurnContext,
  { person, word }: { person: Person; word: PlainCommand },
): Promise<void> {
  const { db, clock, dialogues } = deps;
  switch (word) {
    case 'call':
    case 'leave':
      return takeWish(deps, ctx, { person, wish: word });
    case 'break':
      return beginDialogue(deps, ctx, 'break@1', { person: person.id });
    case 'help':
      return showNew(ctx, await helpScreen(db, person.id));
    case 'start':
      await resume(db, person.id, clock.now());
      return reply(ctx, 'resumed');
    case 'stop':
      await dialogues.drop(conversationOf(ctx));
      await stop(db, person.id, clock.now());
      return reply(ctx, 'stopped');
  }
}

async function takeWish(
  { db, clock }: BotDeps,
  ctx: TurnContext,
  { person, wish }: { person: Person; wish: Wish },
): Promise<void> {
  const { id: cause, stampedAt: receivedAt } = ctx.turn.row;
  const text = ctx.message?.text ?? '';
  const wished = { personId: person.id, wish, text, channel: 'telegram' as const, receivedAt, cause };
  await passOnWish(db, wished, clock.now());
  await reply(ctx, wishTaken[wish]);
}
