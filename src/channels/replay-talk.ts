import type { ReplayControls } from '@grammyjs/conversations';
import { isSameText } from '../check-ins/reading/fold.ts';
import type { Language } from '../language.ts';
import { buttonCodec } from '../messages/button.ts';
import { type Choice, inner, type Message, type Screen, say } from '../messages/message.ts';
import {
  type Choosing,
  type Form,
  type Heard,
  heardShape,
  type Option,
  type Partner,
  type Question,
  type Reading,
  type Talk,
} from '../talk.ts';
import type { Stage } from './stage.ts';

const optionButton = buttonCodec('op1');

/** Is told what stands there, and which question of a form is open. */
export interface TalkObserver {
  shown(screen: string | undefined): void;
  asked(question: string | undefined): void;
}

/**
 * Talk over the replay engine: each wait is an interrupt, each effect an action, so that the dialogue's function is
 * run again from its start when something is heard and finds all earlier results in the log.
 */
export class ReplayTalk implements Talk {
  readonly #controls: ReplayControls;
  readonly #stage: Stage;
  readonly #observer: TalkObserver;
  #screen: string | undefined;
  #prompts = 0;

  /** `screen`: the message that is there already and shall move on. */
  constructor(controls: ReplayControls, stage: Stage, screen: string | undefined, observer: TalkObserver) {
    this.#controls = controls;
    this.#stage = stage;
    this.#screen = screen;
    this.#observer = observer;
  }

  get partner(): Partner {
    return this.#stage.partner;
  }

  words(message: Message): string {
    return this.#stage.words(message);
  }

  speak(language: Language): void {
    this.#stage.speak(language);
  }

  async say(message: Message, choices?: readonly (readonly Choice[])[]): Promise<void> {
    await this.#show(choices ? { message, choices } : { message });
  }

  async choose<V extends string>(
    message: Message,
    options: readonly Option<V>[],
    { width = 2, hint }: Choosing = {},
  ): Promise<V> {
    const prompt = this.#nextPrompt();
    const choices = options
      .filter(({ isOnlyTyped = false }) => !isOnlyTyped)
      .map(({ value, label }) => ({ label, data: optionButton.write(prompt, value) }));
    return this.ask({ message, choices: inRows(choices, width) }, (heard) => {
      const [chosen, ...others] = options.filter((option) => this.#isChosen(option, prompt, heard));
      if (chosen && others.length === 0) return { value: chosen.value };
      return hint && heard.kind !== 'choice' ? { hint } : undefined;
    });
  }

  async ask<T>(screen: Screen, read: (heard: Heard) => Reading<T>): Promise<T> {
    await this.#show(screen);
    return this.hear(read, screen);
  }

  async hear<T>(read: (heard: Heard) => Reading<T>, asked?: Screen): Promise<T> {
    for (;;) {
      const reading = read(this.#asTapped(await this.#hear(), asked));
      if (reading === undefined) await this.#skip();
      else if ('value' in reading) return reading.value;
      else await this.#show(asked ? withHint(asked, reading.hint) : { message: reading.hint });
    }
  }

  async fill(form: Form): Promise<void> {
    const passed: string[] = [];
    for (;;) {
      const question = await this.once('next', async () => (await form.next(passed)) ?? null);
      this.#observer.asked(question?.id);
      if (question === null) return;
      const isPassed = await this.#askQuestion(form, question);
      if (isPassed) passed.push(question.id);
    }
  }

  async askContact(message: Message): Promise<{ phone: string; isOwn: boolean }> {
    const last = this.#screen;
    await this.once('contact', () => this.#stage.showContactRequest(message, last));
    this.#stands(undefined);
    for (;;) {
      const heard = await this.#hear();
      if (heard.kind === 'contact') return { phone: heard.phone, isOwn: heard.isOwn };
      if (heard.kind === 'choice') await this.#skip();
      else
        await this.once('contact', () => this.#stage.showContactRequest(say('join-ask-contact'), undefined));
    }
  }

  once<T>(name: string, task: () => Promise<T>): Promise<T> {
    return this.#controls.action(task, name);
  }

  /** Asks until it is answered or passed over; true: passed over. */
  async #askQuestion(form: Form, question: Question): Promise<boolean> {
    let { screen } = question;
    let asked = screen;
    await this.#show(screen);
    for (;;) {
      const heard = this.#asTapped(await this.#hear(), screen);
      const filled = await this.once('answer', () => form.answer(question, heard));
      if (filled.type === 'pass') return true;
      if (filled.type === 'next') {
        await this.#showBeside(filled.beside);
        return false;
      }
      if (filled.type === 'other') await this.#skip();
      if (filled.type !== 'again') continue;
      asked = filled.screen ?? asked;
      screen = filled.hint ? withHint(asked, filled.hint) : asked;
      await this.#show(screen);
    }
  }

  async #show(screen: Screen): Promise<void> {
    const last = this.#screen;
    this.#stands(await this.once('show', () => this.#stage.show(screen, last)));
  }

  /** Messages of their own, whose buttons stay: the dialogue's message comes below. */
  async #showBeside(screens: readonly Screen[] = []): Promise<void> {
    for (const screen of screens) await this.once('beside', () => this.#stage.show(screen, undefined));
  }

  #stands(screen: string | undefined): void {
    this.#screen = screen;
    this.#observer.shown(screen);
  }

  async #hear(): Promise<Heard> {
    return heardShape.parse(await this.#controls.interrupt('hear'));
  }

  #skip(): Promise<never> {
    return this.#controls.cancel('skip');
  }

  #nextPrompt(): string {
    this.#prompts += 1;
    return String(this.#prompts);
  }

  /**
   * Who types a button's words means the button, if no other has the same. A mere number is left to whoever asked: «5»
   * is not «+5».
   */
  #asTapped(heard: Heard, { choices = [] }: Partial<Screen> = {}): Heard {
    if (heard.kind !== 'text') return heard;
    const [meant, ...others] = choices
      .flat()
      .map(({ label, data }) => ({ data, words: this.#stage.words(label) }))
      .filter(({ words }) => /\p{L}/u.test(words) && isSameText(heard.text, words));
    if (meant?.data === undefined || others.length > 0) return heard;
    return { cause: heard.cause, at: heard.at, kind: 'choice', data: meant.data };
  }

  #isChosen<V extends string>(option: Option<V>, prompt: string, heard: Heard): boolean {
    if (heard.kind === 'choice') {
      const [number, value] = optionButton.read(heard.data) ?? [];
      return number === prompt && value === option.value;
    }
    return heard.kind === 'text' && isSameText(heard.text, this.#stage.words(option.label));
  }
}

const withHint = (screen: Screen, hint: Message): Screen => ({
  ...screen,
  message: say('with-hint', { hint: inner(hint), screen: inner(screen.message) }),
});

const inRows = (choices: readonly Choice[], width: number): Choice[][] =>
  Array.from({ length: Math.ceil(choices.length / width) }, (_, row) =>
    choices.slice(row * width, (row + 1) * width),
  );
