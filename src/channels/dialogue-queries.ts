import { z } from 'zod';
import type { Instant } from '../clock.ts';
import { compileOnce, type SlotsOf } from '../store/compile-once.ts';
import type { Db, Tx } from '../store/open-database.ts';
import { type DialogueState, type Kept, stateShape, type Turn } from './dialogue-state.ts';

const inputShape = z.record(z.string(), z.string());

/** The last dialogue of a conversation. */
export async function findDialogue(db: Db, conversation: string): Promise<Kept | undefined> {
  const [row] = await selectDialogue(db, { conversation });
  if (!row) return undefined;
  const input = inputShape.parse(JSON.parse(row.input));
  const state = stateShape.parse(JSON.parse(row.replay));
  return { conversation, name: row.name, input, state, changedAt: row.changed_at };
}

/** Keeps where a dialogue stands, in the place of the one before. */
export async function putDialogue(tx: Tx, turn: Turn, state: DialogueState, now: Instant): Promise<void> {
  await insertDialogue(tx, {
    conversation: turn.conversation,
    name: turn.name,
    input: JSON.stringify(turn.input),
    replay: JSON.stringify(state),
    changedAt: now,
  });
}

const selectDialogue = compileOnce((db, slot: SlotsOf<{ conversation: string }>) =>
  db
    .selectFrom('dialogue')
    .select(['name', 'input', 'replay', 'changed_at'])
    .where('conversation', '=', slot('conversation')),
);

interface DialogueRow {
  readonly conversation: string;
  readonly name: string;
  readonly input: string;
  readonly replay: string;
  readonly changedAt: Instant;
}

const insertDialogue = compileOnce((db, slot: SlotsOf<DialogueRow>) =>
  db
    .insertInto('dialogue')
    .values({
      conversation: slot('conversation'),
      name: slot('name'),
      input: slot('input'),
      replay: slot('replay'),
      changed_at: slot('changedAt'),
    })
    .onConflict((conflict) =>
      conflict.column('conversation').doUpdateSet((eb) => ({
        name: eb.ref('excluded.name'),
        input: eb.ref('excluded.input'),
        replay: eb.ref('excluded.replay'),
        changed_at: eb.ref('excluded.changed_at'),
      })),
    )
    .returning('conversation'),
);
