import { expect, test } from 'vitest';
import type { BotApi } from '../src/simulator/bot-api/start-bot-api.ts';
import type { SmsFault, SmsFaults } from '../src/simulator/sms/sms-faults.ts';
import { findProblems } from './fortnights/find-problems.ts';
import { type FortnightWorld, openFortnightWorld } from './fortnights/open-world.ts';
import { numberOn } from './helpers/sms-network.ts';

type Faults = NonNullable<BotApi['faults']>;

const minuteMs = 60_000;
const delayMs = 9_000;
const away = { kind: 'drop-before' } as const;

const troublesOfTelegram: readonly ReturnType<Faults>[] = [
  { kind: 'drop-after' },
  { kind: 'status', status: 502 },
  { kind: 'delay', delayMs },
  { kind: 'status', status: 429, retryAfter: 20 },
  undefined,
];
const troublesOfTexts: readonly (SmsFault | undefined)[] = [
  { kind: 'drop-after' },
  { kind: 'status', status: 502 },
  { kind: 'drop-after', delayMs },
  { kind: 'status', status: 429 },
  undefined,
];

interface Counts {
  calls: number;
  texts: number;
  /** Sends that have arrived without a word. */
  doubts: number;
}

/** One trouble after the other, again and again. */
function makeTrouble({ story: { world }, sms }: FortnightWorld, counts: Counts): void {
  const hold = (ms = 0) => {
    world.heldUntil = Math.max(world.heldUntil, world.clock.now() + ms);
  };
  world.botApi.faults = (method) => {
    if (method === 'getUpdates') return undefined;
    const fault = troublesOfTelegram[counts.calls++ % troublesOfTelegram.length];
    if (fault?.kind === 'drop-after' && method.startsWith('send')) counts.doubts += 1;
    hold(fault?.delayMs);
    return fault;
  };
  const faults: SmsFaults = () => {
    const fault = troublesOfTexts[counts.texts++ % troublesOfTexts.length];
    hold(fault && 'delayMs' in fault ? fault.delayMs : 0);
    return fault;
  };
  sms.faults = faults;
  sms.troubleWebhooks(() => (counts.texts % 2 === 0 ? 'twice' : { delayMs: minuteMs }));
}

test.each(['smsgate', 'twilio'] as const)(
  'servers on Telegram and over %s drop, fail, delay, throttle and go away, a group migrates, somebody blocks: all that could be delivered was, once',
  async (gateway) => {
    await using world = await openFortnightWorld(gateway);
    const { story, sayers, eda, group, sms } = world;
    const bot = story.world;
    const pass = (minutes: number) => bot.advanceTo(bot.clock.now() + minutes * minuteMs);
    const report = () => {
      for (const sayer of sayers) sayer.sayTotal(5);
      for (const sayer of sayers) sayer.sayMore();
    };

    const counts = { calls: 0, texts: 0, doubts: 0 };
    makeTrouble(world, counts);
    report();
    await pass(20);
    group.migrate();
    eda.user.block();
    eda.sayer.isAway = true;
    report();
    await pass(20);
    bot.botApi.faults = () => away;
    sms.faults = () => away;
    report();
    await pass(10);
    makeTrouble(world, counts);
    await bot.skipTo('2026-12-05T05:59:00Z');
    await pass(60);
    bot.botApi.faults = undefined;
    sms.faults = undefined;
    sms.troubleWebhooks(() => undefined);
    eda.user.start();
    await pass(12 * 60);

    expect(await findProblems({ world, kills: 0, doubts: counts.doubts })).toEqual([]);
    expect(group.messages.filter(({ photo }) => photo).length).toBeGreaterThan(0);
  },
  60_000,
);

test.each(['smsgate', 'twilio'] as const)(
  'Telegram and %s are away for an hour, and who blocks the bot right after it has their tasks by SMS',
  async (gateway) => {
    await using world = await openFortnightWorld(gateway);
    const { story, sms, texts } = world;
    const { world: bot, ana } = story;
    const pass = (minutes: number) => bot.advanceTo(bot.clock.now() + minutes * minuteMs);
    const phone = numberOn(gateway, '0101');
    await bot.skipTo('2026-12-05T05:59:30Z');

    bot.botApi.faults = () => away;
    sms.faults = () => away;
    await pass(60);
    ana.block();
    bot.botApi.faults = undefined;
    sms.faults = undefined;
    await pass(12 * 60);

    const tasks = texts.filter((each) => each.phone === phone && each.text.includes('B1 '));
    expect(tasks).toHaveLength(1);
    expect(await findProblems({ world, kills: 0, doubts: 0 })).toEqual([]);
  },
  60_000,
);
