import { Composer } from 'grammy';
import { changeScreen } from '../../../../conversations/change-screen.ts';
import { checkInSummary } from '../../../../conversations/check-in-summary.ts';
import { detailsScreen } from '../../../../conversations/details-screen.ts';
import { planDaysScreen } from '../../../../conversations/plan-days-screen.ts';
import { scoreScreen } from '../../../../conversations/score-screen.ts';
import { tasksScreen } from '../../../../conversations/tasks-screen.ts';
import { listAssignments } from '../../../cycles/assignment-queries.ts';
import { type Cycle, listCyclesOf } from '../../../cycles/cycle-queries.ts';
import { buttons } from '../../../messages/button.ts';
import type { Screen } from '../../../messages/message.ts';
import { type CycleId, type PersonId, parseId } from '../../../store/ids.ts';
import type { Db } from '../../../store/open-database.ts';
import { namesOf } from '../commands.ts';
import { reply, show, showNew } from '../reply.ts';
import type { BotDeps, TurnContext } from '../turn.ts';
import { asPerson, onButton } from './as-person.ts';

/** A rep's tasks and score, and what is behind the buttons of their messages. */
export function tasks({ db }: BotDeps): Composer<TurnContext> {
  const composer = new Composer<TurnContext>();
  composer.command(
    namesOf('tasks'),
    asPerson((ctx, person) => showTasks(db, ctx, person.id)),
  );
  composer.command(
    namesOf('score'),
    asPerson((ctx, person) => explainScores(db, ctx, person.id)),
  );
  composer.use(screens(db));
  return composer;
}

/** Shows the person's tasks in the open cycles as they stand now, or says that there are none. */
export async function showTasks(db: Db, ctx: TurnContext, personId: PersonId): Promise<void> {
  const cycles = await listCyclesOf(db, personId, { states: ['open'] });
  if (cycles.length === 0) return reply(ctx, 'tasks-none');
  for (const { id } of cycles) await showNew(ctx, await tasksScreen(db, { personId, cycleId: id }));
}

/** Shows how the person's scores come about. */
export async function explainScores(db: Db, ctx: TurnContext, personId: PersonId): Promise<void> {
  const cycles = await cyclesToExplain(db, personId);
  if (cycles.length === 0) return reply(ctx, 'score-none');
  for (const { id } of cycles) await showNew(ctx, await scoreScreen(db, { personId, cycleId: id }));
}

/** The open ones, else the last that there was. */
async function cyclesToExplain(db: Db, personId: PersonId): Promise<Cycle[]> {
  const open = await listCyclesOf(db, personId, { states: ['open'] });
  if (open.length > 0) return open;
  return (await listCyclesOf(db, personId, { states: ['closed', 'final'] })).slice(0, 1);
}

/** Buttons that show another screen about a cycle of one's own. */
function screens(db: Db): Composer<TurnContext> {
  const composer = new Composer<TurnContext>();
  const shows = (
    codec: (typeof buttons)[keyof typeof buttons],
    screenOf: (db: Db, who: { personId: PersonId; cycleId: CycleId }) => Promise<Screen>,
  ) =>
    onButton(composer, codec, async (ctx, person, [id = '']) => {
      const who = { personId: person.id, cycleId: parseId<CycleId>(id) };
      const own = await listAssignments(db, who);
      if (own.length > 0) await show(ctx, await screenOf(db, who));
    });
  shows(buttons.tasks, tasksScreen);
  shows(buttons.summary, checkInSummary);
  shows(buttons.change, changeScreen);
  shows(buttons.explain, scoreScreen);
  shows(buttons.details, detailsScreen);
  shows(buttons.planDays, planDaysScreen);
  return composer;
}
