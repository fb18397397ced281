import type { Clock } from '../../clock.ts';
import type { Desk } from './answer-request.ts';
import { BotApiGroup, type NewGroup } from './bot-api-group.ts';
import { BotApiUser, type NewUser } from './bot-api-user.ts';
import type { BotApiListener } from './events.ts';
import type { Faults } from './faults.ts';
import { Ledger, type RecordedCall, type RecordedRefusal } from './ledger.ts';
import { type Listener, listen } from './listen.ts';
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

const usualToken = '700000001:AAEmbeddedBotApiServerToken_00000001';

/** Starts a server on loopback that is as strict as the real Bot API, with people who have phones. */
export async function startBotApi(options: BotApiOptions): Promise<BotApi> {
  const { clock, token = usualToken, username = 'saha_bot', port = 0, latencyMs = 0 } = options;
  const me: Account = { id: Number.parseInt(token, 10), is_bot: true, first_name: 'Saha', username };
  const world = new World(clock, me);
  const desk: Desk = { world, ledger: new Ledger(), clock, token, latencyMs, faults: undefined };
  return new BotApi(desk, await listen(desk, port));
}

/** The server that runs, as its people and those who look at it have it. */
export class BotApi implements AsyncDisposable {
  /** For `TELEGRAM_API_ROOT`. */
  readonly root: string;
  readonly token: string;
  readonly me: Account;
  /** What the bot has set about itself: its commands, its description. */
  readonly profile: Profile;
  /** How often each method was asked for. */
  readonly counts: Readonly<Record<string, number>>;
  readonly #desk: Desk;
  readonly #server: Listener;

  constructor(desk: Desk, server: Listener) {
    this.root = server.root;
    this.token = desk.token;
    this.me = desk.world.me;
    this.profile = desk.world.profile;
    this.counts = desk.ledger.counts;
    this.#desk = desk;
    this.#server = server;
  }

  addUser(user: NewUser): BotApiUser {
    return new BotApiUser(this.#desk.world, user);
  }

  addGroup(group: NewGroup): BotApiGroup {
    return new BotApiGroup(this.#desk.world, group);
  }

  chat(id: number): ChatView {
    return chatView(this.#desk, id);
  }

  /** Tells what a phone would notice; returns how to stop it. Called while the request is still being answered. */
  on(listener: BotApiListener): () => void {
    return this.#desk.world.on(listener);
  }

  /** Every refused request, those over a limit too. */
  get refusals(): RecordedRefusal[] {
    return this.#desk.ledger.refusals;
  }

  /** Requests over a limit. */
  get breaches(): RecordedRefusal[] {
    return this.#desk.ledger.breaches;
  }

  get calls(): RecordedCall[] {
    return this.#desk.ledger.calls;
  }

  /** Requests being answered and updates being handed to the webhook; not long polls, nor what waits on the clock. */
  get inFlight(): number {
    return this.#server.traffic.count + this.#desk.world.webhook.posting;
  }

  /** Updates that the bot has not confirmed yet. */
  get waitingUpdates(): number {
    return this.#desk.world.updates.count;
  }

  /** Whether a long poll is waiting for the next update. */
  get isPolled(): boolean {
    return this.#desk.world.updates.isPolled;
  }

  get faults(): Faults | undefined {
    return this.#desk.faults;
  }

  set faults(faults: Faults | undefined) {
    this.#desk.faults = faults;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#desk.world.webhook.set(undefined);
    this.#desk.world.updates.close();
    await this.#server.close();
  }
}

function chatView({ world, ledger }: Desk, id: number): ChatView {
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
