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
  const composer = new Composer<TurnContext>();
  composer.command(
    namesOf('checkin'),
    asPerson((ctx, person) => checkIn(deps, ctx, person)),
  );
  onButton(composer, buttons.checkIn, (ctx, person, [id = '']) =>
    begin(deps, ctx, { person, cycleId: parseId<CycleId>(id) }),
  );
  onButton(composer, buttons.changeTask, async (ctx, person, [id = '']) => {
    const { cycleId } = await getAssignment(deps.db, parseId<AssignmentId>(id));
    const screen = tappedMessage(ctx);
    await begin(deps, ctx, { person, cycleId }, { task: id, ...(screen === undefined ? {} : { screen }) });
  });
  return composer;
}

/** Begins the check-in of what the person has to report now, or says that there is nothing. */
export async function checkIn(deps: BotDeps, ctx: TurnContext, person: Person): Promise<void> {
  const cycle = await findCycleToReport(deps.db, person.id);
  return cycle ? begin(deps, ctx, { person, cycleId: cycle.id }) : reply(ctx, 'check-in-nothing-open');
}

const begin = (
  deps: BotDeps,
  ctx: TurnContext,
  { person, cycleId }: { person: Person; cycleId: CycleId },
  more: Record<string, string> = {},
): Promise<void> =>
  beginDialogue(deps, ctx, 'check-in@1', {
    person: person.id,
    cycle: cycleId,
    startedAt: String(ctx.turn.row.stampedAt),
    ...more,
  });
