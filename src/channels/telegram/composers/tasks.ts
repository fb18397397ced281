import { Composer } from 'grammy';
import { changeScreen } from '../../../../conversations/change-screen.ts';
import { checkInSummary } from '../../../../conversations/check-in-summary.ts';
import { detailsScreen } from '../../../../conversations/details-screen.ts';
import { planDaysScreen, planTaskScreen } from '../../../../conversations/plan-days-screen.ts';
import { scoreScreen } from '../../../../conversations/score-screen.ts';
import { tasksScreen } from '../../../../conversations/tasks-screen.ts';
import { findCycleToReport } from '../../../check-ins/cycle-to-report.ts';
import { getAssignment, listAssignments } from '../../../cycles/assignment-queries.ts';
import { type Cycle, listCyclesOf } from '../../../cycles/cycle-queries.ts';
import { planDay } from '../../../cycles/plan-day.ts';
import { isLocalDate } from '../../../local-date.ts';
import { buttons } from '../../../messages/button.ts';
import type { Screen } from '../../../messages/message.ts';
import type { Person } from '../../../organisation/person-queries.ts';
import { type AssignmentId, type CycleId, type PersonId, parseId } from '../../../store/ids.ts';
import { namesOf } from '../commands.ts';
import { beginDialogue, reply, show, showNew, tappedMessage } from '../reply.ts';
import type { BotDeps, TurnContext } from '../turn.ts';
import { asPerson, onButton } from './as-person.ts';

/** A rep's tasks: the list, checking in, planning days, changing an answer, the score. */
export function tasks(deps: BotDeps): Composer<TurnContext> {
  const { db, clock } = deps;
  const composer = new Composer<TurnContext>();

  const checkIn = (ctx: TurnContext, person: Person, cycleId: CycleId, more: Record<string, string> = {}) =>
    beginDialogue(deps, ctx, 'check-in@1', {
      person: person.id,
      cycle: cycleId,
      startedAt: String(ctx.turn.row.stampedAt),
      ...more,
    });

  composer.command(
    namesOf('tasks'),
    asPerson(async (ctx, person) => {
      const cycles = await openCycles(person.id);
      if (cycles.length === 0) return reply(ctx, 'tasks-none');
      for (const { id } of cycles)
        await showNew(ctx, await tasksScreen(db, { personId: person.id, cycleId: id }));
    }),
  );
  composer.command(
    namesOf('checkin'),
    asPerson(async (ctx, person) => {
      const cycle = await findCycleToReport(db, person.id);
      return cycle ? checkIn(ctx, person, cycle.id) : reply(ctx, 'check-in-nothing-open');
    }),
  );
  composer.command(
    namesOf('score'),
    asPerson(async (ctx, person) => {
      const cycles = await cyclesToExplain(person.id);
      if (cycles.length === 0) return reply(ctx, 'score-none');
      for (const { id } of cycles)
        await showNew(ctx, await scoreScreen(db, { personId: person.id, cycleId: id }));
    }),
  );

  /** The open ones, else the last that there was. */
  const cyclesToExplain = async (personId: PersonId): Promise<Cycle[]> => {
    const open = await openCycles(personId);
    if (open.length > 0) return open;
    return (await listCyclesOf(db, personId, { states: ['closed', 'final'] })).slice(0, 1);
  };

  const openCycles = (personId: PersonId): Promise<Cycle[]> =>
    listCyclesOf(db, personId, { states: ['open'] });

  onButton(composer, buttons.checkIn, async (ctx, person, [id = '']) =>
    checkIn(ctx, person, parseId<CycleId>(id)),
  );
  onButton(composer, buttons.changeTask, async (ctx, person, [id = '']) => {
    const { cycleId } = await getAssignment(db, parseId<AssignmentId>(id));
    const screen = tappedMessage(ctx);
    await checkIn(ctx, person, cycleId, { task: id, ...(screen === undefined ? {} : { screen }) });
  });

  /** Buttons that show another screen about a cycle of one's own. */
  const shows = (
    codec: (typeof buttons)[keyof typeof buttons],
    screenOf: (who: { personId: PersonId; cycleId: CycleId }) => Promise<Screen>,
  ) =>
    onButton(composer, codec, async (ctx, person, [id = '']) => {
      const who = { personId: person.id, cycleId: parseId<CycleId>(id) };
      const own = await listAssignments(db, who);
      if (own.length > 0) await show(ctx, await screenOf(who));
    });
  shows(buttons.tasks, (who) => tasksScreen(db, who));
  shows(buttons.summary, (who) => checkInSummary(db, who));
  shows(buttons.change, (who) => changeScreen(db, who));
  shows(buttons.explain, (who) => scoreScreen(db, who));
  shows(buttons.details, (who) => detailsScreen(db, who));
  shows(buttons.planDays, (who) => planDaysScreen(db, who));

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
