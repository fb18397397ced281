import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refuse } from './refuse.ts';

/** A call of a webhook as it came. */
export interface WebhookCall {
  /** With its query, not decoded: it is part of what is signed. */
  readonly path: string;
  readonly headers: FastifyRequest['headers'];
  readonly body: string;
}

export interface SmsWebhooks {
  readonly gateway: 'twilio' | 'smsgate';
  /** Verifies a call and keeps what it brought; when it resolves with `accepted`, that is on disk. */
  take(call: WebhookCall): Promise<'accepted' | 'refused'>;
}

/** The longest text of 1600 characters, each written as nine, and much room. Whoever calls, all of it is hashed. */
const bodyLimit = 64 * 1024;

/** Twilio would send what the answer says; our answers go out by themselves. */
const emptyTwiml = '<?xml version="1.0" encoding="UTF-8"?><Response/>';

/**
 * The webhooks of the SMS gateway. Calls without a signature are refused before their body is read. When something
 * fails here, the gateway is told so and calls again.
 */
export function addSmsRoutes(server: FastifyInstance, webhooks: SmsWebhooks): void {
  if (webhooks.gateway === 'smsgate') {
    addRoute(server, webhooks, {
      url: '/sms/smsgate',
      signature: 'x-signature',
      refusal: 401,
      answer: { type: 'application/json', body: '{"ok":true}' },
    });
    return;
  }
  const twilio = {
    signature: 'x-twilio-signature',
    refusal: 403,
    answer: { type: 'text/xml', body: emptyTwiml },
  };
  addRoute(server, webhooks, { url: '/sms/twilio/inbound', ...twilio });
  addRoute(server, webhooks, { url: '/sms/twilio/status', ...twilio });
}

interface Route {
  readonly url: string;
  readonly signature: string;
  readonly refusal: number;
  readonly answer: { readonly type: string; readonly body: string };
}

function addRoute(
  server: FastifyInstance,
  { take }: SmsWebhooks,
  { url, signature, refusal, answer }: Route,
): void {
  server.post<{ Body: string | undefined }>(url, {
    bodyLimit,
    onRequest: async (request, reply) => {
      if (request.headers[signature] === undefined) await refuse(reply, refusal);
    },
    handler: async (request, reply) => {
      const { headers, body = '', raw } = request;
      const taken = await take({ path: raw.url ?? url, headers, body });
      if (taken === 'refused') return refuse(reply, refusal);
      return reply.type(answer.type).send(answer.body);
    },
  });
}
