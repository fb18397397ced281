import { setTimeout } from 'node:timers/promises';
import { type Clock, systemClock } from '../../src/clock.ts';
import type { BotApiUser } from '../../src/simulator/bot-api/bot-api-user.ts';
import { type BotApi, startBotApi } from '../../src/simulator/bot-api/start-bot-api.ts';
import { chatOf, phoneOf, type SetUp, setUpShape, type Wish, wishShape } from './conduct.ts';
import { Walker } from './walker.ts';

// Whoever measures has gone.
process.once('disconnect', () => process.exit());

const tell = (message: unknown): void => void process.send?.(message);

async function serve({ people, latencyMs }: SetUp): Promise<void> {
  const clock = createShiftedClock();
  const api = await startBotApi({ clock, latencyMs });
  const users = Array.from({ length: people }, (_, index) => userIn(api, index));
  await dropUpdates(api);
  clock.shiftMs = 0;

  const walker = new Walker(api);
  const accepted: [number, number][] = [];
  let firstPolledAt: number | undefined;
  api.on((event) => {
    if (event.type === 'edit' || (event.type === 'message' && event.message.from === 'bot'))
      accepted.push([event.chatId, Date.now()]);
  });
  api.faults = (method) => {
    if (method === 'getUpdates') firstPolledAt ??= Date.now();
    return undefined;
  };
  const grant = async (wish: Wish): Promise<unknown> => {
    switch (wish.wish) {
      case 'report':
        return { accepted, firstPolledAt, refused: api.refusals.length, overLimit: api.breaches.length };
      case 'check-in':
        return walker.checkIn(users.slice(0, wish.people));
      case 'walk':
        return walker.walk(users.slice(0, wish.people), wish);
    }
  };
  process.on('message', (message) => {
    void grant(wishShape.parse(JSON.parse(String(message)))).then(tell);
  });
  tell({ root: api.root, token: api.token });
}

/** People who have pressed Start long ago: what they get now is no reply. */
function userIn(api: BotApi, index: number): BotApiUser {
  const user = api.addUser({ id: chatOf(index), firstName: `Rep ${index}`, phone: phoneOf(index) });
  user.start();
  return user;
}

async function dropUpdates(api: BotApi): Promise<void> {
  await fetch(`${api.root}/bot${api.token}/deleteWebhook?drop_pending_updates=true`);
  await setTimeout(0);
}

const longAgoMs = 3_600_000;

/** The system's clock, which shows an hour ago at first. */
const createShiftedClock = (): Clock & { shiftMs: number } => ({
  shiftMs: longAgoMs,
  now() {
    return Date.now() - this.shiftMs;
  },
  wait: systemClock.wait,
});

await serve(setUpShape.parse(JSON.parse(process.argv[2] ?? '')));
