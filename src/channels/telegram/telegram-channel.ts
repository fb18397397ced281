import { Api } from 'grammy';
import { askForBreak } from '../../../conversations/ask-for-break.ts';
import { checkIn, isCheckInPast } from '../../../conversations/check-in.ts';
import { clarify } from '../../../conversations/clarify.ts';
import type { Desk } from '../../../conversations/desk.ts';
import { join } from '../../../conversations/join.ts';
import { placeEvidence } from '../../../conversations/place-evidence.ts';
import { review } from '../../../conversations/review.ts';
import type { Clock, Instant } from '../../clock.ts';
import type { Log } from '../../log.ts';
import type { Inbox } from '../../messages/inbox.ts';
import { Limiter } from '../../messages/limiter.ts';
import type { Sender } from '../../messages/sender.ts';
import type { Wording } from '../../messages/wording.ts';
import type { Db } from '../../store/open-database.ts';
import { Dialogues } from '../dialogues.ts';
import { arrivalOf, respell } from './arrival.ts';
import { createBot, type TelegramBot } from './bot.ts';
import { callAtStart } from './call-at-start.ts';
import { type ClientOptions, createTelegramClient } from './client.ts';
import { downloadFile } from './download-file.ts';
import type { Presence } from './presence.ts';
import { Reach } from './reach.ts';
import { findUpdate } from './read-update.ts';
import { Reception } from './reception.ts';
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
  /**
   * Begins to fetch updates, or tells Telegram where to bring them, and writes the menus; once it is there, if it is
   * away. Throws what `callAtStart` does.
   */
  start(inbox: Inbox): Promise<void>;
  /** The body of a webhook call goes into the inbox, unless it is no update. */
  receive(inbox: Inbox, body: string): Promise<'accepted' | 'refused'>;
  /**
   * When Telegram last answered a poll, or all was last well with what it brings; as long as it never answered, when it
   * was first asked.
   */
  polledAt(): number | undefined;
  presence(): Presence;
}

/**
 * About 30 a second over all chats, one a second per chat with short bursts, 20 a minute per group; a little less of
 * each, as calls do not all take the same time from here to there.
 */
const limits = {
  global: { count: 30, periodMs: 1_015 },
  chat: { count: 12, periodMs: 10_500 },
  group: { count: 18, periodMs: 61_000 },
};

/** Asks Telegram who the bot is, and does without if it is away; throws what `callAtStart` does. */
export async function createTelegramChannel(options: TelegramOptions): Promise<TelegramChannel> {
  const { db, clock, token, apiRoot } = options;
  const limiter = new Limiter(clock, limits);
  const telegram = createTelegramClient({ ...options, limiter });
  const client = { apiRoot, fetch: telegram.fetch, timeoutSeconds: 120 };
  const api = new Api(token, client);
  const desk: Desk = {
    db,
    now: () => clock.now(),
    download: (fileId) => downloadFile({ api, token, client: telegram }, fileId),
  };
  const bot = createBot({ ...options, api, dialogues: dialoguesAt(desk, options), desk, client });
  const introduce = async () => bot.introduce(await api.getMe());
  const reception = new Reception({ ...options, api, introduce });
  const isIntroduced = await callAtStart(introduce);
  const reach = new Reach({ api, clock, isMet: bot.isIntroduced });
  return {
    sender: createTelegramSender({ ...options, api, reach }),
    handle: bot.handle,
    apologize: bot.apologize,
    start: (inbox) => reception.start(inbox, { isIntroduced }),
    receive: (inbox, body) => receive(inbox, body, clock.now()),
    polledAt: () => reception.polledAt,
    presence: () => reception.presence,
    [Symbol.asyncDispose]: async () => {
      const stopped = reception[Symbol.asyncDispose]();
      // Ends the calls that are under way.
      await telegram[Symbol.asyncDispose]();
      await stopped;
    },
  };
}

async function receive(inbox: Inbox, body: string, now: Instant): Promise<'accepted' | 'refused'> {
  const update = findUpdate(body);
  if (!update) return 'refused';
  await inbox.store([arrivalOf(update, now, respell(update, body))]);
  return 'accepted';
}

const dialoguesAt = (desk: Desk, options: TelegramOptions): Dialogues =>
  new Dialogues(options, {
    'join@1': { run: join(desk) },
    'check-in@1': { run: checkIn(desk), isPast: isCheckInPast(desk) },
    'place-evidence@1': { run: placeEvidence(desk) },
    'clarify@1': { run: clarify(desk) },
    'review@1': { run: review(desk) },
    'break@1': { run: askForBreak(desk) },
  });
