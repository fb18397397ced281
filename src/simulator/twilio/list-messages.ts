import type { GatewayRequest } from '../sms/serve-sms.ts';
import { messageJson, type TwilioMessage } from './message.ts';
import { Refusal } from './refusal.ts';
import type { TwilioWorld } from './world.ts';

const dayMs = 24 * 3_600_000;

/** A page of messages, the newest first, filtered by To, From and DateSent (`DateSent>=`, `DateSent<=` as inequalities). */
export function listMessages({ messages, account }: TwilioWorld, { path, query }: GatewayRequest) {
  const size = numberIn(query, 'PageSize', { otherwise: 50, least: 1, most: 1_000 });
  const page = numberIn(query, 'Page', { otherwise: 0, least: 0, most: 1_000_000 });
  const matching = messages.filter((message) => matches(message, query)).toReversed();
  const shown = matching.slice(page * size, (page + 1) * size);
  const uriOf = (number: number) => {
    const changed = new URLSearchParams(query);
    changed.set('Page', String(number));
    changed.set('PageSize', String(size));
    return `${path}?${changed.toString()}`;
  };
  return {
    messages: shown.map((message) => messageJson(message, account.accountSid)),
    page,
    page_size: size,
    start: page * size,
    end: page * size + Math.max(0, shown.length - 1),
    uri: uriOf(page),
    first_page_uri: uriOf(0),
    next_page_uri: matching.length > (page + 1) * size ? uriOf(page + 1) : null,
    previous_page_uri: page > 0 ? uriOf(page - 1) : null,
  };
}

function matches(message: TwilioMessage, query: URLSearchParams): boolean {
  const at = message.sentAt ?? message.createdAt;
  const [on, before, after] = ['DateSent', 'DateSent<', 'DateSent>'].map((name) => momentIn(query, name));
  if ((query.get('To') ?? message.to) !== message.to) return false;
  if ((query.get('From') ?? message.from) !== message.from) return false;
  if (on !== undefined && Math.floor(at / dayMs) !== Math.floor(on / dayMs)) return false;
  if (before !== undefined && at > before) return false;
  return after === undefined || at >= after;
}

function momentIn(query: URLSearchParams, name: string): number | undefined {
  const value = query.get(name);
  if (value === null) return undefined;
  const at = Date.parse(value);
  if (Number.isNaN(at)) throw new Refusal(400, 20001, `Invalid parameter ${name}`);
  return at;
}

function numberIn(
  query: URLSearchParams,
  name: string,
  { otherwise, least, most }: { otherwise: number; least: number; most: number },
): number {
  const value = query.get(name);
  if (value === null) return otherwise;
  const number = Number(value);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw new Refusal(400, 20001, `Invalid parameter ${name}`);
}
