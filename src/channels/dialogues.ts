import { ReplayEngine } from '@grammyjs/conversations';
import type { Clock } from '../clock.ts';
import type { Language } from '../language.ts';
import type { Db, Tx } from '../store/open-database.ts';
import { writeTogether } from '../store/write-together.ts';
import type { Heard, Talk } from '../talk.ts';
import { findDialogue, putDialogue } from './dialogue-queries.ts';
import {
  baseOf,
  createReplay,
  type DialogueState,
  isSameStart,
  isStart,
  type Kept,
  type Turn,
  type Way,
  waitOf,
} from './dialogue-state.ts';
import { KeyedTurns } from './keyed-turns.ts';
import { ReplayTalk, type TalkObserver } from './replay-talk.ts';
import type { Stage } from './stage.ts';

/** An input `screen` is the message that is there already and moves on. */
type Input = Record<string, string>;

export interface Dialogue {
  /** Runs from its start whenever something is heard. */
  readonly run: (talk: Talk, input: Input) => Promise<void>;
  /** Whether this is no longer meant for it: then it ends, and somebody else looks at what was heard. */
  readonly isPast?: (input: Input, heard: Heard) => Promise<boolean>;
}

const doubleTapMs = 5_000;

interface BegunAnew {
  /** The dialogue, by its name without what it was begun with. */
  readonly base: string;
  /** The row of the inbox that it answers. */
  readonly begunBy: string;
  readonly stage: Stage;
}

/**
 * Runs dialogues and keeps them while they wait, one per conversation. What is asked on one channel may be answered on
 * the other, whose worker knows nothing of this one: calls for one conversation wait for each other.
 * Names carry a version (`check-in@1`): one that is not known any more is begun anew under its present version.
 */
export class Dialogues {
  readonly #db: Db;
  readonly #clock: Clock;
  readonly #known: Readonly<Record<string, Dialogue>>;

  readonly #turns = new KeyedTurns();

  constructor({ db, clock }: { db: Db; clock: Clock }, known: Readonly<Record<string, Dialogue>>) {
    this.#db = db;
    this.#clock = clock;
    this.#known = known;
  }

  /**
   * Begins a dialogue, in the place of one that waits, and runs it up to its first wait. The second of two taps on the
   * button that begins it changes nothing; later it begins anew, and the question that stood there goes. `begunBy`: the
   * row of the inbox that asked for it.
   */
  begin(turn: Turn, begunBy: string, stage: Stage): Promise<void> {
    return this.#turns.take(turn.conversation, () => this.#begin(turn, begunBy, stage));
  }

  /** Goes on with what was heard. False: no dialogue waits, or it has no use for this. */
  hear(conversation: string, heard: Heard, stage: Stage): Promise<boolean> {
    return this.#turns.take(conversation, () => this.#hear(conversation, heard, stage));
  }

  /** Begins the dialogue that waits anew, if it is this one: what it asks about was answered elsewhere. */
  beginAnew(conversation: string, anew: BegunAnew): Promise<void> {
    return this.#turns.take(conversation, () => this.#beginAnew(conversation, anew));
  }

  /** Drops the dialogue that waits, unless it is a `but`. What was answered is stored; nothing else is lost. */
  drop(conversation: string, unless: { but?: string } = {}): Promise<void> {
    return this.#turns.take(conversation, () => this.#drop(conversation, unless));
  }

  /** In a transaction, without waiting for other calls: drops the dialogue of a row that is set aside. */
  async dropIn(tx: Tx, conversation: string): Promise<void> {
    const kept = await findDialogue(tx, conversation);
    const over = kept && dropped(kept);
    if (over) await putDialogue(tx, kept, over, this.#clock.now());
  }

  async #begin(turn: Turn, begunBy: string, stage: Stage): Promise<void> {
    const kept = await findDialogue(this.#db, turn.conversation);
    if (kept && this.#hasJustBegun(kept, turn)) return;
    const isStopped = kept?.state.type === 'stopped' && isStart(kept.state) && isSameStart(kept, turn);
    const way = isStopped ? kept.state : { replay: createReplay(), begunBy };
    // What this very message began, when it was handled before, stands where it is shown again.
    const isOther = kept && kept.state.begunBy !== begunBy;
    if (isOther && baseOf(kept.name) === baseOf(turn.name)) await closeLast(kept.state, turn.input, stage);
    await this.#advance(turn, way, stage);
  }

  async #hear(conversation: string, heard: Heard, stage: Stage): Promise<boolean> {
    const kept = await findDialogue(this.#db, conversation);
    if (!kept) return false;
    const { state } = kept;
    // It had gone on with this already when the process died: the next question must not take the same answer.
    if (state.cause === heard.cause)
      return state.type === 'stopped' ? this.#advance(kept, state, stage) : true;
    // It had been begun by this very message.
    if (state.begunBy === heard.cause && state.type !== 'stopped') return true;
    const at = waitOf(state);
    if (!at) return false;
    const dialogue = this.#known[kept.name];
    if (!dialogue) return this.#renew(kept, heard, stage);
    if (await dialogue.isPast?.(kept.input, heard)) return this.#drop(conversation).then(() => false);
    const checkpoint = ReplayEngine.supply(at.replay, at.interrupt, heard);
    const wait = { interrupt: at.interrupt, checkpoint };
    const way = { replay: at.replay, begunBy: state.begunBy, cause: heard.cause, wait };
    return this.#advance(kept, way, stage);
  }

  async #beginAnew(conversation: string, { base, begunBy, stage }: BegunAnew): Promise<void> {
    const kept = await findDialogue(this.#db, conversation);
    if (kept?.state.type !== 'waiting' || kept.state.begunBy === begunBy) return;
    if (baseOf(kept.name) !== base || !(kept.name in this.#known)) return;
    await closeLast(kept.state, kept.input, stage);
    await this.#advance(kept, { replay: createReplay(), begunBy }, stage);
  }

  /** Whether a dialogue waits. */
  async isWaiting(conversation: string): Promise<boolean> {
    const kept = await findDialogue(this.#db, conversation);
    return kept !== undefined && waitOf(kept.state) !== undefined;
  }

  /** Whether a dialogue of that kind has just moved on with a tap, or with what was heard: another one was meant twice. */
  async hasJustMoved(conversation: string, base: string): Promise<boolean> {
    const kept = await findDialogue(this.#db, conversation);
    if (!kept || baseOf(kept.name) !== base || !this.#isYoung(kept)) return false;
    return kept.state.cause !== undefined || kept.input['screen'] !== undefined;
  }

  /** The question of a form that is open in a conversation, if one is. */
  async questionIn(conversation: string): Promise<string | undefined> {
    const kept = await findDialogue(this.#db, conversation);
    return kept?.state.type === 'waiting' ? kept.state.question : undefined;
  }

  /** The language that was spoken last in a dialogue of this conversation, if there was one. */
  async spokenIn(conversation: string, db: Db = this.#db): Promise<Language | undefined> {
    return (await findDialogue(db, conversation))?.state.language;
  }

  async #drop(conversation: string, { but }: { but?: string } = {}): Promise<void> {
    const kept = await findDialogue(this.#db, conversation);
    const over = kept && baseOf(kept.name) !== but && dropped(kept);
    if (over) await this.#keep(kept, over);
  }

  #hasJustBegun({ state, changedAt, ...kept }: Kept, turn: Turn): boolean {
    const isWaiting = state.type === 'waiting' && isStart(state);
    return isWaiting && this.#isYoung({ changedAt }) && isSameStart(kept, turn);
  }

  #isYoung({ changedAt }: Pick<Kept, 'changedAt'>): boolean {
    return this.#clock.now() - changedAt < doubleTapMs;
  }

  /**
   * The code has changed since. A button says by itself what it answers and is looked at elsewhere; a text would need
   * the question, so the first one that is still open is asked again. Nothing that was answered is lost.
   */
  async #renew(kept: Kept, heard: Heard, stage: Stage): Promise<boolean> {
    await this.#drop(kept.conversation);
    const name = Object.keys(this.#known).find((known) => baseOf(known) === baseOf(kept.name));
    if (heard.kind === 'choice' || !name) return false;
    const { conversation, input } = kept;
    await this.#begin({ conversation, name, input }, heard.cause, stage);
    return true;
  }

  /** Runs on to the next wait. What was done before an error is kept, so that a second attempt does none of it again. */
  async #advance(turn: Turn, way: Way, stage: Stage): Promise<boolean> {
    const { result, ...stands } = await this.#play(turn, way, stage);
    const { language } = stage.partner;
    const from = { begunBy: way.begunBy, cause: way.cause, language };
    switch (result.type) {
      case 'returned':
        await this.#keep(turn, { ...from, type: 'over' });
        return true;
      case 'interrupted': {
        const [interrupt = 0] = result.interrupts;
        await this.#keep(turn, { ...from, type: 'waiting', replay: result.state, interrupt, ...stands });
        return true;
      }
      case 'canceled':
        return false;
      case 'thrown':
        await this.#keep(turn, { ...way, type: 'stopped', language });
        throw result.error;
    }
  }

  /** `screen`: what stands there at the end; `question`: the one of a form that is open then. */
  async #play(turn: Turn, way: Way, stage: Stage) {
    const dialogue = this.#known[turn.name];
    if (!dialogue) throw new Error(`no dialogue ${turn.name}`);
    let screen: string | undefined;
    let question: string | undefined;
    const observer: TalkObserver = {
      shown: (shown) => {
        screen = shown;
      },
      asked: (asked) => {
        question = asked;
      },
    };
    const engine = new ReplayEngine((controls) =>
      dialogue.run(new ReplayTalk(controls, stage, turn.input['screen'], observer), turn.input),
    );
    const result = await engine.replay(way.replay);
    return { result, screen, question };
  }

  #keep(turn: Turn, state: DialogueState): Promise<void> {
    return writeTogether(this.#db, (tx) => putDialogue(tx, turn, state, this.#clock.now()));
  }
}

/** How a dialogue that waits stands when it is dropped; undefined: it was over. */
function dropped({ state }: Kept): DialogueState | undefined {
  if (state.type === 'over') return undefined;
  const { language, begunBy } = state;
  return { type: 'over', begunBy, screen: state.type === 'waiting' ? state.screen : undefined, language };
}

/** What still stands there of the dialogue before, unless it is the message that moves on. */
async function closeLast(state: DialogueState, input: Record<string, string>, stage: Stage): Promise<void> {
  if (state.type === 'stopped' || state.screen === undefined) return;
  await stage.close(state.screen, input['screen']);
}
