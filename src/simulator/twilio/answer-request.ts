import { type GatewayAnswer, type GatewayRequest, hasType, isAuthorized } from '../sms/serve-sms.ts';
import { createMessage } from './create-message.ts';
import { listMessages } from './list-messages.ts';
import { messageJson, type TwilioMessage } from './message.ts';
import { TwilioRefusal } from './twilio-refusal.ts';
import type { TwilioWorld } from './world.ts';

const notFound = (path: string) =>
  new TwilioRefusal(404, 20404, `The requested resource ${path} was not found`);

/** Answers as the REST API does; `created` hears of a message that was taken. Throws Refusal. */
export function answerRequest(
  world: TwilioWorld,
  request: GatewayRequest,
  created: (message: TwilioMessage) => void,
): GatewayAnswer {
  const { accountSid, authToken } = world.account;
  if (!isAuthorized(request, accountSid, authToken)) throw new TwilioRefusal(401, 20003, 'Authenticate');
  const [, account, sid] =
    /^\/2010-04-01\/Accounts\/(AC\w+)\/Messages(?:\/(\w+))?\.json$/.exec(request.path) ?? [];
  if (account !== accountSid) throw notFound(request.path);
  if (!world.takeRequest()) throw new TwilioRefusal(429, 20429, 'Too Many Requests');
  if (sid !== undefined) return fetchMessage(world, request, sid);
  if (request.method === 'GET') return { status: 200, body: listMessages(world, request) };
  if (request.method !== 'POST') throw new TwilioRefusal(405, 20004, 'Method not allowed');
  if (!hasType(request, 'application/x-www-form-urlencoded'))
    throw new TwilioRefusal(415, 20018, 'Unsupported Media Type');
  const message = createMessage(world, request.fields);
  const body = messageJson(message, accountSid);
  created(message);
  return { status: 201, body };
}

function fetchMessage(
  { bySid, account }: TwilioWorld,
  { method, path }: GatewayRequest,
  sid: string,
): GatewayAnswer {
  const message = bySid.get(sid);
  if (!message) throw notFound(path);
  if (method !== 'GET') throw new TwilioRefusal(405, 20004, 'Method not allowed');
  return { status: 200, body: messageJson(message, account.accountSid) };
}
