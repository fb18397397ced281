import { z } from 'zod';
import type { Clock, Instant } from '../../../clock.ts';
import { AppError } from '../../../errors.ts';
import { listedAfterMs } from '../../../messages/delivery-queries.ts';
import type { Abilities, Failure, Found, Gateway, InboundText, OutgoingText, Reach } from '../gateway.ts';
import { createHttpClient, NoAnswer } from '../http-client.ts';
import { unanswered } from '../unanswered.ts';
import { isTooMany, pauseAfterTooManyMs, type Refusal, twilioFailure } from './twilio-failure.ts';
import { getMessage, listMessages, type TwilioAccess } from './twilio-messages.ts';
import { readTwilioInbound, readTwilioStatus, statusOf } from './twilio-webhook.ts';

export interface TwilioOptions {
  readonly accountSid: string;
  readonly authToken: string;
  /** A number in E.164, a registered name, or a messaging service. */
  readonly from: { readonly number: string } | { readonly messagingServiceSid: string };
  readonly apiRoot: string;
  /** Where Twilio calls us, without a slash at the end. */
  readonly publicUrl: string;
  readonly proxy: string | undefined;
  readonly clock: Clock;
}

/** Twilio delivers nothing there. */
const notServed = new Set(['IR', 'CU', 'SY', 'KP']);
/** Only from a registered name, which nobody can answer. */
const oneWay = new Set(['TR']);

const abilities: Abilities = {
  reach: (country): Reach => (notServed.has(country) ? 'none' : oneWay.has(country) ? 'one-way' : 'two-way'),
  keepsStops: true,
  hasOwnIds: false,
  hasDeliveryReports: true,
  encodings: ['GSM-7', 'UCS-2'],
  longestText: 1_600,
};

/** Clocks differ, and the list is asked by what stands on Twilio's. */
const clockDifferenceMs = 60_000;

const askedWithinMs = 15_000;

/** SMS by Twilio. It knows no ids of ours: what became of a call without an answer is looked up in its list. */
export function createTwilioGateway(options: TwilioOptions): Gateway {
  const http = createHttpClient(options);
  const access: TwilioAccess = { ...options, http };
  const connect = async (signal: AbortSignal) => {
    if (signal.aborted) throw new NoAnswer('refused');
    const { createTwilioClient } = await import('./twilio-client.ts');
    return createTwilioClient(access, signal);
  };
  return {
    name: 'twilio',
    abilities,
    send: async (text, signal) => {
      try {
        const client = await connect(signal);
        return sentOf(await client.messages.create(formOf(options, text)));
      } catch (error) {
        return pauseAfter(error) ?? failureOf(error);
      }
    },
    lookUp: (text, search, signal) => lookUp(access, text, search, signal),
    readWebhook: (request) =>
      request.path.split('?', 1)[0]?.endsWith('/status')
        ? readTwilioStatus(request, options)
        : readTwilioInbound(request, options, options.clock.now()),
    findMoment: (sid, signal) => findMoment(access, sid, signal),
    listInbound: (since, signal) => listInbound(access, options, since, signal),
    // Its console holds the address of texts, and each text the one of its reports.
    register: async () => undefined,
    // Twilio queues by itself what its senders cannot send at once.
    reserve: async () => 0,
    // None waits for another; whether Twilio can be asked with this account is seen all the same.
    durationOf: async () => {
      await listInbound(access, options, options.clock.now(), AbortSignal.timeout(askedWithinMs));
      return 0;
    },
    [Symbol.asyncDispose]: () => http[Symbol.asyncDispose](),
  };
}

function formOf({ from, publicUrl }: TwilioOptions, { id, to, text }: OutgoingText) {
  const sender = 'number' in from ? { from: from.number } : { messagingServiceSid: from.messagingServiceSid };
  return {
    ...sender,
    to,
    body: text,
    statusCallback: `${publicUrl}/sms/twilio/status?id=${encodeURIComponent(id)}`,
  };
}

const sentOf = ({ sid, numSegments }: { sid: string; numSegments: string | null }) => {
  const segments = Number(numSegments);
  return { type: 'sent' as const, providerId: sid, ...(segments > 0 ? { segments } : {}) };
};

function failureOf(error: unknown): Failure {
  if (error instanceof NoAnswer) {
    const failure = unanswered(error, 'twilio');
    return failure.failure === 'unknown' ? { ...failure, retryAfterMs: listedAfterMs } : failure;
  }
  const refusal = refusalIn(error);
  if (refusal) return twilioFailure(refusal);
  // An answer that is none, such as the page of a proxy: the call may have gone through.
  if (error instanceof SyntaxError || error instanceof TypeError || error instanceof z.ZodError)
    return { type: 'failed', failure: 'unknown', reason: 'no readable answer from twilio' };
  throw error;
}

const pauseAfter = (error: unknown) =>
  isTooMany(refusalIn(error) ?? {}) ? { type: 'later' as const, afterMs: pauseAfterTooManyMs } : undefined;

/** The library's errors, like ours, have the HTTP status and, as a rule, Twilio's own code. */
function refusalIn(error: unknown): Refusal | undefined {
  if (!(error instanceof Error && 'status' in error && typeof error.status === 'number')) return undefined;
  const code = 'code' in error && typeof error.code === 'number' && error.code > 0 ? error.code : undefined;
  return { code, status: error.status };
}

/** Looks in Twilio's list for a text to that number, with these words, which no other row of ours has sent. */
async function lookUp(
  access: TwilioAccess,
  { to, text }: OutgoingText,
  { since, isTaken }: { since: Instant; isTaken(providerId: string): Promise<boolean> },
  signal: AbortSignal,
): Promise<Found> {
  try {
    for (const message of await listMessages(
      access,
      { to, since: since - clockDifferenceMs, haveComeIn: false },
      signal,
    )) {
      const isOurs = message.direction === 'outbound-api' && message.body === text;
      if (!isOurs || (await isTaken(message.sid))) continue;
      if (statusOf(message.status) !== 'failed') return sentOf(message);
      const failure = twilioFailure({ code: message.errorCode ?? undefined });
      return { type: 'dead', providerId: message.sid, failure };
    }
    return { type: 'not-found' };
  } catch (error) {
    return pauseAfter(error) ?? { type: 'unknown', failure: unsure(failureOf(error)) };
  }
}

/** Whatever kept the list from us: nobody knows yet whether the text has gone out. */
const unsure = (failure: Failure): Failure =>
  failure.failure === 'gateway' ? failure : { ...failure, failure: 'unknown' };

async function findMoment(
  access: TwilioAccess,
  sid: string,
  signal: AbortSignal,
): Promise<Instant | undefined> {
  try {
    return (await getMessage(access, sid, signal)).at;
  } catch (error) {
    if (refusalIn(error)?.status === 404) return undefined;
    throw new AppError('unavailable', 'sms-unavailable', {}, { cause: error });
  }
}

/** What came in since then, the oldest first; here the texts carry the moments that Twilio gave them. */
async function listInbound(
  access: TwilioAccess,
  { from }: TwilioOptions,
  since: Instant,
  signal: AbortSignal,
): Promise<readonly InboundText[]> {
  const to = 'number' in from ? from.number : undefined;
  const service = 'number' in from ? undefined : from.messagingServiceSid;
  const messages = await listMessages(access, { to, since, haveComeIn: true }, signal);
  return (
    messages
      .filter(({ direction }) => direction === 'inbound')
      // Those to numbers that stand in no service at all may be ours: the account should serve nothing else.
      .filter(({ serviceSid = service }) => serviceSid === service)
      .map((message) => ({
        providerId: message.sid,
        from: message.from ?? '',
        to: message.to ?? '',
        text: message.body ?? '',
        stampedAt: message.at,
      }))
      .toReversed()
  );
}
