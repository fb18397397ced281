import { Composer, InputFile } from 'grammy';
import { listPending } from '../../../boards/pending.ts';
import { prepareBoard } from '../../../boards/prepare-board.ts';
import { listStatuses } from '../../../boards/status.ts';
import type { Cycle } from '../../../cycles/cycle-queries.ts';
import { AppError } from '../../../errors.ts';
import { decideJoinRequest } from '../../../fortnight/decide-join-request.ts';
import { buttons } from '../../../messages/button.ts';
import { say } from '../../../messages/message.ts';
import type { Person } from '../../../organisation/person-queries.ts';
import { hasRoleOver } from '../../../organisation/role-queries.ts';
import { type CycleId, type JoinRequestId, parseId, type UnitId } from '../../../store/ids.ts';
import type { RoleKind } from '../../../store/words.ts';
import { namesOf } from '../commands.ts';
import { answerTap, beginDialogue, reply, show, showNew, tappedMessage } from '../reply.ts';
import type { BotDeps, TurnContext } from '../turn.ts';
import { asPerson, onButton } from './as-person.ts';
import { deciding, listOwnUnits } from './own-units.ts';

const reading: readonly RoleKind[] = ['coordinator', 'leader', 'admin'];

/** What coordinators do, in their group or in private. Rights are asked each time. */
export function coordinators(deps: BotDeps): Composer<TurnContext> {
  const { db, clock, wording } = deps;
  const composer = new Composer<TurnContext>();

  composer.command(
    namesOf('board'),
    asPerson((ctx, person) => forCycles(ctx, person, (cycle, unitId) => showBoard(ctx, cycle, unitId))),
  );
  composer.command(
    namesOf('pending'),
    asPerson((ctx, person) => forCycles(ctx, person, (cycle, unitId) => showPending(ctx, cycle.id, unitId))),
  );

  composer.command(
    namesOf('review'),
    asPerson(async (ctx, person) => {
      const units = await listOwnUnits(db, ctx, { person, kinds: deciding });
      if (units.length === 0) return reply(ctx, 'coordinators-only');
      return beginDialogue(deps, ctx, 'review@1', { reviewer: person.id, units: units.join(' ') });
    }),
  );

  /** A card that somebody else had opened: whoever taps goes on with it. */
  onButton(composer, buttons.review, async (ctx, person, [answer = '', verdict = '']) => {
    const units = await listOwnUnits(db, ctx, { person, kinds: deciding });
    if (units.length === 0) return answerTap(ctx, say('toast-not-for-you'));
    const screen = tappedMessage(ctx);
    const more = {
      ...(screen === undefined ? {} : { screen }),
      ...(verdict === 'later' ? {} : { answer, verdict }),
    };
    return beginDialogue(deps, ctx, 'review@1', { reviewer: person.id, units: units.join(' '), ...more });
  });

  onButton(composer, buttons.pending, async (ctx, person, [cycle = '', unit = '']) => {
    const unitId = parseId<UnitId>(unit);
    if (!(await hasRoleOver(db, { personId: person.id, unitId, kinds: reading })))
      return answerTap(ctx, say('toast-not-for-you'));
    return showPending(ctx, parseId<CycleId>(cycle), unitId);
  });

  onButton(composer, buttons.joinRequest, async (ctx, person, [id = '', verdict]) => {
    const decision = {
      requestId: parseId<JoinRequestId>(id),
      deciderId: person.id,
      isAccepted: verdict === 'ok',
    };
    try {
      const { isAccepted, name, decider } = await decideJoinRequest(db, decision, clock.now());
      const key = isAccepted ? 'join-request-accepted-by' : 'join-request-declined-by';
      return show(ctx, { message: say(key, { name, decider }) });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return answerTap(ctx, say('toast-not-for-you'));
    }
  });

  /** For each unit of theirs and each cycle in which it has people. */
  const forCycles = async (
    ctx: TurnContext,
    person: Person,
    act: (cycle: Cycle, unitId: UnitId) => Promise<void>,
  ) => {
    const units = await listOwnUnits(db, ctx, { person, kinds: reading });
    const isBound = ctx.chat?.type === 'private' || ctx.turn.group !== undefined;
    if (units.length === 0) return reply(ctx, isBound ? 'coordinators-only' : 'group-not-bound');
    for (const unitId of units) {
      const statuses = await listStatuses(db, { unitId, now: clock.now() });
      if (statuses.length === 0) await reply(ctx, 'no-cycle');
      for (const { cycle } of statuses) await act(cycle, unitId);
    }
  };

  const showBoard = async (ctx: TurnContext, cycle: Cycle, unitId: UnitId) => {
    const { language } = ctx.turn;
    const isFinal = cycle.state === 'final';
    const which = { cycleId: cycle.id, unitId, isFinal, language, now: clock.now() };
    const { caption, png } = await prepareBoard({ db, wording }, which);
    await ctx.replyWithPhoto(new InputFile(png, 'board.png'), { caption: ctx.turn.stage.words(caption) });
  };

  const showPending = async (ctx: TurnContext, cycleId: CycleId, unitId: UnitId) => {
    const pages = await listPending(db, { cycleId, unitId, now: clock.now() });
    for (const message of pages) await showNew(ctx, { message });
  };
  return composer;
}
