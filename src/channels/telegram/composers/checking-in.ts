import { Composer } from 'grammy';
import { findCycleToReport } from '../../../check-ins/cycle-to-report.ts';
import { getAssignment } from '../../../cycles/assignment-queries.ts';
import { buttons } from '../../../messages/button.ts';
import type { Person } from '../../../organisation/person-queries.ts';
import { type AssignmentId, type CycleId, parseId } from '../../../store/ids.ts';
import { namesOf } from '../commands.ts';
import { beginDialogue, reply, tappedMessage } from '../reply.ts';
import type { BotDeps, TurnContext } from '../turn.ts';
import { asPerson, onButton } from './as-person.ts';

/** Begins a check-in: of all that is open, or of one task whose answer is to be changed. */
export function checkingIn(deps: BotDeps): Composer<TurnContext> {
  const { db } = deps;
  const composer = new Composer<TurnContext>();
  const begin = (ctx: TurnContext, person: Person, cycleId: CycleId, more: Record<string, string> = {}) =>
    beginDialogue(deps, ctx, 'check-in@1', {
      person: person.id,
      cycle: cycleId,
      startedAt: String(ctx.turn.row.stampedAt),
      ...more,
    });

  composer.command(
    namesOf('checkin'),
    asPerson(async (ctx, person) => {
      const cycle = await findCycleToReport(db, person.id);
      return cycle ? begin(ctx, person, cycle.id) : reply(ctx, 'check-in-nothing-open');
    }),
  );
  onButton(composer, buttons.checkIn, (ctx, person, [id = '']) => begin(ctx, person, parseId<CycleId>(id)));
  onButton(composer, buttons.changeTask, async (ctx, person, [id = '']) => {
    const { cycleId } = await getAssignment(db, parseId<AssignmentId>(id));
    const screen = tappedMessage(ctx);
    await begin(ctx, person, cycleId, { task: id, ...(screen === undefined ? {} : { screen }) });
  });
  return composer;
}
