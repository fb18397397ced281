import type { Api } from 'grammy';
import type { Clock, Instant } from '../../clock.ts';
import type { Log } from '../../log.ts';
import type { Inbox } from '../../messages/inbox.ts';
import type { Wording } from '../../messages/wording.ts';
import { Absence } from './absence.ts';
import { allowedUpdates } from './arrival.ts';
import { callAtStart } from './call-at-start.ts';
import { writeCommandMenus } from './commands.ts';
import { Poller } from './poller.ts';
import type { Presence } from './presence.ts';
import { WebhookWatch } from './webhook-watch.ts';

interface ReceptionOptions {
  readonly api: Api;
  readonly clock: Clock;
  readonly log: Log;
  readonly wording: Wording;
  /** Where Telegram brings updates; undefined: they are fetched. */
  readonly webhook: { readonly url: string; readonly secret: string } | undefined;
  /** Asks Telegram who the bot is. */
  readonly introduce: () => Promise<void>;
}

/** How updates come in, from the start on, or from when Telegram is there. */
export class Reception implements AsyncDisposable {
  readonly #options: ReceptionOptions;
  #absence: Absence | undefined;
  #intake: Poller | WebhookWatch | undefined;

  constructor(options: ReceptionOptions) {
    this.#options = options;
  }

  /** `isIntroduced`: Telegram has said who the bot is. Throws what `callAtStart` does. */
  async start(inbox: Inbox, { isIntroduced }: { isIntroduced: boolean }): Promise<void> {
    const { introduce } = this.#options;
    if (isIntroduced && (await callAtStart(() => this.#tellWhere()))) return this.#begin(inbox);
    const ask = () => introduce().then(() => this.#tellWhere());
    this.#absence = new Absence({ ...this.#options, ask, begin: () => this.#begin(inbox) });
  }

  /**
   * When Telegram last answered a poll, or all was last well with what it brings; as long as it never answered, when it
   * was first asked.
   */
  get polledAt(): Instant | undefined {
    return this.#intake?.polledAt ?? (this.#absence?.presence === 'there' ? undefined : this.#absence?.since);
  }

  get presence(): Presence {
    return (this.#intake ?? this.#absence)?.presence ?? 'there';
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([this.#absence, this.#intake].map(async (part) => part?.[Symbol.asyncDispose]()));
  }

  async #begin(inbox: Inbox): Promise<void> {
    const { api, log, webhook, wording } = this.#options;
    this.#intake = webhook
      ? new WebhookWatch({ ...this.#options, url: webhook.url, setAgain: () => this.#tellWhere() })
      : new Poller({ ...this.#options, inbox });
    this.#intake.start();
    // Those of the last start still stand.
    await writeCommandMenus(api, wording).catch((error: unknown) => log.warn({ error }, 'no menus'));
  }

  #tellWhere(): Promise<true> {
    const { api, webhook } = this.#options;
    return webhook
      ? api.setWebhook(webhook.url, { secret_token: webhook.secret, allowed_updates: allowedUpdates })
      : api.deleteWebhook();
  }
}
