import type { Api } from 'grammy';
import { type Language, languages } from '../../language.ts';
import { say } from '../../messages/message.ts';
import type { Wording } from '../../messages/wording.ts';

/** A command: its name, its Turkish alias, and who sees it in the menu. */
const repCommands = ['tasks', 'checkin', 'score', 'break', 'language', 'privacy', 'stop', 'help'] as const;
const coordinatorCommands = ['board', 'pending', 'review'] as const;

export type CommandName = (typeof repCommands)[number] | (typeof coordinatorCommands)[number];

const turkish: Partial<Record<CommandName, string>> = {
  tasks: 'gorevler',
  checkin: 'rapor',
  score: 'puan',
  break: 'izin',
  language: 'dil',
  privacy: 'gizlilik',
  stop: 'dur',
  help: 'yardim',
};

/** The command under all its names. */
export const namesOf = (name: CommandName): string[] => {
  const alias = turkish[name];
  return alias === undefined ? [name] : [name, alias];
};

/** What is about one's own affairs and has no place in a group, under all its names. */
export const privateCommands: string[] = repCommands.flatMap(namesOf);

/** Writes the menus: per language, for people and for groups. Scopes are cosmetic; rights are checked each time. */
export async function writeCommandMenus(api: Api, wording: Wording): Promise<void> {
  for (const language of languages) {
    const code = language === 'en' ? {} : { language_code: language };
    await api.setMyCommands(menu(wording, repCommands, language), {
      scope: { type: 'all_private_chats' },
      ...code,
    });
    await api.setMyCommands(menu(wording, coordinatorCommands, language), {
      scope: { type: 'all_group_chats' },
      ...code,
    });
    await api.setMyDescription(wording.say(say('bot-description'), { language, channel: 'telegram' }), code);
    await api.setMyShortDescription(
      wording.say(say('bot-short-description'), { language, channel: 'telegram' }),
      code,
    );
  }
}

const menu = (wording: Wording, names: readonly CommandName[], language: Language) =>
  names.map((name) => ({
    command: language === 'tr' ? (turkish[name] ?? name) : name,
    description: wording.say(say(`command-${name}`), { language, channel: 'telegram' }),
  }));
