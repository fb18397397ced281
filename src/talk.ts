import { z } from 'zod';
import type { Language } from './language.ts';
import type { Choice, Message, Screen } from './messages/message.ts';
import type { Channel } from './store/words.ts';

/** What a person did: the one thing that a dialogue waits for. `cause` names the inbox row, so that recording is idempotent. */
export const heardShape = z.object({ cause: z.string(), at: z.number() }).and(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('choice'), data: z.string() }),
    z.object({ kind: z.literal('text'), text: z.string() }),
    z.object({
      kind: z.literal('photo'),
      fileId: z.string(),
      caption: z.string(),
      album: z.string().optional(),
    }),
    z.object({ kind: z.literal('location'), latitude: z.number(), longitude: z.number() }),
    z.object({ kind: z.literal('contact'), phone: z.string(), isOwn: z.boolean() }),
    z.object({ kind: z.literal('other') }),
  ]),
);
export type Heard = Readonly<z.infer<typeof heardShape>>;

/** With whom a dialogue speaks, fixed when it begins. */
export interface Partner {
  /** The person as the channel knows them: a Telegram user id, or a phone in E.164. */
  readonly address: string;
  readonly channel: Channel;
  readonly language: Language;
}

/** What `ask` makes of what was heard: a value; or a word about why not; or nothing (somebody else shall look at it). */
export type Reading<T> = { readonly value: T } | { readonly hint: Message } | undefined;

/** An option of `choose`: the words on it and what it stands for. One that is only typed has no button. */
export interface Option<V extends string> {
  readonly value: V;
  readonly label: Message;
  readonly isOnlyTyped?: boolean;
}

/** `width`: how many options stand in a row. `hint`: what is said to something that is none of them, if it is for nobody else. */
export interface Choosing {
  readonly width?: number;
  readonly hint?: Message;
}

/** One question of a form. Its buttons carry all that is needed to answer it, whenever they are tapped. */
export interface Question {
  readonly id: string;
  readonly screen: Screen;
}

/**
 * What came of an answer to a question of a form. `next`: the form looks for what is open now, after it has said what
 * else came of the answer. `again`: the same question, with a word about why, or from now on on another screen.
 * `kept`: it went with an earlier answer, the question stands as it is. `pass`: not now. `other`: it was no answer to
 * this form, somebody else shall look at it.
 */
export type Filled =
  | { readonly type: 'next'; readonly beside?: readonly Screen[] }
  | { readonly type: 'again'; readonly hint?: Message; readonly screen?: Screen }
  | { readonly type: 'kept' }
  | { readonly type: 'pass' }
  | { readonly type: 'other' };

/** Questions that belong together. Answers are committed one by one; what is still open is read from the database. */
export interface Form {
  /** The first open question; `passed` are the ids that were skipped in this dialogue. */
  next(passed: readonly string[]): Promise<Question | undefined>;
  /** Commits the answer. */
  answer(question: Question, heard: Heard): Promise<Filled>;
}

/**
 * The port that a dialogue speaks through. A dialogue is replayed from its start whenever something is heard, so all
 * effects and all that is not deterministic stand in `once`; between two waits it may be dropped at any time.
 */
export interface Talk {
  readonly partner: Partner;
  /** A message in this partner's words, where they become part of what is kept. */
  words(message: Message): string;
  /** From now on it speaks another language. */
  speak(language: Language): void;
  /** Shows a screen: the dialogue's one message moves on. */
  say(message: Message, choices?: readonly (readonly Choice[])[]): Promise<void>;
  /** Waits for one of the options, tapped or typed. */
  choose<V extends string>(message: Message, options: readonly Option<V>[], choosing?: Choosing): Promise<V>;
  /** Waits for something that can be read. `read` is pure. */
  ask<T>(screen: Screen, read: (heard: Heard) => Reading<T>): Promise<T>;
  /** Waits for something that can be read, without showing anything: the question has been sent, as `asked` if it has buttons. */
  hear<T>(read: (heard: Heard) => Reading<T>, asked?: Screen): Promise<T>;
  /** Asks what is open in the form, one question at a time or all at once, as the channel does it. */
  fill(form: Form): Promise<void>;
  /** Asks for the sender's own phone number, as the channel does it. */
  askContact(message: Message): Promise<{ phone: string; isOwn: boolean }>;
  /** Does something once; `name` tells it from the others. Its result is JSON. */
  once<T>(name: string, task: () => Promise<T>): Promise<T>;
}
