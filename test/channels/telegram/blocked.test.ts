import { expect, test } from 'vitest';
import { storedAnswers, unhandled } from '../../helpers/kept.ts';
import { startStory } from '../../helpers/story.ts';

test('a rep who blocks the bot right after an answer has given it, and holds nothing up', async () => {
  await using story = await startStory();
  const { world, ana, people } = story;

  ana.send('A1 25');
  ana.block();
  await world.pause();

  expect(await storedAnswers(world.db, people.ana)).toEqual(['visits=25']);
  expect(await unhandled(world.db)).toEqual([]);
});

test('who blocks the bot is not reachable, and is again after taking it back', async () => {
  await using story = await startStory();
  const { world, ana } = story;
  const state = () =>
    world.db.selectFrom('address').select('state').where('value', '=', '1001').executeTakeFirstOrThrow();

  ana.block();
  await world.pause();
  expect(await state()).toEqual({ state: 'unreachable' });
  await world.skipTo('2026-11-27T15:00:10Z');
  expect(world.botApi.refusals).toEqual([]);

  ana.start();
  await world.pause();
  expect(await state()).toEqual({ state: 'active' });
});

test('who was away when the tasks came gets them on coming back', async () => {
  await using story = await startStory();
  const { world, ana } = story;
  ana.block();
  await world.skipTo('2026-12-04T21:05:00Z');
  await world.skipTo('2026-12-05T06:05:00Z');
  const before = ana.messages.length;

  ana.start();
  await world.pause();

  expect(ana.messages.slice(before).map(({ text = '' }) => text)).toContainEqual(
    expect.stringContaining('5 Dec – 18 Dec'),
  );
});

test('whom Telegram did not reach when the tasks came gets them with the next word, once', async () => {
  await using story = await startStory();
  const { world, ana } = story;
  await world.skipTo('2026-12-04T21:05:00Z');
  world.botApi.faults = (method, { chat_id: chat }) =>
    method === 'sendMessage' && String(chat) === String(ana.id)
      ? { kind: 'status', status: 403, description: 'Forbidden: user is deactivated' }
      : undefined;
  await world.skipTo('2026-12-05T06:05:00Z');
  await world.advanceTo(world.clock.now() + 60_000);
  world.botApi.faults = undefined;
  const before = ana.messages.length;

  for (const command of ['/score', '/help']) {
    ana.send(command);
    await world.advanceTo(world.clock.now() + 60_000);
  }

  const tasks = ana.messages.slice(before).filter(({ text = '' }) => text.includes('📋 5 Dec – 18 Dec'));
  expect(tasks).toHaveLength(1);
});
