import { expect, test } from 'vitest';
import { z } from 'zod';
import { openWorld } from './bot-api-world.ts';

async function withGroup(kind: 'group' | 'supergroup', isForum = false) {
  const world = await openWorld();
  const [cem, dara] = [world.api.addUser({ firstName: 'Cem' }), world.api.addUser({ firstName: 'Dara' })];
  const group = world.api.addGroup({ title: 'Şişli', kind, isForum, members: [cem, dara] });
  const send = (payload: object = {}) =>
    world.call('sendMessage', { chat_id: group.id, text: 'Hello all', ...payload });
  return { ...world, cem, dara, group, send };
}

const messagesSchema = z.array(z.object({ message: z.object({ text: z.string().optional() }).optional() }));

test('a group is unknown until the bot is added and closed once it is removed', async () => {
  await using world = await withGroup('supergroup');

  const before = await world.send();
  world.group.addBot();
  const inside = await world.send();
  world.group.removeBot();
  const after = await world.send();
  const { result } = await world.call('getUpdates');

  expect(before.description).toBe('Bad Request: chat not found');
  expect(inside.ok).toBe(true);
  expect(after).toMatchObject({
    error_code: 403,
    description: 'Forbidden: bot was kicked from the supergroup chat',
  });
  expect(result).toMatchObject([
    { my_chat_member: { chat: { id: world.group.id }, new_chat_member: { status: 'member' } } },
    { message: { new_chat_members: [{ id: world.api.me.id }] } },
    { message: { left_chat_member: { id: world.api.me.id } } },
    { my_chat_member: { old_chat_member: { status: 'member' }, new_chat_member: { status: 'kicked' } } },
  ]);
});

test('in a group the bot sees commands and replies to it, nothing else', async () => {
  await using world = await withGroup('group');
  world.group.addBot();
  await world.send();
  const hello = world.group.messages.at(-1)?.messageId ?? 0;
  const cem = world.cem.in(world.group);

  cem.send('just talking');
  cem.send('/tasks');
  cem.send('/tasks@other_bot');
  cem.send('/tasks@saha_bot now');
  cem.send('thanks', { replyTo: hello });
  const updates = messagesSchema.parse((await world.call('getUpdates')).result);

  expect(updates.flatMap(({ message }) => message?.text ?? [])).toEqual([
    '/tasks',
    '/tasks@saha_bot now',
    'thanks',
  ]);
});

test('an upgraded group says where it went and tells both sides', async () => {
  await using world = await withGroup('group');
  world.group.addBot();
  const formerId = world.group.id;
  await world.call('getUpdates', { offset: -1 });

  world.group.migrate();
  const toFormer = await world.call('sendMessage', { chat_id: formerId, text: 'a' });
  const toNew = await world.send();
  const { result } = await world.call('getUpdates');

  expect(toFormer).toEqual({
    ok: false,
    error_code: 400,
    description: 'Bad Request: group chat was upgraded to a supergroup chat',
    parameters: { migrate_to_chat_id: world.group.id },
  });
  expect(toNew.ok).toBe(true);
  expect(result).toMatchObject([
    { message: { new_chat_members: [{}] } },
    { message: { chat: { id: formerId }, migrate_to_chat_id: world.group.id } },
    { message: { chat: { id: world.group.id, type: 'supergroup' }, migrate_from_chat_id: formerId } },
  ]);
});

test('pinning needs the right and is told to everybody', async () => {
  await using world = await withGroup('group');
  world.group.addBot();
  await world.send();
  const messageId = world.group.messages.at(-1)?.messageId ?? 0;
  const pin = () => world.call('pinChatMessage', { chat_id: world.group.id, message_id: messageId });

  world.group.restrictBot({ canPin: false });
  const without = await pin();
  world.group.restrictBot({ canPin: true });
  const having = await pin();
  const pinned = world.group.pinned;
  await world.call('unpinChatMessage', { chat_id: world.group.id });

  expect(without.description).toBe('Bad Request: not enough rights to manage pinned messages in the chat');
  expect(having.ok).toBe(true);
  expect(pinned).toMatchObject([{ messageId, isPinned: true }]);
  expect(world.group.messages.at(-1)?.service).toMatchObject({ pinned_message: { message_id: messageId } });
  expect(world.group.pinned).toEqual([]);
});

test('a forum takes messages in open topics only', async () => {
  await using world = await withGroup('supergroup', true);
  world.group.addBot();
  const topic = world.group.addTopic('Boards');

  const inside = await world.send({ message_thread_id: topic });
  world.group.closeTopic(topic);
  const closed = await world.send({ message_thread_id: topic });
  const general = await world.send({ message_thread_id: 1 });

  expect(inside.result).toMatchObject({ message_thread_id: topic, is_topic_message: true });
  expect(closed.description).toBe('Bad Request: TOPIC_CLOSED');
  expect(general.description).toBe('Bad Request: message thread not found');
});

test('a phone number can be asked for in private only', async () => {
  await using world = await withGroup('group');
  world.group.addBot();

  const reply = await world.send({ reply_markup: { keyboard: [[{ text: 'a', request_contact: true }]] } });

  expect(reply.description).toBe('Bad Request: phone number can be requested in private chats only');
});

test('members are listed with their standing', async () => {
  await using world = await withGroup('group');
  world.group.addBot();
  const member = (userId: number) =>
    world.call('getChatMember', { chat_id: world.group.id, user_id: userId });
  const ana = world.api.addUser({ firstName: 'Ana' });

  const admins = await world.call('getChatAdministrators', { chat_id: world.group.id });
  const statuses = [await member(world.dara.id), await member(ana.id), await member(world.api.me.id)];

  expect(admins.result).toMatchObject([{ user: { id: world.cem.id }, status: 'creator' }]);
  expect(statuses.map(({ result }) => result)).toMatchObject([
    { status: 'member' },
    { status: 'left' },
    { status: 'member' },
  ]);
});
