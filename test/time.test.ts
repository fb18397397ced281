import { expect, test } from 'vitest';
import type { Instant } from '../src/clock.ts';
import { say } from '../src/messages/message.ts';
import { enqueue } from '../src/messages/queries.ts';
import type { PersonId } from '../src/store/ids.ts';
import type { Db } from '../src/store/open-database.ts';
import { storedAnswers, unhandled } from './helpers/kept.ts';
import { numberOn } from './helpers/sms-network.ts';
import { type Story, startStory } from './helpers/story.ts';
import type { World } from './helpers/world.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** Telegram keeps what was written for a day. */
const almostADayMs = dayMs - hourMs / 2;

const isSaved = ({ text }: { text?: string }): boolean => text?.startsWith('Saved.') ?? false;

/** All calls of both sides end so. */
function troubleAll({ botApi, sms }: World, status: 502 | undefined): void {
  botApi.faults = (method) =>
    status === undefined || method === 'getUpdates' ? undefined : { kind: 'status', status };
  if (sms) sms.faults = () => (status === undefined ? undefined : { kind: 'status', status });
}

/** What has been tried and waits: where it came in, and the kinds of what goes out. */
async function listSecondTries(db: Db) {
  const tried = (table: 'inbox' | 'outbox') =>
    db.selectFrom(table).where('state', '=', 'waiting').where('attempts', '>', 0);
  const inbox = await tried('inbox').select('inbox.channel').execute();
  const outbox = await tried('outbox').select('outbox.kind').execute();
  return { inbox: inbox.map(({ channel }) => channel), outbox: outbox.map(({ kind }) => kind) };
}

const notify = (db: Db, person: PersonId, now: Instant) =>
  db
    .transaction()
    .execute((tx) =>
      enqueue(
        tx,
        [{ key: 'notice', kind: 'notice', to: { person }, screen: { message: say('group-cannot-pin') } }],
        now,
      ),
    );

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

test('a clock that goes back by hours holds nobody up whose message or whose reply waits for a second try', async () => {
  const number = numberOn('twilio', '0102');
  await using story = await startStory({
    gateway: 'twilio',
    seed: (db, { people }) =>
      db.updateTable('address').set({ value: number }).where('person_id', '=', people.ben).execute(),
  });
  const { world, ana, cem, people } = story;
  const phone = world.sms?.addPhone(number);
  await world.skipTo('2026-11-23T09:00:00Z');
  await notify(world.db, people.cem, world.clock.now());
  troubleAll(world, 502);
  ana.send('A1 10');
  phone?.send('A1 10');
  await world.advanceTo(world.clock.now() + 30_000);
  const secondTries = await listSecondTries(world.db);

  troubleAll(world, undefined);
  world.ownClock.aheadMs = -3 * hourMs;
  ana.send('A1 20');
  cem.send('A1 20');
  phone?.send('A1 20');
  await world.pause();
  await world.pause();
  const answered = [ana, cem].map(({ messages }) => messages.filter(isSaved).length);
  const lastText = phone?.messages.at(-1)?.text;
  world.ownClock.aheadMs = 0;
  await world.advanceTo(world.clock.now() + hourMs);

  expect(secondTries).toEqual({ inbox: ['telegram'], outbox: ['notice', 'notice'] });
  expect(answered).toEqual([2, 1]);
  expect(lastText).toContain('A1 20/40');
  expect(await storedAnswers(world.db, people.ana)).toEqual(['-visits=10', 'visits=20']);
  expect(await unhandled(world.db)).toEqual([]);
  expect(await listSecondTries(world.db)).toEqual({ inbox: [], outbox: [] });
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
