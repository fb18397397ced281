import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { segmentsOf } from '../../channels/sms/segments.ts';
import type { WebhookFault } from '../sms/sms-faults.ts';
import type { WebhookAnswer, WebhookPosts } from '../sms/webhook-posts.ts';
import type { TwilioMessage, TwilioStatus } from './message.ts';
import { readOptOut } from './opt-out.ts';
import { signTwilio } from './signature.ts';
import type { TwilioWorld } from './world.ts';

export interface CarrierOptions {
  readonly world: TwilioWorld;
  readonly posts: WebhookPosts;
  /** The address of the number's webhook, as set in the console. */
  inboundUrl(): string | undefined;
  webhookFault(kind: 'inbound' | 'status', message: TwilioMessage): WebhookFault | undefined;
  /** The code with which the network refuses a message, if it does. */
  failure(message: TwilioMessage): number | undefined;
  /** An answer of the webhook that Twilio cannot use. */
  complain(problem: string): void;
}

/** Twilio tries a webhook of a message once more, and then gives up. */
const retryPausesMs = [1_000];
const sendMs = 200;
const deliverMs = 2_000;
const replyMs = 1_000;
const unreachableHandset = 30003;

/** Carries a message that was taken: it is sent, arrives or does not, and each step is reported. */
export async function carryOut(options: CarrierOptions, message: TwilioMessage): Promise<void> {
  const { world } = options;
  await world.clock.wait(sendMs);
  message.sentAt = world.clock.now();
  report(options, message, 'sent');
  await world.clock.wait(deliverMs);
  const failure = options.failure(message);
  const { to: phone, from: sender, body: text, sid: id } = message;
  if (failure === undefined && world.people.deliver({ id, phone, sender, text }))
    return report(options, message, 'delivered');
  message.errorCode = failure ?? unreachableHandset;
  report(options, message, 'undelivered');
}

/** A person's text comes in: Twilio minds its own words first, then calls the webhook. */
export function takeText(
  options: CarrierOptions,
  { from, body }: { from: string; body: string },
): TwilioMessage {
  const { world } = options;
  const message = world.add({
    direction: 'inbound',
    from,
    to: world.account.number,
    body,
    messagingServiceSid: undefined,
    statusCallback: undefined,
    status: 'received',
  });
  void mindOptOut(world, message);
  void bringInbound(options, message);
  return message;
}

async function mindOptOut({ clock, people, optedOut, account }: TwilioWorld, message: TwilioMessage) {
  const { from, body, sid } = message;
  const own = readOptOut(body, optedOut.has(from));
  if (!own) return;
  if (own.change === 'out') optedOut.add(from);
  if (own.change === 'in') optedOut.delete(from);
  await clock.wait(replyMs);
  people.deliver({ id: `auto-${sid}`, phone: from, sender: account.number, text: own.reply });
}

async function bringInbound(options: CarrierOptions, message: TwilioMessage): Promise<void> {
  const url = options.inboundUrl();
  if (url === undefined) return;
  const answer = await post(options, message, {
    url,
    kind: 'inbound',
    fields: inboundFields(options.world, message),
  });
  if (!answer) return;
  const isTwiml = /^(text|application)\/xml\b/.test(answer.contentType) && answer.text.includes('<Response');
  if (!isTwiml) options.complain('12300 Invalid Content-Type');
}

function report(options: CarrierOptions, message: TwilioMessage, status: TwilioStatus): void {
  message.status = status;
  const { statusCallback: url, errorCode } = message;
  if (url === undefined) return;
  const fields = {
    AccountSid: options.world.account.accountSid,
    ApiVersion: '2010-04-01',
    From: message.from,
    MessageSid: message.sid,
    MessageStatus: status,
    SmsSid: message.sid,
    SmsStatus: status,
    To: message.to,
    ...(errorCode === undefined ? {} : { ErrorCode: String(errorCode) }),
  };
  void post(options, message, { url, kind: 'status', fields });
}

/** Reports may overtake each other: only what is delayed waits. */
function post(
  { world, posts, webhookFault }: CarrierOptions,
  message: TwilioMessage,
  call: { url: string; kind: 'inbound' | 'status'; fields: Record<string, string> },
): Promise<WebhookAnswer | undefined> {
  const { url, kind, fields } = call;
  const headers = {
    'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
    'x-twilio-signature': signTwilio(world.account.authToken, url, fields),
  };
  const body = new URLSearchParams(fields).toString();
  const fault = webhookFault(kind, message);
  return posts.post({ url, fault, pausesMs: retryPausesMs, request: () => ({ headers, body }) });
}

function inboundFields(
  { account }: TwilioWorld,
  { sid, from, to, body }: TwilioMessage,
): Record<string, string> {
  return {
    AccountSid: account.accountSid,
    ApiVersion: '2010-04-01',
    Body: body,
    From: from,
    FromCity: '',
    FromCountry: parsePhoneNumberFromString(from)?.country ?? '',
    FromState: '',
    FromZip: '',
    MessageSid: sid,
    NumMedia: '0',
    NumSegments: String(segmentsOf(body).count),
    SmsMessageSid: sid,
    SmsSid: sid,
    SmsStatus: 'received',
    To: to,
    ToCity: '',
    ToCountry: parsePhoneNumberFromString(to)?.country ?? '',
    ToState: '',
    ToZip: '',
  };
}
