import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import type { SmsNetwork } from '../../helpers/sms-network.ts';
import { startStory } from '../../helpers/story.ts';
import { startWorld } from '../../helpers/world.ts';

const { cache } = createRequire(import.meta.url);

/** The files of Twilio's library that this process has loaded so far. */
const loaded = (): string[] =>
  Object.keys(cache).flatMap((path) => path.split('/node_modules/twilio/')[1] ?? []);

async function startAndStop(gateway: SmsNetwork['gateway'] | undefined): Promise<string[]> {
  await using _world = await startWorld('2026-11-21T05:50:00Z', gateway && { gateway });
  return loaded();
}

test('Twilio’s library is loaded when the first text goes out over it, and its signatures when it is the gateway', async () => {
  const without = await startAndStop(undefined);
  const withSmsgate = await startAndStop('smsgate');
  const withTwilio = await startAndStop('twilio');
  await using story = await startStory({
    gateway: 'twilio',
    beforeOpening: ({ sms }) => sms?.addPhone('+14155550102'),
  });
  const { world, people } = story;
  const beforeFirst = loaded();
  await world.db
    .updateTable('address')
    .set({ value: '+14155550102' })
    .where('person_id', '=', people.ben)
    .execute();
  await world.skipTo('2026-11-27T15:10:00Z');

  expect([without, withSmsgate]).toEqual([[], []]);
  expect(withTwilio).toEqual(['lib/webhooks/webhooks.js']);
  expect(beforeFirst).toEqual(withTwilio);
  expect(world.sms?.phones[0]?.messages).toHaveLength(1);
  expect(loaded()).toContain('lib/index.js');
});
