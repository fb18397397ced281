import type { Language } from '../../src/language.ts';
import type { SmsPhone } from '../../src/simulator/sms/sms-people.ts';
import type { Typed } from './transcript.ts';
import type { World } from './world.ts';

const margin = 11;
const indent = ' '.repeat(margin);

/** Writes down what a plain phone writes and shows; `Saha (2)` is a text of two segments. */
export class TextTranscript {
  readonly #world: World;
  readonly #phone: SmsPhone;
  readonly #language: Language;
  readonly #lines: string[] = [];

  constructor(world: World, phone: SmsPhone, language: Language) {
    this.#world = world;
    this.#phone = phone;
    this.#language = language;
    world.sms?.on(({ phone: number, from, text, segments }) => {
      if (number !== phone.number) return;
      this.#write(from === 'person' ? 'you' : `Saha (${segments})`, text);
    });
  }

  async says(typed: Typed): Promise<void> {
    this.#phone.send(typeof typed === 'string' ? typed : typed[this.#language]);
    await this.rests();
  }

  /** Lets what was written be answered. */
  async rests(): Promise<void> {
    for (let step = 0; step < 3; step += 1) await this.#world.pause();
  }

  /** A remark between the lines. */
  note(text: string): void {
    this.#lines.push('', `— ${text}`, '');
  }

  get text(): string {
    return `${this.#lines.join('\n').trim()}\n`;
  }

  #write(who: string, text: string): void {
    const [first = '', ...rest] = text.split('\n');
    this.#lines.push(
      `${who.padEnd(margin)}${first}`.trimEnd(),
      ...rest.map((line) => `${indent}${line}`.trimEnd()),
    );
  }
}
