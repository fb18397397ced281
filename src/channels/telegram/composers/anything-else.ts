import { Composer } from 'grammy';
import { findCycleOwingEvidence } from '../../../../conversations/check-in-form.ts';
import { checkInSummary } from '../../../../conversations/check-in-summary.ts';
import type { Desk } from '../../../../conversations/desk.ts';
import { exampleFor } from '../../../../conversations/help-screen.ts';
import { readTappedAnswer } from '../../../../conversations/tapped-answer.ts';
import { takeTypedAnswers } from '../../../../conversations/typed-answers.ts';
import { recordAnswers } from '../../../check-ins/record-answers.ts';
import { recordNote } from '../../../check-ins/record-note.ts';
import { recordWhyNot } from '../../../check-ins/record-why-not.ts';
import type { Instant } from '../../../clock.ts';
import { getAssignment } from '../../../cycles/assignment-queries.ts';
import { buttons } from '../../../messages/button.ts';
import { inner, type Message, say } from '../../../messages/message.ts';
import type { MessageKey } from '../../../messages/message-key.ts';
import type { Person } from '../../../organisation/person-queries.ts';
import { type AssignmentId, parseId } from '../../../store/ids.ts';
import { whyNots } from '../../../store/words.ts';
import type { Heard } from '../../../talk.ts';
import { heardIn } from '../heard.ts';
import { answerTap, beginDialogue, conversationOf, show, showNew } from '../reply.ts';
import type { BotDeps, TurnContext } from '../turn.ts';
import { asPerson, onButton } from './as-person.ts';

/** What no dialogue waits for: late taps on old questions, answers typed unasked, photos, stickers, and the rest. */
export function anythingElse(deps: BotDeps, desk: Desk): Composer<TurnContext> {
  const { db, clock } = deps;
  const composer = new Composer<TurnContext>();

  onButton(composer, buttons.answer, async (ctx, person, _parts) => {
    const tapped = readTappedAnswer(ctx.callbackQuery?.data ?? '');
    if (tapped?.type !== 'value') return answerTap(ctx, say('toast-old-button'));
    const { assignmentId, value, isConfirmed } = tapped;
    const { id: cause, stampedAt: receivedAt } = ctx.turn.row;
    const answers = [{ assignmentId, value, isConfirmed }];
    const recording = { personId: person.id, cause, channel: 'telegram' as const, receivedAt, answers };
    const [recorded] = await recordAnswers(db, recording, clock.now());
    if (recorded?.type !== 'recorded') return answerTap(ctx, say('toast-old-button'));
    await answerTap(ctx, say('toast-saved'));
    // The second of two taps on one button finds the next question there: it stays.
    if (await deps.dialogues.isWaiting(conversationOf(ctx))) return;
    const { cycleId } = await getAssignment(db, assignmentId);
    await show(ctx, await checkInSummary(db, { personId: person.id, cycleId }));
  });

  onButton(composer, buttons.whyNot, async (ctx, person, [id = '', reason]) => {
    const whyNot = whyNots.find((candidate) => candidate === reason);
    if (!whyNot) return;
    await recordWhyNot(db, { personId: person.id, assignmentId: parseId<AssignmentId>(id), whyNot });
    await answerTap(ctx, say('toast-saved'));
  });

  composer.on('callback_query', (ctx) => answerTap(ctx, say('toast-old-button')));
  // A shared live location is edited every few seconds; that needs no answer.
  composer.on(
    'edited_message:text',
    asPerson((ctx, person) => replyWithExample(ctx, person, 'edited-answer')),
  );
  composer.on(
    'message:forward_origin',
    asPerson((ctx) => showNew(ctx, { message: say('forwarded-answer') })),
  );
  composer.on(
    ['message:photo', 'message:location'],
    asPerson((ctx, person) => placeEvidence(ctx, person)),
  );
  composer.on(
    ['message:voice', 'message:video_note', 'message:audio'],
    asPerson((ctx) => showNew(ctx, { message: say('voice-answer') })),
  );
  composer.on(
    'message:text',
    asPerson((ctx, person) => takeText(ctx, person)),
  );
  composer.on(
    'message',
    asPerson((ctx) => showNew(ctx, { message: say('sticker-answer') })),
  );

  const placeEvidence = (ctx: TurnContext, person: Person) => {
    const heard = heardIn(ctx, ctx.turn.row);
    return beginDialogue(deps, ctx, 'place-evidence@1', { person: person.id, ...evidenceIn(heard) });
  };

  const takeText = async (ctx: TurnContext, person: Person) => {
    const heard = heardIn(ctx, ctx.turn.row);
    if (heard.kind !== 'text') return;
    const typed = await takeTypedAnswers(desk, {
      personId: person.id,
      language: person.language,
      channel: 'telegram',
      heard,
      words: (message) => ctx.turn.stage.words(message),
    });
    const { cause, at: receivedAt, text } = heard;
    if (typed.type !== 'no-answers') {
      await showNew(ctx, typed.screen);
      if (typed.type === 'kept') await askEvidence(ctx, person, receivedAt);
      // Each has buttons of its own, and is answered whenever they are tapped.
      else for (const screen of typed.further ?? []) await showNew(ctx, screen);
      return;
    }
    await recordNote(db, { personId: person.id, text, channel: 'telegram', receivedAt, cause });
    await replyWithExample(ctx, person, 'note-kept');
  };

  /** A list that was typed in one go says nothing of photos and places: they are asked for afterwards. */
  const askEvidence = async (ctx: TurnContext, person: Person, since: Instant) => {
    const cycle = await findCycleOwingEvidence(desk, { personId: person.id, since });
    if (!cycle) return;
    const input = { person: person.id, cycle, startedAt: String(since), only: 'evidence' };
    await beginDialogue(deps, ctx, 'check-in@1', input);
  };

  const replyWithExample = async (ctx: TurnContext, person: Person, key: MessageKey) => {
    const message: Message = say(key, { example: inner(await exampleFor(db, person.id)) });
    await showNew(ctx, { message });
  };

  return composer;
}

function evidenceIn(heard: Heard): Record<string, string> {
  const base = { cause: heard.cause, at: String(heard.at) };
  if (heard.kind === 'photo') {
    return { ...base, photo: heard.fileId, ...(heard.album === undefined ? {} : { album: heard.album }) };
  }
  if (heard.kind !== 'location') return base;
  return { ...base, latitude: String(heard.latitude), longitude: String(heard.longitude) };
}
