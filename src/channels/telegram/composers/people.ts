import { Composer } from 'grammy';
import { peopleScreen } from '../../../../conversations/people-screen.ts';
import { personScreen } from '../../../../conversations/person-screen.ts';
import { buttons } from '../../../messages/button.ts';
import { say } from '../../../messages/message.ts';
import { hasRoleOver } from '../../../organisation/role-queries.ts';
import { type PersonId, parseId, type UnitId } from '../../../store/ids.ts';
import { namesOf } from '../commands.ts';
import { answerTap, reply, show, showNew, showPrivately } from '../reply.ts';
import type { BotDeps, TurnContext } from '../turn.ts';
import { asPerson, onButton } from './as-person.ts';
import { deciding, listOwnUnits } from './own-units.ts';

/**
 * The reps of a unit, each with a page, for its coordinators. Rights are asked at each tap. A page holds a phone number
 * and what the rep wrote in confidence: in a group, where others read along, it comes in private.
 */
export function people(deps: BotDeps): Composer<TurnContext> {
  const { db, clock } = deps;
  const composer = new Composer<TurnContext>();

  composer.command(
    namesOf('people'),
    asPerson(async (ctx, person) => {
      const units = await listOwnUnits(db, ctx, { person, kinds: deciding });
      if (units.length === 0) return reply(ctx, 'coordinators-only');
      const { language } = ctx.turn;
      for (const unitId of units) await showNew(ctx, await peopleScreen(db, { unitId, page: 0, language }));
    }),
  );

  onButton(composer, buttons.people, async (ctx, person, [unit = '', page = '0']) => {
    const unitId = parseId<UnitId>(unit);
    if (!(await hasRoleOver(db, { personId: person.id, unitId, kinds: deciding })))
      return answerTap(ctx, say('toast-not-for-you'));
    const { language } = ctx.turn;
    await show(ctx, await peopleScreen(db, { unitId, page: Number(page) || 0, language }));
  });

  onButton(composer, buttons.person, async (ctx, person, [rep = '', unit = '']) => {
    const unitId = parseId<UnitId>(unit);
    const isTheirs = await hasRoleOver(db, { personId: person.id, unitId, kinds: deciding });
    const personId = parseId<PersonId>(rep);
    const screen = isTheirs ? await personScreen(db, { personId, unitId, now: clock.now() }) : undefined;
    if (!screen) return answerTap(ctx, say('toast-not-for-you'));
    if (ctx.chat?.type === 'private') return show(ctx, screen);
    const isShown = await showPrivately(deps, ctx, { screen, person });
    await answerTap(ctx, say(isShown ? 'toast-in-private' : 'toast-open-private'));
  });
  return composer;
}
