import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { segmentsOf } from '../../channels/sms/segments.ts';
import type { EmbeddedGateway } from '../sms/embedded-gateway.ts';
import type { WebhookAnswer } from '../sms/webhook-posts.ts';
import type { TwilioMessage, TwilioStatus } from './message.ts';
import { readOptOut } from './opt-out.ts';
import { signTwilio } from './signature.ts';
import type { TwilioWorld } from './world.ts';

export type TwilioSide = EmbeddedGateway<'inbound' | 'status', TwilioMessage, TwilioMessage, number>;

/** What stands in the console beside the number. */
export interface NumberSettings {
  /** The address of its webhook. */
  inboundUrl: string | undefined;
  /** Answers of our webhooks that Twilio could not use. */
  readonly complaints: string[];
}

export interface Carrier {
  readonly world: TwilioWorld;
  readonly twilio: TwilioSide & NumberSettings;
}

/** Twilio tries a webhook of a message once more, and then gives up. */
const retryPausesMs = [1_000];
const sendMs = 200;
const deliverMs = 2_000;
const replyMs = 1_000;
const unreachableHandset = 30003;

/**
 * Carries a message that was taken: it waits for its turn, is sent, arrives or does not. Each change of its status is
 * reported, save the one that the answer to the request has told.
 */
export async function carryOut(carrier: Carrier, message: TwilioMessage): Promise<void> {
  const { world, twilio } = carrier;
  if (message.status === 'accepted') report(carrier, message, 'queued');
  await world.clock.wait(world.takeTurn() - world.clock.now() + sendMs);
  message.sentAt = world.clock.now();
  report(carrier, message, 'sent');
  await world.clock.wait(deliverMs);
  const failure = twilio.failures?.(message);
  const { to: phone, from: sender, body: text, sid: id } = message;
  if (failure === undefined && world.people.deliver({ id, phone, sender, text }))
    return report(carrier, message, 'delivered');
  message.errorCode = failure ?? unreachableHandset;
  report(carrier, message, 'undelivered');
}

/** A person's text comes in: Twilio minds its own words first, then calls the webhook. */
export function takeText(carrier: Carrier, { from, body }: { from: string; body: string }): TwilioMessage {
  const { world } = carrier;
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
  void bringInbound(carrier, message);
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

async function bringInbound(carrier: Carrier, message: TwilioMessage): Promise<void> {
  const { world, twilio } = carrier;
  const { inboundUrl: url, complaints } = twilio;
  if (url === undefined) return;
  const fields = inboundFields(world, message);
  const answer = await post(carrier, message, { url, kind: 'inbound', fields });
  if (!answer) return;
  const problem = problemOf(answer);
  if (problem !== undefined) complaints.push(problem);
}

/** We answer by REST: a webhook that says something itself is none of ours. */
function problemOf({ contentType, text }: WebhookAnswer): string | undefined {
  if (!/^(text|application)\/xml\b/.test(contentType)) return '12300 Invalid Content-Type';
  const isEmpty = /^(<\?xml[^>]*\?>)?\s*<Response\s*(\/>|>\s*<\/Response>)\s*$/.test(text);
  return isEmpty ? undefined : '12200 Schema validation warning';
}

function report(carrier: Carrier, message: TwilioMessage, status: TwilioStatus): void {
  message.status = status;
  const { statusCallback: url, errorCode, messagingServiceSid } = message;
  if (url === undefined) return;
  const fields = {
    AccountSid: carrier.world.account.accountSid,
    ApiVersion: '2010-04-01',
    From: message.from,
    MessageSid: message.sid,
    MessageStatus: status,
    SmsSid: message.sid,
    SmsStatus: status,
    To: message.to,
    ...(messagingServiceSid === undefined ? {} : { MessagingServiceSid: messagingServiceSid }),
    ...(errorCode === undefined ? {} : { ErrorCode: String(errorCode) }),
  };
  void post(carrier, message, { url, kind: 'status', fields });
}

/** Reports may overtake each other: only what is delayed waits. */
function post(
  { world, twilio }: Carrier,
  message: TwilioMessage,
  call: { url: string; kind: 'inbound' | 'status'; fields: Record<string, string> },
): Promise<WebhookAnswer | undefined> {
  const { url, kind, fields } = call;
  const headers = {
    'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
    'x-twilio-signature': signTwilio(world.account.authToken, url, fields),
  };
  const body = new URLSearchParams(fields).toString();
  const fault = twilio.webhookFaults?.(kind, message);
  return twilio.posts.post({ url, fault, pausesMs: retryPausesMs, request: () => ({ headers, body }) });
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
