import type { Clock } from '../clock.ts';
import type { Sender, Sent } from '../messages/sender.ts';
import type { Metrics } from './metrics.ts';
import type { Vitals } from './vitals.ts';

interface WatchSenderOptions {
  readonly clock: Clock;
  readonly metrics: Metrics;
  readonly vitals: Vitals;
}

/** The same sender, with its outcomes counted, and with a note of whether the other side takes anything from us. */
export const watchSender = (sender: Sender, { clock, metrics, vitals }: WatchSenderOptions): Sender => ({
  channel: sender.channel,
  send: async (parcel, departure) => {
    const sent = await sender.send(parcel, departure);
    metrics.countSent(sender.channel, sent);
    if (isHeard(sent)) vitals.refusedAt.delete(sender.channel);
    if (sent.type === 'failed' && sent.failure === 'gateway')
      vitals.refusedAt.set(sender.channel, clock.now());
    return sent;
  },
});

/** The other side has looked at what it says and to whom, whether or not it liked that. */
function isHeard(sent: Sent): boolean {
  if (sent.type !== 'failed') return sent.type === 'sent';
  return !['gateway', 'passing', 'unknown'].includes(sent.failure);
}
