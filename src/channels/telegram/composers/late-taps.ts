import { Composer } from 'grammy';
import { checkInSummary } from '../../../../conversations/check-in-summary.ts';
import { readTappedAnswer } from '../../../../conversations/tapped-answer.ts';
import { recordAnswers } from '../../../check-ins/record-answers.ts';
import { recordWhyNot } from '../../../check-ins/record-why-not.ts';
import { getAssignment } from '../../../cycles/assignment-queries.ts';
import { buttons } from '../../../messages/button.ts';
import { say } from '../../../messages/message.ts';
import type { Person } from '../../../organisation/person-queries.ts';
import { type AssignmentId, parseId } from '../../../store/ids.ts';
import { whyNots } from '../../../store/words.ts';
import { answerTap, conversationOf, show } from '../reply.ts';
import type { BotDeps, TurnContext } from '../turn.ts';
import { onButton } from './as-person.ts';

/** Taps that no dialogue waits for, on questions asked long ago: the button says by itself what it answers. */
export function lateTaps(deps: BotDeps): Composer<TurnContext> {
  const composer = new Composer<TurnContext>();
  onButton(composer, buttons.answer, (ctx, person) => takeAnswer(deps, ctx, person));
  onButton(composer, buttons.whyNot, async (ctx, person, [id = '', reason]) => {
    const whyNot = whyNots.find((candidate) => candidate === reason);
    if (!whyNot) return;
    const assignmentId = parseId<AssignmentId>(id);
    const isKept = await recordWhyNot(deps.db, { personId: person.id, assignmentId, whyNot });
    if (!isKept) return answerTap(ctx, say('toast-old-button'));
    await answerTap(ctx, say('toast-saved'));
    await showSummary(deps, ctx, { person, assignmentId });
  });
  composer.on('callback_query', (ctx) => answerTap(ctx, say('toast-old-button')));
  return composer;
}

async function takeAnswer(deps: BotDeps, ctx: TurnContext, person: Person): Promise<void> {
  const tapped = readTappedAnswer(ctx.callbackQuery?.data ?? '');
  if (tapped?.type !== 'value') return answerTap(ctx, say('toast-old-button'));
  const { assignmentId, value, isConfirmed } = tapped;
  const { id: cause, stampedAt: receivedAt } = ctx.turn.row;
  const answers = [{ assignmentId, value, isConfirmed }];
  const recording = { personId: person.id, cause, channel: 'telegram' as const, receivedAt, answers };
  const [recorded] = await recordAnswers(deps.db, recording, deps.clock.now());
  if (recorded?.type !== 'recorded') return answerTap(ctx, say('toast-old-button'));
  await answerTap(ctx, say('toast-saved'));
  await showSummary(deps, ctx, { person, assignmentId });
}

async function showSummary(
  { db, dialogues }: BotDeps,
  ctx: TurnContext,
  { person, assignmentId }: { person: Person; assignmentId: AssignmentId },
): Promise<void> {
  // The second of two taps on one button finds the next question there: it stays.
  if (await dialogues.isWaiting(conversationOf(ctx))) return;
  const { cycleId } = await getAssignment(db, assignmentId);
  await show(ctx, await checkInSummary(db, { personId: person.id, cycleId }));
}
