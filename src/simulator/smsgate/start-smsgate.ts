import { EmbeddedGateway, type EmbeddedGatewayOptions } from '../sms/embedded-gateway.ts';
import { answerRequest } from './answer-request.ts';
import { type PhoneOptions, receiveText, type SmsgateSide, workThrough } from './phone-work.ts';
import {
  type Device,
  type QueuedMessage,
  type SmsgateSettings,
  SmsgateWorld,
  type Webhook,
} from './world.ts';

export interface SmsgateServerOptions extends EmbeddedGatewayOptions, Partial<SmsgateSettings> {
  /** The numbers of the phones' SIMs; one phone when it is not given. */
  readonly devices?: readonly string[];
}

export interface EmbeddedSmsgate extends SmsgateSide, SmsgateSettings {
  readonly devices: readonly Device[];
  readonly webhooks: readonly Webhook[];
  readonly messages: readonly QueuedMessage[];
  addDevice(number: string): Device;
  /** Switches a phone off, or on again: then it goes on with what waits for it. */
  switchDevice(id: string, isOn: boolean): void;
  /** Takes a phone away for good; what waited for it is lost with it. */
  removeDevice(id: string): void;
  /** Somebody without a phone of ours writes: a short code, a shop. */
  receive(sender: string, text: string): void;
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
  const { clock, port = 0, latencyMs = 0, devices: simNumbers = [usualDevice], ...changed } = options;
  const settings = { ...usualSettings, ...changed };
  const side: SmsgateSide = new EmbeddedGateway({ clock, port, latencyMs }, (sender, text, to) => {
    const device = deviceFor(world, sender, to);
    const { id } = receiveText(phone, device, { sender, text });
    return { id, to: device.number };
  });
  const world = new SmsgateWorld(clock, settings, side.people);
  const phone: PhoneOptions = { world, side };
  for (const number of simNumbers) world.addDevice(number);
  await side.listen({ readFields, answer: (request) => answerRequest(phone, request) });
  const { devices, webhooks, messages } = world;
  return Object.assign(side, settings, {
    devices,
    webhooks,
    messages,
    addDevice: (number: string) => world.addDevice(number),
    switchDevice: (id: string, isOn: boolean) => switchDevice(phone, id, isOn),
    removeDevice: (id: string) => removeDevice(world, id),
    receive: (sender: string, text: string) => receiveFrom(phone, sender, text),
  });
}

const receiveFrom = (phone: PhoneOptions, sender: string, text: string): void =>
  void receiveText(phone, deviceFor(phone.world, sender, undefined), { sender, text });

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
