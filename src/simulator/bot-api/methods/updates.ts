import { toSeconds } from '../model.ts';
import { isList, type Payload, readFlag, readInteger, readJson, readText } from '../payload.ts';
import { badRequest, conflict } from '../refusal.ts';
import type { Update } from '../updates.ts';
import type { World } from '../world.ts';
import type { Method, Methods } from './method.ts';

const longestPollSeconds = 50;
const mostUpdates = 100;
const mostConnections = 100;
const usualConnections = 40;

/** `gone` aborts when the asking side hangs up. */
export async function getUpdates(world: World, payload: Payload, gone: AbortSignal): Promise<Update[]> {
  if (world.webhook.target) {
    throw conflict(
      "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    );
  }
  readAllowedUpdates(world, payload);
  return world.updates.poll({
    offset: readInteger(payload, 'offset') ?? 0,
    limit: clamp(readInteger(payload, 'limit') ?? mostUpdates, 1, mostUpdates),
    timeoutMs: clamp(readInteger(payload, 'timeout') ?? 0, 0, longestPollSeconds) * 1000,
    gone,
  });
}

const setWebhook: Method = (world, payload) => {
  const url = readText(payload, 'url') ?? '';
  if (readFlag(payload, 'drop_pending_updates')) world.updates.clear();
  if (url === '') return deleteWebhook(world, payload);
  if (!isWebhookUrl(url)) throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
  const secret = readText(payload, 'secret_token');
  if (secret !== undefined && !/^[\w-]{1,256}$/.test(secret)) {
    throw badRequest('secret token contains unallowed characters');
  }
  readAllowedUpdates(world, payload);
  const maxConnections = clamp(
    readInteger(payload, 'max_connections') ?? usualConnections,
    1,
    mostConnections,
  );
  world.updates.endPoll('setWebhook request');
  world.webhook.set({ url, secret, maxConnections });
  return true;
};

const deleteWebhook: Method = (world, payload) => {
  if (readFlag(payload, 'drop_pending_updates')) world.updates.clear();
  world.webhook.set(undefined);
  return true;
};

const getWebhookInfo: Method = ({ webhook, updates }) => ({
  url: webhook.target?.url ?? '',
  has_custom_certificate: false,
  pending_update_count: updates.count,
  ...(webhook.target ? { max_connections: webhook.target.maxConnections } : {}),
  ...(updates.allowed.length > 0 ? { allowed_updates: updates.allowed } : {}),
  ...(webhook.lastFailure
    ? { last_error_date: toSeconds(webhook.lastFailure.at), last_error_message: webhook.lastFailure.message }
    : {}),
});

export const updateMethods: Methods = { setWebhook, deleteWebhook, getWebhookInfo };

/** The list stays as it was when the request does not name one. */
function readAllowedUpdates(world: World, payload: Payload): void {
  const types = readJson(payload, 'allowed_updates');
  if (types === undefined) return;
  if (!isList(types)) throw badRequest("can't parse allowed updates JSON object");
  world.updates.allow(types.map(String));
}

/** Plain HTTP is taken on this machine only, where the real Telegram cannot reach. */
function isWebhookUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return (
    protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname))
  );
}

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));
