import { Composer } from 'grammy';
import { joinAlbum } from '../../../../conversations/answer-evidence.ts';
import { findCycleOwingEvidence } from '../../../../conversations/check-in-form.ts';
import { clarifyInput } from '../../../../conversations/clarify.ts';
import type { Desk } from '../../../../conversations/desk.ts';
import { exampleFor } from '../../../../conversations/help-screen.ts';
import { looksHere } from '../../../../conversations/looks-here.ts';
import type { LowerTotal } from '../../../../conversations/lower-totals.ts';
import { replyToWish } from '../../../../conversations/note-reply.ts';
import { takeTypedAnswers } from '../../../../conversations/typed-answers.ts';
import { recordNote } from '../../../check-ins/record-note.ts';
import { inner, type Message, say } from '../../../messages/message.ts';
import type { MessageKey } from '../../../messages/message-key.ts';
import { listAddresses, type Person } from '../../../organisation/person-queries.ts';
import type { CycleId } from '../../../store/ids.ts';
import type { Db } from '../../../store/open-database.ts';
import type { Heard } from '../../../talk.ts';
import { heardIn } from '../heard.ts';
import { beginDialogue, besideOf, conversationOf, reply, showNew } from '../reply.ts';
import type { BotDeps, TurnContext } from '../turn.ts';
import { asPerson } from './as-person.ts';

type Turning = BotDeps & { readonly desk: Desk };

/** Messages that no dialogue waits for: answers typed unasked, photos, stickers, and the rest. */
export function anythingElse(deps: Turning): Composer<TurnContext> {
  const composer = new Composer<TurnContext>();
  // A shared live location is edited every few seconds; that needs no answer.
  composer.on(
    'edited_message:text',
    asPerson(async (ctx, person) => {
      const message =
        (await wordWithoutTasks(deps.db, person)) ?? (await withExample(deps.db, person, 'edited-answer'));
      await showNew(ctx, { message });
    }),
  );
  composer.on(
    'message',
    asPerson((ctx, person) => takeMessage(deps, ctx, person)),
  );
  return composer;
}

async function takeMessage(deps: Turning, ctx: TurnContext, person: Person): Promise<void> {
  const heard = heardIn(ctx, ctx.turn.row);
  switch (heard.kind) {
    case 'text':
      return takeTyped(deps, ctx, person, heard);
    case 'photo':
    case 'location':
      return takeEvidence(deps, ctx, person, heard);
    default:
      return showNew(ctx, {
        message: (await wordWithoutTasks(deps.db, person)) ?? say(wordAbout(ctx.message)),
      });
  }
}

/** Nobody who gets no tasks is told how to report. */
async function wordWithoutTasks(
  db: Db,
  { id }: Person,
  key: MessageKey = 'no-tasks-coordinator',
): Promise<Message | undefined> {
  const looks = await looksHere(db, id);
  return looks && say(key, { looks: inner(looks) });
}

/** Which task it is for is asked beside a check-in that waits. */
async function takeEvidence(
  deps: Turning,
  ctx: TurnContext,
  person: Person,
  heard: Heard & { kind: 'photo' | 'location' },
): Promise<void> {
  const joined = await joinAlbum(deps.desk, { personId: person.id, heard });
  if (joined) return joined.problem && showNew(ctx, { message: joined.problem });
  const input = { person: person.id, ...evidenceIn(heard) };
  await beginDialogue(deps, ctx, 'place-evidence@1', input, besideOf(ctx, heard.kind));
}

/** What cannot be taken gets a word about how it could be. */
function wordAbout(message: TurnContext['message']): MessageKey {
  if (message?.forward_origin) return 'forwarded-answer';
  if (message?.voice ?? message?.video_note ?? message?.audio) return 'voice-answer';
  if (message?.document ?? message?.video) return 'document-answer';
  return 'sticker-answer';
}

async function takeTyped(
  { db, desk, ...deps }: Turning,
  ctx: TurnContext,
  person: Person,
  heard: Heard & { kind: 'text' },
): Promise<void> {
  const unclear = besideOf(ctx, 'text');
  const phones = (await listAddresses(db, person.id)).filter(({ channel }) => channel === 'sms');
  // What was asked back by text may be answered here.
  for (const asked of [unclear, ...phones.map(({ value }) => `sms:${value}`)])
    if (await deps.dialogues.hear(asked, heard, ctx.turn.stage)) return;
  const typed = await takeTypedAnswers(desk, {
    personId: person.id,
    language: person.language,
    channel: 'telegram',
    heard,
    words: (message) => ctx.turn.stage.words(message),
  });
  const { cause, at: receivedAt, text } = heard;
  if (typed.type === 'courtesy') return reply(ctx, 'thanks-back');
  if (typed.type === 'no-answers') {
    await recordNote(db, { personId: person.id, text, channel: 'telegram', receivedAt, cause });
    const word = replyToWish(text) ?? (await wordWithoutTasks(db, person, 'note-kept-coordinator'));
    return showNew(ctx, { message: word ?? (await withExample(db, person, 'note-kept')) });
  }
  const screens = typed.type === 'ask' ? typed.screens : [typed.screen];
  const [lower, ...others] = typed.type === 'ask' ? typed.lower : [];
  const isOneTotal = lower !== undefined && others.length === 0;
  const turning = { db, desk, ...deps };
  if (isOneTotal && !(await deps.dialogues.isWaiting(conversationOf(ctx)))) {
    for (const screen of screens.slice(0, -1)) await showNew(ctx, screen);
    return askTotal(turning, ctx, { person, since: receivedAt, lower });
  }
  // Each has buttons of its own, and is answered whenever they are tapped.
  for (const screen of screens) await showNew(ctx, screen);
  if (typed.type === 'ask' && lower === undefined)
    await beginDialogue(turning, ctx, 'clarify@1', clarifyInput(person.id, typed, text), unclear);
  await askEvidence(turning, ctx, { person, since: receivedAt });
}

/** What was typed in one go says nothing of photos and places: they are asked for afterwards. */
async function askEvidence(
  deps: Turning,
  ctx: TurnContext,
  { person, since }: { person: Person; since: number },
): Promise<void> {
  const cycle = await findCycleOwingEvidence(deps.desk, { personId: person.id, since });
  if (cycle) await beginDialogue(deps, ctx, 'check-in@1', evidenceInput({ person, since, cycle }));
}

/** What was meant by a total that is lower than before; then photos and places. */
async function askTotal(
  deps: Turning,
  ctx: TurnContext,
  { person, since, lower }: { person: Person; since: number; lower: LowerTotal },
): Promise<void> {
  const { assignment, total } = lower;
  const input = evidenceInput({ person, since, cycle: assignment.cycleId });
  await beginDialogue(deps, ctx, 'check-in@1', { ...input, lower: assignment.id, total: String(total) });
}

const evidenceInput = ({ person, since, cycle }: { person: Person; since: number; cycle: CycleId }) => ({
  person: person.id,
  cycle,
  startedAt: String(since),
  only: 'evidence',
});

const withExample = async (db: Db, person: Person, key: MessageKey): Promise<Message> =>
  say(key, { example: inner(await exampleFor(db, person.id)) });

function evidenceIn(heard: Heard): Record<string, string> {
  const base = { cause: heard.cause, at: String(heard.at) };
  if (heard.kind === 'photo') {
    return { ...base, photo: heard.fileId, ...(heard.album === undefined ? {} : { album: heard.album }) };
  }
  if (heard.kind !== 'location') return base;
  return { ...base, latitude: String(heard.latitude), longitude: String(heard.longitude) };
}
