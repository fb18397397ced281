import { expect, test } from 'vitest';
import { say } from '../src/messages/message.ts';
import { enqueue } from '../src/messages/queries.ts';
import { startStory } from './helpers/story.ts';

test('a stop does not wait until everything is sent, and nothing is lost by it', async () => {
  await using story = await startStory();
  const { world, people } = story;
  const before = world.botApi.counts['sendMessage'] ?? 0;
  const outgoing = Array.from({ length: 40 }, (_, index) => ({
    key: `notice ${index}`,
    kind: 'notice' as const,
    to: { person: people.ana },
    screen: { message: say('check-in-other-work') },
  }));
  await world.db.transaction().execute((tx) => enqueue(tx, outgoing, world.clock.now()));
  await world.app.tick();

  // The clock stands still, and with it the limits.
  await world.restart();

  expect((world.botApi.counts['sendMessage'] ?? 0) - before).toBeLessThan(40);
  await world.advanceTo(world.clock.now() + 120_000);
  expect((world.botApi.counts['sendMessage'] ?? 0) - before).toBe(40);
});
