import { isDeepStrictEqual } from 'node:util';
import { ReplayEngine, type ReplayState } from '@grammyjs/conversations';
import { z } from 'zod';
import type { Clock, Instant } from '../clock.ts';
import type { Db } from '../store/open-database.ts';
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
   * button that begins it changes nothing.
   */
  begin(conversation: string, name: string, input: Record<string, string>, stage: Stage): Promise<void>;
  /** Goes on with what was heard. False: no dialogue waits, or it has no use for this. */
  hear(conversation: string, heard: Heard, stage: Stage): Promise<boolean>;
  /** Whether a dialogue waits. */
  isWaiting(conversation: string): Promise<boolean>;
  /** Drops the dialogue that waits. What was answered is stored; nothing else is lost. */
  drop(conversation: string): Promise<void>;
}

/** Names carry a version (`check-in@1`): one that is not known any more is begun anew under its present version. */
export function createDialogues(
  { db, clock }: { db: Db; clock: Clock },
  dialogues: Readonly<Record<string, Dialogue>>,
): Dialogues {
  const begin: Dialogues['begin'] = async (conversation, name, input, stage) => {
    if (await hasJustBegun({ conversation, name, input })) return;
    await deleteDialogue(db, conversation);
    await advance({ conversation, name, input }, createState(), stage);
  };

  const hasJustBegun = async (turn: Turn): Promise<boolean> => {
    const kept = await findDialogue(db, turn.conversation);
    if (!kept || kept.state.isOver || kept.state.cause !== undefined) return false;
    return isSameStart(kept, turn) && clock.now() - kept.changedAt < doubleTapMs;
  };

  const hear: Dialogues['hear'] = async (conversation, heard, stage) => {
    const kept = await findDialogue(db, conversation);
    if (!kept) return false;
    // It had gone on with this already when the process died: the next question must not take the same answer.
    if (kept.state.cause === heard.cause) return true;
    if (kept.state.isOver) return false;
    if (!(kept.name in dialogues)) return renew(kept, heard, stage);
    const { replay, interrupt } = kept.state;
    ReplayEngine.supply(replay, interrupt, heard);
    return advance(kept, replay, stage, heard.cause);
  };

  /**
   * The code has changed since. A button says by itself what it answers and is looked at elsewhere; a text would need
   * the question, so the first one that is still open is asked again. Nothing that was answered is lost.
   */
  const renew = async (kept: Kept, heard: Heard, stage: Stage): Promise<boolean> => {
    await deleteDialogue(db, kept.conversation);
    const name = Object.keys(dialogues).find((known) => baseOf(known) === baseOf(kept.name));
    if (heard.kind === 'choice' || !name) return false;
    await begin(kept.conversation, name, kept.input, stage);
    return true;
  };

  const advance = async (turn: Turn, state: ReplayState, stage: Stage, cause?: string): Promise<boolean> => {
    const dialogue = dialogues[turn.name];
    if (!dialogue) throw new Error(`no dialogue ${turn.name}`);
    const engine = new ReplayEngine((controls) =>
      dialogue(new ReplayTalk(controls, stage, turn.input['screen']), turn.input),
    );
    const result = await engine.replay(state);
    switch (result.type) {
      case 'returned':
        await saveDialogue(
          db,
          turn,
          { replay: createState(), interrupt: 0, isOver: true, cause },
          clock.now(),
        );
        return true;
      case 'interrupted': {
        const [interrupt = 0] = result.interrupts;
        await saveDialogue(db, turn, { replay: result.state, interrupt, isOver: false, cause }, clock.now());
        return true;
      }
      case 'canceled':
        return false;
      case 'thrown':
        throw result.error;
    }
  };

  const isWaiting = async (conversation: string): Promise<boolean> => {
    const kept = await findDialogue(db, conversation);
    return kept !== undefined && !kept.state.isOver;
  };

  return { begin, hear, isWaiting, drop: (conversation) => deleteDialogue(db, conversation) };
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

interface DialogueState {
  readonly replay: ReplayState;
  readonly interrupt: number;
  readonly isOver: boolean;
  /** What it has heard last. */
  readonly cause?: string | undefined;
}

const createState = (): ReplayState => ({ send: [], receive: [] });

const baseOf = (name: string): string => name.split('@')[0] ?? name;

const stateShape = z.object({
  interrupt: z.number(),
  isOver: z.boolean(),
  cause: z.string().optional(),
  replay: z.object({
    send: z.array(z.object({ payload: z.string() })),
    receive: z.array(
      // An effect without a result has no `returnValue` in JSON.
      z
        .object({ send: z.number(), returnValue: z.unknown().optional() })
        .transform((op) => ({ ...op, returnValue: op.returnValue })),
    ),
  }),
});

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

async function saveDialogue(db: Db, turn: Turn, state: DialogueState, now: number): Promise<void> {
  const row = {
    name: turn.name,
    input: JSON.stringify(turn.input),
    replay: JSON.stringify(state),
    changed_at: now,
  };
  await db
    .insertInto('dialogue')
    .values({ conversation: turn.conversation, ...row })
    .onConflict((conflict) => conflict.column('conversation').doUpdateSet(row))
    .execute();
}

async function deleteDialogue(db: Db, conversation: string): Promise<void> {
  await db.deleteFrom('dialogue').where('conversation', '=', conversation).execute();
}
