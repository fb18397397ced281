import { ReplayEngine, type ReplayState } from '@grammyjs/conversations';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
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
  /** Begins a dialogue, in the place of one that waits, and runs it up to its first wait. */
  begin(conversation: string, name: string, input: Record<string, string>, stage: Stage): Promise<void>;
  /** Goes on with what was heard. False: no dialogue waits, or it has no use for this. */
  hear(conversation: string, heard: Heard, stage: Stage): Promise<boolean>;
  /** Drops the dialogue that waits. What was answered is stored; nothing else is lost. */
  drop(conversation: string): Promise<void>;
}

/** Names carry a version (`check-in@1`): one that is not known any more is begun anew under its present version. */
export function createDialogues(
  { db, clock }: { db: Db; clock: Clock },
  dialogues: Readonly<Record<string, Dialogue>>,
): Dialogues {
  const begin: Dialogues['begin'] = async (conversation, name, input, stage) => {
    await deleteDialogue(db, conversation);
    await advance({ conversation, name, input }, createState(), stage);
  };

  const hear: Dialogues['hear'] = async (conversation, heard, stage) => {
    const waiting = await findDialogue(db, conversation);
    if (!waiting) return false;
    if (!(waiting.name in dialogues)) return renew(waiting, stage);
    const { replay, interrupt } = waiting.state;
    ReplayEngine.supply(replay, interrupt, heard);
    return advance(waiting, replay, stage);
  };

  /** The code has changed since: the first question that is still open is asked again, nothing is lost. */
  const renew = async (waiting: Waiting, stage: Stage): Promise<boolean> => {
    const name = Object.keys(dialogues).find((known) => baseOf(known) === baseOf(waiting.name));
    if (name) await begin(waiting.conversation, name, waiting.input, stage);
    else await deleteDialogue(db, waiting.conversation);
    return false;
  };

  const advance = async (turn: Turn, state: ReplayState, stage: Stage): Promise<boolean> => {
    const dialogue = dialogues[turn.name];
    if (!dialogue) throw new Error(`no dialogue ${turn.name}`);
    const engine = new ReplayEngine((controls) =>
      dialogue(new ReplayTalk(controls, stage, turn.input['screen']), turn.input),
    );
    const result = await engine.replay(state);
    switch (result.type) {
      case 'returned':
        await deleteDialogue(db, turn.conversation);
        return true;
      case 'interrupted':
        await saveDialogue(
          db,
          turn,
          { replay: result.state, interrupt: result.interrupts[0] ?? 0 },
          clock.now(),
        );
        return true;
      case 'canceled':
        return false;
      case 'thrown':
        throw result.error;
    }
  };

  return { begin, hear, drop: (conversation) => deleteDialogue(db, conversation) };
}

interface Turn {
  readonly conversation: string;
  readonly name: string;
  readonly input: Record<string, string>;
}

interface Waiting extends Turn {
  readonly state: { replay: ReplayState; interrupt: number };
}

const createState = (): ReplayState => ({ send: [], receive: [] });

const baseOf = (name: string): string => name.split('@')[0] ?? name;

const stateShape = z.object({
  interrupt: z.number(),
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

async function findDialogue(db: Db, conversation: string): Promise<Waiting | undefined> {
  const row = await db
    .selectFrom('dialogue')
    .select(['name', 'input', 'replay'])
    .where('conversation', '=', conversation)
    .executeTakeFirst();
  if (!row) return undefined;
  const input = z.record(z.string(), z.string()).parse(JSON.parse(row.input));
  return { conversation, name: row.name, input, state: stateShape.parse(JSON.parse(row.replay)) };
}

async function saveDialogue(db: Db, turn: Turn, state: Waiting['state'], now: number): Promise<void> {
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
