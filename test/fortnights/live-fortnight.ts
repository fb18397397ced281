import { setImmediate } from 'node:timers/promises';
import { Random } from '../../src/simulator/random.ts';
import { type FortnightWorld, openFortnightWorld } from './open-world.ts';
import {
  away,
  gatewayAway,
  type Marks,
  troubleCalls,
  troubleTexts,
  troubleWebhooks,
} from './random-troubles.ts';

export interface Fortnight extends AsyncDisposable {
  readonly world: FortnightWorld;
  readonly kills: number;
  readonly doubts: number;
  /** What happened, a line for each trouble. */
  readonly story: readonly string[];
}

type WebhookFaults = Parameters<FortnightWorld['sms']['troubleWebhooks']>[0];

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const from = Date.parse('2026-11-21T06:20:00Z');
const closesAt = Date.parse('2026-12-04T21:00:00Z');
/** The first fortnight is final and the second has opened. */
const calmAt = Date.parse('2026-12-05T10:00:00Z');
/** From the last trouble on, which may end later than the calm begins. */
const calmMs = 12 * hourMs;

interface Event {
  readonly at: number;
  readonly what?: string;
  happen(): void | Promise<void>;
}

/** A fortnight in which much goes wrong, all of it drawn from the seed; in the last hours nothing does any more. */
export async function liveFortnight(seed: string): Promise<Fortnight> {
  const random = new Random(`fortnight ${seed}`);
  const world = await openFortnightWorld(random.pick(['smsgate', 'twilio']));
  const life = new Life(world, random);
  const events = [...drawWords(world, random), ...life.drawTroubles()];
  await life.liveThrough(events);
  return {
    world,
    kills: life.kills,
    doubts: life.marks.doubts,
    story: life.story,
    [Symbol.asyncDispose]: () => world[Symbol.asyncDispose](),
  };
}

/** Everybody reports several times, at any hour, whatever state the bot is in. */
function drawWords({ sayers }: FortnightWorld, random: Random): Event[] {
  return sayers.flatMap((sayer) =>
    Array.from({ length: random.whole(4, 9) }, () => {
      const kind = random.whole(0, 4);
      const number = random.whole(1, 6);
      return {
        at: random.whole(from, closesAt - minuteMs),
        happen: () => {
          if (kind <= 1) sayer.sayTotal(number);
          else if (kind <= 3) sayer.sayMore();
          else if (!sayer.isAway) sayer.mouth.fidget(number);
        },
      };
    }),
  );
}

class Life {
  readonly marks: Marks;
  readonly story: string[] = [];
  kills = 0;
  #webhooks: WebhookFaults = () => undefined;
  #isDown = false;
  readonly #world: FortnightWorld;
  readonly #random: Random;
  /** What is still to happen. */
  #events: Event[] = [];

  constructor(world: FortnightWorld, random: Random) {
    this.#world = world;
    this.#random = random;
    this.marks = {
      doubts: 0,
      hold: (ms) => {
        const bot = this.#bot;
        bot.heldUntil = Math.max(bot.heldUntil, bot.clock.now() + ms);
      },
    };
  }

  get #bot() {
    return this.#world.story.world;
  }

  drawTroubles(): Event[] {
    const random = this.#random;
    const moments = Array.from({ length: random.whole(12, 24) }, () =>
      random.whole(from, calmAt - 8 * hourMs),
    );
    // What happens once a fortnight is worth some trouble of its own.
    moments.push(closesAt + random.whole(-hourMs, hourMs), closesAt + 9 * hourMs + random.whole(0, minuteMs));
    return moments.map((at) => this.#trouble(at));
  }

  async liveThrough(events: readonly Event[]): Promise<void> {
    this.#events = events.toSorted((a, b) => a.at - b.at);
    for (let event = this.#events.shift(); event; event = this.#events.shift()) {
      await this.#passUntil(event.at);
      if (event.what !== undefined)
        this.story.push(`${new Date(this.#bot.clock.now()).toISOString()} ${event.what}`);
      await event.happen();
    }
    await this.#passUntil(calmAt);
    this.#calmDown();
    await this.#comeUp();
    await this.#passUntil(this.#bot.clock.now() + calmMs);
  }

  async #passUntil(at: number): Promise<void> {
    const { clock } = this.#bot;
    if (at <= clock.now()) return;
    if (this.#isDown) clock.advanceTo(at);
    else await this.#bot.advanceTo(at);
  }

  /** Later, in the order of time, whatever happens in between. */
  #later(ms: number, what: string, happen: Event['happen']): void {
    const event = { at: this.#bot.clock.now() + ms, what, happen };
    const place = this.#events.findIndex(({ at }) => at > event.at);
    this.#events.splice(place < 0 ? this.#events.length : place, 0, event);
  }

  #trouble(at: number): Event {
    const random = this.#random;
    const ms = (least: number, most: number) => random.whole(least * minuteMs, most * minuteMs);
    const own = new Random(`${at} ${random.fraction()}`);
    switch (random.pick(kinds)) {
      case 'kill':
        return { at, what: 'killed', happen: () => this.#kill(own, own.whole(0, 90_000)) };
      case 'down':
        return { at, what: 'down for hours', happen: () => this.#kill(own, own.whole(1, 20) * hourMs) };
      case 'stop':
        return { at, what: 'stopped and started', happen: () => this.#restart() };
      case 'calls':
        return { at, what: 'calls go wrong', happen: () => this.#setCalls(troubleCalls(own, this.marks)) };
      case 'away':
        return { at, what: 'Telegram is away', happen: () => this.#beAway('botApi', ms(2, 25)) };
      case 'texts':
        return { at, what: 'texts go wrong', happen: () => this.#setTexts(troubleTexts(own, this.marks)) };
      case 'gateway':
        return { at, what: 'the gateway is away', happen: () => this.#beAway('sms', ms(2, 45)) };
      case 'webhooks':
        return {
          at,
          what: 'webhooks go wrong',
          happen: () => this.#setWebhooks(troubleWebhooks(own)),
        };
      case 'sleep':
        return { at, what: 'the machine sleeps', happen: () => this.#sleep(ms(20, 20 * 60)) };
      case 'clock':
        return { at, what: 'the clock is wrong', happen: () => this.#setClock(own) };
      case 'block':
        return { at, what: 'Eda blocks the bot', happen: () => this.#block(ms(30, 40 * 60)) };
      case 'migrate':
        return { at, what: 'the group migrates', happen: () => this.#migrate() };
    }
  }

  /** In the middle of whatever it does. */
  async #kill(random: Random, downMs: number): Promise<void> {
    if (this.#isDown) return;
    if (this.#bot.clock.now() < closesAt - minuteMs)
      for (const sayer of this.#world.sayers) if (random.chance(0.3)) sayer.sayMore();
    const ticked = this.#bot.app.tick().catch(() => undefined);
    for (let turn = random.whole(0, 60); turn > 0; turn -= 1) await setImmediate();
    this.#isDown = true;
    this.kills += 1;
    await this.#bot.die();
    await ticked;
    this.#later(downMs, 'comes up', () => this.#comeUp());
  }

  async #comeUp(): Promise<void> {
    if (!this.#isDown) return;
    await this.#bot.comeUp();
    this.#isDown = false;
  }

  async #restart(): Promise<void> {
    if (!this.#isDown) await this.#bot.restart();
  }

  #setCalls(faults: ReturnType<typeof troubleCalls> | undefined): void {
    if (this.#bot.botApi.faults !== away) this.#bot.botApi.faults = faults;
  }

  #setTexts(faults: ReturnType<typeof troubleTexts> | undefined): void {
    if (this.#world.sms.faults !== gatewayAway) this.#world.sms.faults = faults;
  }

  #setWebhooks(faults: WebhookFaults): void {
    this.#webhooks = faults;
    this.#world.sms.troubleWebhooks(faults);
  }

  #beAway(who: 'botApi' | 'sms', ms: number): void {
    const { botApi } = this.#bot;
    const { sms } = this.#world;
    if (who === 'botApi') botApi.faults = away;
    else sms.faults = gatewayAway;
    this.#later(ms, `${who} is back`, () => {
      if (who === 'botApi') botApi.faults = undefined;
      else sms.faults = undefined;
    });
  }

  /** What people say in the meantime is there when it wakes up. */
  async #sleep(ms: number): Promise<void> {
    const { clock, ownClock } = this.#bot;
    if (this.#isDown || ownClock.aheadMs !== 0) return;
    const until = clock.now() + ms;
    const isWord = ({ at, what }: Event) => what === undefined && at < until;
    const words = this.#events.filter(isWord);
    this.#events = this.#events.filter((event) => !isWord(event));
    const { sms } = this.#world;
    sms.troubleWebhooks(() => 'lost');
    for (const { at, happen } of words) {
      clock.advanceTo(at);
      void happen();
    }
    sms.troubleWebhooks(this.#webhooks);
    clock.advanceTo(until);
    await this.#bot.app.tick();
  }

  #setClock(random: Random): void {
    const { clock, ownClock } = this.#bot;
    // Who is ahead when the grace begins ends it too early for what comes late.
    if (clock.now() > closesAt - 4 * hourMs) return;
    const ms = random.whole(10 * minuteMs, 6 * hourMs);
    ownClock.aheadMs = random.chance(0.5) ? ms : -ms;
    this.#later(random.whole(10 * minuteMs, 3 * hourMs), 'the clock is right', () => {
      ownClock.aheadMs = 0;
    });
  }

  #block(ms: number): void {
    const { user, sayer } = this.#world.eda;
    if (sayer.isAway) return;
    sayer.goAway();
    user.block();
    this.#later(ms, 'Eda is back', () => {
      sayer.isAway = false;
      user.start();
    });
  }

  #migrate(): void {
    if (this.#world.group.chat.kind === 'group') this.#world.group.migrate();
  }

  #calmDown(): void {
    this.#bot.botApi.faults = undefined;
    this.#bot.ownClock.aheadMs = 0;
    this.#world.sms.faults = undefined;
    this.#setWebhooks(() => undefined);
  }
}

const kinds = [
  'kill',
  'kill',
  'kill',
  'kill',
  'down',
  'stop',
  'calls',
  'calls',
  'calls',
  'calls',
  'away',
  'texts',
  'texts',
  'gateway',
  'webhooks',
  'sleep',
  'clock',
  'block',
  'migrate',
] as const;
