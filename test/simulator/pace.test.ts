import { expect, test } from 'vitest';
import { Activity } from '../../src/activity.ts';
import { Pace, type PaceOptions } from '../../src/simulator/pace.ts';
import { VirtualClock } from '../../src/simulator/virtual-clock.ts';

const minute = 60_000;
const start = Date.UTC(2026, 10, 21, 6);

function withPace(options: Partial<PaceOptions> = {}) {
  const clock = new VirtualClock(start);
  const activity = new Activity();
  const server = { inFlight: 0, waitingUpdates: 0 };
  const ticks: number[] = [];
  const tick = async () => void ticks.push((clock.now() - start) / minute);
  const pace = new Pace({
    clock,
    bot: activity,
    server,
    tick,
    findNextWork: async () => undefined,
    ...options,
  });
  return { clock, activity, server, ticks, pace };
}

test('ticks at every full five minutes and ends at the moment that was asked for', async () => {
  const { clock, pace, ticks } = withPace();

  await pace.advanceTo(start + 12 * minute);
  await pace.advanceTo(start + 16 * minute);

  expect(ticks).toEqual([5, 10, 15]);
  expect(clock.now()).toBe(start + 16 * minute);
});

test('ticks at the full and the half hour only, while nobody says anything', async () => {
  let traffic = 0;
  const { clock, pace, ticks } = withPace({ countTraffic: () => traffic });

  await pace.advanceTo(start + 70 * minute);
  expect(ticks).toEqual([5, 10, 30, 60]);

  void clock.wait(minute).then(() => (traffic += 1));
  await pace.advanceTo(start + 120 * minute);
  expect(ticks.slice(4)).toEqual([75, 80, 85, 90, 120]);
});

test('where the clock runs as the real one, who only looks around is woken between the ticks too', async () => {
  const { clock, pace } = withPace();
  const looks: number[] = [];
  const look = async () => {
    for (;;) {
      await clock.wait(30_000, { idle: true });
      looks.push(clock.now() - start);
    }
  };

  void look();
  for (let beat = 1; beat <= 4; beat += 1) await pace.advanceTo(start + beat * 30_000, { wakesIdle: true });

  expect(looks).toEqual([30_000, 60_000, 90_000, 120_000]);
});

test('stops at each moment that somebody waits for', async () => {
  const { clock, pace } = withPace();
  const seen: number[] = [];
  const walk = async () => {
    for (const ms of [1_000, 20_000, 300]) {
      await clock.wait(ms);
      seen.push(clock.now() - start);
    }
  };

  void walk();
  await pace.advanceTo(start + minute);

  expect(seen).toEqual([1_000, 21_000, 21_300]);
});

test('does not move while the bot is at work, unless its work waits for the clock', async () => {
  const { clock, pace, activity } = withPace();
  const moments: number[] = [];

  void activity.run(async () => {
    for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    moments.push(clock.now() - start);
    await clock.wait(2_000);
    moments.push(clock.now() - start);
  });
  await pace.advanceTo(start + minute);

  expect(moments).toEqual([0, 2_000]);
});

test('work that waits for the clock does not hide other work', async () => {
  const { clock, pace, activity } = withPace();
  const moments: number[] = [];
  const sleep = async () => void (await Promise.all([clock.wait(1_000), clock.wait(2_000)]));

  void activity.run(sleep);
  void activity.run(async () => {
    for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    moments.push(clock.now() - start);
  });
  await pace.advanceTo(start + minute);

  expect(moments).toEqual([0]);
});

test('lets the bot look for work that its database says is due', async () => {
  let due: number | undefined = start + 90_500;
  const { clock, pace } = withPace({ findNextWork: async () => due });
  const looks: number[] = [];
  const look = async () => {
    for (;;) {
      await clock.wait(1_000, { idle: true });
      if (due === undefined || due > clock.now()) continue;
      looks.push(clock.now() - start);
      due = undefined;
    }
  };

  void look();
  await pace.advanceTo(start + 3 * minute);

  expect(looks).toEqual([90_500]);
});

test('says what is stuck', async () => {
  const { pace, server } = withPace({ patienceMs: 20 });

  server.waitingUpdates = 3;
  await expect(pace.advanceTo(start + minute)).rejects.toThrow('3 updates are not confirmed');

  server.waitingUpdates = 0;
  server.inFlight = 1;
  await expect(pace.settle()).rejects.toThrow('1 requests are being answered');
});

test('complains when due work is never taken up', async () => {
  const { pace } = withPace({ findNextWork: async () => start });

  await expect(pace.advanceTo(start + 60 * minute)).rejects.toThrow('does not take up the work');
});

test('a failed tick ends the run', async () => {
  const { pace } = withPace({ tick: () => Promise.reject(new Error('no such table')) });

  await expect(pace.advanceTo(start + 6 * minute)).rejects.toThrow('a tick failed');
});
