import { Composer } from 'grammy';
import { helpScreen } from '../../../../conversations/help-screen.ts';
import { privacyScreen } from '../../../../conversations/privacy-screen.ts';
import { handOverOwnData } from '../../../fortnight/hand-over-own-data.ts';
import { stop } from '../../../fortnight/stop.ts';
import { isLanguage, languages } from '../../../language.ts';
import { buttons } from '../../../messages/button.ts';
import { type Screen, say } from '../../../messages/message.ts';
import { chooseLanguage, chooseNaming } from '../../../organisation/preferences.ts';
import { namesOf } from '../commands.ts';
import { beginDialogue, conversationOf, reply, show, showNew } from '../reply.ts';
import type { BotDeps, TurnContext } from '../turn.ts';
import { asPerson, onButton } from './as-person.ts';

/** What people decide about themselves: language, data, breaks, stop; and help. */
export function ownAffairs(deps: BotDeps): Composer<TurnContext> {
  const { db, clock } = deps;
  const composer = new Composer<TurnContext>();

  composer.command(
    namesOf('help'),
    asPerson(async (ctx, person) => showNew(ctx, await helpScreen(db, person.id))),
  );
  composer.command('settings', (ctx) => showNew(ctx, languageScreen));
  composer.command(namesOf('language'), (ctx) => showNew(ctx, languageScreen));
  composer.command(
    namesOf('privacy'),
    asPerson(async (ctx, person) => showNew(ctx, await privacyScreen(db, person.id))),
  );
  composer.command(
    namesOf('break'),
    asPerson((ctx, person) => beginDialogue(deps, ctx, 'break@1', { person: person.id })),
  );
  composer.command(
    namesOf('stop'),
    asPerson(async (ctx, person) => {
      await deps.dialogues.drop(conversationOf(ctx));
      await stop(db, person.id, clock.now());
      await reply(ctx, 'stopped');
    }),
  );
  composer.use(choices(deps));
  return composer;
}

/** The buttons under the screens of language and data. */
function choices({ db, clock }: BotDeps): Composer<TurnContext> {
  const composer = new Composer<TurnContext>();
  onButton(composer, buttons.language, async (ctx, person, [language = '']) => {
    if (!isLanguage(language)) return;
    await chooseLanguage(db, person.id, language);
    ctx.turn.stage.speak(language);
    await show(ctx, { message: say('language-set') });
  });
  onButton(composer, buttons.naming, async (ctx, person, [wish]) => {
    if (wish !== 'show' && wish !== 'hide') return;
    await chooseNaming(db, person.id, wish === 'show');
    await show(ctx, await privacyScreen(db, person.id));
  });
  onButton(composer, buttons.ownData, (ctx, person) =>
    handOverOwnData(db, { personId: person.id, cause: ctx.turn.row.id }, clock.now()),
  );
  return composer;
}

const languageScreen: Screen = {
  message: say('language-ask'),
  choices: languages.map((language) => [
    { label: say(`language-${language}`), data: buttons.language.write(language) },
  ]),
};
