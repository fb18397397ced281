import { z } from 'zod';
import type { Arrival } from '../../messages/inbox-queries.ts';

/** A text as a gateway hands it over, its sender in E.164 where it is a phone. `stampedAt` is the provider's moment. */
export interface IncomingText {
  readonly providerId: string;
  readonly from: string;
  readonly text: string;
  readonly stampedAt: number;
}

const payloadShape = z.object({ from: z.string(), text: z.string() });

/** A text as a row of the inbox. A phone is a conversation. */
export const arrivalOfText = ({ providerId, from, text, stampedAt }: IncomingText): Arrival => ({
  channel: 'sms',
  providerId,
  conversation: `sms:${from}`,
  payload: JSON.stringify({ from, text }),
  stampedAt,
});

export const readText = (payload: string): z.infer<typeof payloadShape> =>
  payloadShape.parse(JSON.parse(payload));
