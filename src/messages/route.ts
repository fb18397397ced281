import type { Address, Person } from '../organisation/person-queries.ts';
import type { Channel } from '../store/words.ts';

/** Where a message for a person goes, or why it goes nowhere. */
export type Route =
  | { readonly channel: Channel; readonly address: string }
  | { readonly reason: 'stopped' | 'unreachable' };

/**
 * The channel that reaches a person now. Empty: SMS until they join Telegram, then Telegram, and SMS again when
 * Telegram cannot reach them. `telegram`: nothing until they join. `sms`: SMS only. Who has stopped gets replies only.
 */
export function routeTo(
  person: Pick<Person, 'channel' | 'stoppedAt'>,
  addresses: readonly Address[],
  available: readonly Channel[],
  { forced, isReply }: { forced: Channel | null; isReply: boolean },
): Route {
  if (person.stoppedAt !== undefined && !isReply) return { reason: 'stopped' };
  const wanted: readonly Channel[] = forced
    ? [forced]
    : person.channel === ''
      ? ['telegram', 'sms']
      : [person.channel];
  for (const channel of wanted) {
    const address = addresses.find((candidate) => candidate.channel === channel && candidate.isReachable);
    if (address && available.includes(channel)) return { channel, address: address.value };
  }
  return { reason: 'unreachable' };
}
