import { expect, test } from 'vitest';
import { type Door, openDoor } from '../../helpers/door.ts';
import { storedAnswers } from '../../helpers/kept.ts';
import { type Story, startStory } from '../../helpers/story.ts';
import type { World } from '../../helpers/world.ts';

const secret = 'a-secret-of-the-webhook';
const elsewhere = 'https://elsewhere.example.org/hook';
const minuteMs = 60_000;

async function startBehind(door: Door): Promise<Story & AsyncDisposable> {
  const config = { adminTelegramIds: ['2001'] };
  const story = await startStory({ webhook: { secret, url: door.url }, isTroubled: true, config });
  door.leadsTo = `${story.world.app.address}/telegram`;
  await tickEveryMinute(story.world, 5);
  return story;
}

async function tickEveryMinute(world: World, minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute += 1) {
    world.clock.advanceTo(world.clock.now() + minuteMs);
    await world.settle();
    await world.app.tick();
    await world.settle();
  }
}

const toldTo = ({ esra }: Story): number =>
  esra.messages.filter(({ text }) => text?.includes('could not bring us what comes in')).length;

const readGauge = async ({ app }: World, name: string): Promise<number> => {
  const metrics = await fetch(`${app.address}/metrics`).then((response) => response.text());
  return Number(
    metrics
      .split('\n')
      .find((line) => line.startsWith(`${name} `))
      ?.split(' ')[1],
  );
};

const readReadiness = async ({ app }: World): Promise<unknown> =>
  (await fetch(`${app.address}/health/ready`)).json();

const setWebhook = ({ botApi }: World, url: string): Promise<Response> =>
  fetch(`${botApi.root}/bot${botApi.token}/setWebhook?url=${encodeURIComponent(url)}`);

const whereUpdatesGo = async ({ botApi }: World): Promise<unknown> =>
  (await fetch(`${botApi.root}/bot${botApi.token}/getWebhookInfo`)).json();

test('what Telegram cannot deliver is told after five minutes, and over once it is delivered', async () => {
  await using door = await openDoor();
  await using story = await startBehind(door);
  const { world, ana, people } = story;

  door.leadsTo = undefined;
  ana.send('A1 25');
  await tickEveryMinute(world, 4);
  const early = [toldTo(story), await readGauge(world, 'saha_matters')];
  await tickEveryMinute(world, 3);
  const late = [toldTo(story), await readGauge(world, 'saha_matters')];
  const age = await readGauge(world, 'saha_poll_age_seconds');
  door.leadsTo = `${world.app.address}/telegram`;
  await tickEveryMinute(world, 3);

  expect([early, late]).toEqual([
    [0, 0],
    [1, 1],
  ]);
  expect(age).toBeGreaterThan(300);
  expect(await storedAnswers(world.db, people.ana)).toEqual(['visits=25']);
  expect(await readGauge(world, 'saha_matters')).toBe(0);
  expect(await readGauge(world, 'saha_poll_age_seconds')).toBeLessThan(60);
});

test('an error that is over, and which Telegram goes on naming, is no trouble', async () => {
  await using door = await openDoor();
  await using story = await startBehind(door);
  const { world, ana } = story;
  const address = door.leadsTo;

  door.leadsTo = undefined;
  ana.send('A1 25');
  await tickEveryMinute(world, 2);
  door.leadsTo = address;
  await tickEveryMinute(world, 12);

  expect(await whereUpdatesGo(world)).toMatchObject({ result: { last_error_message: 'Connection refused' } });
  expect([toldTo(story), await readGauge(world, 'saha_matters')]).toEqual([0, 0]);
});

test('an address that was set elsewhere is set again once', async () => {
  await using door = await openDoor();
  await using story = await startBehind(door);
  const { world } = story;
  const before = world.botApi.counts['setWebhook'] ?? 0;

  await setWebhook(world, elsewhere);
  await tickEveryMinute(world, 3);

  expect(await whereUpdatesGo(world)).toMatchObject({ result: { url: door.url } });
  expect(world.botApi.counts['setWebhook']).toBe(before + 2);
  expect(await readGauge(world, 'saha_poll_age_seconds')).toBeLessThan(60);
});

test('whoever takes the address away again is not fought with, and the admins are told', async () => {
  await using door = await openDoor();
  await using story = await startBehind(door);
  const { world } = story;
  const before = world.botApi.counts['setWebhook'] ?? 0;

  await setWebhook(world, elsewhere);
  await tickEveryMinute(world, 1);
  await setWebhook(world, elsewhere);
  await tickEveryMinute(world, 7);

  expect(world.botApi.counts['setWebhook']).toBe(before + 3);
  expect(await whereUpdatesGo(world)).toMatchObject({ result: { url: elsewhere } });
  expect(toldTo(story)).toBe(1);
});

test('a Telegram that cannot be asked is away, and a token that it refuses is what needs somebody', async () => {
  await using door = await openDoor();
  await using story = await startBehind(door);
  const { world } = story;

  world.botApi.faults = () => ({ kind: 'drop-before' });
  await tickEveryMinute(world, 7);
  const away = await readReadiness(world);
  const matters = await readGauge(world, 'saha_matters');
  world.botApi.faults = () => ({ kind: 'status', status: 401, description: 'Unauthorized' });
  await tickEveryMinute(world, 2);
  const refused = await readReadiness(world);
  world.botApi.faults = undefined;
  await tickEveryMinute(world, 2);

  expect([away, matters]).toEqual([expect.objectContaining({ telegram: 'away' }), 1]);
  expect(refused).toMatchObject({ telegram: 'refused' });
  expect(await readReadiness(world)).toMatchObject({ telegram: 'there' });
});
