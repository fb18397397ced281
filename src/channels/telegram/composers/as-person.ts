import type { Composer } from 'grammy';
import type { ButtonCodec } from '../../../messages/button.ts';
import { say } from '../../../messages/message.ts';
import type { Person } from '../../../organisation/person-queries.ts';
import { answerTap, reply, showNew } from '../reply.ts';
import type { TurnContext } from '../turn.ts';

/** A handler for people on the list; others are asked to join first, in a group by writing in private. */
export const asPerson =
  <C extends TurnContext>(handler: (ctx: C, person: Person) => Promise<void>) =>
  async (ctx: C): Promise<void> => {
    const { person } = ctx.turn;
    if (person) return handler(ctx, person);
    if (ctx.callbackQuery) return answerTap(ctx, say('join-first'));
    if (ctx.chat?.type === 'private') return reply(ctx, 'join-first');
    // Who writes as the group, or as a channel, stands behind a common account.
    if (ctx.message?.sender_chat) return reply(ctx, 'group-anonymous');
    const link = { label: say('button-write-privately'), url: `https://t.me/${ctx.me.username}?start` };
    return showNew(ctx, { message: say('join-first-in-group'), choices: [[link]] });
  };

/** Handles the taps on a feature's buttons, by people on the list. Every tap is answered. */
export function onButton<C extends TurnContext>(
  composer: Composer<C>,
  codec: ButtonCodec,
  handler: (ctx: C, person: Person, parts: readonly string[]) => Promise<void>,
): void {
  composer.on('callback_query:data').filter(
    (ctx) => codec.read(ctx.callbackQuery.data) !== undefined,
    async (ctx) => {
      const parts = codec.read(ctx.callbackQuery.data) ?? [];
      await asPerson<C>((own, person) => handler(own, person, parts))(ctx);
      await answerTap(ctx);
    },
  );
}
