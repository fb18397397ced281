import type { Clock } from '../../clock.ts';
import { serveSms } from '../sms/serve-sms.ts';
import type { SmsFaults, SmsRefusal, SmsRequest, WebhookFault } from '../sms/sms-faults.ts';
import { SmsPeople, type SmsPhone, type SmsText } from '../sms/sms-people.ts';
import { type WebhookAttempt, WebhookPosts } from '../sms/webhook-posts.ts';
import { answerRequest } from './answer-request.ts';
import { type CarrierOptions, carryOut, takeText } from './carrier.ts';
import type { TwilioMessage } from './message.ts';
import { type TwilioAccount, TwilioWorld } from './world.ts';

export interface TwilioServerOptions extends Partial<TwilioAccount> {
  readonly clock: Clock;
  /** 0 or nothing picks a free port. */
  readonly port?: number;
  /** How long each answer takes, on the clock. */
  readonly latencyMs?: number;
}

export interface EmbeddedTwilio extends AsyncDisposable, TwilioAccount {
  /** For `TWILIO_API_ROOT`. */
  readonly root: string;
  /** The number's webhook, as set in the console. */
  inboundUrl: string | undefined;
  addPhone(number: string, state?: SmsPhone['state']): SmsPhone;
  readonly phones: readonly SmsPhone[];
  /** Tells of each text that a phone shows or writes; returns how to stop it. */
  on(listener: (text: SmsText) => void): () => void;
  /** Everything that the account sent and received. */
  readonly messages: readonly TwilioMessage[];
  readonly optedOut: ReadonlySet<string>;
  readonly calls: readonly SmsRequest[];
  readonly refusals: readonly SmsRefusal[];
  /** Answers of our webhooks that Twilio could not use. */
  readonly complaints: readonly string[];
  readonly webhookAttempts: readonly WebhookAttempt[];
  /** Requests being answered and webhooks being called; not what waits on the clock. */
  readonly inFlight: number;
  faults: SmsFaults | undefined;
  webhookFaults:
    | ((kind: 'inbound' | 'status', message: TwilioMessage) => WebhookFault | undefined)
    | undefined;
  /** With which code the network refuses a message, such as 30006. */
  failures: ((message: TwilioMessage) => number | undefined) | undefined;
}

const usualAccount: TwilioAccount = {
  accountSid: `AC${'5a'.repeat(16)}`,
  authToken: 'embedded-twilio-auth-token',
  number: '+14155550100',
  messagingServiceSid: `MG${'5b'.repeat(16)}`,
  geoPermissions: ['US', 'GB'],
  requestsPerSecond: 100,
};

/** Starts a server on loopback that is as strict as the real one, with people who have phones. */
export async function startTwilio(options: TwilioServerOptions): Promise<EmbeddedTwilio> {
  const { clock, port = 0, latencyMs = 0, ...changed } = options;
  const account = { ...usualAccount, ...changed };
  const complaints: string[] = [];
  const posts = new WebhookPosts(clock);
  const people = new SmsPeople(clock, (from, body) => {
    const { sid: id, to } = takeText(carrier, { from, body });
    return { id, to };
  });
  const world = new TwilioWorld(clock, account, people);
  const hooks: Pick<EmbeddedTwilio, 'inboundUrl' | 'webhookFaults' | 'failures'> = {
    inboundUrl: undefined,
    webhookFaults: undefined,
    failures: undefined,
  };
  const carrier: CarrierOptions = {
    world,
    posts,
    inboundUrl: () => hooks.inboundUrl,
    webhookFault: (kind, message) => hooks.webhookFaults?.(kind, message),
    failure: (message) => hooks.failures?.(message),
    complain: (problem) => complaints.push(problem),
  };
  const server = await serveSms({
    clock,
    port,
    latencyMs,
    readFields,
    answer: (request) => answerRequest(world, request, (message) => void carryOut(carrier, message)),
  });
  return {
    ...account,
    root: server.root,
    addPhone: (number, state) => people.add(number, state),
    on: (listener) => people.on(listener),
    messages: world.messages,
    optedOut: world.optedOut,
    complaints,
    get webhookAttempts() {
      return posts.attempts;
    },
    get phones() {
      return people.list();
    },
    get calls() {
      return server.ledger.calls;
    },
    get refusals() {
      return server.ledger.refusals;
    },
    get inFlight() {
      return server.traffic.count + posts.posting;
    },
    get inboundUrl() {
      return hooks.inboundUrl;
    },
    set inboundUrl(url) {
      hooks.inboundUrl = url;
    },
    get faults() {
      return server.faults;
    },
    set faults(faults) {
      server.faults = faults;
    },
    get webhookFaults() {
      return hooks.webhookFaults;
    },
    set webhookFaults(faults) {
      hooks.webhookFaults = faults;
    },
    get failures() {
      return hooks.failures;
    },
    set failures(failures) {
      hooks.failures = failures;
    },
    async [Symbol.asyncDispose]() {
      posts.close();
      await server.close();
    },
  };
}

/** Fields that come several times are lists. */
function readFields(body: string): Record<string, unknown> {
  const query = new URLSearchParams(body);
  return Object.fromEntries(
    [...new Set(query.keys())].map((name) => {
      const values = query.getAll(name);
      return [name, values.length > 1 ? values : values[0]];
    }),
  );
}
