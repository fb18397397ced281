import { createHmac } from 'node:crypto';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { segmentsOf } from '../../channels/sms/segments.ts';
import type { EmbeddedGateway } from '../sms/embedded-gateway.ts';
import type { WebhookFault } from '../sms/sms-faults.ts';
import {
  type Device,
  newId,
  type QueuedMessage,
  type ReceivedMessage,
  type SmsgateWorld,
  type Webhook,
} from './world.ts';

/** Its reasons are words such as `RESULT_ERROR_NO_SERVICE`. */
export type SmsgateSide = EmbeddedGateway<string, Readonly<Record<string, unknown>>, QueuedMessage, string>;

export interface PhoneOptions {
  readonly world: SmsgateWorld;
  readonly side: SmsgateSide;
}

/** From this priority on a message goes past the pauses of the phone. */
const atOncePriority = 100;
const deliverMs = 3_000;
/** Ten seconds, then twice as long each time, fourteen times. */
const retryPausesMs = Array.from({ length: 14 }, (_, index) => 10_000 * 2 ** index);

/** The phone sends what waits for it: the urgent first, then one after another at its pace. */
export async function workThrough(options: PhoneOptions, device: Device): Promise<void> {
  const { clock, settings } = options.world;
  sendUrgent(options, device);
  if (device.isWorking) return;
  device.isWorking = true;
  while (device.isOn && device.queue.length > 0) {
    await clock.wait(device.freeAt - clock.now());
    const next = device.isOn ? device.queue.shift() : undefined;
    if (!next) break;
    device.freeAt = clock.now() + settings.paceMs;
    void sendOne(options, device, next);
  }
  device.isWorking = false;
}

function sendUrgent(options: PhoneOptions, device: Device): void {
  if (!device.isOn) return;
  const urgent = device.queue.filter(({ priority }) => priority >= atOncePriority);
  for (const message of urgent) {
    device.queue.splice(device.queue.indexOf(message), 1);
    void sendOne(options, device, message);
  }
}

async function sendOne(options: PhoneOptions, device: Device, message: QueuedMessage): Promise<void> {
  const { world, side } = options;
  turn(world, message, 'Processed');
  const isLate = message.validUntil !== undefined && world.clock.now() > message.validUntil;
  const reason = isLate ? 'TTL expired' : side.failures?.(message);
  for (const phone of message.phoneNumbers) {
    if (reason !== undefined) fail(options, message, { phone, reason });
    else await sendTo(options, device, { message, phone });
  }
}

async function sendTo(
  options: PhoneOptions,
  device: Device,
  { message, phone }: { message: QueuedMessage; phone: string },
): Promise<void> {
  const { world } = options;
  const { id, text } = message;
  turn(world, message, 'Sent');
  const at = iso(world.clock.now());
  emit(options, 'sms:sent', device, {
    ...about(message, phone),
    partsCount: segmentsOf(text).count,
    sentAt: at,
  });
  await world.clock.wait(deliverMs);
  if (!world.people.deliver({ id, phone, sender: device.number, text })) return;
  world.lastDevice.set(phone, device);
  if (!message.withDeliveryReport) return;
  turn(world, message, 'Delivered');
  emit(options, 'sms:delivered', device, { ...about(message, phone), deliveredAt: iso(world.clock.now()) });
}

function fail(
  options: PhoneOptions,
  message: QueuedMessage,
  { phone, reason }: { phone: string; reason: string },
) {
  const { world } = options;
  turn(world, message, 'Failed');
  message.error = reason;
  const device = world.devices.find(({ id }) => id === message.deviceId);
  if (device)
    emit(options, 'sms:failed', device, {
      ...about(message, phone),
      failedAt: iso(world.clock.now()),
      reason,
    });
}

const about = ({ id }: QueuedMessage, recipient: string) => ({
  messageId: id,
  recipient,
  phoneNumber: recipient,
  simNumber: 1,
});

function turn({ clock }: SmsgateWorld, message: QueuedMessage, state: QueuedMessage['state']): void {
  message.state = state;
  message.stateAt[state] = clock.now();
}

/** A person's text reaches a phone. One that is off learns of it when the inbox is refreshed. */
export function receiveText(
  options: PhoneOptions,
  device: Device,
  text: Omit<ReceivedMessage, 'deviceId' | 'id' | 'receivedAt'>,
) {
  const { world } = options;
  const received = { ...text, id: newId(), deviceId: device.id, receivedAt: world.clock.now() };
  world.received.push(received);
  if (device.isOn) emitReceived(options, received);
  return received;
}

export function emitReceived(
  options: PhoneOptions,
  { deviceId, sender, text, receivedAt }: ReceivedMessage,
): void {
  const { world } = options;
  const device = world.devices.find(({ id }) => id === deviceId);
  if (!device) return;
  const shown = asShownBy(sender, world.settings.country);
  const payload = {
    // Made from the content, so that equal texts have equal ids.
    messageId: createHmac('md5', 'content').update(text).digest('hex').slice(0, 8),
    message: text,
    sender: shown,
    phoneNumber: shown,
    recipient: device.number,
    simNumber: 1,
    receivedAt: iso(receivedAt),
  };
  emit(options, 'sms:received', device, payload);
}

/** Numbers of the phone's own country appear as they are dialled there. */
export function asShownBy(number: string, country: string): string {
  const parsed = number.startsWith('+') ? parsePhoneNumberFromString(number) : undefined;
  return parsed?.country === country ? parsed.formatNational().replace(/\D/g, '') : number;
}

/** Each webhook that listens hears of it, in a call of its own. */
function emit(
  options: PhoneOptions,
  event: string,
  device: Device,
  payload: Readonly<Record<string, unknown>>,
): void {
  const fault = options.side.webhookFaults?.(event, payload);
  for (const webhook of options.world.webhooks)
    if (webhook.event === event && (webhook.deviceId ?? device.id) === device.id)
      call(options, webhook, { deviceId: device.id, event, payload, fault });
}

function call(
  { world, side }: PhoneOptions,
  webhook: Webhook,
  {
    fault,
    ...content
  }: { deviceId: string; event: string; payload: unknown; fault: WebhookFault | undefined },
): void {
  const body = JSON.stringify({ ...content, id: newId(), webhookId: webhook.id });
  const request = () => {
    const timestamp = String(Math.floor(world.clock.now() / 1_000));
    const signature = createHmac('sha256', world.settings.webhookKey)
      .update(body + timestamp)
      .digest('hex');
    return {
      body,
      headers: { 'content-type': 'application/json', 'x-signature': signature, 'x-timestamp': timestamp },
    };
  };
  void side.posts.post({ url: webhook.url, pausesMs: retryPausesMs, fault, request });
}

/** The phone's own time zone: Istanbul's, all year round. */
function iso(at: number): string {
  return new Date(at + 3 * 3_600_000).toISOString().replace('Z', '+03:00');
}
