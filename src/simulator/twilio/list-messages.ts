import type { GatewayRequest } from '../sms/serve-sms.ts';
import { messageJson, type TwilioMessage } from './message.ts';
import { TwilioRefusal } from './twilio-refusal.ts';
import type { TwilioWorld } from './world.ts';

const dayMs = 24 * 3_600_000;
const parameters = new Set([
  'To',
  'From',
  'DateSent',
  'DateSent<',
  'DateSent>',
  'PageSize',
  'Page',
  'PageToken',
]);

/** A page of messages, the newest first, filtered by To, From and DateSent (`DateSent>=`, `DateSent<=` as inequalities). */
export function listMessages({ messages, account, clock }: TwilioWorld, { path, query }: GatewayRequest) {
  for (const name of query.keys()) if (!parameters.has(name)) throw invalid(name);
  const size = numberIn(query, 'PageSize', { otherwise: 50, least: 1, most: 1_000 });
  const page = numberIn(query, 'Page', { otherwise: 0, least: 0, most: Number.MAX_SAFE_INTEGER });
  const latest = clock.now() - account.listedAfterMs;
  const listed = messages.filter(({ createdAt }) => createdAt <= latest);
  const matching = listed.filter(filterBy(query)).toReversed();
  const start = startOf(matching, query, page);
  const shown = matching.slice(start, start + size);
  const { PageToken: _left, ...filters } = Object.fromEntries(query);
  const uriOf = (number: number, from: number) =>
    `${path}?${new URLSearchParams({ ...filters, ...pageOf(matching, { number, from, size }) }).toString()}`;
  return {
    messages: shown.map((message) => messageJson(message, account.accountSid)),
    page,
    page_size: size,
    start,
    end: start + Math.max(0, shown.length - 1),
    uri: uriOf(page, start),
    first_page_uri: uriOf(0, 0),
    next_page_uri: matching.length > start + size ? uriOf(page + 1, start + size) : null,
    previous_page_uri: page > 0 ? uriOf(page - 1, Math.max(0, start - size)) : null,
  };
}

/**
 * Pages go on behind the message that their token names, however many have come in meanwhile. A page beyond the first
 * is not found by its number alone.
 */
function startOf(matching: readonly TwilioMessage[], query: URLSearchParams, page: number): number {
  const token = query.get('PageToken');
  if (!token) {
    if (page > 0) throw new TwilioRefusal(400, 20006, 'Page number out of range');
    return 0;
  }
  const index = matching.findIndex(({ sid }) => tokenOf(sid) === token);
  if (index < 0) throw invalid('PageToken');
  return index + 1;
}

const tokenOf = (sid: string): string => `PA${sid}`;

function pageOf(
  matching: readonly TwilioMessage[],
  { number, from, size }: { number: number; from: number; size: number },
): Record<string, string> {
  const before = matching[from - 1];
  const token = before === undefined ? {} : { PageToken: tokenOf(before.sid) };
  return { PageSize: String(size), Page: String(number), ...token };
}

function filterBy(query: URLSearchParams): (message: TwilioMessage) => boolean {
  const [to, from] = [query.get('To'), query.get('From')];
  const on = momentIn(query, 'DateSent');
  const [latest = Number.POSITIVE_INFINITY, earliest = 0] = [
    momentIn(query, 'DateSent<'),
    momentIn(query, 'DateSent>'),
  ];
  return (message) => {
    if ((to ?? message.to) !== message.to || (from ?? message.from) !== message.from) return false;
    if (on === undefined && earliest === 0 && latest === Number.POSITIVE_INFINITY) return true;
    const at = message.sentAt;
    // What is queued has not been sent.
    if (at === undefined) return false;
    if (on !== undefined && Math.floor(at / dayMs) !== Math.floor(on / dayMs)) return false;
    return at >= earliest && at <= latest;
  };
}

const moment = /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d))?$/;

function momentIn(query: URLSearchParams, name: string): number | undefined {
  const value = query.get(name);
  if (value === null) return undefined;
  const at = moment.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(at)) throw invalid(name);
  return at;
}

function numberIn(
  query: URLSearchParams,
  name: string,
  { otherwise, least, most }: { otherwise: number; least: number; most: number },
): number {
  const value = query.get(name);
  if (value === null) return otherwise;
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw invalid(name);
}

const invalid = (name: string) => new TwilioRefusal(400, 20001, `Invalid parameter ${name}`);
