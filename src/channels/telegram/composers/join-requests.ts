import { Composer } from 'grammy';
import { AppError } from '../../../errors.ts';
import { decideJoinRequest } from '../../../fortnight/decide-join-request.ts';
import { buttons } from '../../../messages/button.ts';
import { say } from '../../../messages/message.ts';
import { type JoinRequestId, parseId } from '../../../store/ids.ts';
import { answerTap, show } from '../reply.ts';
import type { BotDeps, TurnContext } from '../turn.ts';
import { onButton } from './as-person.ts';

/** Coordinators accept or decline who wants to join. Rights are asked each time. */
export function joinRequests({ db, clock }: BotDeps): Composer<TurnContext> {
  const composer = new Composer<TurnContext>();

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
      const isGone = error.code === 'not_found';
      return answerTap(ctx, say(isGone ? 'join-request-unknown' : 'toast-not-for-you'));
    }
  });
  return composer;
}
