import { z } from 'zod';
import { type Instant, steadyClock } from '../../../clock.ts';
import type { Sent } from '../../../messages/sender.ts';
import type { Abilities, Failure, Found, Gateway, OutgoingText } from '../gateway.ts';
import { NoAnswer } from '../http-client.ts';
import { durationAtPace, Pace } from '../pace.ts';
import { unanswered } from '../unanswered.ts';
import { createSmsgateApi, type SmsgateAccess, type SmsgateApi } from './smsgate-api.ts';
import { smsgateFailure, smsgateRefusal } from './smsgate-failure.ts';
import { createPhones, NoPhones, type Phones } from './smsgate-phones.ts';
import { readSmsgateWebhook } from './smsgate-webhook.ts';

export interface SmsgateOptions extends SmsgateAccess {
  readonly webhookKey: string;
  /** Of numbers that phones give in the national format. */
  readonly phoneCountry: string;
  /** Where the phones call us, without a slash at the end. */
  readonly publicUrl: string;
}

const abilities: Abilities = {
  // A local SIM reaches whatever its operator does.
  reach: () => 'two-way',
  keepsStops: false,
  hasOwnIds: true,
  hasDeliveryReports: true,
  encodings: ['GSM-7', 'UCS-2'],
  longestText: 1_600,
};

/** From this priority on a phone sends at once, past its own pauses. */
const atOncePriority = 100;

const states = ['Pending', 'Cancelling', 'Cancelled', 'Processed', 'Sent', 'Delivered', 'Failed'] as const;
const messageState = z.object({
  state: z.enum(states),
  recipients: z.array(z.object({ error: z.string().optional() })).default([]),
});

/** SMS by Android phones with local SIMs: our ids are theirs, so that sending again is harmless. */
export function createSmsgateGateway(options: SmsgateOptions): Gateway {
  const { clock } = options;
  const api = createSmsgateApi(options);
  const phones = createPhones(api, clock);
  const pace = new Pace();
  const steady = steadyClock(clock);
  let isRegistered = false;
  const registerOnce = async (signal: AbortSignal) => {
    await register(api, `${options.publicUrl}/sms/smsgate`, signal);
    isRegistered = true;
  };
  return {
    name: 'smsgate',
    abilities,
    send: (text, signal) => attempt(() => send(api, phones, text, signal)),
    lookUp: (text, _search, signal) => lookUp(api, text, signal),
    readWebhook: (request) => readSmsgateWebhook(request, options, clock.now()),
    findMoment: async () => undefined,
    listInbound: async (since, signal) => {
      if (!isRegistered) await registerOnce(signal);
      await refreshInbox(api, { since, until: clock.now() }, signal);
      return [];
    },
    reserve: async ({ id, to, isUrgent }, signal) => {
      const found = await findPace(phones, to, signal);
      if (!found) return 0;
      const now = steady.now();
      return pace.reserve({ sender: found.phone, id, isUrgent }, found.rule, now) - now;
    },
    durationOf: (numbers) => durationOf(phones, numbers),
    register: registerOnce,
    [Symbol.asyncDispose]: () => api[Symbol.asyncDispose](),
  };
}

async function send(api: SmsgateApi, phones: Phones, text: OutgoingText, signal: AbortSignal): Promise<Sent> {
  const phone = await phones.phoneFor(text.to, signal);
  if (!phone) return { type: 'failed', failure: 'gateway', reason: 'smsgate has no phone' };
  const { status } = await api.post(
    '/messages',
    {
      id: text.id,
      deviceId: phone.id,
      phoneNumbers: [text.to],
      textMessage: { text: text.text },
      withDeliveryReport: abilities.hasDeliveryReports,
      ...(text.isUrgent ? { priority: atOncePriority } : {}),
    },
    signal,
  );
  // 409: the id is known, so the text was accepted before.
  return status === 202 || status === 200 || status === 201 || status === 409
    ? { type: 'sent', providerId: text.id }
    : smsgateRefusal(status);
}

/** No answer at all is an outcome too. */
async function attempt(work: () => Promise<Sent>): Promise<Sent> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof NoAnswer) return unanswered(error, 'smsgate');
    // No text has gone anywhere yet.
    if (error instanceof NoPhones)
      return error.refusal.failure === 'unknown' ? { ...error.refusal, failure: 'passing' } : error.refusal;
    if (error instanceof z.ZodError)
      return { type: 'failed', failure: 'gateway', reason: 'smsgate answered something else' };
    throw error;
  }
}

const cannotSay: Failure = { type: 'failed', failure: 'unknown', reason: 'smsgate cannot say' };

async function lookUp(api: SmsgateApi, { id }: OutgoingText, signal: AbortSignal): Promise<Found> {
  try {
    const { status, json } = await api.get(`/messages/${encodeURIComponent(id)}`, signal);
    if (status === 404) return { type: 'not-found' };
    const parsed = messageState.safeParse(json);
    if (status !== 200 || !parsed.success) return { type: 'unknown', failure: cannotSay };
    const { state, recipients } = parsed.data;
    if (state === 'Failed' || state === 'Cancelled')
      return { type: 'dead', providerId: id, failure: smsgateFailure(recipients[0]?.error ?? state) };
    return { type: 'sent', providerId: id };
  } catch (error) {
    if (error instanceof NoAnswer) return { type: 'unknown', failure: cannotSay };
    throw error;
  }
}

/** The phones call their webhooks again for what came in between; what we have already is known by what it is. */
async function refreshInbox(
  api: SmsgateApi,
  { since, until }: { since: Instant; until: Instant },
  signal: AbortSignal,
): Promise<void> {
  const body = {
    since: new Date(since).toISOString(),
    until: new Date(until).toISOString(),
    messageTypes: ['SMS'],
    triggerWebhooks: true,
    webhookDelivery: 'Individual',
  };
  const { status } = await api.post('/inbox/refresh', body, signal);
  if (status >= 300) throw new Error(`smsgate answered ${status} to a refresh of the inbox`);
}

async function findPace(phones: Phones, number: string, signal: AbortSignal) {
  try {
    const phone = await phones.phoneFor(number, signal);
    return phone && { phone: phone.id, rule: await phones.pace(signal) };
  } catch {
    // The server cannot say; sending will tell what is wrong.
    return undefined;
  }
}

async function durationOf(phones: Phones, numbers: readonly string[]): Promise<number | undefined> {
  if (!(await phones.phoneFor(''))) return undefined;
  const counts = new Map<string, number>();
  for (const number of numbers) {
    const phone = await phones.phoneFor(number);
    if (phone) counts.set(phone.id, (counts.get(phone.id) ?? 0) + 1);
  }
  const rule = await phones.pace();
  return durationAtPace(counts, () => rule);
}

const events = ['sms:received', 'sms:sent', 'sms:delivered', 'sms:failed'] as const;
const webhookList = z.array(z.object({ id: z.string().optional(), event: z.string(), url: z.string() }));

/** Leaves the webhooks of other programs alone; those of ours at an address where we were before go. */
async function register(api: SmsgateApi, url: string, signal: AbortSignal): Promise<void> {
  const { status, json } = await api.get('/webhooks', signal);
  if (status !== 200) throw new Error(`smsgate answered ${status} when it was asked for its webhooks`);
  const known = webhookList.parse(json);
  for (const { id, url: old } of known)
    if (id?.startsWith('saha-') && old !== url)
      await api.delete(`/webhooks/${encodeURIComponent(id)}`, signal);
  for (const event of events) {
    if (known.some((hook) => hook.event === event && hook.url === url)) continue;
    const { status } = await api.post('/webhooks', { id: idOf(event), url, event }, signal);
    if (status >= 300) throw new Error(`smsgate answered ${status} to a registration of ${event}`);
  }
}

const idOf = (event: string): string => `saha-${event.replace(':', '-')}`;
