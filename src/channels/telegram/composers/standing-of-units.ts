import { Composer, InputFile } from 'grammy';
import { listPending } from '../../../boards/pending.ts';
import { prepareBoard } from '../../../boards/prepare-board.ts';
import { listStatuses } from '../../../boards/status.ts';
import type { Cycle } from '../../../cycles/cycle-queries.ts';
import { buttons } from '../../../messages/button.ts';
import { say } from '../../../messages/message.ts';
import type { Person } from '../../../organisation/person-queries.ts';
import { hasRoleOver } from '../../../organisation/role-queries.ts';
import { type CycleId, parseId, type UnitId } from '../../../store/ids.ts';
import type { RoleKind } from '../../../store/words.ts';
import { namesOf } from '../commands.ts';
import { answerTap, reply, showNew } from '../reply.ts';
import type { BotDeps, TurnContext } from '../turn.ts';
import { asPerson, onButton } from './as-person.ts';
import { listOwnUnits } from './own-units.ts';

const reading: readonly RoleKind[] = ['coordinator', 'leader', 'admin'];

/** How units stand: /board, and /pending with its button. Rights are asked each time. */
export function standingOfUnits(deps: BotDeps): Composer<TurnContext> {
  const composer = new Composer<TurnContext>();

  composer.command(
    namesOf('board'),
    asPerson((ctx, person) => forCycles(deps, ctx, { person, act: showBoard })),
  );
  composer.command(
    namesOf('pending'),
    asPerson((ctx, person) => forCycles(deps, ctx, { person, act: showPending })),
  );

  onButton(composer, buttons.pending, async (ctx, person, [cycle = '', unit = '']) => {
    const unitId = parseId<UnitId>(unit);
    if (!(await hasRoleOver(deps.db, { personId: person.id, unitId, kinds: reading })))
      return answerTap(ctx, say('toast-not-for-you'));
    return showPending(deps, ctx, { cycle: { id: parseId<CycleId>(cycle) }, unitId });
  });
  return composer;
}

type Act = (deps: BotDeps, ctx: TurnContext, of: { cycle: Cycle; unitId: UnitId }) => Promise<void>;

/** For each unit of theirs and each cycle in which it has people. */
async function forCycles(
  deps: BotDeps,
  ctx: TurnContext,
  { person, act }: { person: Person; act: Act },
): Promise<void> {
  const { db, clock } = deps;
  const units = await listOwnUnits(db, ctx, { person, kinds: reading });
  const isBound = ctx.chat?.type === 'private' || ctx.turn.group !== undefined;
  if (units.length === 0) return reply(ctx, isBound ? 'coordinators-only' : 'group-not-bound');
  for (const unitId of units) {
    const statuses = await listStatuses(db, { unitId, now: clock.now() });
    if (statuses.length === 0) await reply(ctx, 'no-cycle');
    for (const { cycle } of statuses) await act(deps, ctx, { cycle, unitId });
  }
}

const showBoard: Act = async ({ db, wording, clock }, ctx, { cycle, unitId }) => {
  const { language } = ctx.turn;
  const isFinal = cycle.state === 'final';
  const which = { cycleId: cycle.id, unitId, isFinal, language, now: clock.now() };
  const { caption, png } = await prepareBoard({ db, wording }, which);
  await ctx.replyWithPhoto(new InputFile(png, 'board.png'), { caption: ctx.turn.stage.words(caption) });
};

async function showPending(
  { db, clock }: BotDeps,
  ctx: TurnContext,
  { cycle, unitId }: { cycle: Pick<Cycle, 'id'>; unitId: UnitId },
): Promise<void> {
  const pages = await listPending(db, { cycleId: cycle.id, unitId, now: clock.now() });
  for (const message of pages) await showNew(ctx, { message });
}
