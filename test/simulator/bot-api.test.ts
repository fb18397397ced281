import { expect, test } from 'vitest';
import { openWorld } from './bot-api-world.ts';

const goOn = { inline_keyboard: [[{ text: 'Go on', callback_data: 'go' }]] };

test('a message reaches the phone, a tap reaches the bot, and its answer the one who tapped', async () => {
  await using world = await openWorld();
  const ana = world.api.addUser({ firstName: 'Ana', languageCode: 'tr' });
  const toasts: unknown[] = [];
  world.api.on((event) => event.type === 'callback-answer' && toasts.push(event));
  ana.start('invite-1');

  const sent = await world.call('sendMessage', { chat_id: ana.id, text: 'Hello', reply_markup: goOn });
  const queryId = ana.tap(2, 'Go on');
  const updates = await world.call('getUpdates', {});
  const answer = await world.call('answerCallbackQuery', { callback_query_id: queryId, text: 'Saved' });

  expect(sent).toMatchObject({ ok: true, result: { message_id: 2, text: 'Hello', reply_markup: goOn } });
  expect(ana.messages).toMatchObject([
    { from: ana.id, text: '/start invite-1' },
    { from: 'bot', text: 'Hello', keyboard: goOn.inline_keyboard },
  ]);
  expect(updates.result).toMatchObject([
    { message: { text: '/start invite-1', entities: [{ type: 'bot_command', offset: 0, length: 6 }] } },
    { callback_query: { id: queryId, data: 'go', message: { message_id: 2 } } },
  ]);
  expect(answer).toEqual({ ok: true, result: true });
  expect(toasts).toMatchObject([{ userId: ana.id, text: 'Saved', showAlert: false }]);
});

test('an edit changes what the phone shows', async () => {
  await using world = await openWorld();
  const ana = world.api.addUser({ firstName: 'Ana' });
  ana.start();
  await world.call('sendMessage', { chat_id: ana.id, text: 'One', reply_markup: goOn });
  world.clock.move(2_000);

  await world.call('editMessageText', {
    chat_id: ana.id,
    message_id: 2,
    text: '<b>Two</b>',
    parse_mode: 'HTML',
  });

  const shown = world.api.chat(ana.id).message(2);
  expect(shown).toMatchObject({ text: 'Two', entities: [{ type: 'bold', offset: 0, length: 3 }] });
  expect(shown?.editedAt).toBe(world.clock.now());
  expect(shown?.keyboard).toBeUndefined();
});

test('updates stay until an offset confirms them', async () => {
  await using world = await openWorld();
  const ana = world.api.addUser({ firstName: 'Ana' });
  ana.start();
  ana.send('one');

  const first = await world.call('getUpdates', { limit: 1 });
  const again = await world.call('getUpdates', { limit: 1 });
  await world.call('getUpdates', { offset: 600_000_002 });

  expect(first).toEqual(again);
  expect(world.api.waitingUpdates).toBe(1);
});
