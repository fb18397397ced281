import type { Clock } from '../../clock.ts';
import { serveSms } from '../sms/serve-sms.ts';
import type { SmsFaults, SmsRefusal, SmsRequest, WebhookFault } from '../sms/sms-faults.ts';
import { SmsPeople, type SmsPhone, type SmsText } from '../sms/sms-people.ts';
import { type WebhookAttempt, WebhookPosts } from '../sms/webhook-posts.ts';
import { answerRequest } from './answer-request.ts';
import { type PhoneOptions, receiveText, workThrough } from './phone-work.ts';
import {
  type Device,
  type QueuedMessage,
  type SmsgateSettings,
  SmsgateWorld,
  type Webhook,
} from './world.ts';

export interface SmsgateServerOptions extends Partial<SmsgateSettings> {
  readonly clock: Clock;
  /** 0 or nothing picks a free port. */
  readonly port?: number;
  /** How long each answer takes, on the clock. */
  readonly latencyMs?: number;
  /** The numbers of the phones' SIMs; one phone when it is not given. */
  readonly devices?: readonly string[];
}

export interface EmbeddedSmsgate extends AsyncDisposable, SmsgateSettings {
  /** For `SMSGATE_URL`. */
  readonly root: string;
  readonly devices: readonly Device[];
  readonly webhooks: readonly Webhook[];
  readonly messages: readonly QueuedMessage[];
  addDevice(number: string): Device;
  /** Switches a phone off, or on again: then it goes on with what waits for it. */
  switchDevice(id: string, isOn: boolean): void;
  /** Takes a phone away for good; what waited for it is lost with it. */
  removeDevice(id: string): void;
  addPhone(number: string, state?: SmsPhone['state']): SmsPhone;
  readonly phones: readonly SmsPhone[];
  /** Somebody without a phone of ours writes: a short code, a shop. */
  receive(sender: string, text: string): void;
  /** Tells of each text that a phone shows or writes; returns how to stop it. */
  on(listener: (text: SmsText) => void): () => void;
  readonly calls: readonly SmsRequest[];
  readonly refusals: readonly SmsRefusal[];
  readonly webhookAttempts: readonly WebhookAttempt[];
  /** Requests being answered and webhooks being called; not what waits on the clock. */
  readonly inFlight: number;
  faults: SmsFaults | undefined;
  webhookFaults:
    | ((event: string, payload: Readonly<Record<string, unknown>>) => WebhookFault | undefined)
    | undefined;
  /** With which words a phone reports that it could not send, such as `RESULT_ERROR_NO_SERVICE`. */
  failures: ((message: QueuedMessage) => string | undefined) | undefined;
}

const usualSettings: SmsgateSettings = {
  user: 'saha',
  password: 'embedded-smsgate',
  webhookKey: 'embedded-smsgate-key',
  paceMs: 5_000,
  country: 'TR',
};
const usualDevice = '+905320000001';

/** Starts the server of some Android phones on loopback, as strict as the real one, with people who have phones. */
export async function startSmsgate(options: SmsgateServerOptions): Promise<EmbeddedSmsgate> {
  const { clock, port = 0, latencyMs = 0, devices = [usualDevice], ...changed } = options;
  const settings = { ...usualSettings, ...changed };
  const posts = new WebhookPosts(clock);
  const people = new SmsPeople(clock, (sender, text, to) => {
    const device = deviceFor(world, sender, to);
    const { id } = receiveText(phone, device, { sender, text });
    return { id, to: device.number };
  });
  const world = new SmsgateWorld(clock, settings, people);
  const hooks: Pick<EmbeddedSmsgate, 'webhookFaults' | 'failures'> = {
    webhookFaults: undefined,
    failures: undefined,
  };
  const phone: PhoneOptions = {
    world,
    posts,
    webhookFault: (event, payload) => hooks.webhookFaults?.(event, payload),
    failure: (message) => hooks.failures?.(message),
  };
  for (const number of devices) world.addDevice(number);
  const answer = (request: Parameters<typeof answerRequest>[1]) => answerRequest(phone, request);
  const server = await serveSms({ clock, port, latencyMs, readFields, answer });
  return {
    ...settings,
    root: server.root,
    devices: world.devices,
    webhooks: world.webhooks,
    addDevice: (number) => world.addDevice(number),
    switchDevice: (id, isOn) => switchDevice(phone, id, isOn),
    removeDevice: (id) => removeDevice(world, id),
    addPhone: (number, state) => people.add(number, state),
    receive: (sender, text) => void receiveText(phone, deviceFor(world, sender, undefined), { sender, text }),
    on: (listener) => people.on(listener),
    get messages() {
      return [...world.messages.values()];
    },
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

/** People answer the phone that wrote to them last. */
function deviceFor({ devices, lastDevice }: SmsgateWorld, sender: string, to: string | undefined): Device {
  const device =
    to === undefined ? (lastDevice.get(sender) ?? devices[0]) : devices.find(({ number }) => number === to);
  if (!device) throw new Error('there is no phone to write to');
  return device;
}

function switchDevice(phone: PhoneOptions, id: string, isOn: boolean): void {
  const device = phone.world.devices.find((each) => each.id === id);
  if (!device) throw new Error(`there is no phone ${id}`);
  if (device.isOn) device.lastSeen = phone.world.clock.now();
  device.isOn = isOn;
  void workThrough(phone, device);
}

function removeDevice({ devices }: SmsgateWorld, id: string): void {
  const index = devices.findIndex((each) => each.id === id);
  const [device] = index < 0 ? [] : devices.splice(index, 1);
  if (device) device.isOn = false;
}

function readFields(body: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
