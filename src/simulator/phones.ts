import { fastifySSE } from '@fastify/sse';
import fastify, { type FastifyInstance } from 'fastify';
import { ZodError, z } from 'zod';
import { AppError } from '../errors.ts';
import type { BotApi } from './bot-api/start-bot-api.ts';
import { type DemoControl, type Step, steps } from './phones/control.ts';
import { describeWorld } from './phones/describe-world.ts';
import { Cast, type PhoneGroup, type PhonePerson } from './phones/people.ts';
import { serveChats } from './phones/serve-chats.ts';
import { servePage } from './phones/serve-page.ts';
import type { SmsSide } from './phones/sms-side.ts';
import { openStream, type StreamParts } from './phones/stream.ts';

export interface PhonesOptions {
  /** 0 picks a free port. */
  readonly port: number;
  readonly botApi: BotApi;
  /** Without it there is no SMS phone on the page. */
  readonly sms?: SmsSide | undefined;
  /** Those with `telegram` get a Telegram phone, those whose channel is SMS an SMS phone. */
  readonly people: readonly PhonePerson[];
  readonly groups: readonly PhoneGroup[];
  readonly control: DemoControl;
}

export interface Phones extends AsyncDisposable {
  readonly url: string;
}

const bodyLimit = 30 * 1024 * 1024;

/** Serves the page with the phones on loopback: events by SSE, what people do by POST. */
export async function startPhones(options: PhonesOptions): Promise<Phones> {
  const { port, botApi, sms, control } = options;
  const cast = new Cast(options.people, options.groups);
  const refreshes: StreamParts['refreshes'] = new Set();
  const parts: StreamParts = { botApi, sms, control, cast, refreshes, errand: { running: undefined } };
  const refresh = (chatId: number) => {
    for (const each of refreshes) each(chatId);
  };

  // An open event stream must not hold up the end.
  const server = fastify({ bodyLimit, forceCloseConnections: true });
  server.setErrorHandler((error, _request, reply) => {
    reply.code(statusOf(error)).send({ message: error instanceof Error ? error.message : String(error) });
  });
  await server.register(fastifySSE);
  await servePage(server);
  server.get('/api/world', async () => describeWorld(cast, parts));
  serveChats(server, { botApi, cast, refresh });
  serveStream(server, parts);
  serveControl(server, parts);
  serveSms(server, parts);
  const url = await server.listen({ host: '127.0.0.1', port });
  return { url, [Symbol.asyncDispose]: () => server.close() };
}

/** What the phone would not let happen comes back as a sentence for the page. */
function statusOf(error: unknown): number {
  if (error instanceof ZodError) return 400;
  if (error instanceof Error && 'statusCode' in error) return Number(error.statusCode);
  if (error instanceof AppError && error.code === 'not_found') return 404;
  return 409;
}

const watchedSchema = z.object({ chats: z.string().default(''), sms: z.string().optional() });

function serveStream(server: FastifyInstance, parts: StreamParts): void {
  server.get('/api/events', { sse: 'only' }, async (request, reply) => {
    const { chats, sms } = watchedSchema.parse(request.query);
    const gone = new AbortController();
    reply.sse.onClose(() => gone.abort());
    const ids = chats.split(',').filter(Boolean).map(Number);
    await reply.sse.send(openStream(parts, { chats: new Set(ids), phone: sms }, gone.signal));
  });
}

const clockSchema = z.object({ to: z.enum(steps) });

function serveControl(server: FastifyInstance, { control, errand }: StreamParts): void {
  const run = async (name: Step | 'restart', work: () => Promise<void>) => {
    if (errand.running) throw new AppError('conflict', 'clock-busy');
    errand.running = name;
    try {
      await work();
    } finally {
      errand.running = undefined;
    }
  };
  server.post('/api/clock', async (request, reply) => {
    const { to } = clockSchema.parse(request.body);
    await run(to, () => control.advance(to));
    return reply.code(204).send();
  });
  server.post('/api/restart', async (_request, reply) => {
    await run('restart', () => control.restartBot());
    return reply.code(204).send();
  });
}

const textSchema = z.object({ phone: z.string(), text: z.string().min(1).max(1_600) });

function serveSms(server: FastifyInstance, { sms, cast }: StreamParts): void {
  server.post('/api/texts', async (request, reply) => {
    const { phone, text } = textSchema.parse(request.body);
    if (!sms || !cast.isPhone(phone)) throw new AppError('not_found', 'phone-unknown');
    await sms.send(phone, text);
    return reply.code(204).send();
  });
}
