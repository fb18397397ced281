import type { Language } from '../language.ts';
import type { Message, Screen } from '../messages/message.ts';
import type { Partner } from '../talk.ts';

/** What a channel gives to a dialogue for one turn: with whom it speaks, and how a screen is shown. */
export interface Stage {
  readonly partner: Partner;
  /** Shows a screen in the place of the last one; returns what the channel needs to find it again. */
  show(screen: Screen, last: string | undefined): Promise<string>;
  /** The buttons of what was shown go, unless it is `but`: something else is asked now. */
  close(shown: string, but: string | undefined): Promise<void>;
  /** From now on it speaks another language. */
  speak(language: Language): void;
  /** Asks for the sender's own phone number, below the last screen, whose buttons have done their work. */
  showContactRequest(message: Message, last: string | undefined): Promise<void>;
  /** The words as this person reads them: typed answers are held against the labels of buttons. */
  words(message: Message): string;
}
