import { Agent, type Dispatcher, ProxyAgent, Response } from 'undici';
import type { Clock } from '../../clock.ts';
import { AppError } from '../../errors.ts';
import type { Limiter, Passage } from '../../messages/limiter.ts';
import type { Db } from '../../store/open-database.ts';
import { timeLimit } from '../../time-limit.ts';
import { type CallContext, callContext } from './call-context.ts';
import { digestOf, Journal } from './journal.ts';
import { LastEdits } from './last-edits.ts';
import { NotSent } from './not-sent.ts';
import { type ApiResponse, createPost, type Post } from './post-call.ts';
import { type ApiCall, readCall, withoutBoundary } from './read-call.ts';

export interface ClientOptions {
  readonly db: Db;
  readonly clock: Clock;
  readonly limiter: Limiter;
  readonly apiRoot: string;
  readonly proxy: string | undefined;
  /** Counts what Telegram answers. */
  countCall(method: string, status: number | 'failed'): void;
}

/** Everything that goes to Telegram passes here: limits, journal, retries of what people wait for, time-outs. */
export interface TelegramClient extends AsyncDisposable {
  /** For grammY's `client.fetch`. */
  readonly fetch: typeof fetch;
  /** Downloads a file by its path on the Bot API server. Throws unavailable `telegram-unavailable` for what passes. */
  download(path: string): Promise<Uint8Array>;
}

const timeOutMs = 20_000;
const downloadTimeOutMs = 40_000;
const pollTimeOutMs = 90_000;
const pausesMs = [300, 1_500, 5_000];
const longestBrakeMs = 30_000;
/** A delivery that has to wait for longer gives way to others. */
const deliveryPatienceMs = 250;
/** For so long a delivery of several calls waits for the turn of one after the first. */
const secondTurnMs = 20_000;

/** Calls whose repetition nobody notices are not worth a place in the journal. */
const repeatable = new Set(['answerCallbackQuery', 'editMessageReplyMarkup', 'getFile']);

/** Methods that Telegram does not count against chats. */
const uncounted = new Set([
  'answerCallbackQuery',
  'getFile',
  'getMe',
  'getUpdates',
  'getChat',
  'getChatMember',
  'setWebhook',
  'deleteWebhook',
  'getWebhookInfo',
]);

export function createTelegramClient(options: ClientOptions): TelegramClient {
  const dispatcher = createDispatcher(options.proxy);
  const post = createPost(dispatcher);
  const memory = { lastEdits: new LastEdits(), journal: new Journal(options.db) };
  return {
    fetch: async (input, init) => {
      const call = await readCall(input, init);
      const response =
        call.method === 'getUpdates'
          ? await post(call, pollSignal(callContext.getStore()?.signal))
          : await answerOnce(options, { post, ...memory }, call);
      return new Response(response.text, { status: response.status });
    },
    download: (path) => download(options, dispatcher, new URL(`${options.apiRoot}${path}`)),
    [Symbol.asyncDispose]: () => dispatcher.destroy(),
  };
}

async function download(
  { clock, countCall }: ClientOptions,
  dispatcher: Dispatcher,
  { origin, pathname: path }: URL,
): Promise<Uint8Array> {
  using limit = timeLimit(clock, downloadTimeOutMs, callContext.getStore()?.signal);
  const { signal } = limit;
  try {
    const { body, statusCode } = await dispatcher
      .request({ origin, path, method: 'GET', signal })
      .catch((error: unknown) => {
        countCall('file', 'failed');
        throw error;
      });
    countCall('file', statusCode);
    if (statusCode === 200) return await body.bytes();
    // What is not read would keep its connection.
    await body.dump();
    throw new Error(`download answered ${statusCode}`);
  } catch (cause) {
    // What Telegram will not give out at this path it gives out at another, which is asked for anew.
    throw new AppError('unavailable', 'telegram-unavailable', {}, { cause });
  }
}

const createDispatcher = (proxy: string | undefined): Dispatcher =>
  proxy ? new ProxyAgent(proxy) : new Agent({ connections: 64, keepAliveTimeout: 30_000 });

/** A call that was answered while this row was handled before is not made again. */
async function answerOnce(
  options: ClientOptions,
  { post, lastEdits, journal }: { post: Post; lastEdits: LastEdits; journal: Journal },
  call: ApiCall,
): Promise<ApiResponse> {
  const context = callContext.getStore();
  const answer = () => send(options, post, call);
  if (repeatable.has(call.method)) {
    if (call.edited !== undefined) lastEdits.forget(call.edited);
    return answer();
  }
  if (!context?.row && call.edited === undefined) return answer();
  const digest = digestOf(call.method, withoutBoundary(call));
  if (!context?.row) return answerAnew(lastEdits, { edited: call.edited, digest }, answer);

  context.position += 1;
  const entry = { inboxId: context.row.id, position: context.position, digest };
  const known = await journal.find(entry);
  if (known !== undefined) return { status: 200, text: known };

  const response = await answerAnew(lastEdits, { edited: call.edited, digest }, answer);
  if (response.status === 200) await journal.keep(entry, response.text);
  return response;
}

/** An edit that would change nothing is not made. */
async function answerAnew(
  lastEdits: LastEdits,
  { edited, digest }: { edited: string | undefined; digest: string },
  answer: () => Promise<ApiResponse>,
): Promise<ApiResponse> {
  if (edited === undefined) return answer();
  const same = lastEdits.find(edited, digest);
  if (same !== undefined) return { status: 200, text: same };
  lastEdits.forget(edited);
  const response = await answer();
  if (response.status === 200) lastEdits.set(edited, digest, response.text);
  return response;
}

/**
 * Waits for its turn; what a person waits for is tried again after passing troubles, deliveries try again by
 * themselves. A stop cuts the waits short, and a call that is under way only when it takes too long: nobody would know
 * what became of it.
 */
async function send(options: ClientOptions, post: Post, call: ApiCall): Promise<ApiResponse> {
  const context = callContext.getStore();
  for (let attempt = 0; ; attempt += 1) {
    const passage = await passLimits(options, call);
    await leaveOnce(context, call);
    passage?.markLeft();
    const outcome = await postInTime(options, post, call);
    // A call that failed says nothing about how long others take.
    if (!(outcome instanceof Error)) passage?.markAnswered();
    options.countCall(call.method, outcome instanceof Error ? 'failed' : outcome.status);
    const pause = pauseAfter(outcome, attempt, options.limiter, call);
    if (pause === undefined || !context?.row || context.signal.aborted) {
      if (outcome instanceof Error) throw outcome;
      return outcome;
    }
    await options.clock.wait(pause, { signal: context.signal });
  }
}

/** A stop or a withdrawal is in time until the first call of a delivery, and until each call of a reply. */
async function leaveOnce(context: CallContext | undefined, { method }: ApiCall): Promise<void> {
  if (!context || context.hasLeft) return;
  if (context.signal.aborted) throw new NotSent(method);
  if (!context.leave) return;
  if (!(await context.leave())) throw new NotSent(method);
  context.hasLeft = true;
}

async function postInTime({ clock }: ClientOptions, post: Post, call: ApiCall): Promise<ApiResponse | Error> {
  using limit = timeLimit(clock, timeOutMs, callContext.getStore()?.signal);
  return await post(call, limit.signal).catch((error: unknown) => asError(error));
}

/** A poll that hears nothing for so long has lost its connection. It is the socket that is watched, not the calendar. */
function pollSignal(stop: AbortSignal | undefined): AbortSignal {
  const lost = AbortSignal.timeout(pollTimeOutMs);
  return stop ? AbortSignal.any([stop, lost]) : lost;
}

/** A delivery that has left is brought to its end, unless its next turn is far away: others wait for its place. */
async function passLimits({ limiter, clock }: ClientOptions, call: ApiCall): Promise<Passage | undefined> {
  if (uncounted.has(call.method)) return undefined;
  const context = callContext.getStore();
  const isGroup = call.chat?.startsWith('-') ?? false;
  const claim = { chat: call.chat, isGroup, isBulk: context?.isBulk ?? false };
  using limit = context?.hasLeft ? timeLimit(clock, secondTurnMs, context.signal) : undefined;
  const passing = limit
    ? { signal: limit.signal }
    : { signal: context?.signal, ...(context?.leave ? { patienceMs: deliveryPatienceMs } : {}) };
  const turn = await limiter.pass(claim, passing);
  if (limit?.signal.aborted) throw new NotSent(call.method, { type: 'hold', ms: 0, isForBulk: false });
  if (turn.type === 'hold') throw new NotSent(call.method, turn);
  return turn;
}

/** How long to wait before the next attempt; undefined when there is nothing to wait for. */
function pauseAfter(
  outcome: ApiResponse | Error,
  attempt: number,
  limiter: Limiter,
  call: ApiCall,
): number | undefined {
  if (!(outcome instanceof Error) && outcome.status === 429) {
    const brake = retryAfterOf(outcome.text);
    limiter.brake(brake, call.chat);
    return brake <= longestBrakeMs && attempt < pausesMs.length ? brake : undefined;
  }
  const isPassing = outcome instanceof Error || outcome.status >= 500;
  return isPassing ? pausesMs[attempt] : undefined;
}

function retryAfterOf(text: string): number {
  const seconds = /"retry_after":\s*(\d+)/.exec(text)?.[1];
  return (seconds === undefined ? 1 : Number(seconds)) * 1_000;
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
