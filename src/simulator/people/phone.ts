import type { Clock } from '../../clock.ts';
import type { BotApiEvent } from '../bot-api/events.ts';
import type { PersonInChat } from '../bot-api/person-in-chat.ts';
import { readScreen, type Screen } from './screen-reading.ts';

/** Screens that a person goes through; the others are read and left alone. */
const isStep = (screen: Screen): boolean => screen.is !== 'text';

/** The bot answers within seconds; who has waited this long puts the phone away. */
const patienceMs = 10 * 60_000;

/**
 * What a person sees of one chat: the screen that they are on, and what came without being asked for. Whatever the bot
 * does between an action and the first sign of an answer counts as the answer.
 */
export class Phone {
  readonly hand: PersonInChat;
  readonly #clock: Clock;
  /** The latest screen with something to tap or to give, as it stands now. */
  screen: Screen | undefined;
  /** The latest message without buttons. */
  lastText: string | undefined;
  /** What came without being asked for, oldest first. */
  readonly calls: Screen[] = [];
  /** All messages that came without being asked for. */
  onCall: (screen: Screen) => void = () => {};
  readonly #toasts = new Map<string, string | undefined>();
  readonly #unanswered = new Set<string>();
  readonly #deleted = new Set<number>();
  /** What the messages said when they came. */
  readonly #texts = new Map<number, string>();
  #isExpecting = false;
  #touched: number | undefined;
  #changes = 0;
  #last: Promise<unknown> = Promise.resolve();
  #watchers = new Set<() => void>();

  constructor(hand: PersonInChat, clock: Clock) {
    this.hand = hand;
    this.#clock = clock;
  }

  /** Taps that the bot has not answered. */
  get unansweredTaps(): number {
    return this.#unanswered.size;
  }

  /** Whether the message is still to be seen. */
  shows(messageId: number): boolean {
    return !this.#deleted.has(messageId);
  }

  /** Tells the phone what happened in its chat. */
  notice(event: BotApiEvent): void {
    switch (event.type) {
      case 'message':
        if (event.message.from === 'bot' && !event.message.service) this.#receive(readScreen(event.message));
        break;
      case 'edit':
        if (event.message.from === 'bot') this.#refresh(readScreen(event.message));
        break;
      case 'delete':
        this.#deleted.add(event.messageId);
        if (this.screen?.messageId === event.messageId) this.screen = undefined;
        break;
      case 'callback-answer':
        this.#unanswered.delete(event.queryId);
        this.#toasts.set(event.queryId, event.text);
        break;
      default:
        return;
    }
    for (const look of this.#watchers) look();
  }

  /** Does something and waits for the bot to react; false if it does not. One thing at a time. */
  act(action: () => unknown): Promise<boolean> {
    const reaction = this.#last.then(() => this.#act(action));
    this.#last = reaction.catch(() => undefined);
    return reaction;
  }

  async #act(action: () => unknown): Promise<boolean> {
    const before = this.#changes;
    this.#isExpecting = true;
    this.#touched = undefined;
    action();
    const hasReacted = await this.#until(() => this.#changes > before);
    this.#isExpecting = false;
    return hasReacted;
  }

  /** Looks away from the screen: only a new one counts. */
  turnAway(): void {
    this.screen = undefined;
  }

  /** Taps a button, which may have gone from the screen meanwhile. */
  tap(messageId: number, data: string): string {
    this.#touched = messageId;
    const query = this.hand.tap(messageId, data, { isStale: true });
    this.#unanswered.add(query);
    return query;
  }

  /** The small word with which a tap was answered. */
  async toastFor(query: string): Promise<string | undefined> {
    await this.#until(() => this.#toasts.has(query));
    return this.#toasts.get(query);
  }

  /** The next message that comes, or has come, without being asked for. */
  async nextCall(): Promise<Screen> {
    for (;;) {
      const call = this.calls.shift();
      if (call) return call;
      await new Promise<void>((resolve) => {
        const look = () => {
          if (this.calls.length === 0) return;
          this.#watchers.delete(look);
          resolve();
        };
        this.#watchers.add(look);
      });
    }
  }

  #receive(screen: Screen): void {
    this.#texts.set(screen.messageId, screen.text);
    if (!this.#isExpecting) {
      this.onCall(screen);
      if (isStep(screen)) this.calls.push(screen);
      return;
    }
    if (isStep(screen)) this.screen = screen;
    else this.lastText = screen.text;
    this.#changes += 1;
  }

  #refresh(screen: Screen): void {
    const { messageId, text } = screen;
    if (isStep(screen)) this.screen = screen;
    else if (this.screen?.messageId === messageId) this.screen = undefined;
    // A question that only loses its buttons is no answer yet: the answer comes below it.
    const saysMore = messageId === this.#touched && text !== this.#texts.get(messageId);
    if (isStep(screen) || saysMore) this.#changes += 1;
    this.#texts.set(messageId, text);
  }

  async #until(isTrue: () => boolean): Promise<boolean> {
    if (isTrue()) return true;
    const stop = new AbortController();
    const look = () => {
      // A reason of one's own is cheaper than the exception that would be made.
      if (isTrue()) stop.abort('seen');
    };
    this.#watchers.add(look);
    await this.#clock.wait(patienceMs, { signal: stop.signal });
    this.#watchers.delete(look);
    return isTrue();
  }
}
