import { expect, test } from 'vitest';
import { type Route, routeTo } from '../../src/messages/route.ts';
import type { Channel } from '../../src/store/words.ts';

const both = ['telegram', 'sms'] as const;
const telegram = { channel: 'telegram', value: '1001', isReachable: true } as const;
const phone = { channel: 'sms', value: '+905320000001', isReachable: true } as const;
const toTelegram: Route = { channel: 'telegram', address: '1001' };
const toPhone: Route = { channel: 'sms', address: '+905320000001' };
const nowhere: Route = { reason: 'unreachable' };

interface Case {
  readonly rule: string;
  readonly addresses: readonly { channel: Channel; value: string; isReachable: boolean }[];
  readonly wish?: '' | Channel;
  readonly forced?: Channel;
  readonly available?: readonly Channel[];
  readonly route: Route;
}

test.each<Case>([
  { rule: 'goes by Telegram to who has both', addresses: [phone, telegram], route: toTelegram },
  { rule: 'goes by SMS until they join Telegram', addresses: [phone], route: toPhone },
  {
    rule: 'goes by SMS when Telegram cannot reach them',
    addresses: [{ ...telegram, isReachable: false }, phone],
    route: toPhone,
  },
  {
    rule: 'goes to the second phone when the first is dead',
    addresses: [{ ...phone, value: '+1', isReachable: false }, phone],
    route: toPhone,
  },
  {
    rule: 'goes by SMS where Telegram is not there',
    addresses: [telegram, phone],
    available: ['sms'],
    route: toPhone,
  },
  { rule: 'goes by SMS only to who wants that', addresses: [telegram, phone], wish: 'sms', route: toPhone },
  { rule: 'waits for Telegram for who wants that', addresses: [phone], wish: 'telegram', route: nowhere },
  { rule: 'goes where it is forced to', addresses: [telegram, phone], forced: 'sms', route: toPhone },
  {
    rule: 'goes where it is forced to, whatever they want',
    addresses: [telegram, phone],
    wish: 'sms',
    forced: 'telegram',
    route: toTelegram,
  },
  { rule: 'goes nowhere without an address', addresses: [], route: nowhere },
  { rule: 'goes nowhere without a channel', addresses: [telegram, phone], available: [], route: nowhere },
])('a message $rule', ({ addresses, wish = '', forced = null, available = both, route }) => {
  const person = { channel: wish, stoppedAt: undefined };

  expect(routeTo(person, addresses, available, { forced, isReply: false })).toEqual(route);
});

test('who has stopped gets replies only', () => {
  const person = { channel: '', stoppedAt: 1 } as const;

  const routes = [true, false].map((isReply) => routeTo(person, [phone], both, { forced: null, isReply }));

  expect(routes).toEqual([toPhone, { reason: 'stopped' }]);
});
