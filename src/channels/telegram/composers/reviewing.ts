import { Composer } from 'grammy';
import { findDecision, type Verdict } from '../../../check-ins/review-queries.ts';
import { buttons } from '../../../messages/button.ts';
import { type Message, say } from '../../../messages/message.ts';
import type { Person } from '../../../organisation/person-queries.ts';
import { type AnswerId, parseId } from '../../../store/ids.ts';
import { namesOf } from '../commands.ts';
import { answerTap, beginDialogue, conversationOf, reply, tappedMessage } from '../reply.ts';
import type { BotDeps, TurnContext } from '../turn.ts';
import { asPerson, onButton } from './as-person.ts';
import { deciding, listOwnUnits } from './own-units.ts';

/** /review, and the cards that are walked through. Rights are asked each time. */
export function reviewing(deps: BotDeps): Composer<TurnContext> {
  const composer = new Composer<TurnContext>();

  composer.command(
    namesOf('review'),
    asPerson(async (ctx, person) => {
      const units = await listOwnUnits(deps.db, ctx, { person, kinds: deciding });
      if (units.length === 0) return reply(ctx, 'coordinators-only');
      return beginDialogue(deps, ctx, 'review@1', { reviewer: person.id, units: units.join(' ') });
    }),
  );

  /** A card that somebody else had opened: whoever taps goes on with it. */
  onButton(composer, buttons.review, async (ctx, person, [answer = '', verdict = '']) => {
    const units = await listOwnUnits(deps.db, ctx, { person, kinds: deciding });
    if (units.length === 0) return answerTap(ctx, say('toast-not-for-you'));
    const word = await wordOnDecided(deps, person, { answer, verdict });
    if (word) return answerTap(ctx, word);
    if (await deps.dialogues.hasJustMoved(conversationOf(ctx), 'review')) return;
    const screen = tappedMessage(ctx);
    const more = {
      ...(screen === undefined ? {} : { screen }),
      ...(verdict === 'later' ? {} : { answer, verdict }),
    };
    return beginDialogue(deps, ctx, 'review@1', { reviewer: person.id, units: units.join(' '), ...more });
  });
  return composer;
}

/** The second of two taps, whoever made the first, changes nothing and shows nothing. */
async function wordOnDecided(
  { db }: BotDeps,
  { id }: Person,
  { answer, verdict }: { answer: string; verdict: string },
): Promise<Message | undefined> {
  const decision = await findDecision(db, parseId<AnswerId>(answer));
  if (decision?.verdict !== verdicts.get(verdict)) return undefined;
  return decision && say(decision.reviewerId === id ? 'toast-saved' : 'review-decided-earlier');
}

const verdicts: ReadonlyMap<string, Verdict> = new Map([
  ['ok', 'approved'],
  ['no', 'rejected'],
]);
