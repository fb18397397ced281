import { expect, test } from 'vitest';
import { storedAnswers, unhandled } from './helpers/kept.ts';
import { numberOn } from './helpers/sms-network.ts';
import { type Story, startStory } from './helpers/story.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** Telegram keeps what was written for a day. */
const almostADayMs = dayMs - hourMs / 2;

const repliesTo = ({ ana }: Story): number =>
  ana.messages.filter(({ from, text }) => from === 'bot' && text?.startsWith('Saved.')).length;

/** Long enough ago that no limit of Telegram's remembers them. */
async function reportOften({ world, ana }: Story, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    ana.send(`A1 ${time + 1}`);
    await world.pause();
  }
  await world.advanceTo(world.clock.now() + 5 * 60_000);
}

test('a clock that is set back a day holds nobody up who writes on Telegram, and the later answer counts', async () => {
  await using story = await startStory();
  const { world, ana, people } = story;
  await reportOften(story, 14);
  const before = repliesTo(story);

  world.ownClock.aheadMs = -dayMs;
  ana.send('A1 40');
  await world.pause();

  expect(repliesTo(story)).toBe(before + 1);
  expect((await storedAnswers(world.db, people.ana)).at(-1)).toBe('visits=40');
  expect(await unhandled(world.db)).toEqual([]);
});

test('a clock that goes wrong by hours and is set right starts nothing twice', async () => {
  await using story = await startStory();
  const { world, ana } = story;
  await world.skipTo('2026-11-27T14:00:00Z');

  for (const aheadMs of [3 * hourMs, -3 * hourMs, 0]) {
    world.ownClock.aheadMs = aheadMs;
    await world.advanceTo(world.clock.now() + 40 * 60_000);
  }
  await world.advanceTo('2026-11-27T17:30:00Z');

  const asked = ana.messages.filter(({ text }) => text?.startsWith('How is it going?'));
  expect(asked).toHaveLength(1);
});

test('a text is answered at once though the clock was set back', async () => {
  const number = numberOn('twilio', '0102');
  await using story = await startStory({
    gateway: 'twilio',
    seed: (db, { people }) =>
      db.updateTable('address').set({ value: number }).where('person_id', '=', people.ben).execute(),
  });
  const { world, people } = story;
  const phone = world.sms?.addPhone(number);
  await world.skipTo('2026-11-23T09:00:00Z');
  world.ownClock.aheadMs = -dayMs;

  phone?.send('25 Y N 2');
  await world.pause();
  await world.pause();

  expect(phone?.messages.at(-1)?.text).toContain('Saved');
  expect(await storedAnswers(world.db, people.ben)).toHaveLength(4);
});

test('who wrote while the machine was asleep for a day is answered once, by the hour at which they wrote', async () => {
  const number = numberOn('twilio', '0102');
  await using story = await startStory({
    gateway: 'twilio',
    isTroubled: true,
    seed: (db, { people }) =>
      db.updateTable('address').set({ value: number }).where('person_id', '=', people.ben).execute(),
  });
  const { world, ana, people } = story;
  const phone = world.sms?.addPhone(number);
  await world.skipTo('2026-12-04T14:00:00Z');
  const wroteAt = world.clock.now();
  world.sms?.troubleWebhooks(() => 'lost');
  world.botApi.faults = () => ({ kind: 'drop-before' });
  phone?.send('25 Y N 2');
  ana.send('A1 25');

  world.clock.advanceTo(wroteAt + almostADayMs);
  world.botApi.faults = undefined;
  world.sms?.troubleWebhooks(() => undefined);
  await world.advanceTo(wroteAt + dayMs + hourMs / 2);

  expect(await storedAnswers(world.db, people.ana)).toEqual(['visits=25']);
  expect(await storedAnswers(world.db, people.ben)).toHaveLength(4);
  const moments = await world.db.selectFrom('answer').select('received_at').distinct().execute();
  expect(moments).toEqual([{ received_at: wroteAt }]);
  expect(ana.messages.filter(({ text }) => text?.startsWith('📋 5 Dec'))).toHaveLength(1);
  expect(repliesTo(story)).toBe(1);
});
