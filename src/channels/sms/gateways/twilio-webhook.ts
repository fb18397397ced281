// The file alone: the whole library takes more than ten times as long to load.
import { validateRequest } from 'twilio/lib/webhooks/webhooks.js';
import { z } from 'zod';
import type { Instant } from '../../../clock.ts';
import type { ReportedStatus, WebhookContent, WebhookRequest } from '../gateway.ts';
import { twilioFailure } from './twilio-failure.ts';

export interface TwilioSecrets {
  readonly accountSid: string;
  readonly authToken: string;
  /** As Twilio calls it, without a slash at the end: it is part of what is signed. */
  readonly publicUrl: string;
}

const inboundForm = z.object({
  AccountSid: z.string(),
  MessageSid: z.string().regex(/^(SM|MM)[0-9a-f]{32}$/i),
  From: z.string().min(1),
  To: z.string().min(1),
  Body: z.string().default(''),
});

const statusForm = z.object({
  AccountSid: z.string(),
  MessageSid: z.string().regex(/^(SM|MM)[0-9a-f]{32}$/i),
  MessageStatus: z.string(),
  ErrorCode: z.coerce.number().int().optional(),
});

/** A text that Twilio brings. It carries no time: the moment of arrival stands for it until it is looked up. */
export function readTwilioInbound(
  request: WebhookRequest,
  secrets: TwilioSecrets,
  now: Instant,
): WebhookContent {
  const form = verified(request, secrets);
  if (!form) return { type: 'refused' };
  const parsed = inboundForm.safeParse(form);
  if (!parsed.success || parsed.data.AccountSid !== secrets.accountSid) return { type: 'ignored' };
  const { MessageSid: providerId, From: from, To: to, Body: text } = parsed.data;
  return { type: 'inbound', text: { providerId, from, to, text, stampedAt: now } };
}

/** What became of a text of ours: our id is in the address that we gave when we sent it. */
export function readTwilioStatus(request: WebhookRequest, secrets: TwilioSecrets): WebhookContent {
  const form = verified(request, secrets);
  if (!form) return { type: 'refused' };
  const parsed = statusForm.safeParse(form);
  const id = new URL(request.path, secrets.publicUrl).searchParams.get('id');
  const status = parsed.success ? statusOf(parsed.data.MessageStatus) : undefined;
  if (!parsed.success || id === null || status === undefined) return { type: 'ignored' };
  const { MessageSid: providerId, ErrorCode: code } = parsed.data;
  const failure = status === 'failed' ? twilioFailure({ code }) : undefined;
  return { type: 'status', report: { id, providerId, status, failure } };
}

/** A SHA-1 in base 64. */
const isSha1 = /^[A-Za-z0-9+/]{27}=$/;
/** Twilio sends some thirty; sorting a body full of them for each try at a signature would cost more than a text. */
const parametersAtMost = 200;

/** The parameters of a request that Twilio has signed. */
function verified(
  { path, headers, body }: WebhookRequest,
  { authToken, publicUrl }: TwilioSecrets,
): Record<string, string | string[]> | undefined {
  const signature = headers['x-twilio-signature'];
  if (typeof signature !== 'string' || !isSha1.test(signature)) return undefined;
  const form = parametersOf(body);
  if (Object.keys(form).length > parametersAtMost) return undefined;
  return validateRequest(authToken, signature, publicUrl + path, form) ? form : undefined;
}

/** All that came, names that come several times as lists: Twilio adds parameters without notice, and signs each. */
function parametersOf(body: string): Record<string, string | string[]> {
  const form: Record<string, string | string[]> = Object.create(null);
  for (const [name, value] of new URLSearchParams(body)) {
    const known = form[name];
    if (Array.isArray(known)) known.push(value);
    else form[name] = known === undefined ? value : [known, value];
  }
  return form;
}

const statuses: Readonly<Record<string, ReportedStatus>> = {
  accepted: 'queued',
  scheduled: 'queued',
  queued: 'queued',
  sending: 'queued',
  sent: 'sent',
  delivered: 'delivered',
  read: 'delivered',
  undelivered: 'failed',
  failed: 'failed',
  canceled: 'failed',
};

export const statusOf = (status: string): ReportedStatus | undefined =>
  Object.hasOwn(statuses, status) ? statuses[status] : undefined;
