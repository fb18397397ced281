import { setImmediate } from 'node:timers/promises';
import { Activity } from '../../src/activity.ts';
import { createLog } from '../../src/log.ts';
import { Delivery, type DeliveryOptions } from '../../src/messages/delivery.ts';
import type { Departure, Parcel, Sender, Sent } from '../../src/messages/sender.ts';
import { VirtualClock } from '../../src/simulator/virtual-clock.ts';
import type { Channel } from '../../src/store/words.ts';
import { now, openOutbox } from './open-outbox.ts';

/** A way out that says at once what it was told to say. */
class ReadySender implements Sender {
  readonly channel: Channel;
  readonly left: string[] = [];
  /** What it does in place of sending; as a rule everything arrives. */
  answer: (parcel: Parcel, departure: Departure) => Promise<Sent> | Sent = () => ({
    type: 'sent',
    providerId: '1',
  });

  constructor(channel: Channel) {
    this.channel = channel;
  }

  /** False: it gives its answer before anything has left. */
  leaves = true;

  async send(parcel: Parcel, departure: Departure): Promise<Sent> {
    if (this.leaves && !(await departure.leave())) return { type: 'withdrawn' };
    this.left.push(parcel.to.kind === 'person' ? parcel.to.address : parcel.to.group.chatId);
    return this.answer(parcel, departure);
  }
}

/** A delivery with both channels; `quietUntil` as a rule lets everything go. */
export async function openDelivery(options: Partial<Pick<DeliveryOptions, 'quietUntil'>> = {}) {
  const outbox = await openOutbox();
  const { db } = outbox;
  const clock = new VirtualClock(now);
  const telegram = new ReadySender('telegram');
  const sms = new ReadySender('sms');
  const logged: string[] = [];
  const delivery = new Delivery({
    db,
    clock,
    activity: new Activity(),
    log: createLog('info', { write: (line) => logged.push(JSON.parse(line).msg) }),
    senders: [telegram, sms],
    language: 'en',
    quietUntil: async (_program, at) => at,
    ...options,
  });
  const settle = async () => {
    for (let i = 0; i < 60; i += 1) await setImmediate();
  };
  return {
    ...outbox,
    clock,
    telegram,
    sms,
    logged,
    delivery,
    settle,
    /** Looks for what is queued, and does it. */
    deliver: async () => {
      delivery.wake();
      await settle();
    },
    advance: async (ms: number) => {
      clock.advanceTo(clock.now() + ms);
      await settle();
    },
    [Symbol.asyncDispose]: async () => {
      await delivery[Symbol.asyncDispose]();
      await db.destroy();
    },
  };
}

/** An answer that comes when it is let go. */
export function held<T>(value: T) {
  const { promise, resolve } = Promise.withResolvers<T>();
  return { promise, letGo: () => resolve(value) };
}
