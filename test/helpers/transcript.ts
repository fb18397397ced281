import type { BotApiUser } from '../../src/simulator/bot-api/bot-api-user.ts';
import type { World } from './world.ts';

/** Writes down a private chat as people see it: who said what, which buttons there are, what moved on. */
export class Transcript {
  readonly #world: World;
  readonly #user: BotApiUser;
  readonly #lines: string[] = [];

  constructor(world: World, user: BotApiUser) {
    this.#world = world;
    this.#user = user;
    world.botApi.on((event) => {
      if (!('chatId' in event) || event.chatId !== user.id) return;
      if (event.type === 'callback-answer' && event.text) this.#write('toast', event.text);
      if (event.type === 'message' && event.message.from === 'bot') this.#show('Saha', event.message);
      if (event.type === 'edit' && event.message.from === 'bot') this.#show('Saha ↻', event.message);
    });
  }

  /** Types a text. */
  async says(text: string): Promise<void> {
    this.#write('you', text);
    this.#user.send(text);
    await this.#world.pause();
  }

  /** Taps the newest button with that label. */
  async taps(label: string): Promise<void> {
    const message = this.#user.messages.findLast((candidate) =>
      candidate.keyboard?.some((row) => row.some((button) => button.text === label)),
    );
    if (!message) throw new Error(`no button «${label}» in:\n${this.text}`);
    this.#write('you tap', `[${label}]`);
    this.#user.tap(message.messageId, label);
    await this.#world.pause();
  }

  async does(what: string, act: () => unknown): Promise<void> {
    this.#write('you', `(${what})`);
    act();
    await this.#world.pause();
  }

  /** A remark between the lines. */
  note(text: string): void {
    this.#lines.push('', `— ${text}`, '');
  }

  get text(): string {
    return `${this.#lines.join('\n').trim()}\n`;
  }

  #show(who: string, message: BotApiUser['messages'][number]): void {
    const photo = message.photo ? '[picture]\n' : '';
    this.#write(who, photo + (message.text ?? message.caption ?? ''));
    for (const row of message.keyboard ?? [])
      this.#lines.push(`${' '.repeat(10)}${row.map(({ text }) => `[ ${text} ]`).join(' ')}`);
    for (const row of message.replyKeyboard ?? [])
      this.#lines.push(`${' '.repeat(10)}${row.map(({ text }) => `{ ${text} }`).join(' ')}`);
  }

  #write(who: string, text: string): void {
    const [first = '', ...rest] = text.split('\n');
    this.#lines.push(
      `${who.padEnd(9)} ${first}`,
      ...rest.map((line) => `${' '.repeat(10)}${line}`.trimEnd()),
    );
  }
}
