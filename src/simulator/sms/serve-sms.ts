import fastify, { type FastifyError, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Clock } from '../../clock.ts';
import { Traffic } from '../bot-api/traffic.ts';
import { type SmsFaults, SmsLedger, type SmsRequest } from './sms-faults.ts';

/** A request to a gateway as its rules see it. */
export interface GatewayRequest extends SmsRequest {
  readonly query: URLSearchParams;
  readonly headers: FastifyRequest['headers'];
}

export interface GatewayAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Set when the request was refused. */
  readonly refusal?: { readonly code: number | undefined; readonly message: string };
}

export interface SmsServer {
  readonly root: string;
  readonly ledger: SmsLedger;
  readonly traffic: Traffic;
  faults: SmsFaults | undefined;
  close(): Promise<void>;
}

interface ServeOptions {
  readonly clock: Clock;
  readonly port: number;
  readonly latencyMs: number;
  /** Undefined: the body cannot be read. */
  readFields(body: string, contentType: string): Record<string, unknown> | undefined;
  answer(request: GatewayRequest): GatewayAnswer;
}

/** Opens an embedded gateway on loopback: every request passes its faults, its rules and its ledger. */
export async function serveSms(options: ServeOptions): Promise<SmsServer> {
  const server = fastify({ forceCloseConnections: true });
  const ledger = new SmsLedger();
  const traffic = new Traffic();
  const state: { faults: SmsFaults | undefined } = { faults: undefined };
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  server.setErrorHandler<FastifyError>(({ statusCode = 500, message }, _request, reply) =>
    reply.code(statusCode).send({ message }),
  );
  server.all('/*', (request, reply) =>
    handle({ ...options, ledger, traffic, faults: state.faults }, request, reply),
  );
  const root = await server.listen({ host: '127.0.0.1', port: options.port });
  return {
    root,
    ledger,
    traffic,
    get faults() {
      return state.faults;
    },
    set faults(faults) {
      state.faults = faults;
    },
    close: () => server.close(),
  };
}

type Desk = ServeOptions & { ledger: SmsLedger; traffic: Traffic; faults: SmsFaults | undefined };

async function handle(desk: Desk, raw: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const ticket = desk.traffic.enter();
  reply.raw.once('close', () => ticket.leave());
  const request = requestOf(desk, raw);
  const fault = desk.faults?.(request);
  if (fault && 'delayMs' in fault && fault.delayMs !== undefined)
    await ticket.aside(desk.clock.wait(fault.delayMs));
  if (fault?.kind === 'drop-before') return hangUp(raw, reply);
  if (fault?.kind === 'status') return reply.code(fault.status).send(fault.body ?? {});
  const answer = judge(desk, request);
  if (fault?.kind === 'drop-after') return hangUp(raw, reply);
  if (fault?.kind === 'stall') {
    ticket.leave();
    return reply.hijack();
  }
  if (desk.latencyMs > 0) await ticket.aside(desk.clock.wait(desk.latencyMs));
  if (answer.status === 204) return reply.code(204).send();
  return reply
    .code(answer.status)
    .headers(answer.headers ?? {})
    .type('application/json')
    .send(JSON.stringify(answer.body));
}

function requestOf(desk: Desk, raw: FastifyRequest): GatewayRequest {
  const { pathname, searchParams: query } = new URL(raw.url, 'http://gateway');
  const body = typeof raw.body === 'string' ? raw.body : '';
  const fields = body === '' ? {} : desk.readFields(body, raw.headers['content-type'] ?? '');
  return { method: raw.method, path: pathname, fields: fields ?? {}, query, headers: raw.headers };
}

function judge(desk: Desk, request: GatewayRequest): GatewayAnswer {
  const { method, path, fields } = request;
  const at = desk.clock.now();
  const answer = desk.answer(request);
  desk.ledger.record({ method, path, fields }, answer.status, at);
  if (answer.refusal)
    desk.ledger.refuse({ method, path, fields, at, status: answer.status, ...answer.refusal });
  return answer;
}

function hangUp(raw: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.hijack();
  raw.raw.socket.destroy();
  return reply;
}

/** Whether the request carries these credentials. */
export const isAuthorized = ({ headers }: GatewayRequest, user: string, password: string): boolean =>
  headers.authorization === `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
