import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyNumber, anyText } from '../../helpers/garbage.ts';
import { type Story, startStory } from '../../helpers/story.ts';

const secret = 'a-secret-of-the-webhook';
const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret };

const post = ({ world }: Story, update: unknown): Promise<Response> =>
  fetch(`${world.app.address}/telegram`, { method: 'POST', headers, body: JSON.stringify(update) });

let lastUpdateId = 910_000_000;
const numbered = (parts: object) => {
  lastUpdateId += 1;
  return { ...parts, update_id: lastUpdateId };
};

/** Brings all of them at once and lets them be tried as often as they are; returns what was not handled. */
async function bring(story: Story, updates: readonly { readonly update_id: number }[]) {
  const { world } = story;
  const statuses = await Promise.all(updates.map(async (update) => (await post(story, update)).status));
  const rows = () =>
    world.db
      .selectFrom('inbox')
      .select(['state', 'error', 'payload'])
      .where(
        'provider_id',
        'in',
        updates.map((update) => String(update.update_id)),
      )
      .where('state', '!=', 'done')
      .execute();
  await world.pause();
  for (let minute = 0; minute < 60 && (await rows()).some(({ state }) => state === 'waiting'); minute += 1)
    await world.advanceTo(world.clock.now() + 60_000);
  return { statuses: [...new Set(statuses)], unhandled: await rows() };
}

/** A photo that cannot be fetched is tried a few times; then its sender hears that it did not work. */
const unknownFile = 'invalid file_id';

/** Whether somebody whom nobody has heard of yet is answered. */
async function isServed({ world }: Story): Promise<boolean> {
  const dilan = world.botApi.addUser({ firstName: 'Dilan' });
  dilan.start();
  await world.pause();
  return dilan.messages.some(({ from }) => from === 'bot');
}

const ana = { id: 1001, is_bot: false, first_name: 'Ana', language_code: 'en' };
const odd = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const anyUser = fc.oneof(
  fc.constant(ana),
  fc.record({
    id: fc.constantFrom(1003, 2001, 5, 777_000, 2 ** 52),
    is_bot: fc.boolean(),
    first_name: anyText,
    last_name: odd(anyText),
    username: odd(anyText),
    language_code: odd(fc.oneof(anyText, fc.constantFrom('tr', 'fa-IR', 'en', ''))),
  }),
);
const anyChat = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ id: 1001, type: 'private', first_name: 'Ana' }) },
  {
    weight: 1,
    arbitrary: fc.record({
      id: fc.constantFrom(1003, 5, -100, -1_001_000_000_001, 2 ** 52),
      type: fc.constantFrom('private', 'group', 'supergroup', 'channel'),
      title: odd(anyText),
      is_forum: odd(fc.boolean()),
    }),
  },
);
const entities = fc.array(
  fc.record({
    type: fc.constantFrom('bot_command', 'mention', 'url', 'bold', 'text_link', 'nothing'),
    offset: fc.integer({ min: -2, max: 50 }),
    length: fc.integer({ min: -2, max: 5_000 }),
  }),
  { maxLength: 3 },
);
const file = fc.record({ file_id: anyText, file_unique_id: anyText, file_size: odd(anyNumber) });
const contents: fc.Arbitrary<object>[] = [
  fc.record({ text: anyText, entities: odd(entities) }),
  fc.record({ text: fc.constantFrom('/start', '/checkin', '/bind x', '/review', '/stop now', '/board 34') }),
  fc.record({ photo: fc.array(file, { maxLength: 3 }), caption: odd(anyText), media_group_id: odd(anyText) }),
  fc.record({ location: fc.record({ latitude: anyNumber, longitude: anyNumber }) }),
  fc.record({ contact: fc.record({ phone_number: anyText, first_name: anyText, user_id: odd(anyNumber) }) }),
  fc.record({ sticker: file, voice: odd(file) }),
  fc.record({ dice: fc.record({ emoji: anyText, value: anyNumber }) }),
  fc.record({ new_chat_members: fc.array(anyUser, { maxLength: 2 }), left_chat_member: odd(anyUser) }),
  fc.record({ pinned_message: fc.record({ message_id: anyNumber, date: fc.constant(0), chat: anyChat }) }),
  fc.record({ web_app_data: fc.record({ data: anyText, button_text: anyText }) }),
  fc.record({ something_that_comes_next_year: fc.jsonValue() }),
  fc.constant({}),
];
const message = fc
  .tuple(
    fc.record({
      message_id: fc.integer({ min: 0, max: 2 ** 31 }),
      date: fc.constantFrom(0, 1_795_240_000, 1_795_241_400, 2 ** 31 - 1),
      chat: anyChat,
      from: odd(anyUser),
      message_thread_id: odd(fc.nat()),
      is_topic_message: odd(fc.boolean()),
      forward_origin: odd(fc.constant({ type: 'hidden_user', sender_user_name: 'X', date: 1 })),
      reply_to_message: odd(fc.constant({ message_id: 1, date: 0, chat: { id: 1001, type: 'private' } })),
    }),
    fc.oneof(...contents),
  )
  .map(([outline, content]) => Object.assign(outline, content));

/** Of buttons of other bots, of earlier versions of ours, and of nobody. */
const anyData = fc.oneof(
  anyText,
  fc.constantFrom('vote:1', 'an1:', 'an2:0198c0de:y', 'ci1:0', 'rv1::ok', 'op1:1:1', 'op1:-1:', 'pd1:1', ':'),
);
const callbackQuery = fc.record({
  id: anyText,
  from: anyUser,
  chat_instance: anyText,
  data: odd(anyData),
  game_short_name: odd(anyText),
  inline_message_id: odd(anyText),
  message: odd(fc.oneof(message, fc.record({ chat: anyChat, message_id: fc.nat(), date: fc.constant(0) }))),
});
const member = fc.record({
  status: fc.constantFrom('member', 'kicked', 'left', 'restricted'),
  user: anyUser,
});
const membership = fc.record({
  chat: anyChat,
  from: anyUser,
  date: fc.constant(1_795_240_000),
  old_chat_member: member,
  new_chat_member: member,
});

const anyUpdate: fc.Arbitrary<object> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ message }) },
  { weight: 2, arbitrary: fc.record({ edited_message: message }) },
  { weight: 4, arbitrary: fc.record({ callback_query: callbackQuery }) },
  { weight: 2, arbitrary: fc.record({ my_chat_member: membership }) },
  fc.record({ channel_post: message }),
  fc.record({ chat_member: membership }),
  fc.record({ inline_query: fc.record({ id: anyText, from: anyUser, query: anyText, offset: anyText }) }),
  fc.record({
    poll_answer: fc.record({ poll_id: anyText, user: odd(anyUser), option_ids: fc.array(fc.nat()) }),
  }),
  fc.record({ message_reaction: fc.record({ chat: anyChat, message_id: fc.nat(), date: fc.nat() }) }),
  fc.record({ business_message: message }),
  fc.record({ of_next_year: fc.jsonValue() }),
);

test('whatever update Telegram may bring is handled, and the next person is served', async () => {
  await using story = await startStory({ webhook: { secret } });

  await fc.assert(
    fc.asyncProperty(fc.array(anyUpdate, { minLength: 1, maxLength: 12 }), async (updates) => {
      const { statuses, unhandled } = await bring(story, updates.map(numbered));

      expect(statuses).toEqual([200]);
      expect(unhandled.filter(({ error }) => !error?.includes(unknownFile))).toEqual([]);
    }),
    { numRuns: 40 },
  );

  expect(await isServed(story)).toBe(true);
});

test('what has only the number of an update is handled or set aside, and holds up nobody', async () => {
  await using story = await startStory({ webhook: { secret } });
  const keys = fc.constantFrom('message', 'edited_message', 'callback_query', 'my_chat_member', 'poll');
  const inside = fc.oneof(
    fc.jsonValue(),
    fc.dictionary(fc.constantFrom('chat', 'from', 'date', 'text', 'data', 'message', 'id'), fc.jsonValue()),
  );

  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.dictionary(keys, inside), { minLength: 1, maxLength: 6 }),
      async (updates) => {
        const { statuses, unhandled } = await bring(story, updates.map(numbered));

        expect(statuses).toEqual([200]);
        expect(unhandled.filter(({ state }) => state === 'waiting')).toEqual([]);
      },
    ),
    { numRuns: 20 },
  );

  expect(await isServed(story)).toBe(true);
});

test('a body that is no update is refused, whatever it is', async () => {
  await using story = await startStory({ webhook: { secret } });
  const { world } = story;
  const count = async () => (await world.db.selectFrom('inbox').select('id').execute()).length;
  const before = await count();
  const bodies = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json().filter((json) => !json.includes('update_id')),
    fc.constantFrom('[', '{"update_id":', '{"update_id":1.5}', '{"update_id":"1"}', '\u0000', 'null'),
    fc.constantFrom(20_000, 200_000).map((depth) => '['.repeat(depth) + ']'.repeat(depth)),
  );

  await fc.assert(
    fc.asyncProperty(bodies, async (body) => {
      const { status } = await fetch(`${world.app.address}/telegram`, { method: 'POST', headers, body });

      expect(status).toBe(400);
    }),
    { numRuns: 60 },
  );

  expect(await count()).toBe(before);
});

test('an update that is nested too deeply for anybody is taken and done with', async () => {
  await using story = await startStory({ webhook: { secret } });
  const { world } = story;
  const depth = 100_000;
  const body = `{"update_id":999,"message":{"text":${'['.repeat(depth)}${']'.repeat(depth)}}}`;

  const { status } = await fetch(`${world.app.address}/telegram`, { method: 'POST', headers, body });
  await world.advanceTo(world.clock.now() + 10 * 60_000);

  expect(status).toBe(200);
  const waiting = await world.db.selectFrom('inbox').select('id').where('state', '=', 'waiting').execute();
  expect(waiting).toEqual([]);
});
