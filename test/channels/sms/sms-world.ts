import Fastify from 'fastify';
import { pino } from 'pino';
import { Activity } from '../../../src/activity.ts';
import type { Gateway, WebhookRequest } from '../../../src/channels/sms/gateway.ts';
import { createSmsgateGateway } from '../../../src/channels/sms/gateways/smsgate.ts';
import { createTwilioGateway } from '../../../src/channels/sms/gateways/twilio.ts';
import { usualCaps } from '../../../src/channels/sms/guards.ts';
import { MissedTexts } from '../../../src/channels/sms/missed-texts.ts';
import { withOwnMoment } from '../../../src/channels/sms/own-moment.ts';
import { receiveWebhook } from '../../../src/channels/sms/receive-webhook.ts';
import { type SmsAlert, SmsSender, type SmsSettings } from '../../../src/channels/sms/sms-sender.ts';
import type { Clock } from '../../../src/clock.ts';
import { addSmsRoutes } from '../../../src/http/sms-routes.ts';
import { localTime } from '../../../src/local-date.ts';
import { Delivery } from '../../../src/messages/delivery.ts';
import { Inbox } from '../../../src/messages/inbox.ts';
import { say } from '../../../src/messages/message.ts';
import type { Outgoing } from '../../../src/messages/outbox.ts';
import { enqueue } from '../../../src/messages/queries.ts';
import { createWording } from '../../../src/messages/wording.ts';
import { Pace } from '../../../src/simulator/pace.ts';
import { type SmsgateServerOptions, startSmsgate } from '../../../src/simulator/smsgate/start-smsgate.ts';
import { startTwilio, type TwilioServerOptions } from '../../../src/simulator/twilio/start-twilio.ts';
import { VirtualClock } from '../../../src/simulator/virtual-clock.ts';
import type { PersonId } from '../../../src/store/ids.ts';
import type { Db } from '../../../src/store/open-database.ts';
import { memoryDatabase } from '../../helpers/database.ts';
import { seedPerson } from '../../helpers/seed.ts';

export const start = Date.parse('2026-11-21T06:00:00Z');
const wording = createWording();
const log = pino({ level: process.env['TEST_LOG'] ?? 'silent' });

interface Side extends AsyncDisposable {
  readonly inFlight: number;
  readonly calls: readonly unknown[];
}

/** The SMS side of the bot, from the outbox to the inbox, against an embedded gateway over real HTTP. */
async function startSide<T extends Side>(options: {
  clock: VirtualClock;
  server: T;
  name: Gateway['name'];
  createGateway: (publicUrl: string, clock: Clock) => Gateway;
  settings?: Partial<SmsSettings>;
}) {
  const { clock, server, name, createGateway } = options;
  const db = await memoryDatabase();
  const activity = new Activity();
  const alerts: SmsAlert[] = [];
  const heard: { from: string; text: string; stampedAt: number }[] = [];
  const inbox = new Inbox({
    db,
    clock,
    log,
    activity,
    handle: async (row, signal) => {
      const { payload, stampedAt } = await withOwnMoment({ gateway, db }, row, signal);
      heard.push({ ...JSON.parse(payload), stampedAt });
    },
    apologize: async () => undefined,
  });

  const http = Fastify({ forceCloseConnections: true });
  http.removeAllContentTypeParsers();
  http.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  const late: { take?: (request: WebhookRequest) => Promise<'accepted' | 'refused'> } = {};
  addSmsRoutes(http, { gateway: name, take: async (call) => (await late.take?.(call)) ?? 'refused' });
  const publicUrl = await http.listen({ host: '127.0.0.1', port: 0 });

  const gateway = createGateway(publicUrl, clock);
  late.take = (request) => receiveWebhook({ gateway, db, clock, inbox }, request);
  const settings: SmsSettings = {
    hours: { timeZone: 'UTC', quietFrom: localTime('21:00'), quietTo: localTime('06:00') },
    turkish: 'ascii',
    caps: usualCaps,
    countries: { allowed: ['TR', 'US'], isIranOn: false },
    ...options.settings,
  };
  const sender = new SmsSender({
    db,
    clock,
    gateway,
    wording,
    settings: async () => settings,
    alert: (alert) => alerts.push(alert),
  });
  const delivery = new Delivery({
    db,
    clock,
    log,
    activity,
    senders: [sender],
    language: 'en',
    quietUntil: async (_program, now) => now,
  });
  const openMissed = (other: { clock?: Clock } = {}) =>
    new MissedTexts({ gateway, db, clock, log, activity, inbox, ...other });
  const missed = openMissed();
  const pace = new Pace({
    clock,
    bot: activity,
    server: {
      get inFlight() {
        return server.inFlight;
      },
      waitingUpdates: 0,
    },
    tick: async () => undefined,
    findNextWork: () => delivery.nextMoment(),
  });
  inbox.start();
  await delivery.start();
  await pace.settle();

  return {
    db,
    clock,
    server,
    gateway,
    sender,
    inbox,
    missed,
    /** As another process would, after a restart. */
    openMissed,
    alerts,
    listStopped: () => db.selectFrom('person').select('id').where('stopped_at', 'is not', null).execute(),
    heard,
    publicUrl,
    settle: () => pace.settle(),
    advance: (ms: number) => pace.advanceTo(clock.now() + ms),
    /** Lets a call that the server never answers run out of time. */
    runOutOfTime: async () => {
      clock.advanceTo(clock.now() + 1_000);
      while (server.calls.length === 0) await new Promise((resolve) => setImmediate(resolve));
      clock.advanceTo(clock.now() + 20_000);
    },
    text: (person: PersonId, fields: Partial<Outgoing> = {}) => queue(db, clock, person, fields),
    rows: () => listRows(db),
    person: (phone: string, name = 'ana') => seedPerson(db, { name, phone, language: 'en' }),
    async [Symbol.asyncDispose]() {
      await delivery[Symbol.asyncDispose]();
      await inbox[Symbol.asyncDispose]();
      await missed[Symbol.asyncDispose]();
      await gateway[Symbol.asyncDispose]();
      await http.close();
      await server[Symbol.asyncDispose]();
      await db.destroy();
    },
  };
}

/** The words of a text that every test sends. */
export const words = wording.say(say('language-set'), { language: 'en', channel: 'sms' });

let queued = 0;
async function queue(db: Db, clock: Clock, person: PersonId, fields: Partial<Outgoing>): Promise<void> {
  queued += 1;
  const outgoing: Outgoing = {
    key: `text:${queued}`,
    kind: 'notice',
    to: { person },
    screen: { message: say('language-set') },
    isBulk: true,
    ...fields,
  };
  await db.transaction().execute((tx) => enqueue(tx, [outgoing], clock.now()));
}

const listRows = (db: Db) =>
  db
    .selectFrom('outbox')
    .select(['id', 'state', 'reason', 'attempts', 'provider_id', 'segments', 'not_before'])
    .orderBy('id')
    .execute();

export async function startTwilioSide(
  options: Partial<TwilioServerOptions> & { settings?: Partial<SmsSettings>; service?: boolean } = {},
) {
  const { settings = {}, service = false, ...rest } = options;
  const clock = new VirtualClock(start);
  const server = await startTwilio({ clock, ...rest });
  const { accountSid, authToken, root: apiRoot, number, messagingServiceSid } = server;
  const from = service ? { messagingServiceSid } : { number };
  const side = await startSide({
    clock,
    server,
    name: 'twilio',
    settings,
    createGateway: (publicUrl) =>
      createTwilioGateway({ accountSid, authToken, from, apiRoot, publicUrl, proxy: undefined, clock }),
  });
  server.inboundUrl = `${side.publicUrl}/sms/twilio/inbound`;
  return side;
}

/** Time that goes on by a millisecond with every look at it, as real time does while a process works. */
class RestlessClock extends VirtualClock {
  #looks = 0;

  override now(): number {
    this.#looks += 1;
    return super.now() + this.#looks;
  }
}

export async function startSmsgateSide(
  options: Partial<SmsgateServerOptions> & { settings?: Partial<SmsSettings>; isRestless?: boolean } = {},
) {
  const { settings = {}, isRestless = false, ...rest } = options;
  const clock = isRestless ? new RestlessClock(start) : new VirtualClock(start);
  const server = await startSmsgate({ clock, ...rest });
  const { user, password, webhookKey, root: url } = server;
  const side = await startSide({
    clock,
    server,
    name: 'smsgate',
    settings,
    createGateway: (publicUrl) =>
      createSmsgateGateway({
        url,
        user,
        password,
        webhookKey,
        phoneCountry: 'TR',
        publicUrl,
        proxy: undefined,
        clock,
      }),
  });
  await side.gateway.register(new AbortController().signal);
  return side;
}
