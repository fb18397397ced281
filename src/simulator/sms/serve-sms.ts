import fastify, { type FastifyError, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Clock } from '../../clock.ts';
import type { Traffic } from '../bot-api/traffic.ts';
import { Refusal } from './refusal.ts';
import type { SmsFaults, SmsLedger, SmsRequest } from './sms-faults.ts';

/** A request to a gateway as its rules see it. */
export interface GatewayRequest extends SmsRequest {
  readonly query: URLSearchParams;
  readonly headers: FastifyRequest['headers'];
}

export interface GatewayAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What tells one gateway from the other. */
export interface GatewayRules {
  /** Undefined: the body cannot be read. */
  readFields(body: string): Record<string, unknown> | undefined;
  /** Throws Refusal. */
  answer(request: GatewayRequest): GatewayAnswer;
}

export interface ServeOptions extends GatewayRules {
  readonly clock: Clock;
  readonly port: number;
  readonly latencyMs: number;
  readonly ledger: SmsLedger;
  readonly traffic: Traffic;
  readonly faults: SmsFaults;
}

/** Opens an embedded gateway on loopback: every request passes its faults, its rules and its ledger. */
export async function serveSms(options: ServeOptions): Promise<{ root: string; close(): Promise<void> }> {
  const server = fastify({ forceCloseConnections: true });
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  server.setErrorHandler<FastifyError>(({ statusCode = 500, message }, _request, reply) =>
    reply.code(statusCode).send({ message }),
  );
  server.all('/*', (request, reply) => handle(options, request, reply));
  const root = await server.listen({ host: '127.0.0.1', port: options.port });
  return { root, close: () => server.close() };
}

async function handle(
  options: ServeOptions,
  raw: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { clock, latencyMs } = options;
  const ticket = options.traffic.enter();
  reply.raw.once('close', () => ticket.leave());
  const request = requestOf(options, raw);
  const fault = options.faults(request);
  if (fault && 'delayMs' in fault && fault.delayMs !== undefined)
    await ticket.aside(clock.wait(fault.delayMs));
  if (fault?.kind === 'drop-before') return hangUp(raw, reply);
  if (fault?.kind === 'status') return reply.code(fault.status).send(fault.body ?? {});
  const answer = judge(options, request);
  if (fault?.kind === 'drop-after') return hangUp(raw, reply);
  if (fault?.kind === 'stall') {
    ticket.leave();
    return reply.hijack();
  }
  if (latencyMs > 0) await ticket.aside(clock.wait(latencyMs));
  return send(reply, answer);
}

function requestOf({ readFields }: GatewayRules, raw: FastifyRequest): GatewayRequest {
  const { pathname, searchParams: query } = new URL(raw.url, 'http://gateway');
  const body = typeof raw.body === 'string' ? raw.body : '';
  const fields = body === '' ? {} : readFields(body);
  return { method: raw.method, path: pathname, fields: fields ?? {}, query, headers: raw.headers };
}

function judge({ clock, ledger, answer }: ServeOptions, request: GatewayRequest): GatewayAnswer {
  const { method, path, fields } = request;
  const at = clock.now();
  try {
    const given = answer(request);
    ledger.record({ method, path, fields }, given.status, at);
    return given;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { status, code, message, body } = error;
    ledger.record({ method, path, fields }, status, at);
    ledger.refuse({ method, path, fields, at, status, code, message });
    return { status, body };
  }
}

function send(reply: FastifyReply, { status, headers = {}, body }: GatewayAnswer): FastifyReply {
  if (status === 204) return reply.code(status).send();
  return reply.code(status).headers(headers).type('application/json').send(JSON.stringify(body));
}

function hangUp(raw: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.hijack();
  raw.raw.socket.destroy();
  return reply;
}

/** Whether the request carries these credentials. */
export function isAuthorized({ headers }: GatewayRequest, user: string, password: string): boolean {
  const [scheme, credentials = ''] = headers.authorization?.split(' ') ?? [];
  return scheme === 'Basic' && Buffer.from(credentials, 'base64').toString() === `${user}:${password}`;
}

/** Whether the body is of that type. */
export const hasType = ({ headers }: GatewayRequest, type: string): boolean =>
  headers['content-type']?.startsWith(type) ?? false;
