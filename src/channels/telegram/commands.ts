import type { Api } from 'grammy';
import { type Language, languages } from '../../language.ts';
import { say } from '../../messages/message.ts';
import type { Wording } from '../../messages/wording.ts';

/** A command: its name, its Turkish alias, and who sees it in the menu. */
const repCommands = ['tasks', 'checkin', 'score', 'break', 'language', 'privacy', 'stop', 'help'] as const;
const coordinatorCommands = ['board', 'pending', 'review', 'people'] as const;

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
  await Promise.all(languages.flatMap((language) => writeMenusIn(language, { api, wording })));
}

function writeMenusIn(
  language: Language,
  { api, wording }: { api: Api; wording: Wording },
): Promise<unknown>[] {
  const code = language === 'en' ? {} : { language_code: language };
  const words = (key: 'bot-description' | 'bot-short-description') =>
    wording.say(say(key), { language, channel: 'telegram' });
  const writeMenu = (names: readonly CommandName[], type: 'all_private_chats' | 'all_group_chats') =>
    api.setMyCommands(menu(wording, names, language), { scope: { type }, ...code });
  return [
    writeMenu(repCommands, 'all_private_chats'),
    writeMenu(coordinatorCommands, 'all_group_chats'),
    api.setMyDescription(words('bot-description'), code),
    api.setMyShortDescription(words('bot-short-description'), code),
  ];
}

const menu = (wording: Wording, names: readonly CommandName[], language: Language) =>
  names.map((name) => ({
    command: language === 'tr' ? (turkish[name] ?? name) : name,
    description: wording.say(say(`command-${name}`), { language, channel: 'telegram' }),
  }));
