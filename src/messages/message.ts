import type { Instant } from '../clock.ts';
import type { Language, Names } from '../language.ts';
import type { LocalDate } from '../local-date.ts';
import type { AttachmentId } from '../store/ids.ts';
import type { MessageKey } from './message-key.ts';

/**
 * What is to be said, apart from the words: a key and its variables. It is plain JSON, so that it can wait in the
 * outbox or a dialogue and be rendered for its reader's channel and language at the moment of sending.
 */
export interface Message {
  readonly key: MessageKey;
  readonly vars?: Readonly<Record<string, Value>>;
}

/** A variable. What depends on the reader (names, days, other messages) is kept as what it is until it is rendered. */
export type Value =
  | string
  | number
  | { readonly names: Names }
  | { readonly day: LocalDate; readonly style?: DayStyle }
  | { readonly at: Instant; readonly timeZone: string }
  | { readonly time: string }
  | { readonly message: Message }
  | { readonly list: readonly Message[]; readonly separator?: string };

/** `short`: 21 Nov. `weekday`: Sat 28 Nov. `long`: 21 November. */
export type DayStyle = 'short' | 'weekday' | 'long';

/** A button. `data` comes back when it is tapped; a `url` opens. */
export interface Choice {
  readonly label: Message;
  readonly data?: string;
  readonly url?: string;
}

/** A message with its rows of buttons and, perhaps, a picture above it. */
export interface Screen {
  readonly message: Message;
  readonly picture?: AttachmentId;
  readonly choices?: readonly (readonly Choice[])[];
}

/** Who reads: which words, digits and calendar. */
export interface Reader {
  readonly language: Language;
  readonly channel: 'telegram' | 'sms';
  /** Nothing may tell who writes or what for: a text can put its reader in danger. */
  readonly isNeutral?: boolean;
}

export const say = (key: MessageKey, vars?: Record<string, Value>): Message =>
  vars ? { key, vars } : { key };

/** Names as people wrote them, or a title in the reader's language. */
export const names = (names: Names): Value => ({ names });
export const day = (day: LocalDate, style: DayStyle = 'short'): Value => ({ day, style });
export const moment = (at: Instant, timeZone: string): Value => ({ at, timeZone });
/** A time of day, like 18:00, in the reader's digits. */
export const timeOfDay = (time: string): Value => ({ time });
export const lines = (list: readonly Message[], separator = '\n'): Value => ({ list, separator });
export const inner = (message: Message): Value => ({ message });
