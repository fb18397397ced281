import fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import sharp from 'sharp';
import { answerRequest, type Desk } from './answer-request.ts';
import { readBody } from './read-body.ts';

export interface Listener {
  readonly root: string;
  /** Requests whose answer has not gone out, long polls aside. */
  inFlight(): number;
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
  const inFlight = serveMethods(server, desk);
  serveFiles(server, desk);
  server.setNotFoundHandler((_request, reply) => notFound(reply));
  const root = await server.listen({ host: '127.0.0.1', port });
  return { root, inFlight, close: () => server.close() };
}

function serveMethods(server: FastifyInstance, desk: Desk): () => number {
  let inFlight = 0;
  server.route<MethodRoute>({
    method: ['GET', 'POST'],
    url: '/bot:token/:method',
    handler: async (request, reply) => {
      const { token, method } = request.params;
      const isPoll = method.toLowerCase() === 'getupdates';
      const gone = new AbortController();
      if (!isPoll) inFlight += 1;
      reply.raw.once('close', () => {
        if (!isPoll) inFlight -= 1;
        else gone.abort();
      });
      const payload = readBody(request.body, request.headers['content-type'] ?? '', queryOf(request.url));
      const answer = await answerRequest(desk, { token, method, payload, gone: gone.signal });
      if (answer) return reply.code(answer.status).type('application/json').send(JSON.stringify(answer.body));
      reply.hijack();
      request.raw.socket.destroy();
      return reply;
    },
  });
  return () => inFlight;
}

const queryOf = (url: string): string => url.split('?', 2)[1] ?? '';

function serveFiles(server: FastifyInstance, desk: Desk): void {
  server.get<FileRoute>('/file/bot:token/*', async (request, reply) => {
    const { token, '*': path } = request.params;
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
