import { Composer } from 'grammy';
import type { Desk } from '../../../../conversations/desk.ts';
import { obeyWord } from '../../../../conversations/obey-word.ts';
import { type PlainCommand, readPlainCommand } from '../../../check-ins/reading/plain-command.ts';
import type { Person } from '../../../organisation/person-queries.ts';
import { beginDialogue, conversationOf, reply, showNew } from '../reply.ts';
import type { BotDeps, TurnContext } from '../turn.ts';

type Obeying = BotDeps & { readonly desk: Desk };

/**
 * What people write as they would by text message: «call me», «stop», «izin». Only as the whole text, and after the
 * dialogue that waits has had no use for it: there the words of a button come first.
 */
export function commandWords(deps: Obeying): Composer<TurnContext> {
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
  deps: Obeying,
  ctx: TurnContext,
  { person, word }: { person: Person; word: PlainCommand },
): Promise<void> {
  if (word === 'stop-or-no') return reply(ctx, 'stop-or-no');
  if (word === 'break') return beginDialogue(deps, ctx, 'break@1', { person: person.id });
  if (word === 'stop') await deps.dialogues.drop(conversationOf(ctx));
  const { id: cause, stampedAt: at } = ctx.turn.row;
  const heard = { kind: 'text' as const, text: ctx.message?.text ?? '', cause, at };
  await showNew(ctx, await obeyWord(deps.desk, word, { personId: person.id, channel: 'telegram', heard }));
}
