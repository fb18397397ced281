import fastify, { type FastifyError, type FastifyInstance, type FastifyReply } from 'fastify';
import sharp from 'sharp';
import { type Answer, answerRequest, type Desk } from './answer-request.ts';
import { page } from './faults.ts';
import { readBody } from './read-body.ts';
import { Traffic, uncounted } from './traffic.ts';

export interface Listener {
  readonly root: string;
  readonly traffic: Traffic;
  close(): Promise<void>;
}

interface MethodRoute {
  Params: { token: string; method: string };
  Body: Buffer | undefined;
}

interface FileRoute {
  Params: { token: string; '*': string };
}

const bodyLimit = 60 * 1024 * 1024;

/** Opens the HTTP side on loopback. */
export async function listen(desk: Desk, port: number): Promise<Listener> {
  const server = fastify({ bodyLimit, forceCloseConnections: true });
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  const traffic = serveMethods(server, desk);
  serveFiles(server, desk);
  server.setNotFoundHandler((_request, reply) => notFound(reply));
  server.setErrorHandler<FastifyError>(({ statusCode = 500, message }, _request, reply) =>
    reply.code(statusCode).send({ ok: false, error_code: statusCode, description: message }),
  );
  const root = await server.listen({ host: '127.0.0.1', port });
  return { root, traffic, close: () => server.close() };
}

function serveMethods(server: FastifyInstance, desk: Desk): Traffic {
  const traffic = new Traffic();
  server.route<MethodRoute>({
    method: ['GET', 'POST'],
    url: '/bot:token/:method',
    handler: async (request, reply) => {
      const { token, method } = request.params;
      const ticket = method.toLowerCase() === 'getupdates' ? uncounted : traffic.enter();
      const gone = new AbortController();
      reply.raw.once('close', () => {
        ticket.leave();
        // A reason that is no error: making one for each request costs more than answering it.
        gone.abort('closed');
      });
      const payload = readBody(request.body, request.headers['content-type'] ?? '', queryOf(request.url));
      const answer = await answerRequest(desk, { token, method, payload, ticket, gone: gone.signal });
      if (answer) return sendAnswer(reply, answer);
      reply.hijack();
      request.raw.socket.destroy();
      return reply;
    },
  });
  return traffic;
}

const sendAnswer = (reply: FastifyReply, { status, body }: Answer): FastifyReply =>
  typeof body === 'string'
    ? reply.code(status).type('text/html').send(body)
    : reply.code(status).type('application/json').send(JSON.stringify(body));

const queryOf = (url: string): string => url.split('?', 2)[1] ?? '';

function serveFiles(server: FastifyInstance, desk: Desk): void {
  server.get<FileRoute>('/file/bot:token/*', async (request, reply) => {
    const { token, '*': path } = request.params;
    const fault = desk.faults?.('file', {});
    if (fault?.delayMs !== undefined) await desk.clock.wait(fault.delayMs);
    if (fault?.kind === 'status') return reply.code(fault.status).send();
    if (fault?.kind === 'page') return sendAnswer(reply, { status: fault.status, body: page });
    if (fault && fault.kind !== 'delay') {
      reply.hijack();
      request.raw.socket.destroy();
      return reply;
    }
    const file = token === desk.token ? desk.world.files.findByPath(path) : undefined;
    if (!file) return notFound(reply);
    const original = Buffer.from(file.bytes);
    const bytes = file.width === undefined ? original : await scaled(original, file.width);
    return reply.type('application/octet-stream').send(bytes);
  });
}

/** A smaller size of a photo; bytes that are no picture are given as they are. */
async function scaled(bytes: Buffer, width: number): Promise<Buffer> {
  try {
    return await sharp(bytes).resize({ width }).jpeg().toBuffer();
  } catch {
    return bytes;
  }
}

const notFound = (reply: FastifyReply) =>
  reply.code(404).send({ ok: false, error_code: 404, description: 'Not Found' });
