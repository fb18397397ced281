import { expect, test } from 'vitest';
import { say } from '../../../src/messages/message.ts';
import { enqueue } from '../../../src/messages/queries.ts';
import type { PersonId } from '../../../src/store/ids.ts';
import { storedAnswers, unhandled } from '../../helpers/kept.ts';
import { startStory } from '../../helpers/story.ts';
import type { World } from '../../helpers/world.ts';

const secret = 'a-secret-of-the-webhook';
const minuteMs = 60_000;

const pass = (world: World, minutes: number) => world.advanceTo(world.clock.now() + minutes * minuteMs);

/** Where it matters that the clock ticks each minute. */
async function tickEveryMinute(world: World, minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute += 1) {
    world.clock.advanceTo(world.clock.now() + minuteMs);
    await world.app.tick();
    await world.settle();
  }
}

/** The bot starts anew, and finds no Telegram. */
async function startWithoutTelegram(world: World): Promise<void> {
  await world.die();
  world.botApi.faults = () => ({ kind: 'drop-before' });
  await world.comeUp();
}

async function tell({ db, clock }: World, key: string, person: PersonId): Promise<void> {
  const notice = { key, kind: 'notice', to: { person }, screen: { message: say('stopped') } } as const;
  await db.transaction().execute((tx) => enqueue(tx, [notice], clock.now()));
}

const rowOf = ({ db }: World, key: string) =>
  db
    .selectFrom('outbox')
    .select(['state', 'attempts', 'reason'])
    .where('key', '=', key)
    .executeTakeFirstOrThrow();

const readiness = async ({ app }: World): Promise<unknown> =>
  (await fetch(`${app.address}/health/ready`)).json();

test('without Telegram the bot starts, texts go on, and what waits for Telegram goes once it is there', async () => {
  await using story = await startStory({ gateway: 'smsgate', isTroubled: true });
  const { world, people, ana } = story;
  const ben = world.sms?.addPhone('+905320000002');
  await startWithoutTelegram(world);

  ana.send('25');
  await tell(world, 'to ana', people.ana);
  await tell(world, 'to ben', people.ben);
  ben?.send('9 Y N 2');
  await pass(world, 30);
  const meanwhile = { ana: await rowOf(world, 'to ana'), ben: await rowOf(world, 'to ben') };
  const answered = await storedAnswers(world.db, people.ben);
  world.botApi.faults = undefined;
  await pass(world, 10);

  expect(meanwhile.ana).toEqual({ state: 'waiting', attempts: 0, reason: 'Telegram cannot be reached' });
  expect(meanwhile.ben).toMatchObject({ state: 'sent' });
  expect(answered).toHaveLength(4);
  expect(await rowOf(world, 'to ana')).toMatchObject({ state: 'sent', attempts: 1 });
  expect(await unhandled(world.db)).toEqual([]);
});

test('while Telegram has not been there since the start, readiness says so and the admins are told when it is', async () => {
  await using story = await startStory({ isTroubled: true, config: { adminTelegramIds: ['2001'] } });
  const { world, esra } = story;
  await startWithoutTelegram(world);

  const atOnce = await readiness(world);
  await tickEveryMinute(world, 20);
  world.botApi.faults = undefined;
  await tickEveryMinute(world, 5);

  expect(atOnce).toMatchObject({ status: 'ready', telegram: 'away' });
  expect(esra.messages.filter(({ text }) => text?.includes('Telegram has not answered'))).toHaveLength(1);
  expect(await readiness(world)).toMatchObject({ telegram: 'there' });
});

test('Telegram is told where to bring updates once it is there', async () => {
  await using story = await startStory({ webhook: { secret }, isTroubled: true });
  const { world, ana, people } = story;
  await startWithoutTelegram(world);
  const before = world.botApi.counts['setWebhook'];

  await pass(world, 10);
  world.botApi.faults = undefined;
  await pass(world, 10);
  ana.send('A1 25');
  await pass(world, 5);

  expect(world.botApi.counts['setWebhook']).toBe((before ?? 0) + 1);
  expect(await storedAnswers(world.db, people.ana)).toEqual(['visits=25']);
});

test('a token that Telegram refuses once it is there is what needs somebody', async () => {
  await using story = await startStory({ isTroubled: true });
  const { world } = story;
  await startWithoutTelegram(world);

  world.botApi.faults = () => ({ kind: 'status', status: 401, description: 'Unauthorized' });
  await pass(world, 10);
  const refused = await readiness(world);
  world.botApi.faults = undefined;
  await pass(world, 10);

  expect(refused).toMatchObject({ telegram: 'refused' });
  expect(await readiness(world)).toMatchObject({ telegram: 'there' });
});
