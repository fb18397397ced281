import { expect, test } from 'vitest';
import { openWorld } from './bot-api-world.ts';

type World = Awaited<ReturnType<typeof openWorld>>;

async function sendMany(world: World, chatId: number, count: number) {
  const replies = [];
  for (let n = 0; n < count; n += 1) {
    replies.push(await world.call('sendMessage', { chat_id: chatId, text: `number ${n}` }));
  }
  return replies;
}

test('a person gets fifteen messages in ten seconds and then one a second at most', async () => {
  await using world = await openWorld();
  const ana = world.api.addUser({ firstName: 'Ana' });
  ana.start();

  const burst = await sendMany(world, ana.id, 16);
  world.clock.move(9_999);
  const early = await sendMany(world, ana.id, 1);
  world.clock.move(1);
  const later = await sendMany(world, ana.id, 1);

  expect(burst.filter(({ ok }) => ok)).toHaveLength(15);
  expect(burst[15]).toEqual({
    ok: false,
    error_code: 429,
    description: 'Too Many Requests: retry after 10',
    parameters: { retry_after: 10 },
  });
  expect(early[0]?.parameters).toEqual({ retry_after: 1 });
  expect(later[0]?.ok).toBe(true);
  expect(world.api.breaches).toMatchObject([
    { method: 'sendMessage', chatId: ana.id, errorCode: 429 },
    { method: 'sendMessage', chatId: ana.id, errorCode: 429 },
  ]);
});

test('a group gets twenty messages a minute, and edits count', async () => {
  await using world = await openWorld();
  const cem = world.api.addUser({ firstName: 'Cem' });
  const group = world.api.addGroup({ title: 'Şişli', kind: 'group', members: [cem] });
  group.addBot();

  await sendMany(world, group.id, 19);
  const messageId = group.messages.at(-1)?.messageId;
  const edit = await world.call('editMessageText', { chat_id: group.id, message_id: messageId, text: 'new' });
  const [over] = await sendMany(world, group.id, 1);
  world.clock.move(60_000);
  const [later] = await sendMany(world, group.id, 1);

  expect(edit.ok).toBe(true);
  expect(over?.parameters).toEqual({ retry_after: 60 });
  expect(later?.ok).toBe(true);
});

test('all chats together get thirty messages a second, not counting replies', async () => {
  await using world = await openWorld();
  const people = Array.from({ length: 32 }, (_, n) => world.api.addUser({ firstName: `P${n}` }));
  for (const person of people) person.start();
  world.clock.move(61_000);
  const [writer, ...others] = people;
  writer?.send('still here');

  const replies = [];
  for (const { id } of others) replies.push(...(await sendMany(world, id, 1)));
  const reply = await sendMany(world, writer?.id ?? 0, 1);

  expect(replies.map(({ ok }) => ok)).toEqual([...Array.from({ length: 30 }, () => true), false]);
  expect(reply[0]?.ok).toBe(true);
});

test('answers to taps are not limited', async () => {
  await using world = await openWorld();
  const ana = world.api.addUser({ firstName: 'Ana' });
  ana.start();
  const reply_markup = { inline_keyboard: [[{ text: 'x', callback_data: 'x' }]] };
  await world.call('sendMessage', { chat_id: ana.id, text: 'a', reply_markup });

  const taps = Array.from({ length: 40 }, () => ana.tap(2, 'x'));
  const answers = await Promise.all(
    taps.map((id) => world.call('answerCallbackQuery', { callback_query_id: id })),
  );

  expect(answers.every(({ ok }) => ok)).toBe(true);
});
