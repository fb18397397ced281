import type { Clock, Instant } from '../../clock.ts';
import type { Inbox } from '../../messages/inbox.ts';
import type { Db } from '../../store/open-database.ts';
import type { Gateway, InboundText, WebhookRequest } from './gateway.ts';
import { hasGraceRunning } from './grace-queries.ts';
import { recordReport, settleFailures } from './record-report.ts';
import { takeText } from './take-text.ts';

export interface ReceiverOptions {
  readonly gateway: Pick<Gateway, 'readWebhook' | 'findMoment' | 'abilities'>;
  readonly db: Db;
  readonly clock: Clock;
  readonly inbox: Pick<Inbox, 'store'>;
}

const notStopped = new AbortController().signal;

/** Takes calls of the gateway's webhooks. `accepted`: what it brought is on disk, and it may come again. */
export const createReceiver =
  ({ gateway, db, clock, inbox }: ReceiverOptions) =>
  async (request: WebhookRequest): Promise<'accepted' | 'refused'> => {
    const content = gateway.readWebhook(request);
    if (content.type === 'refused') return 'refused';
    if (content.type === 'inbound') {
      const stampedAt = await momentOf(content.text, { gateway, db, now: clock.now() });
      await takeText({ inbox, abilities: gateway.abilities }, { ...content.text, stampedAt });
    }
    if (content.type === 'status') {
      await recordReport(db, content.report, clock.now());
      await settleFailures(db, clock.now());
    }
    return 'accepted';
  };

/** In the hours of grace the provider's own moment decides whether an answer still counts. */
async function momentOf(
  text: InboundText,
  { gateway, db, now }: Pick<ReceiverOptions, 'gateway' | 'db'> & { now: Instant },
): Promise<Instant> {
  if (!(await hasGraceRunning(db, now))) return text.stampedAt;
  return (await gateway.findMoment(text.providerId, notStopped)) ?? text.stampedAt;
}
