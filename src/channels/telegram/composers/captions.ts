import { Composer } from 'grammy';
import type { Desk } from '../../../../conversations/desk.ts';
import { takeCaption } from '../../../../conversations/take-caption.ts';
import { heardIn } from '../heard.ts';
import { showNew } from '../reply.ts';
import type { TurnContext } from '../turn.ts';

/** What people write below a photo, before the photo itself goes where it belongs. */
export function captions({ desk }: { readonly desk: Desk }): Composer<TurnContext> {
  const composer = new Composer<TurnContext>();
  composer.on('message:caption', async (ctx, next) => {
    const { person, row, stage } = ctx.turn;
    const heard = heardIn(ctx, row);
    if (person && heard.kind === 'photo') {
      const { id: personId, language } = person;
      const words = stage.words.bind(stage);
      for (const screen of await takeCaption(desk, { personId, language, heard, words }))
        await showNew(ctx, screen);
    }
    await next();
  });
  return composer;
}
