import { z } from 'zod';
import type { Config, TelegramConfig } from '../config.ts';
import { findSetting, putSetting } from '../organisation/setting-queries.ts';
import type { Db } from '../store/open-database.ts';
import { askTelegram } from './ask-telegram.ts';

export type BotAnswer = { readonly name: string } | { readonly failure: string };

/** The bot's user name, asked of Telegram once and kept; undefined without a token, or while Telegram is silent. */
export async function findBotName(
  db: Db,
  { telegram, proxy }: Pick<Config, 'telegram' | 'proxy'>,
): Promise<string | undefined> {
  if (!telegram) return undefined;
  const key = `telegram-name:${botIdOf(telegram)}`;
  const known = await findSetting(db, key);
  if (known !== undefined) return known;
  const answer = await askBotName(telegram, proxy);
  if ('failure' in answer) return undefined;
  await db.transaction().execute((tx) => putSetting(tx, key, answer.name));
  return answer.name;
}

/** Asks Telegram who the bot is. */
export async function askBotName(telegram: TelegramConfig, proxy?: string): Promise<BotAnswer> {
  const answer = await askTelegram(telegram, {
    method: 'getMe',
    shape: z.object({ username: z.string() }),
    proxy,
  });
  return 'failure' in answer ? answer : { name: answer.result.username };
}

/** A token begins with the bot's id. */
const botIdOf = ({ token }: TelegramConfig): string => token.split(':')[0] ?? '';
