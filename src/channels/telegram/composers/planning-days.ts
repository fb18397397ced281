import { Composer } from 'grammy';
import { planDaysScreen, planTaskScreen } from '../../../../conversations/plan-days-screen.ts';
import { getAssignment } from '../../../cycles/assignment-queries.ts';
import { planDay } from '../../../cycles/plan-day.ts';
import { isLocalDate } from '../../../local-date.ts';
import { buttons } from '../../../messages/button.ts';
import { type AssignmentId, parseId } from '../../../store/ids.ts';
import { show } from '../reply.ts';
import type { BotDeps, TurnContext } from '../turn.ts';
import { onButton } from './as-person.ts';

/** Picks a day for a task. */
export function planningDays({ db, clock }: BotDeps): Composer<TurnContext> {
  const composer = new Composer<TurnContext>();
  onButton(composer, buttons.planTask, async (ctx, person, [id = '']) => {
    const assignment = await getAssignment(db, parseId<AssignmentId>(id));
    if (assignment.personId === person.id) await show(ctx, await planTaskScreen(db, assignment, clock.now()));
  });
  onButton(composer, buttons.planDay, async (ctx, person, [id = '', chosen = '']) => {
    const assignmentId = parseId<AssignmentId>(id);
    const day = isLocalDate(chosen) ? chosen : undefined;
    await planDay(db, { personId: person.id, assignmentId, day }, clock.now());
    const { cycleId } = await getAssignment(db, assignmentId);
    await show(ctx, await planDaysScreen(db, { personId: person.id, cycleId }));
  });
  return composer;
}
