import type { Composer } from 'grammy';
import type { ButtonCodec } from '../../../messages/button.ts';
import { say } from '../../../messages/message.ts';
import type { Person } from '../../../organisation/person-queries.ts';
import { answerTap, reply } from '../reply.ts';
import type { TurnContext } from '../turn.ts';

/** A handler for people on the list; others are asked to join first. */
export const asPerson =
  <C extends TurnContext>(handler: (ctx: C, person: Person) => Promise<void>) =>
  async (ctx: C): Promise<void> => {
    const { person } = ctx.turn;
    if (person) return handler(ctx, person);
    return ctx.callbackQuery ? answerTap(ctx, say('join-first')) : reply(ctx, 'join-first');
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
