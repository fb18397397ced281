import type { Clock } from '../../clock.ts';
import type { Desk } from './answer-request.ts';
import { BotApiGroup, type NewGroup } from './bot-api-group.ts';
import { BotApiUser, type NewUser } from './bot-api-user.ts';
import type { BotApiListener } from './events.ts';
import type { Faults } from './faults.ts';
import { Ledger, type RecordedCall, type RecordedRefusal } from './ledger.ts';
import { listen } from './listen.ts';
import type { Account } from './model.ts';
import type { Profile } from './profile.ts';
import { type ShownMessage, showMessage } from './shown-message.ts';
import { World } from './world.ts';

export interface BotApiOptions {
  readonly clock: Clock;
  readonly token?: string;
  readonly username?: string;
  /** 0 or nothing picks a free port. */
  readonly port?: number;
  /** How long each answer takes, on the clock. */
  readonly latencyMs?: number;
}

/** One chat as the server knows it, under this very id (a group that has migrated has two). */
interface ChatView {
  /** All messages, oldest first; deleted ones are marked. */
  readonly messages: ShownMessage[];
  /** The latest requests about this chat. */
  readonly calls: RecordedCall[];
  message(messageId: number): ShownMessage | undefined;
}

export interface BotApi extends AsyncDisposable {
  /** For `TELEGRAM_API_ROOT`. */
  readonly root: string;
  readonly token: string;
  readonly me: Account;
  /** What the bot has set about itself: its commands, its description. */
  readonly profile: Profile;
  addUser(user: NewUser): BotApiUser;
  addGroup(group: NewGroup): BotApiGroup;
  chat(id: number): ChatView;
  /** Tells what a phone would notice; returns how to stop it. Called while the request is still being answered. */
  on(listener: BotApiListener): () => void;
  /** Every refused request, those over a limit too. */
  readonly refusals: RecordedRefusal[];
  /** Requests over a limit. */
  readonly breaches: RecordedRefusal[];
  /** How often each method was asked for. */
  readonly counts: Readonly<Record<string, number>>;
  readonly calls: RecordedCall[];
  /** Requests being answered and updates being handed to the webhook; not long polls, nor what waits on the clock. */
  readonly inFlight: number;
  /** Updates that the bot has not confirmed yet. */
  readonly waitingUpdates: number;
  /** Whether a long poll is waiting for the next update. */
  readonly isPolled: boolean;
  faults: Faults | undefined;
}

const usualToken = '700000001:AAEmbeddedBotApiServerToken_00000001';

/** Starts a server on loopback that is as strict as the real Bot API, with people who have phones. */
export async function startBotApi(options: BotApiOptions): Promise<BotApi> {
  const { clock, token = usualToken, username = 'saha_bot', port = 0, latencyMs = 0 } = options;
  const me: Account = { id: Number.parseInt(token, 10), is_bot: true, first_name: 'Saha', username };
  const world = new World(clock, me);
  const ledger = new Ledger();
  const desk: Desk = { world, ledger, clock, token, latencyMs, faults: undefined };
  const server = await listen(desk, port);
  return {
    root: server.root,
    token,
    me,
    profile: world.profile,
    addUser: (user) => new BotApiUser(world, user),
    addGroup: (group) => new BotApiGroup(world, group),
    chat: (id) => chatView(world, ledger, id),
    on: (listener) => world.on(listener),
    get refusals() {
      return ledger.refusals;
    },
    get breaches() {
      return ledger.breaches;
    },
    get calls() {
      return ledger.calls;
    },
    counts: ledger.counts,
    get inFlight() {
      return server.traffic.count + world.webhook.posting;
    },
    get waitingUpdates() {
      return world.updates.count;
    },
    get isPolled() {
      return world.updates.isPolled;
    },
    get faults() {
      return desk.faults;
    },
    set faults(faults) {
      desk.faults = faults;
    },
    async [Symbol.asyncDispose]() {
      world.webhook.set(undefined);
      world.updates.close();
      await server.close();
    },
  };
}

function chatView(world: World, ledger: Ledger, id: number): ChatView {
  const chat = world.chats.get(id);
  if (!chat) throw new Error(`there is no chat ${id}`);
  return {
    get messages() {
      return chat.messages.map(showMessage);
    },
    get calls() {
      return ledger.calls.filter(({ chatId }) => chatId === id);
    },
    message(messageId) {
      const message = chat.byId.get(messageId);
      return message && showMessage(message);
    },
  };
}
