import { expect, test } from 'vitest';
import { storedAnswers, unhandled } from '../../helpers/kept.ts';
import { type Story, startStory } from '../../helpers/story.ts';
import { writeDown } from '../../helpers/transcript.ts';

const secret = 'a-secret-of-the-webhook';

const post = ({ world }: Story, body: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${world.app.address}/telegram`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });

const withSecret = { 'x-telegram-bot-api-secret-token': secret };

const countInbox = async ({ world }: Story): Promise<number> =>
  (await world.db.selectFrom('inbox').select('id').execute()).length;

/** A text of Ana's as Telegram would bring it. */
const updateOf = ({ ana, world }: Story, updateId: number, text: string): string =>
  JSON.stringify({
    update_id: updateId,
    message: {
      message_id: 5_000,
      date: Math.floor(world.clock.now() / 1_000),
      chat: { id: ana.id, type: 'private', first_name: 'Ana' },
      from: { id: ana.id, is_bot: false, first_name: 'Ana' },
      text,
    },
  });

test('a whole check-in goes over the webhook', async () => {
  await using story = await startStory({ webhook: { secret } });
  const { world, ana, people } = story;
  const chat = writeDown(world, ana, 'en');

  await chat.taps('button-check-in');
  await chat.says('25');
  await chat.taps('button-no');

  expect(await storedAnswers(world.db, people.ana)).toEqual(['visits=25', 'market=0']);
  expect(world.botApi.counts['getUpdates']).toBeUndefined();
  expect(world.botApi.waitingUpdates).toBe(0);
});

test('what comes without the secret, or is no update, is refused and not kept', async () => {
  await using story = await startStory({ webhook: { secret } });
  const before = await countInbox(story);
  const update = updateOf(story, 900_000_001, 'A1 25');

  const statuses = [
    await post(story, update),
    await post(story, update, { 'x-telegram-bot-api-secret-token': 'another-secret-of-theirs' }),
    await post(story, update, { 'x-telegram-bot-api-secret-token': `${secret}x` }),
    await post(story, 'no json', withSecret),
    await post(story, '[]', withSecret),
    await post(story, '{"update_id":"1"}', withSecret),
    await post(story, '', withSecret),
    await post(story, `{"update_id":1,"text":"${'x'.repeat(1_100_000)}"}`, withSecret),
  ].map(({ status }) => status);

  expect(statuses).toEqual([401, 401, 401, 400, 400, 400, 400, 413]);
  expect(await countInbox(story)).toBe(before);
});

test('an update that comes again is taken once', async () => {
  await using story = await startStory({ webhook: { secret } });
  const { world, people } = story;
  const update = updateOf(story, 900_000_001, 'A1 +5');

  for (let time = 0; time < 3; time += 1) expect((await post(story, update, withSecret)).status).toBe(200);
  await world.pause();

  expect(await storedAnswers(world.db, people.ana)).toEqual(['visits=5']);
});

test('an update of a kind that nobody knows is taken and does no harm', async () => {
  await using story = await startStory({ webhook: { secret } });
  const { world } = story;

  const response = await post(story, '{"update_id":900000002,"something_new":{"id":1}}', withSecret);
  await world.pause();

  expect(response.status).toBe(200);
  expect(await unhandled(world.db)).toEqual([]);
});
