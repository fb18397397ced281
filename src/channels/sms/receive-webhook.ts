import type { Clock } from '../../clock.ts';
import type { Inbox } from '../../messages/inbox.ts';
import type { Db } from '../../store/open-database.ts';
import type { Gateway, WebhookRequest } from './gateway.ts';
import { recordReport, settleFailures } from './record-report.ts';
import { takeText } from './take-text.ts';

export interface Receiving {
  readonly gateway: Pick<Gateway, 'readWebhook' | 'abilities'>;
  readonly db: Db;
  readonly clock: Clock;
  readonly inbox: Pick<Inbox, 'store'>;
}

/** Takes a call of the gateway's webhooks. `accepted`: what it brought is on disk, and it may come again. */
export async function receiveWebhook(
  { gateway, db, clock, inbox }: Receiving,
  request: WebhookRequest,
): Promise<'accepted' | 'refused'> {
  const content = gateway.readWebhook(request);
  if (content.type === 'refused') return 'refused';
  const { abilities } = gateway;
  if (content.type === 'inbound') await takeText({ inbox, abilities, clock }, content.text);
  if (content.type === 'status') {
    await recordReport(db, content.report, clock.now());
    await settleFailures(db, clock.now());
  }
  return 'accepted';
}
