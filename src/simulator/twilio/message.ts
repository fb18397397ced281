import { randomBytes } from 'node:crypto';
import { segmentsOf } from '../../channels/sms/segments.ts';
import type { Instant } from '../../clock.ts';

export type TwilioStatus = 'accepted' | 'queued' | 'sent' | 'delivered' | 'undelivered' | 'received';

export interface TwilioMessage {
  readonly sid: string;
  readonly direction: 'inbound' | 'outbound-api' | 'outbound-reply';
  readonly from: string;
  readonly to: string;
  readonly body: string;
  readonly messagingServiceSid: string | undefined;
  readonly statusCallback: string | undefined;
  readonly createdAt: Instant;
  sentAt: Instant | undefined;
  status: TwilioStatus;
  errorCode: number | undefined;
}

export const newSid = (): string => `SM${randomBytes(16).toString('hex')}`;

/**
 * The `Message` resource, with numbers and dates as Twilio writes them. Until a messaging service has chosen the
 * sender it is not known, nor is the number of segments.
 */
export function messageJson(message: TwilioMessage, accountSid: string): Record<string, unknown> {
  const uri = `/2010-04-01/Accounts/${accountSid}/Messages/${message.sid}`;
  const { sentAt, createdAt, errorCode, messagingServiceSid } = message;
  const isUndecided = message.status === 'accepted';
  return {
    account_sid: accountSid,
    api_version: '2010-04-01',
    body: message.body,
    date_created: rfc2822(createdAt),
    date_sent: sentAt === undefined ? null : rfc2822(sentAt),
    date_updated: rfc2822(sentAt ?? createdAt),
    direction: message.direction,
    error_code: errorCode ?? null,
    error_message: null,
    from: isUndecided ? null : message.from,
    messaging_service_sid: messagingServiceSid ?? null,
    num_media: '0',
    num_segments: isUndecided ? '0' : String(segmentsOf(message.body).count),
    price: null,
    price_unit: 'USD',
    sid: message.sid,
    status: message.status,
    subresource_uris: { media: `${uri}/Media.json` },
    to: message.to,
    uri: `${uri}.json`,
  };
}

/** `Sat, 21 Nov 2026 06:00:00 +0000`: whole seconds. */
const rfc2822 = (at: Instant): string => new Date(at).toUTCString().replace('GMT', '+0000');
