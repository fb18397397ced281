import { z } from 'zod';
import { Refusal } from '../sms/refusal.ts';
import { type GatewayAnswer, type GatewayRequest, hasType, isAuthorized } from '../sms/serve-sms.ts';
import { enqueueMessage } from './enqueue-message.ts';
import { instant } from './instant.ts';
import { emitReceived, type PhoneOptions, workThrough } from './phone-work.ts';
import { newId, type QueuedMessage, type SmsgateWorld } from './world.ts';

const root = '/3rdparty/v1';
const events = [
  'sms:received',
  'sms:data-received',
  'sms:sent',
  'sms:delivered',
  'sms:failed',
  'sms:cancelled',
  'system:ping',
  'mms:received',
  'mms:downloaded',
  'app:started',
  'sms:batch:received',
  'sms:batch:data-received',
  'mms:batch:received',
  'mms:batch:downloaded',
] as const;

/** Answers as the server of the phones does. Throws Refusal. */
export function answerRequest(options: PhoneOptions, request: GatewayRequest): GatewayAnswer {
  const { world } = options;
  const { user, password } = world.settings;
  if (!isAuthorized(request, user, password)) throw new Refusal(401, 'Unauthorized');
  if (request.method === 'POST' && !hasType(request, 'application/json'))
    throw new Refusal(400, 'content type must be application/json');
  const [, collection = '', id] = /^\/3rdparty\/v1\/([a-z]+)(?:\/([^/]+))?$/.exec(request.path) ?? [];
  const call = `${request.method} ${collection}${id === undefined ? '' : '/:id'}`;
  switch (call) {
    case 'POST messages':
      return post(options, request);
    case 'GET messages/:id':
      return { status: 200, body: stateOf(messageOf(world, id ?? '')) };
    case 'GET devices':
      return { status: 200, body: world.devices.map((device) => deviceJson(device, world.clock.now())) };
    case 'GET settings':
      return {
        status: 200,
        body: { messages: { send_interval_max: Math.ceil(world.settings.paceMs / 1_000) } },
      };
    case 'GET webhooks':
      return { status: 200, body: world.webhooks };
    case 'POST webhooks':
      return addWebhook(world, request.fields);
    case 'DELETE webhooks/:id':
      return removeWebhook(world, decodeURIComponent(id ?? ''));
    case 'POST inbox/:id':
      if (id === 'refresh') return refresh(options, request.fields);
  }
  throw new Refusal(404, `Cannot ${request.method} ${request.path}`);
}

function post(options: PhoneOptions, request: GatewayRequest): GatewayAnswer {
  if (request.query.size > 0)
    throw new Refusal(400, 'neither relaxed checks nor quiet phones are played here');
  const message = enqueueMessage(options.world, request.fields);
  const device = options.world.devices.find(({ id }) => id === message.deviceId);
  if (device) void workThrough(options, device);
  return { status: 202, body: stateOf(message), headers: { location: `${root}/messages/${message.id}` } };
}

function messageOf({ byId }: SmsgateWorld, id: string): QueuedMessage {
  const message = byId.get(decodeURIComponent(id));
  if (!message) throw new Refusal(404, 'message not found');
  return message;
}

const stateOf = ({ id, deviceId, state, phoneNumbers, error, stateAt }: QueuedMessage) => ({
  id,
  deviceId,
  state,
  isHashed: false,
  isEncrypted: false,
  recipients: phoneNumbers.map((phoneNumber) => ({
    phoneNumber,
    state,
    ...(error === undefined ? {} : { error }),
  })),
  states: Object.fromEntries(Object.entries(stateAt).map(([name, at]) => [name, new Date(at).toISOString()])),
});

/** A phone that is on says so every few minutes. */
function deviceJson({ id, name, number, lastSeen, isOn }: SmsgateWorld['devices'][number], now: number) {
  const simCards = [{ simNumber: 1, slotIndex: 0, phoneNumber: number }];
  return { id, name, lastSeen: new Date(isOn ? now : lastSeen).toISOString(), simCards };
}

const webhookForm = z.strictObject({
  id: z.string().max(36).optional(),
  deviceId: z.string().max(21).optional(),
  event: z.enum(events),
  url: z.url({ protocol: /^https?$/ }),
});

function addWebhook(world: SmsgateWorld, body: unknown): GatewayAnswer {
  const parsed = webhookForm.safeParse(body);
  if (!parsed.success) throw new Refusal(400, `invalid webhook: ${z.prettifyError(parsed.error)}`);
  const { id = newId(), deviceId, event, url } = parsed.data;
  // Phones call nothing in the clear, but what runs on the machine itself.
  if (url.startsWith('http:') && !/^http:\/\/(127\.0\.0\.1|localhost)[:/]/.test(url))
    throw new Refusal(400, 'the url must begin with https');
  const known = world.webhooks.findIndex((webhook) => webhook.id === id);
  if (known >= 0) world.webhooks.splice(known, 1);
  world.webhooks.push({ id, deviceId, event, url });
  return { status: 201, body: { id, event, url } };
}

function removeWebhook(world: SmsgateWorld, id: string): GatewayAnswer {
  const index = world.webhooks.findIndex((webhook) => webhook.id === id);
  if (index < 0) throw new Refusal(404, 'webhook not found');
  world.webhooks.splice(index, 1);
  return { status: 204, body: null };
}

const refreshForm = z.strictObject({
  since: instant,
  until: instant,
  deviceId: z.string().max(21).optional(),
  messageTypes: z
    .array(z.enum(['SMS', 'DATA_SMS', 'MMS', 'MMS_DOWNLOADED']))
    .min(1)
    .default(['SMS']),
  triggerWebhooks: z.boolean().default(true),
  webhookDelivery: z.enum(['Disabled', 'Individual', 'Batch']).default('Individual'),
});

/** Calls the webhooks again for everything of that time, whether it was called before or not, under new event ids. */
function refresh(options: PhoneOptions, body: unknown): GatewayAnswer {
  const parsed = refreshForm.safeParse(body);
  if (!parsed.success) throw new Refusal(400, `invalid request: ${z.prettifyError(parsed.error)}`);
  if (isCalled(parsed.data)) emitAgain(options, parsed.data);
  return { status: 202, body: {} };
}

/** Calls for whole batches go to webhooks of their own. */
const isCalled = ({ triggerWebhooks, webhookDelivery, messageTypes }: z.infer<typeof refreshForm>): boolean =>
  triggerWebhooks && webhookDelivery === 'Individual' && messageTypes.includes('SMS');

function emitAgain(
  options: PhoneOptions,
  { since, until, deviceId }: Pick<z.infer<typeof refreshForm>, 'since' | 'until' | 'deviceId'>,
): void {
  const { received, devices } = options.world;
  const on = new Set(devices.filter(({ isOn }) => isOn).map(({ id }) => id));
  for (const message of received) {
    const isInTime = message.receivedAt >= since && message.receivedAt <= until;
    if (isInTime && on.has(message.deviceId) && (deviceId ?? message.deviceId) === message.deviceId)
      emitReceived(options, message);
  }
}
