import type { SmsPhone, SmsText } from '../sms/sms-people.ts';
import { Somebody, type SomebodyParts } from './somebody.ts';
import { isPrompt, type KnownTask, type ListedTask, readTasks } from './text-reading.ts';

export interface TexterParts extends SomebodyParts {
  readonly phone: SmsPhone;
  readonly known: readonly KnownTask[];
}

/** A text that lists tasks. */
export interface TextCall {
  readonly is: 'tasks' | 'prompt';
  readonly at: number;
  readonly tasks: readonly ListedTask[];
}

/** Phones send one text after another; who has waited this long puts theirs away. */
const patienceMs = 30 * 60_000;

/** Somebody with the plainest phone in hand. */
export class Texter extends Somebody {
  readonly phone: SmsPhone;
  readonly #known: readonly KnownTask[];
  readonly #calls: TextCall[] = [];
  readonly #answers: string[] = [];
  /** What the latest list said; a reminder need not say it again. */
  #listed: readonly ListedTask[] = [];
  readonly #watchers = new Set<() => void>();
  /** How many lists of tasks have come, without what only reminds of them. */
  taskLists = 0;
  #isExpecting = false;

  constructor(parts: TexterParts) {
    super(parts);
    this.phone = parts.phone;
    this.#known = parts.known;
  }

  /** Tells of a text that has come. */
  notice({ text, at }: SmsText): void {
    const tasks = readTasks(text, this.#known);
    if (isPrompt(text, this.language))
      this.#calls.push({ is: 'prompt', at, tasks: tasks.length > 0 ? tasks : this.#listed });
    else if (tasks.length > 0) this.#keepList({ is: 'tasks', at, tasks });
    else this.#answers.push(text);
    if (this.isStopped && !this.#isExpecting) this.complain('got a text after saying stop');
    for (const look of this.#watchers) look();
  }

  #keepList(call: TextCall): void {
    this.#calls.push(call);
    this.#listed = call.tasks;
    this.taskLists += 1;
  }

  /** The next list of tasks that comes, or has come. */
  async nextCall(): Promise<TextCall> {
    for (;;) {
      const call = this.#calls.shift();
      if (call) return call;
      await new Promise<void>((resolve) => this.#watchers.add(resolve));
      this.#watchers.clear();
    }
  }

  /** Writes, and reads what comes back; undefined: nothing did. */
  async write(...texts: readonly string[]): Promise<string | undefined> {
    this.#answers.length = 0;
    this.#isExpecting = true;
    for (const text of texts) this.phone.send(text);
    await this.#until(() => this.#answers.length >= texts.length);
    this.#isExpecting = false;
    return this.#answers.at(-1);
  }

  async #until(isTrue: () => boolean): Promise<void> {
    const stop = new AbortController();
    const look = () => {
      if (isTrue()) stop.abort('seen');
    };
    this.#watchers.add(look);
    await this.clock.wait(patienceMs, { signal: stop.signal });
    this.#watchers.delete(look);
  }
}
