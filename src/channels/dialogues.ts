import { isDeepStrictEqual } from 'node:util';
import { ReplayEngine, type ReplayState } from '@grammyjs/conversations';
import { z } from 'zod';
import type { Clock, Instant } from '../clock.ts';
import { type Language, languages } from '../language.ts';
import type { Db, Tx } from '../store/open-database.ts';
import { writeTogether } from '../store/write-together.ts';
import type { Heard, Talk } from '../talk.ts';
import { ReplayTalk } from './replay-talk.ts';
import type { Stage } from './stage.ts';

/**
 * A dialogue: a function of Talk and of the input that it was begun with. An input `screen` is the message that is
 * there already and moves on.
 */
export type Dialogue = (talk: Talk, input: Record<string, string>) => Promise<void>;

/** Runs dialogues and keeps them while they wait. One per conversation; calls for one conversation must not overlap. */
export interface Dialogues {
  /**
   * Begins a dialogue, in the place of one that waits, and runs it up to its first wait. The second of two taps on the
   * button that begins it changes nothing; later it begins anew, and the question that stood there goes.
   */
  begin(conversation: string, name: string, input: Record<string, string>, stage: Stage): Promise<void>;
  /** Goes on with what was heard. False: no dialogue waits, or it has no use for this. */
  hear(conversation: string, heard: Heard, stage: Stage): Promise<boolean>;
  /** Whether a dialogue waits. */
  isWaiting(conversation: string): Promise<boolean>;
  /** The language that was spoken last in a dialogue of this conversation, if there was one. */
  spokenIn(conversation: string): Promise<Language | undefined>;
  /** Drops the dialogue that waits. What was answered is stored; nothing else is lost. */
  drop(conversation: string): Promise<void>;
}

/** Names carry a version (`check-in@1`): one that is not known any more is begun anew under its present version. */
export function createDialogues(
  { db, clock }: { db: Db; clock: Clock },
  dialogues: Readonly<Record<string, Dialogue>>,
): Dialogues {
  const begin: Dialogues['begin'] = async (conversation, name, input, stage) => {
    const turn = { conversation, name, input };
    const kept = await findDialogue(db, conversation);
    if (kept && hasJustBegun(kept, turn)) return;
    const isStopped = kept?.state.type === 'stopped' && isStart(kept.state) && isSameStart(kept, turn);
    const way = isStopped ? kept.state : { replay: createReplay() };
    if (kept && baseOf(kept.name) === baseOf(name)) await closeLast(kept.state, input, stage);
    await advance(turn, way, stage);
  };

  const hasJustBegun = (kept: Kept, turn: Turn): boolean =>
    kept.state.type === 'waiting' &&
    isStart(kept.state) &&
    isSameStart(kept, turn) &&
    clock.now() - kept.changedAt < doubleTapMs;

  const hear: Dialogues['hear'] = async (conversation, heard, stage) => {
    const kept = await findDialogue(db, conversation);
    if (!kept) return false;
    const { state } = kept;
    // It had gone on with this already when the process died: the next question must not take the same answer.
    if (state.cause === heard.cause) return state.type === 'stopped' ? advance(kept, state, stage) : true;
    const at = waitOf(state);
    if (!at) return false;
    if (!(kept.name in dialogues)) return renew(kept, heard, stage);
    const checkpoint = ReplayEngine.supply(at.replay, at.interrupt, heard);
    const wait = { interrupt: at.interrupt, checkpoint };
    return advance(kept, { replay: at.replay, cause: heard.cause, wait }, stage);
  };

  /**
   * The code has changed since. A button says by itself what it answers and is looked at elsewhere; a text would need
   * the question, so the first one that is still open is asked again. Nothing that was answered is lost.
   */
  const renew = async (kept: Kept, heard: Heard, stage: Stage): Promise<boolean> => {
    await drop(kept.conversation);
    const name = Object.keys(dialogues).find((known) => baseOf(known) === baseOf(kept.name));
    if (heard.kind === 'choice' || !name) return false;
    await begin(kept.conversation, name, kept.input, stage);
    return true;
  };

  /** Runs on to the next wait. What was done before an error is kept, so that a second attempt does none of it again. */
  const advance = async (turn: Turn, way: Way, stage: Stage): Promise<boolean> => {
    const dialogue = dialogues[turn.name];
    if (!dialogue) throw new Error(`no dialogue ${turn.name}`);
    let screen: string | undefined;
    const engine = new ReplayEngine((controls) => {
      const talk = new ReplayTalk(controls, stage, turn.input['screen'], (shown) => {
        screen = shown;
      });
      return dialogue(talk, turn.input);
    });
    const save = (state: DialogueState) =>
      writeTogether(db, (tx) => saveDialogue(tx, turn, state, clock.now()));
    const { cause } = way;
    const result = await engine.replay(way.replay);
    const { language } = stage.partner;
    switch (result.type) {
      case 'returned':
        await save({ type: 'over', cause, language });
        return true;
      case 'interrupted': {
        const [interrupt = 0] = result.interrupts;
        await save({ type: 'waiting', replay: result.state, interrupt, cause, screen, language });
        return true;
      }
      case 'canceled':
        return false;
      case 'thrown':
        await save({ ...way, type: 'stopped', language });
        throw result.error;
    }
  };

  const isWaiting = async (conversation: string): Promise<boolean> => {
    const kept = await findDialogue(db, conversation);
    return kept !== undefined && waitOf(kept.state) !== undefined;
  };

  const spokenIn = async (conversation: string): Promise<Language | undefined> =>
    (await findDialogue(db, conversation))?.state.language;

  const drop = async (conversation: string): Promise<void> => {
    const kept = await findDialogue(db, conversation);
    if (!kept || kept.state.type === 'over') return;
    const { language } = kept.state;
    const screen = kept.state.type === 'waiting' ? kept.state.screen : undefined;
    await writeTogether(db, (tx) =>
      saveDialogue(tx, kept, { type: 'over', screen, language }, clock.now()),
    );
  };

  return { begin, hear, isWaiting, spokenIn, drop };
}

/** What still stands there of the dialogue before, unless it is the message that moves on. */
async function closeLast(state: DialogueState, input: Record<string, string>, stage: Stage): Promise<void> {
  if (state.type === 'stopped' || state.screen === undefined) return;
  await stage.close(state.screen, input['screen']);
}

const doubleTapMs = 5_000;

/** The moments of two taps differ, and with it when they began. */
const isSameStart = (a: Turn, b: Turn): boolean =>
  a.name === b.name &&
  isDeepStrictEqual({ ...a.input, startedAt: undefined }, { ...b.input, startedAt: undefined });

interface Turn {
  readonly conversation: string;
  readonly name: string;
  readonly input: Record<string, string>;
}

/** One that waits, or that is over and only remembers what it heard last. */
interface Kept extends Turn {
  readonly changedAt: Instant;
  readonly state: DialogueState;
}

const createReplay = (): ReplayState => ({ send: [], receive: [] });

const baseOf = (name: string): string => name.split('@')[0] ?? name;

const replayShape = z.object({
  send: z.array(z.object({ payload: z.string() })),
  receive: z.array(
    // An effect without a result has no `returnValue` in JSON.
    z
      .object({ send: z.number(), returnValue: z.unknown().optional() })
      .transform((op) => ({ ...op, returnValue: op.returnValue })),
  ),
});

/** On its way from its last wait, if there was one, to the next. `cause`: what it has heard last. */
const wayShape = z.object({
  replay: replayShape,
  cause: z.string().optional(),
  wait: z.object({ interrupt: z.number(), checkpoint: z.tuple([z.number(), z.number()]) }).optional(),
});
type Way = Readonly<z.infer<typeof wayShape>>;

/** `screen`: what is asked there. */
const stateShape = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('waiting'),
    replay: replayShape,
    interrupt: z.number(),
    cause: z.string().optional(),
    screen: z.string().optional(),
    language: z.enum(languages),
  }),
  z.object({
    type: z.literal('over'),
    cause: z.string().optional(),
    screen: z.string().optional(),
    language: z.enum(languages),
  }),
  /** An error came on the way. */
  wayShape.extend({ type: z.literal('stopped'), language: z.enum(languages) }),
]);
type DialogueState = Readonly<z.infer<typeof stateShape>>;

/** Whether nothing was heard since it began. */
const isStart = ({ cause }: DialogueState): boolean => cause === undefined;

/** Where something new can be heard: for one that was stopped on its way, back at its last wait. */
function waitOf(state: DialogueState): { replay: ReplayState; interrupt: number } | undefined {
  if (state.type === 'waiting') return state;
  if (state.type === 'over' || !state.wait) return undefined;
  const { replay, wait } = state;
  ReplayEngine.reset(replay, wait.checkpoint);
  return { replay, interrupt: wait.interrupt };
}

async function findDialogue(db: Db, conversation: string): Promise<Kept | undefined> {
  const row = await db
    .selectFrom('dialogue')
    .select(['name', 'input', 'replay', 'changed_at'])
    .where('conversation', '=', conversation)
    .executeTakeFirst();
  if (!row) return undefined;
  const input = z.record(z.string(), z.string()).parse(JSON.parse(row.input));
  const state = stateShape.parse(JSON.parse(row.replay));
  return { conversation, name: row.name, input, state, changedAt: row.changed_at };
}

async function saveDialogue(tx: Tx, turn: Turn, state: DialogueState, now: number): Promise<void> {
  const row = {
    name: turn.name,
    input: JSON.stringify(turn.input),
    replay: JSON.stringify(state),
    changed_at: now,
  };
  await tx
    .insertInto('dialogue')
    .values({ conversation: turn.conversation, ...row })
    .onConflict((conflict) => conflict.column('conversation').doUpdateSet(row))
    .execute();
}
