import type { Language } from '../../src/language.ts';
import { type Message, type Value, say as words } from '../../src/messages/message.ts';
import type { MessageKey } from '../../src/messages/message-key.ts';
import { createWording } from '../../src/messages/wording.ts';
import type { BotApiGroup } from '../../src/simulator/bot-api/bot-api-group.ts';
import type { BotApiUser } from '../../src/simulator/bot-api/bot-api-user.ts';
import type { PersonInChat } from '../../src/simulator/bot-api/person-in-chat.ts';
import type { ShownMessage } from '../../src/simulator/bot-api/shown-message.ts';
import type { World } from './world.ts';

/** What somebody types: the same in all languages, or in each its own. */
export type Typed = string | Readonly<Record<Language, string>>;

/** Where it is written down: a private chat, or a group in which several people speak. */
interface Room {
  readonly id: number;
  readonly messages: readonly ShownMessage[];
  /** What they are called in the margin. */
  labelOf(userId: number): string;
}

const margin = 11;
const wording = createWording();

/** Writes down a chat as people see it: who said what, which buttons there are, what moved on. */
export class Transcript {
  readonly #world: World;
  readonly #room: Room;
  readonly #language: Language;
  readonly #lines: string[] = [];
  /** What each message said last. */
  readonly #shown = new Map<number, string>();
  #speaker: PersonInChat;

  /** `speaker`: who acts until somebody else does. */
  constructor(
    world: World,
    room: Room,
    { speaker, language }: { speaker: PersonInChat; language: Language },
  ) {
    this.#world = world;
    this.#room = room;
    this.#speaker = speaker;
    this.#language = language;
    world.botApi.on((event) => {
      if (!('chatId' in event) || event.chatId !== room.id) return;
      if (event.type === 'callback-answer' && event.text) this.#write('toast', event.text);
      if (event.type === 'message' && event.message.from === 'bot') this.#show('Saha', event.message);
      if (event.type === 'edit' && event.message.from === 'bot') this.#show('Saha ↻', event.message);
      if (event.type === 'pin') this.#write(event.isPinned ? 'pinned ↑' : 'unpinned', '');
    });
  }

  /** From now on this person acts. */
  by(speaker: PersonInChat): this {
    this.#speaker = speaker;
    return this;
  }

  /** Types a text, in reply to a message if one is named. */
  async says(typed: Typed, { replyTo }: { replyTo?: number | undefined } = {}): Promise<void> {
    const text = this.typed(typed);
    this.#write(this.#who(), text);
    this.#speaker.send(text, replyTo === undefined ? {} : { replyTo });
    await this.#world.pause();
  }

  /** Taps the newest button that says this in the language of the chat. */
  async taps(key: MessageKey, vars?: Record<string, Value>): Promise<void> {
    await this.tapsLabel(this.words(words(key, vars)));
  }

  /** Taps the newest button with these very words. */
  async tapsLabel(label: string): Promise<void> {
    const message = this.newestWith(label);
    this.#write(this.#who(), `taps [ ${label} ]`);
    this.#speaker.tap(message.messageId, label);
    await this.#world.pause();
  }

  /** The newest message that has this button. */
  newestWith(label: string): ShownMessage {
    const message = this.#room.messages.findLast((candidate) =>
      candidate.keyboard?.some((row) => row.some((button) => button.text === label)),
    );
    if (!message) throw new Error(`no button «${label}» in:\n${this.text}`);
    return message;
  }

  /** What stands on the newest button with this word. */
  buttonWith(word: string): string {
    const labels = this.#room.messages.toReversed().flatMap(({ keyboard = [] }) => keyboard.flat());
    const label = labels.find(({ text }) => text.includes(word));
    if (!label) throw new Error(`no button with «${word}» in:\n${this.text}`);
    return label.text;
  }

  /** What stands on the button of the list's task with this position, in the newest list. */
  buttonOfTask(position: number): string {
    const number = new Intl.NumberFormat(this.#language === 'fa' ? 'fa-u-nu-arabext' : 'en').format(position);
    const labels = this.#room.messages.toReversed().flatMap(({ keyboard = [] }) => keyboard.flat());
    const label = labels.find(
      ({ text }) => text.replace(/^\P{N}*/u, '').startsWith(number) && /\p{L}/u.test(text),
    );
    if (!label) throw new Error(`no button for task ${position} in:\n${this.text}`);
    return label.text;
  }

  /** Does something else; `what` tells the reader. */
  async does(what: string, act: (speaker: PersonInChat) => unknown): Promise<void> {
    this.#write(this.#who(), `(${what})`);
    act(this.#speaker);
    await this.#world.pause();
  }

  /** A remark between the lines. */
  note(text: string): void {
    this.#lines.push('', `— ${text}`, '');
  }

  words(message: Message): string {
    return wording.say(message, { language: this.#language, channel: 'telegram' });
  }

  typed(typed: Typed): string {
    return typeof typed === 'string' ? typed : typed[this.#language];
  }

  get text(): string {
    return `${this.#lines.join('\n').trim()}\n`;
  }

  #who(): string {
    return this.#room.labelOf(this.#speaker.account.id);
  }

  #show(who: string, message: ShownMessage): void {
    if (message.service) return;
    const words = message.text ?? message.caption ?? '';
    const isSame = this.#shown.get(message.messageId) === words;
    this.#shown.set(message.messageId, words);
    if (isSame && !message.keyboard) return this.#write(who, '(the buttons above go)');
    const photo = message.photo ? '[picture]\n' : '';
    this.#write(who, photo + words);
    for (const row of message.keyboard ?? [])
      this.#lines.push(indent + row.map(({ text }) => `[ ${text} ]`).join(' '));
    for (const row of message.replyKeyboard ?? [])
      this.#lines.push(indent + row.map(({ text }) => `{ ${text} }`).join(' '));
  }

  #write(who: string, text: string): void {
    const [first = '', ...rest] = text.split('\n');
    this.#lines.push(
      `${who.padEnd(margin)}${first}`.trimEnd(),
      ...rest.map((line) => `${indent}${line}`.trimEnd()),
    );
  }
}

const indent = ' '.repeat(margin);

/** A private chat; whoever it belongs to is «you». */
export const writeDown = (world: World, user: BotApiUser, language: Language): Transcript =>
  new Transcript(
    world,
    {
      id: user.id,
      get messages() {
        return user.messages;
      },
      labelOf: () => 'you',
    },
    { speaker: user, language },
  );

/** A group, in which `speaker` acts first. */
export const writeDownGroup = (
  world: World,
  group: BotApiGroup,
  { speaker, language }: { speaker: BotApiUser; language: Language },
): Transcript =>
  new Transcript(
    world,
    {
      id: group.id,
      get messages() {
        return group.messages;
      },
      labelOf: (userId) => group.chat.people.get(userId)?.user.first_name ?? '?',
    },
    { speaker: speaker.in(group), language },
  );
