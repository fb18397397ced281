import { Composer } from 'grammy';
import { buttons } from '../../../messages/button.ts';
import { say } from '../../../messages/message.ts';
import { namesOf } from '../commands.ts';
import { answerTap, beginDialogue, reply, tappedMessage } from '../reply.ts';
import type { BotDeps, TurnContext } from '../turn.ts';
import { asPerson, onButton } from './as-person.ts';
import { deciding, listOwnUnits } from './own-units.ts';

/** /review, and the cards that are walked through. Rights are asked each time. */
export function reviewing(deps: BotDeps): Composer<TurnContext> {
  const composer = new Composer<TurnContext>();

  composer.command(
    namesOf('review'),
    asPerson(async (ctx, person) => {
      const units = await listOwnUnits(deps.db, ctx, { person, kinds: deciding });
      if (units.length === 0) return reply(ctx, 'coordinators-only');
      return beginDialogue(deps, ctx, 'review@1', { reviewer: person.id, units: units.join(' ') });
    }),
  );

  /** A card that somebody else had opened: whoever taps goes on with it. */
  onButton(composer, buttons.review, async (ctx, person, [answer = '', verdict = '']) => {
    const units = await listOwnUnits(deps.db, ctx, { person, kinds: deciding });
    if (units.length === 0) return answerTap(ctx, say('toast-not-for-you'));
    const screen = tappedMessage(ctx);
    const more = {
      ...(screen === undefined ? {} : { screen }),
      ...(verdict === 'later' ? {} : { answer, verdict }),
    };
    return beginDialogue(deps, ctx, 'review@1', { reviewer: person.id, units: units.join(' '), ...more });
  });
  return composer;
}
