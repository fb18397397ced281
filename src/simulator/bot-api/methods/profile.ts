import { isList, isRecord, type Payload, readJson, readText } from '../payload.ts';
import type { BotCommand, ProfileText } from '../profile.ts';
import { badRequest } from '../refusal.ts';
import type { Method, Methods } from './method.ts';

const maxCommands = 100;
const maxCommandLength = 32;
const maxCommandDescription = 256;
const commandScopes = new Set([
  'default',
  'all_private_chats',
  'all_group_chats',
  'all_chat_administrators',
  'chat',
  'chat_administrators',
  'chat_member',
]);
const menuButtons = new Set(['commands', 'web_app', 'default']);

const setMyCommands: Method = ({ profile }, payload) => {
  const commands = readJson(payload, 'commands');
  if (!isList(commands)) throw badRequest('parameter "commands" is required');
  if (commands.length > maxCommands) throw badRequest('BOT_COMMANDS_TOO_MUCH');
  profile.setCommands(readWhere(payload), commands.map(readCommand));
  return true;
};

const deleteMyCommands: Method = ({ profile }, payload) => {
  profile.setCommands(readWhere(payload), []);
  return true;
};

const getMyCommands: Method = ({ profile }, payload) => profile.commands(readWhere(payload));

function readCommand(value: unknown): BotCommand {
  if (!isRecord(value)) throw badRequest("can't parse BotCommand: expected an Object");
  const command = trimmedField(value, 'command').replace(/^\//, '');
  const description = trimmedField(value, 'description');
  if (command === '') throw badRequest('command must be non-empty');
  if (command.length > maxCommandLength) {
    throw badRequest(`command length must not exceed ${maxCommandLength}`);
  }
  if (!/^[a-z0-9_]+$/.test(command)) throw badRequest('BOT_COMMAND_INVALID');
  if (description === '') throw badRequest('command description must be non-empty');
  if (Array.from(description).length > maxCommandDescription) {
    throw badRequest(`command description length must not exceed ${maxCommandDescription}`);
  }
  return { command, description };
}

function trimmedField(value: Record<string, unknown>, name: string): string {
  const field = value[name];
  if (typeof field !== 'string') throw badRequest(`can't parse BotCommand: can't find field "${name}"`);
  return field.trim();
}

/** The scope and the language that a list of commands is kept under. */
function readWhere(payload: Payload): string {
  const scope = readJson(payload, 'scope') ?? { type: 'default' };
  if (!isRecord(scope)) throw badRequest("can't parse BotCommandScope");
  const { type, chat_id: chatId = '', user_id: userId = '' } = scope;
  if (typeof type !== 'string' || !commandScopes.has(type)) {
    throw badRequest("can't parse BotCommandScope: unsupported type specified");
  }
  if (type.startsWith('chat') && chatId === '') throw badRequest('chat_id is empty');
  return [type, String(chatId), String(userId), readLanguage(payload)].join(' ');
}

function readLanguage(payload: Payload): string {
  const language = readText(payload, 'language_code') ?? '';
  if (!/^([a-z]{2})?$/.test(language)) throw badRequest('invalid language code specified');
  return language;
}

const textSetter =
  (kind: ProfileText, maxLength: number): Method =>
  ({ profile }, payload) => {
    const text = readText(payload, kind) ?? '';
    if (Array.from(text).length > maxLength) throw badRequest(`${kind.replace('_', ' ')} is too long`);
    profile.setText(kind, readLanguage(payload), text);
    return true;
  };

const setChatMenuButton: Method = (_world, payload) => {
  const button = readJson(payload, 'menu_button') ?? { type: 'default' };
  if (!isRecord(button) || !menuButtons.has(String(button['type']))) {
    throw badRequest("can't parse menu button: unsupported type specified");
  }
  return true;
};

export const profileMethods: Methods = {
  setMyCommands,
  deleteMyCommands,
  getMyCommands,
  setMyName: textSetter('name', 64),
  setMyDescription: textSetter('description', 512),
  setMyShortDescription: textSetter('short_description', 120),
  setChatMenuButton,
};
