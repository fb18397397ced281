import type { Sender } from '../messages/sender.ts';
import type { Metrics } from './metrics.ts';
import type { Vitals } from './vitals.ts';

/** The same sender, with its outcomes counted, and with a note of whether the other side takes anything from us. */
export const watchSender = (
  sender: Sender,
  { metrics, vitals }: { metrics: Metrics; vitals: Vitals },
): Sender => ({
  channel: sender.channel,
  send: async (parcel, departure) => {
    const sent = await sender.send(parcel, departure);
    metrics.countSent(sender.channel, sent);
    if (sent.type === 'sent') vitals.refused.delete(sender.channel);
    if (sent.type === 'failed' && sent.failure === 'gateway') vitals.refused.add(sender.channel);
    return sent;
  },
});
