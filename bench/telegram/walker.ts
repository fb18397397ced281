import { setTimeout } from 'node:timers/promises';
import type { BotApiUser } from '../../src/simulator/bot-api/bot-api-user.ts';
import type { ShownMessage } from '../../src/simulator/bot-api/shown-message.ts';
import type { BotApi } from '../../src/simulator/bot-api/start-bot-api.ts';
import { readScreen, type Screen, valueOfButton } from '../../src/simulator/people/screen-reading.ts';

interface Walk {
  readonly startedAt: number;
  readonly endedAt: number;
  readonly steps: number;
}

/** Moves people through their check-ins, step by step. */
export class Walker {
  /** What the bot has shown last in a chat. */
  readonly #screens = new Map<number, Screen>();
  /** Called when the bot has shown something in a chat. */
  #onShown: (chatId: number) => void = () => {};

  constructor(api: BotApi) {
    api.on((event) => {
      if (event.type !== 'message' && event.type !== 'edit') return;
      if (event.message.from === 'bot') this.#look(event.message);
    });
  }

  /** Each step as soon as the one before is answered, until everybody has seen what was saved. */
  async checkIn(users: readonly BotApiUser[]): Promise<Walk> {
    const startedAt = Date.now();
    const going = new Map(users.map((user) => [user.id, user]));
    let steps = 0;
    const over = Promise.withResolvers<void>();
    this.#onShown = (chatId) => {
      const user = going.get(chatId);
      if (!user) return;
      if (this.#isOver(chatId)) going.delete(chatId);
      else steps += this.#step(user);
      if (going.size === 0) over.resolve();
    };
    for (const user of users) steps += this.#begin(user);
    await over.promise;
    this.#onShown = () => {};
    return { startedAt, endedAt: Date.now(), steps };
  }

  /** In turn, whatever the bot has shown by then. */
  async walk(
    users: readonly BotApiUser[],
    { perSecond, steps }: { perSecond: number; steps: number },
  ): Promise<Walk> {
    const startedAt = Date.now();
    let done = 0;
    while (done < steps) {
      const due = Math.min(steps, Math.ceil(((Date.now() - startedAt) * perSecond) / 1000));
      for (; done < due; done += 1) {
        const user = users[done % users.length];
        if (user) this.#step(user);
      }
      await setTimeout(5);
    }
    return { startedAt, endedAt: Date.now(), steps };
  }

  #look(message: ShownMessage): void {
    this.#screens.set(message.chatId, readScreen(message));
    // The request is still being answered.
    setImmediate(() => this.#onShown(message.chatId));
  }

  #isOver(chatId: number): boolean {
    return this.#screens.get(chatId)?.is === 'summary';
  }

  #begin(user: BotApiUser): number {
    user.send('/checkin');
    return 1;
  }

  /** Answers the question that stands there, with the first of its buttons; begins anew where there is none. */
  #step(user: BotApiUser): number {
    const screen = this.#screens.get(user.id);
    const button = screen?.buttons.find(
      ({ data }) => valueOfButton(data) !== undefined || data.startsWith('ow1:'),
    );
    if (!screen || !button) return this.#begin(user);
    user.tap(screen.messageId, button.data);
    return 1;
  }
}
