import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { storedAnswers } from './helpers/kept.ts';
import { numberOn } from './helpers/sms-network.ts';
import { startStory } from './helpers/story.ts';
import type { World } from './helpers/world.ts';

const minuteMs = 60_000;
const sorry = 'Something went wrong on our side';

/** What says this can be kept by nobody, however often it is tried. */
const poison = ({ db }: World) =>
  sql`create trigger poison before insert on note when new.text = 'poison' begin select raise(abort, 'no'); end`.execute(
    db,
  );

const inboxOf = ({ db }: World, channel: 'telegram' | 'sms') =>
  db.selectFrom('inbox').select(['state', 'attempts']).where('channel', '=', channel).orderBy('id').execute();

test('what cannot be handled on Telegram is set aside with a sentence, and what was written after it goes on', async () => {
  await using story = await startStory();
  const { world, ana, people } = story;
  await poison(world);

  ana.send('poison');
  ana.send('A1 25');
  await world.advanceTo(world.clock.now() + 10 * minuteMs);

  expect((await inboxOf(world, 'telegram')).slice(-2)).toEqual([
    { state: 'dead', attempts: 5 },
    { state: 'done', attempts: 0 },
  ]);
  expect(ana.messages.filter(({ text }) => text?.startsWith(sorry))).toHaveLength(1);
  expect(await storedAnswers(world.db, people.ana)).toEqual(['visits=25']);
});

test('the sentence about what was set aside outlives a kill, and comes as soon as Telegram takes it', async () => {
  await using story = await startStory({ isTroubled: true });
  const { world, ana } = story;
  await poison(world);
  world.botApi.faults = (method) => (method === 'sendMessage' ? { kind: 'drop-before' } : undefined);

  ana.send('poison');
  await world.advanceTo(world.clock.now() + 10 * minuteMs);
  const [state] = (await inboxOf(world, 'telegram')).slice(-1);
  await world.kill();
  world.botApi.faults = undefined;
  await world.advanceTo(world.clock.now() + 20 * minuteMs);

  expect(state).toEqual({ state: 'dead', attempts: 5 });
  expect(ana.messages.filter(({ text }) => text?.startsWith(sorry))).toHaveLength(1);
});

test('what was answered and yet cannot be closed is answered once, and leaves no journal when it is set aside', async () => {
  await using story = await startStory();
  const { world, ana } = story;
  await sql`create trigger poison before update of state on inbox when new.state = 'done' begin select raise(abort, 'no'); end`.execute(
    world.db,
  );

  ana.send('/help');
  await world.advanceTo(world.clock.now() + minuteMs);
  const journal = await world.db.selectFrom('call').select('position').execute();
  await world.advanceTo(world.clock.now() + 10 * minuteMs);

  expect(journal).toHaveLength(1);
  expect((await inboxOf(world, 'telegram')).at(-1)).toEqual({ state: 'dead', attempts: 5 });
  expect(ana.messages.filter(({ text }) => text?.includes('/tasks'))).toHaveLength(1);
  expect(await world.db.selectFrom('call').select('position').execute()).toEqual([]);
});

test.each(['smsgate', 'twilio'] as const)(
  'what cannot be handled over %s is set aside with a sentence, and what was written after it goes on',
  async (gateway) => {
    const number = numberOn(gateway, '0102');
    await using story = await startStory({
      gateway,
      seed: (db, { people }) =>
        db.updateTable('address').set({ value: number }).where('person_id', '=', people.ben).execute(),
    });
    const { world, people } = story;
    const phone = world.sms?.addPhone(number);
    await poison(world);

    phone?.send('poison');
    await world.pause();
    phone?.send('A1 25');
    await world.advanceTo(world.clock.now() + 10 * minuteMs);

    expect(await inboxOf(world, 'sms')).toEqual([
      { state: 'dead', attempts: 5 },
      { state: 'done', attempts: 0 },
    ]);
    expect(phone?.messages.filter(({ text }) => text.startsWith(sorry))).toHaveLength(1);
    expect(await storedAnswers(world.db, people.ben)).toEqual(['visits=25']);
  },
);
