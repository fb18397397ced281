import type { FastifyInstance, FastifyRequest } from 'fastify';

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
    onRequest: async (request, reply) => {
      if (request.headers[signature] === undefined) await reply.code(refusal).send({ error: 'refused' });
    },
    handler: async (request, reply) => {
      const { headers, body = '', raw } = request;
      const taken = await take({ path: raw.url ?? url, headers, body });
      if (taken === 'refused') return reply.code(refusal).send({ error: 'refused' });
      return reply.type(answer.type).send(answer.body);
    },
  });
}
