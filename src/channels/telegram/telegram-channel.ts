import { Api } from 'grammy';
import { checkIn } from '../../../conversations/check-in.ts';
import type { Desk } from '../../../conversations/desk.ts';
import { join } from '../../../conversations/join.ts';
import { placeEvidence } from '../../../conversations/place-evidence.ts';
import { review } from '../../../conversations/review.ts';
import { takeTimeOff } from '../../../conversations/take-break.ts';
import type { Clock } from '../../clock.ts';
import type { Log } from '../../log.ts';
import type { Inbox } from '../../messages/inbox.ts';
import { Limiter } from '../../messages/limiter.ts';
import type { Sender } from '../../messages/sender.ts';
import type { Wording } from '../../messages/wording.ts';
import type { Db } from '../../store/open-database.ts';
import { Dialogues } from '../dialogues.ts';
import { allowedUpdates, arrivalOf } from './arrival.ts';
import { askWhoWeAre } from './ask-who-we-are.ts';
import { createBot, type TelegramBot } from './bot.ts';
import { type ClientOptions, createTelegramClient } from './client.ts';
import { writeCommandMenus } from './commands.ts';
import { downloadFile } from './download-file.ts';
import { Poller } from './poller.ts';
import { findUpdate } from './read-update.ts';
import { createTelegramSender } from './sender.ts';

export interface TelegramOptions {
  readonly token: string;
  readonly apiRoot: string;
  readonly webhook: { readonly url: string; readonly secret: string } | undefined;
  readonly proxy: string | undefined;
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  readonly wording: Wording;
  /** Counts what Telegram answers. */
  readonly countCall: ClientOptions['countCall'];
}

/** Telegram: its way out, and the handling of what comes in. */
export interface TelegramChannel extends AsyncDisposable {
  readonly sender: Sender;
  readonly handle: TelegramBot['handle'];
  readonly apologize: TelegramBot['apologize'];
  /** Writes the menus and begins to fetch updates, or tells Telegram where to bring them. */
  start(inbox: Inbox): Promise<void>;
  /** The body of a webhook call goes into the inbox, unless it is no update. */
  receive(inbox: Inbox, body: string): Promise<'accepted' | 'refused'>;
  /** When Telegram last answered a poll. */
  polledAt(): number | undefined;
  /** Whether Telegram refuses the bot itself at present. */
  isRefused(): boolean;
}

/** About 30 a second over all chats, one a second per chat with short bursts, 20 a minute per group; a little less of each. */
const limits = {
  global: { count: 30, periodMs: 1_015 },
  chat: { count: 12, periodMs: 10_500 },
  group: { count: 18, periodMs: 61_000 },
};

/** Asks Telegram who the bot is; throws `telegram-unreachable` or `telegram-token-refused`. */
export async function createTelegramChannel(options: TelegramOptions): Promise<TelegramChannel> {
  const { db, clock, token, apiRoot, wording } = options;
  const limiter = new Limiter(clock, limits);
  const telegram = createTelegramClient({ ...options, limiter });
  const client = { apiRoot, fetch: telegram.fetch, timeoutSeconds: 120 };
  const api = new Api(token, client);
  const me = await askWhoWeAre(api, apiRoot);

  const desk: Desk = {
    db,
    now: () => clock.now(),
    download: (fileId) => downloadFile({ api, token, client: telegram }, fileId),
  };
  const dialogues = new Dialogues(options, {
    'join@1': join(desk),
    'check-in@1': checkIn(desk),
    'place-evidence@1': placeEvidence(desk),
    'review@1': review(desk),
    'break@1': takeTimeOff(desk),
  });
  const bot = createBot({ ...options, api, dialogues, desk, me, client });
  let poller: Poller | undefined;

  return {
    sender: createTelegramSender({ db, api, wording, clock }),
    handle: bot.handle,
    apologize: bot.apologize,
    start: async (inbox) => {
      await writeCommandMenus(api, wording);
      if (options.webhook) return setWebhook(api, options.webhook);
      await api.deleteWebhook();
      poller = new Poller({ api, inbox, clock, log: options.log });
      poller.start();
    },
    receive: async (inbox, body) => {
      const update = findUpdate(body);
      if (!update) return 'refused';
      await inbox.store([arrivalOf(update, clock.now(), body)]);
      return 'accepted';
    },
    polledAt: () => poller?.polledAt,
    isRefused: () => poller?.isRefused ?? false,
    [Symbol.asyncDispose]: async () => {
      await poller?.[Symbol.asyncDispose]();
      await telegram[Symbol.asyncDispose]();
    },
  };
}

async function setWebhook(api: Api, { url, secret }: { url: string; secret: string }): Promise<void> {
  await api.setWebhook(url, { secret_token: secret, allowed_updates: allowedUpdates });
}
