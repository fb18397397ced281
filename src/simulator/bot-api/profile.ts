/** What the bot says about itself, by scope and language. */
export class Profile {
  readonly #commands = new Map<string, readonly BotCommand[]>();
  readonly #texts = new Map<string, string>();

  setCommands(where: string, commands: readonly BotCommand[]): void {
    if (commands.length === 0) this.#commands.delete(where);
    else this.#commands.set(where, commands);
  }

  commands(where: string): readonly BotCommand[] {
    return this.#commands.get(where) ?? [];
  }

  setText(kind: ProfileText, language: string, text: string): void {
    this.#texts.set(`${kind} ${language}`, text);
  }

  text(kind: ProfileText, language = ''): string {
    return this.#texts.get(`${kind} ${language}`) ?? '';
  }
}

export interface BotCommand {
  readonly command: string;
  readonly description: string;
}

export type ProfileText = 'name' | 'description' | 'short_description';
