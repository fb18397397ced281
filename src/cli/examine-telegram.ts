import { z } from 'zod';
import type { Config, TelegramConfig } from '../config.ts';
import { askTelegram } from './ask-telegram.ts';
import { askBotName } from './bot-name.ts';
import type { Cli } from './cli.ts';
import type { Finding } from './finding.ts';

const check = 'telegram';
/** For so long Telegram keeps an update: what failed before that concerns nothing that could still come. */
const keptMs = 24 * 60 * 60_000;

/** Whether Telegram answers and, where it brings updates, whether they arrive. */
export async function examineTelegram(cli: Cli, { telegram, proxy }: Config): Promise<Finding[]> {
  if (!telegram) return [warning(cli.say('cli-doctor-telegram-none'))];
  const answer = await askBotName(telegram, proxy);
  if ('failure' in answer) return [silent(cli, answer.failure)];
  const well: Finding = {
    check,
    state: 'good',
    text: cli.say('cli-doctor-telegram', { name: answer.name }),
  };
  return [well, ...(await examineWebhook(cli, telegram, proxy))];
}

async function examineWebhook(
  cli: Cli,
  telegram: TelegramConfig,
  proxy: string | undefined,
): Promise<Finding[]> {
  const { webhook } = telegram;
  if (!webhook) return [];
  const answer = await askTelegram(telegram, { method: 'getWebhookInfo', shape: webhookShape, proxy });
  if ('failure' in answer) return [silent(cli, answer.failure)];
  const { result } = answer;
  return result.url === webhook.url
    ? examineDeliveries(cli, result)
    : [warning(sayElsewhere(cli, result.url))];
}

/** Telegram goes on naming an error when it is over. */
function examineDeliveries(cli: Cli, info: z.infer<typeof webhookShape>): Finding[] {
  const { pending_update_count: count, last_error_date: seconds, last_error_message: reason = '–' } = info;
  const failedAt = (seconds ?? 0) * 1_000;
  if (cli.clock.now() - failedAt < keptMs) {
    const at = new Date(failedAt).toISOString();
    return [warning(cli.say('cli-doctor-webhook-failed', { count, reason, at }))];
  }
  return count === 0 ? [] : [warning(cli.say('cli-doctor-webhook-waiting', { count }))];
}

/** The rest of an address that is not ours may be a secret. */
const sayElsewhere = (cli: Cli, url: string): string =>
  URL.canParse(url)
    ? cli.say('cli-doctor-webhook-elsewhere', { address: new URL(url).origin })
    : cli.say('cli-doctor-webhook-none');

const silent = (cli: Cli, failure: string): Finding => ({
  check,
  state: 'bad',
  text: cli.say('cli-doctor-telegram-silent', { failure }),
});

const warning = (text: string): Finding => ({ check, state: 'warning', text });

const webhookShape = z.object({
  url: z.string(),
  pending_update_count: z.number(),
  last_error_date: z.number().optional(),
  last_error_message: z.string().optional(),
});
