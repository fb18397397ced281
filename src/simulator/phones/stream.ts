import { setInterval } from 'node:timers/promises';
import type { BotApiEvent } from '../bot-api/events.ts';
import type { BotApi } from '../bot-api/start-bot-api.ts';
import type { DemoControl } from './control.ts';
import { EventQueue } from './event-queue.ts';
import { pageMessage } from './page-message.ts';
import type { Cast } from './people.ts';
import { showChat } from './show-chat.ts';
import { type Errand, showStatus } from './show-status.ts';
import type { SmsSide } from './sms-side.ts';

export interface StreamParts {
  readonly botApi: BotApi;
  readonly sms: SmsSide | undefined;
  readonly control: DemoControl;
  readonly cast: Cast;
  readonly errand: Errand;
  /** Chats whose standing has changed by something that is no message. */
  readonly refreshes: Set<(chatId: number) => void>;
}

export interface Watched {
  readonly chats: ReadonlySet<number>;
  readonly phone: string | undefined;
}

const statusEveryMs = 300;

/** Everything the page hears: first its chats as they stand, then what changes, in order, until `gone`. */
export function openStream(parts: StreamParts, watched: Watched, gone: AbortSignal): EventQueue {
  const queue = new EventQueue();
  for (const chatId of watched.chats) pushChat(parts, queue, chatId);
  const stops = [followTelegram(parts, watched, queue), followSms(parts, watched, queue)];
  void followStatus(parts, queue, gone);
  gone.addEventListener('abort', () => {
    for (const stop of stops) stop();
    queue.close();
  });
  return queue;
}

function pushChat({ botApi, cast }: StreamParts, queue: EventQueue, chatId: number): void {
  const chat = showChat(botApi, cast, chatId);
  if (chat) queue.push('chat', chat);
}

function followTelegram(parts: StreamParts, { chats }: Watched, queue: EventQueue): () => void {
  const refresh = (chatId: number) => {
    if (chats.has(chatId)) pushChat(parts, queue, chatId);
  };
  parts.refreshes.add(refresh);
  const stop = parts.botApi.on((event) => {
    if (chats.has(event.chatId)) queue.push('telegram', pageEvent(event));
    else if (event.type === 'message' && event.message.from === 'bot') queue.push('unread', event.chatId);
  });
  return () => {
    parts.refreshes.delete(refresh);
    stop();
  };
}

const pageEvent = (event: BotApiEvent) =>
  event.type === 'message' || event.type === 'edit'
    ? { ...event, message: pageMessage(event.message) }
    : event;

function followSms({ sms }: StreamParts, { phone }: Watched, queue: EventQueue): () => void {
  if (!sms || phone === undefined) return () => {};
  queue.push('texts', { phone, texts: sms.list(phone) });
  return sms.on((text) => {
    if (text.phone === phone) queue.push('text', text);
  });
}

/** Real time passes here: the page is for people. */
async function followStatus(
  { botApi, control, errand }: StreamParts,
  queue: EventQueue,
  gone: AbortSignal,
): Promise<void> {
  let last = '';
  const look = async () => {
    const status = await showStatus(botApi, control, errand);
    const text = JSON.stringify(status);
    if (text !== last) queue.push('status', status);
    last = text;
  };
  try {
    await look();
    for await (const _ of setInterval(statusEveryMs, undefined, { signal: gone, ref: false })) await look();
  } catch (error) {
    if (!gone.aborted) throw error;
  }
}
