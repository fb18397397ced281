import { type Command, CommanderError } from 'commander';
import { systemClock } from '../clock.ts';
import { type Config, ConfigError, languageIn, readConfig } from '../config.ts';
import { AppError } from '../errors.ts';
import type { Language } from '../language.ts';
import { asMessage } from '../messages/as-message.ts';
import { type Message, say, type Value } from '../messages/message.ts';
import type { MessageKey } from '../messages/message-key.ts';
import { createWording } from '../messages/wording.ts';

/** What a command answers: lines for a person, and the same for a program. */
export interface Answer {
  readonly lines: readonly string[];
  readonly json: unknown;
  /** The command was refused, and this is why. */
  readonly refusal?: string | undefined;
}

/** The commands' way to the person and to the settings. The only place where commands print and where they fail. */
export class Cli {
  readonly language: Language;
  readonly clock = systemClock;
  exitCode = 0;
  readonly wording = createWording();
  readonly #env: NodeJS.ProcessEnv;

  constructor(env: NodeJS.ProcessEnv) {
    this.language = languageIn(env);
    this.#env = env;
  }

  /** Throws ConfigError. */
  get config(): Config {
    return readConfig(this.#env);
  }

  say(key: MessageKey, vars?: Record<string, Value>): string {
    return this.sayMessage(say(key, vars));
  }

  sayMessage(message: Message): string {
    return this.wording.say(message, { language: this.language, channel: 'telegram' });
  }

  /** The sentence for a failure or a problem that has a key; the key itself where there are no words. */
  sayError(error: Pick<AppError, 'key' | 'vars'>): string {
    const message = asMessage(error);
    return message ? this.sayMessage(message) : error.key;
  }

  /** Adds `--json` and what the command does. Every command goes through here. */
  answer<Options extends Record<string, unknown>>(
    command: Command,
    run: (args: readonly string[], options: Options & { json?: boolean }) => Promise<Answer>,
  ): void {
    command.option('--json', this.say('cli-json')).action(async () => {
      const options = command.opts<Options & { json?: boolean }>();
      await this.#print(options.json === true, async () => run(command.args, options));
    });
  }

  async #print(isJson: boolean, run: () => Promise<Answer>): Promise<void> {
    const answer = await run().catch((error: unknown) => this.#answerError(error));
    if (isJson) console.log(JSON.stringify(answer.json, null, 2));
    else for (const line of answer.lines) console.log(line);
    if (answer.refusal === undefined) return;
    console.error(answer.refusal);
    this.exitCode = 1;
  }

  #answerError(error: unknown): Answer {
    if (error instanceof ConfigError) {
      const problems = error.problems.map((problem) => this.sayError(problem));
      const refusal = [this.say('cli-config-wrong'), ...problems].join('\n  ');
      return { lines: [], json: { error: { key: 'cli-config-wrong', problems } }, refusal };
    }
    if (error instanceof CommanderError) throw error;
    if (!(error instanceof AppError)) return this.#answerBug(error);
    const { code, key, vars } = error;
    const refusal = this.sayError(error);
    return { lines: [], json: { error: { code, key, vars, message: refusal } }, refusal };
  }

  /** A bug, or a system that refuses what we did not think of: said in a sentence, below where it came from. */
  #answerBug(error: unknown): Answer {
    console.error(stackOf(error));
    const vars = { reason: error instanceof Error ? error.message : String(error) };
    const refusal = this.say('cli-unexpected', vars);
    return {
      lines: [],
      json: { error: { code: 'bug', key: 'cli-unexpected', vars, message: refusal } },
      refusal,
    };
  }
}

/** With its causes, but without what libraries hang on them: that may be what a person wrote. */
function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const stack = error.stack ?? error.message;
  return error.cause === undefined ? stack : `${stack}\n${stackOf(error.cause)}`;
}
