import type { Activity } from '../../activity.ts';
import type { Clock, Instant } from '../../clock.ts';
import type { Language } from '../../language.ts';
import type { Log } from '../../log.ts';
import type { CapKind } from '../../messages/held-back.ts';
import type { Inbox } from '../../messages/inbox.ts';
import type { InboxRow } from '../../messages/inbox-queries.ts';
import type { Sender } from '../../messages/sender.ts';
import type { Wording } from '../../messages/wording.ts';
import type { Db } from '../../store/open-database.ts';
import { createGateway, type GatewayConfig } from './create-gateway.ts';
import type { WebhookRequest } from './gateway.ts';
import { MissedTexts } from './missed-texts.ts';
import { withOwnMoment } from './own-moment.ts';
import { receiveWebhook } from './receive-webhook.ts';
import { RefusedCalls } from './refused-calls.ts';
import { SmsSender } from './sms-sender.ts';
import { readSmsSettings } from './sms-settings.ts';
import { Texts } from './texts.ts';

export interface SmsChannelOptions {
  readonly config: GatewayConfig;
  readonly allowedCountries: readonly string[];
  readonly proxy: string | undefined;
  /** Of people who are not on the list. */
  readonly language: Language;
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  readonly activity: Activity;
  readonly wording: Wording;
}

/** SMS: its way out, and the handling of what comes in. */
export interface SmsChannel extends AsyncDisposable {
  readonly gateway: 'twilio' | 'smsgate';
  readonly sender: Sender;
  /** The caps that are about to hold texts back. */
  capsNear(): Promise<CapKind[]>;
  /** Whether the gateway has lately been at fault for a text that it was given. */
  isAtFault(): Promise<boolean>;
  /** When the gateway last let itself be asked what came in; at first, when it was first to be. */
  listedAt(): Instant | undefined;
  /** Whether what the gateway brings is refused for its signature. */
  isRefusingCalls(): boolean;
  handle(row: InboxRow, signal: AbortSignal): Promise<void>;
  apologize: Texts['apologize'];
  /** Tells the gateway where to bring texts, and begins to ask for missed ones. */
  start(inbox: Inbox): Promise<void>;
  /** Asks for no missed texts any more. */
  stopAsking(): void;
  /** Takes a call of the gateway's webhook; `accepted` once what it brought is on disk. */
  receive(inbox: Inbox, request: WebhookRequest): Promise<'accepted' | 'refused'>;
}

export async function createSmsChannel(options: SmsChannelOptions): Promise<SmsChannel> {
  const { db, clock, log, wording } = options;
  const gateway = await createGateway(options.config, options);
  const texts = new Texts(options);
  const stack = new AsyncDisposableStack();
  stack.use(gateway);
  const sender = new SmsSender({
    db,
    clock,
    gateway,
    wording,
    settings: () => readSmsSettings(db, options.allowedCountries),
    alert: (alert) => log.error({ alert }, 'texts need somebody'),
  });

  const refusedCalls = new RefusedCalls();
  let missed: MissedTexts | undefined;
  return {
    gateway: gateway.name,
    sender,
    capsNear: () => sender.capsNear(),
    isAtFault: () => sender.isAtFault(),
    listedAt: () => missed?.listedAt,
    isRefusingCalls: () => refusedCalls.stand(clock.now()),
    handle: async (row, signal) => texts.handle(await withOwnMoment({ gateway, db }, row, signal)),
    apologize: (tx, row) => texts.apologize(tx, row),
    start: async (inbox) => {
      // The phones' server may be away just now: it is asked again with each look for missed texts.
      await gateway
        .register(AbortSignal.timeout(registrationMs))
        .catch((error: unknown) => log.warn({ error }, 'webhooks are not registered yet'));
      missed = stack.use(new MissedTexts({ ...options, gateway, inbox }));
      missed.start();
    },
    stopAsking: () => missed?.stop(),
    receive: (inbox, request) =>
      refusedCalls.note(receiveWebhook({ gateway, db, clock, inbox }, request), clock.now()),
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

const registrationMs = 30_000;
