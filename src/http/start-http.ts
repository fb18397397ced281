import { timingSafeEqual } from 'node:crypto';
import Fastify, { type FastifyInstance } from 'fastify';
import { AppError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Readiness } from '../operation/readiness.ts';
import { refuse } from './refuse.ts';
import { addSmsRoutes, type SmsWebhooks } from './sms-routes.ts';

export interface HttpOptions {
  readonly host: string;
  readonly port: number;
  readonly log: Log;
  /**
   * Takes the body of a webhook call; when it resolves with `accepted`, the update is on disk. Undefined: the bot
   * polls.
   */
  readonly telegram:
    | { readonly secret: string; receive(body: string): Promise<'accepted' | 'refused'> }
    | undefined;
  /** Undefined: no SMS. */
  readonly sms: SmsWebhooks | undefined;
  readiness(): Promise<Readiness>;
  /** What is counted, in the text form of Prometheus. */
  metrics(): Promise<string>;
  /** A call of a webhook was turned away: all that is left of it. */
  countRefused(route: string, status: number): void;
}

/** An update has at most a few texts of 4096 characters. */
const bodyLimit = 1024 * 1024;
/** Fastify waits for ever for a body that comes drop by drop. */
const requestTimeout = 30_000;
const refusals = new Set([400, 401, 403, 413, 415]);

const noSchemas = (): never => {
  throw new Error('no route has a schema');
};
/** Fastify would load Ajv and a serializer at each start, and keep them. */
const schemaController = { compilersFactory: { buildValidator: noSchemas, buildSerializer: noSchemas } };

/** The webhooks, the health of the process and its metrics. */
export async function startHttp(options: HttpOptions): Promise<FastifyInstance & AsyncDisposable> {
  const server = Fastify({ bodyLimit, requestTimeout, forceCloseConnections: true, schemaController });
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  server.setErrorHandler(async (error: Error & { statusCode?: number }, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) options.log.error({ error }, 'request failed');
    await reply.code(status).send({ error: status >= 500 ? 'internal' : 'refused' });
  });
  server.addHook('onResponse', async ({ routeOptions: { url } }, { statusCode }) => {
    if (url !== undefined && refusals.has(statusCode)) options.countRefused(url, statusCode);
  });

  server.get('/health/live', async () => ({ status: 'live' }));
  server.get('/health/ready', async (_request, reply) => {
    const readiness = await options.readiness();
    return reply.code(readiness.status === 'ready' ? 200 : 503).send(readiness);
  });
  server.get('/metrics', async (_request, reply) =>
    reply.type('text/plain; version=0.0.4; charset=utf-8').send(await options.metrics()),
  );
  if (options.telegram) addTelegram(server, options.telegram);
  if (options.sms) addSmsRoutes(server, options.sms);

  await listen(server, options);
  return Object.assign(server, { [Symbol.asyncDispose]: () => server.close() });
}

/** Throws unavailable `listen-failed`. */
async function listen(server: FastifyInstance, { host, port }: HttpOptions): Promise<void> {
  try {
    await server.listen({ host, port });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AppError('unavailable', 'listen-failed', { address: `${host}:${port}`, reason }, { cause });
  }
}

/** Verifies the secret first; answers only when the update is stored. What is no update is refused for good. */
function addTelegram(
  server: FastifyInstance,
  { secret, receive }: NonNullable<HttpOptions['telegram']>,
): void {
  server.post<{ Body: string | undefined }>('/telegram', {
    onRequest: async (request, reply) => {
      if (!isSecret(String(request.headers['x-telegram-bot-api-secret-token'] ?? ''), secret))
        await refuse(reply, 401);
    },
    handler: async (request, reply) => {
      const taken = await receive(request.body ?? '');
      return taken === 'refused' ? refuse(reply, 400) : { ok: true };
    },
  });
}

function isSecret(given: string, secret: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}
