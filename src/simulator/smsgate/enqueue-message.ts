import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { z } from 'zod';
import { Refusal } from '../sms/refusal.ts';
import { instant } from './instant.ts';
import { type Device, newId, type QueuedMessage, type SmsgateWorld } from './world.ts';

const text = z.string().min(1).max(65_535);
/** Data, encryption and schedules are not played here: they are refused with what the server does not know at all. */
const enqueueForm = z.strictObject({
  id: z.string().min(1).max(36).optional(),
  deviceId: z.string().max(21).optional(),
  message: text.optional(),
  textMessage: z.strictObject({ text }).optional(),
  phoneNumbers: z.array(z.string().min(1).max(128)).min(1).max(100),
  simNumber: z.int().min(1).max(3).optional(),
  withDeliveryReport: z.boolean().default(true),
  priority: z.int().min(-128).max(127).default(0),
  ttl: z.int().min(5).optional(),
  validUntil: instant.optional(),
});

/** Takes a message as `POST /messages` does. Throws Refusal; 409 when its id is known. */
export function enqueueMessage(world: SmsgateWorld, body: unknown): QueuedMessage {
  const parsed = enqueueForm.safeParse(body);
  if (!parsed.success) throw new Refusal(400, `invalid request: ${z.prettifyError(parsed.error)}`);
  const form = parsed.data;
  const words = form.textMessage?.text ?? form.message;
  if (words === undefined || (form.textMessage !== undefined && form.message !== undefined))
    throw new Refusal(400, 'exactly one of message and textMessage is needed');
  if (form.ttl !== undefined && form.validUntil !== undefined)
    throw new Refusal(400, 'ttl and validUntil exclude each other');
  for (const number of form.phoneNumbers) checkNumber(number);
  const id = form.id ?? newId();
  if (world.byId.has(id)) throw new Refusal(409, 'message with this id already exists');
  const device = deviceOf(world, form.deviceId);
  return queue(world, device, {
    id,
    deviceId: device.id,
    phoneNumbers: form.phoneNumbers,
    text: words,
    priority: form.priority,
    withDeliveryReport: form.withDeliveryReport,
    createdAt: world.clock.now(),
    validUntil: form.ttl === undefined ? form.validUntil : world.clock.now() + form.ttl * 1_000,
    state: 'Pending',
    error: undefined,
    stateAt: { Pending: world.clock.now() },
  });
}

function queue(world: SmsgateWorld, device: Device, message: QueuedMessage): QueuedMessage {
  world.messages.push(message);
  world.byId.set(message.id, message);
  device.queue.push(message);
  return message;
}

/** The server checks numbers unless it is told not to: they must be whole, with their country. */
function checkNumber(number: string): void {
  const isValid = number.startsWith('+') && parsePhoneNumberFromString(number)?.isValid();
  if (!isValid) throw new Refusal(400, 'failed to validate phone number');
}

function deviceOf({ devices }: SmsgateWorld, id: string | undefined): Device {
  const device = id === undefined ? devices[0] : devices.find((each) => each.id === id);
  if (!device) throw new Refusal(400, id === undefined ? 'no devices registered' : 'device not found');
  return device;
}
