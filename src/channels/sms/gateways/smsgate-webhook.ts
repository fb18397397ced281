import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Instant } from '../../../clock.ts';
import { toE164 } from '../../../organisation/phone.ts';
import { parseJson } from '../../../parse-json.ts';
import type { WebhookContent, WebhookRequest } from '../gateway.ts';
import { smsgateFailure } from './smsgate-failure.ts';

export interface SmsgateSecrets {
  readonly webhookKey: string;
  /** Phones give senders of their own country in the national format. */
  readonly phoneCountry: string;
}

const oldestMs = 5 * 60_000;

const instant = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));
/** Newer apps say `sender` and `recipient`, older ones `phoneNumber` for both. */
const received = z
  .object({
    message: z.string(),
    sender: z.string().optional(),
    phoneNumber: z.string().optional(),
    recipient: z.string().nullish(),
    receivedAt: instant,
  })
  .transform(({ sender, phoneNumber, ...rest }) => ({ ...rest, from: sender ?? phoneNumber ?? '' }));
const told = z.object({ messageId: z.string().min(1).max(36), reason: z.string().default('unknown') });

const event = z.discriminatedUnion('event', [
  z.object({ event: z.literal('sms:received'), deviceId: z.string(), payload: received }),
  z.object({ event: z.literal('sms:sent'), payload: told }),
  z.object({ event: z.literal('sms:delivered'), payload: told }),
  z.object({ event: z.literal('sms:failed'), payload: told }),
]);

/** A call of a phone: signed over the raw body and its time, which is at most five minutes off. */
export function readSmsgateWebhook(
  request: WebhookRequest,
  secrets: SmsgateSecrets,
  now: Instant,
): WebhookContent {
  if (!isSigned(request, secrets.webhookKey, now)) return { type: 'refused' };
  const parsed = event.safeParse(parseJson(request.body));
  if (!parsed.success) return { type: 'ignored' };
  if (parsed.data.event === 'sms:received') return inboundOf(parsed.data, secrets.phoneCountry, now);
  const { messageId: id, reason } = parsed.data.payload;
  const status = statuses[parsed.data.event];
  const failure = status === 'failed' ? smsgateFailure(reason) : undefined;
  return { type: 'status', report: { id, providerId: id, status, failure } };
}

const statuses = { 'sms:sent': 'sent', 'sms:delivered': 'delivered', 'sms:failed': 'failed' } as const;

function isSigned({ headers, body }: WebhookRequest, key: string, now: Instant): boolean {
  const { 'x-signature': signature, 'x-timestamp': timestamp } = headers;
  if (typeof signature !== 'string' || typeof timestamp !== 'string' || !/^\d{1,12}$/.test(timestamp))
    return false;
  if (Math.abs(now - Number(timestamp) * 1_000) > oldestMs) return false;
  const expected = createHmac('sha256', key)
    .update(body + timestamp)
    .digest();
  const given = Buffer.from(/^[0-9a-f]{64}$/i.test(signature) ? signature : '', 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/**
 * A text is known again by what it is. The id of the event would not do: it is the same when the call is repeated,
 * but another one when the inbox is refreshed; and the id of the message is not unique.
 */
function inboundOf(
  { deviceId, payload }: { deviceId: string; payload: z.infer<typeof received> },
  phoneCountry: string,
  now: Instant,
): WebhookContent {
  const { from, message: text, recipient, receivedAt } = payload;
  // A phone whose clock is fast must not reach into the next cycle.
  const stampedAt = Math.min(receivedAt, now);
  const sender = isShort(from) ? from : (toE164(from, phoneCountry) ?? from);
  const digest = createHash('sha256')
    .update(JSON.stringify([deviceId, sender, receivedAt, text]))
    .digest('hex');
  const to = toE164(recipient ?? '', phoneCountry) ?? deviceId;
  return {
    type: 'inbound',
    text: { providerId: `smsgate:${digest.slice(0, 32)}`, from: sender, to, text, stampedAt },
  };
}

/** Short codes and names must not be read as local numbers. */
const isShort = (from: string): boolean => from.replace(/\D/g, '').length < 7 || /\p{L}/u.test(from);
