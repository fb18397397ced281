import { expect, test } from 'vitest';
import { z } from 'zod';
import { openWorld, type Reply } from './bot-api-world.ts';

const inline = (button: unknown) => ({ inline_keyboard: [[button]] });
const hour = 60 * 60 * 1000;

/** A world in which Ana has pressed Start (message 1) and the bot has sent «Hello» (message 2). */
async function greeted() {
  const world = await openWorld();
  const ana = world.api.addUser({ firstName: 'Ana' });
  ana.start();
  await world.call('sendMessage', { chat_id: ana.id, text: 'Hello' });
  return { ...world, ana };
}

const refusalOf = ({ ok, error_code, description }: Reply) => {
  expect(ok).toBe(false);
  return `${error_code} ${description}`;
};

const sendings: [string, unknown, string][] = [
  ['an empty text', { text: '  \n' }, '400 Bad Request: message text is empty'],
  ['no text', {}, '400 Bad Request: message text is empty'],
  ['a text of 4097 units', { text: 'a'.repeat(4097) }, '400 Bad Request: message is too long'],
  ['4097 units in emoji', { text: `${'😀'.repeat(2048)}a` }, '400 Bad Request: message is too long'],
  ['an unknown parse mode', { text: 'a', parse_mode: 'BBCode' }, '400 Bad Request: unsupported parse_mode'],
  [
    'an unclosed tag',
    { text: '<b>a', parse_mode: 'HTML' },
    '400 Bad Request: can\'t parse entities: Can\'t find end tag corresponding to start tag "b"',
  ],
  [
    'crossed tags',
    { text: 'ş<b><i>a</b></i>', parse_mode: 'HTML' },
    '400 Bad Request: can\'t parse entities: Unmatched end tag at byte offset 9, expected "</i>", found "</b>"',
  ],
  [
    'a tag that Telegram does not know',
    { text: '<p>a</p>', parse_mode: 'HTML' },
    '400 Bad Request: can\'t parse entities: Unsupported start tag "p" at byte offset 0',
  ],
  [
    'a bare less-than sign',
    { text: '3 < 4', parse_mode: 'HTML' },
    '400 Bad Request: can\'t parse entities: Unsupported start tag "" at byte offset 2',
  ],
  [
    'callback data of 65 bytes',
    { text: 'a', reply_markup: inline({ text: 'x', callback_data: 'ş'.repeat(33) }) },
    '400 Bad Request: BUTTON_DATA_INVALID',
  ],
  [
    'empty callback data',
    { text: 'a', reply_markup: inline({ text: 'x', callback_data: '' }) },
    '400 Bad Request: BUTTON_DATA_INVALID',
  ],
  [
    'an empty button text',
    { text: 'a', reply_markup: inline({ text: '', callback_data: 'x' }) },
    "400 Bad Request: text buttons can't be empty",
  ],
  [
    'an inline button that does nothing',
    { text: 'a', reply_markup: inline({ text: 'x' }) },
    "400 Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
  ],
  [
    'reply_markup that is no JSON',
    { text: 'a', reply_markup: '{oops' },
    "400 Bad Request: can't parse reply markup JSON object",
  ],
  [
    'rows that are no rows',
    { text: 'a', reply_markup: { inline_keyboard: [{ text: 'x', callback_data: 'x' }] } },
    '400 Bad Request: field "inline_keyboard" must be an Array of Arrays',
  ],
  [
    'a topic that is not there',
    { text: 'a', message_thread_id: 7 },
    '400 Bad Request: message thread not found',
  ],
  [
    'a reply to nothing',
    { text: 'a', reply_parameters: { message_id: 99 } },
    '400 Bad Request: message to be replied not found',
  ],
];

test.each(sendings)('refuses to send %s', async (_what, payload, refusal) => {
  await using world = await greeted();

  const reply = await world.call('sendMessage', {
    chat_id: world.ana.id,
    ...z.object({}).loose().parse(payload),
  });

  expect(refusalOf(reply)).toBe(refusal);
  expect(world.api.refusals).toMatchObject([{ method: 'sendMessage', chatId: world.ana.id }]);
  expect(world.ana.messages).toHaveLength(2);
});

test('takes 4096 units of text after parsing and 64 bytes of callback data', async () => {
  await using world = await greeted();

  const reply = await world.call('sendMessage', {
    chat_id: world.ana.id,
    text: `<b>${'a'.repeat(4095)}</b>&amp;`,
    parse_mode: 'HTML',
    reply_markup: inline({ text: 'x', callback_data: 'ş'.repeat(32) }),
  });

  expect(reply.ok).toBe(true);
});

const calls: [string, string, unknown, string][] = [
  [
    'an edit that changes nothing',
    'editMessageText',
    { message_id: 2, text: 'Hello' },
    '400 Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
  ],
  [
    'an edit of the keyboard that changes nothing',
    'editMessageReplyMarkup',
    { message_id: 2 },
    '400 Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
  ],
  [
    'an edit of a missing message',
    'editMessageText',
    { message_id: 99, text: 'a' },
    '400 Bad Request: message to edit not found',
  ],
  [
    "an edit of a person's message",
    'editMessageText',
    { message_id: 1, text: 'a' },
    "400 Bad Request: message can't be edited",
  ],
  [
    'an edit without a message',
    'editMessageText',
    { text: 'a' },
    '400 Bad Request: message identifier is not specified',
  ],
  [
    'a caption for a text',
    'editMessageCaption',
    { message_id: 2, caption: 'a' },
    '400 Bad Request: there is no caption in the message to edit',
  ],
  [
    'an edit to a reply keyboard',
    'editMessageReplyMarkup',
    { message_id: 2, reply_markup: { keyboard: [['a']] } },
    '400 Bad Request: inline keyboard expected',
  ],
  [
    'deleting a missing message',
    'deleteMessage',
    { message_id: 99 },
    '400 Bad Request: message to delete not found',
  ],
  [
    'pinning a missing message',
    'pinChatMessage',
    { message_id: 99 },
    '400 Bad Request: message to pin not found',
  ],
  [
    'an unknown tap',
    'answerCallbackQuery',
    { callback_query_id: '1' },
    '400 Bad Request: query is too old and response timeout expired or query ID is invalid',
  ],
  [
    'a toast of 201 letters',
    'answerCallbackQuery',
    { callback_query_id: '1', text: 'a'.repeat(201) },
    '400 Bad Request: MESSAGE_TOO_LONG',
  ],
  [
    '✅ as a reaction',
    'setMessageReaction',
    { message_id: 1, reaction: [{ type: 'emoji', emoji: '✅' }] },
    '400 Bad Request: REACTION_INVALID',
  ],
  [
    'an unknown chat action',
    'sendChatAction',
    { action: 'thinking' },
    '400 Bad Request: wrong parameter action in request',
  ],
  ['an unknown file', 'getFile', { file_id: 'nope' }, '400 Bad Request: invalid file_id'],
  ['a photo without a photo', 'sendPhoto', {}, '400 Bad Request: there is no photo in the request'],
  [
    'an unknown photo',
    'sendPhoto',
    { photo: 'nope' },
    '400 Bad Request: wrong file identifier/HTTP URL specified',
  ],
  [
    'a document without a document',
    'sendDocument',
    {},
    '400 Bad Request: there is no document in the request',
  ],
  [
    'a location off the globe',
    'sendLocation',
    { latitude: 91, longitude: 0 },
    '400 Bad Request: wrong location specified',
  ],
  [
    '101 commands',
    'setMyCommands',
    { commands: Array.from({ length: 101 }, (_, i) => ({ command: `c${i}`, description: 'd' })) },
    '400 Bad Request: BOT_COMMANDS_TOO_MUCH',
  ],
  [
    'a command with a capital',
    'setMyCommands',
    { commands: [{ command: 'Tasks', description: 'd' }] },
    '400 Bad Request: BOT_COMMAND_INVALID',
  ],
  [
    'a command of 33 letters',
    'setMyCommands',
    { commands: [{ command: 'a'.repeat(33), description: 'd' }] },
    '400 Bad Request: command length must not exceed 32',
  ],
  [
    'a command without words',
    'setMyCommands',
    { commands: [{ command: 'a', description: ' ' }] },
    '400 Bad Request: command description must be non-empty',
  ],
  [
    'a command with 257 letters of words',
    'setMyCommands',
    { commands: [{ command: 'a', description: 'd'.repeat(257) }] },
    '400 Bad Request: command description length must not exceed 256',
  ],
  [
    '513 letters of description',
    'setMyDescription',
    { description: 'd'.repeat(513) },
    '400 Bad Request: description is too long',
  ],
  [
    '121 letters of short description',
    'setMyShortDescription',
    { short_description: 'd'.repeat(121) },
    '400 Bad Request: short description is too long',
  ],
  [
    'a plain-HTTP webhook elsewhere',
    'setWebhook',
    { url: 'http://example.org/' },
    '400 Bad Request: bad webhook: An HTTPS URL must be provided for webhook',
  ],
  [
    'a webhook secret with a space',
    'setWebhook',
    { url: 'https://example.org/', secret_token: 'a b' },
    '400 Bad Request: secret token contains unallowed characters',
  ],
  ['an unknown method', 'sendTelepathy', {}, '404 Not Found'],
];

test.each(calls)('refuses %s', async (_what, method, payload, refusal) => {
  await using world = await greeted();

  const reply = await world.call(method, { chat_id: world.ana.id, ...z.object({}).loose().parse(payload) });

  expect(refusalOf(reply)).toBe(refusal);
});

test('refuses a wrong token, a missing chat and an unknown one', async () => {
  await using world = await openWorld();

  const wrongToken = await fetch(`${world.api.root}/bot1:wrong/getMe`);
  const noChat = await world.call('sendMessage', { text: 'a' });
  const unknown = await world.call('sendMessage', { chat_id: 12, text: 'a' });
  const torn = await world.call('sendMessage', [1]);

  expect(wrongToken.status).toBe(401);
  expect(await wrongToken.json()).toEqual({ ok: false, error_code: 401, description: 'Unauthorized' });
  expect(refusalOf(noChat)).toBe('400 Bad Request: chat_id is empty');
  expect(refusalOf(unknown)).toBe('400 Bad Request: chat not found');
  expect(torn.ok).toBe(false);
});

test('reaches only people who started the bot, did not block it and still exist', async () => {
  await using world = await openWorld();
  const ben = world.api.addUser({ firstName: 'Ben' });
  const send = async () => world.call('sendMessage', { chat_id: ben.id, text: 'a' });

  const stranger = await send();
  ben.start();
  const started = await send();
  ben.block();
  const blocked = await send();
  ben.unblock();
  const unblocked = await send();
  ben.deactivate();
  const gone = await send();

  expect(refusalOf(stranger)).toBe("403 Forbidden: bot can't initiate conversation with a user");
  expect(started.ok).toBe(true);
  expect(refusalOf(blocked)).toBe('403 Forbidden: bot was blocked by the user');
  expect(unblocked.ok).toBe(true);
  expect(refusalOf(gone)).toBe('403 Forbidden: user is deactivated');
});

test('a tap can be answered once and for 150 seconds', async () => {
  await using world = await openWorld();
  const ana = world.api.addUser({ firstName: 'Ana' });
  ana.start();
  await world.call('sendMessage', {
    chat_id: ana.id,
    text: 'a',
    reply_markup: inline({ text: 'x', callback_data: 'x' }),
  });
  const tooOld = '400 Bad Request: query is too old and response timeout expired or query ID is invalid';

  const first = ana.tap(2, 'x');
  world.clock.move(150_000);
  const inTime = await world.call('answerCallbackQuery', { callback_query_id: first });
  const twice = await world.call('answerCallbackQuery', { callback_query_id: first });
  const second = ana.tap(2, 'x');
  world.clock.move(150_001);
  const late = await world.call('answerCallbackQuery', { callback_query_id: second });

  expect(inTime.ok).toBe(true);
  expect(refusalOf(twice)).toBe(tooOld);
  expect(refusalOf(late)).toBe(tooOld);
});

test('a message can be deleted for 48 hours', async () => {
  await using world = await greeted();
  const deleteOne = (id: number) => world.call('deleteMessage', { chat_id: world.ana.id, message_id: id });

  world.clock.move(47 * hour);
  const young = await deleteOne(1);
  world.clock.move(hour);
  const old = await deleteOne(2);

  expect(young.ok).toBe(true);
  expect(refusalOf(old)).toBe("400 Bad Request: message can't be deleted for everyone");
  expect(world.ana.messages).toHaveLength(1);
  expect(world.api.chat(world.ana.id).message(1)).toMatchObject({ deleted: true });
});

test('a message with a reply keyboard can never be edited', async () => {
  await using world = await greeted();
  const reply_markup = { keyboard: [[{ text: 'My number', request_contact: true }]] };

  await world.call('sendMessage', { chat_id: world.ana.id, text: 'Who?', reply_markup });
  const edit = await world.call('editMessageText', { chat_id: world.ana.id, message_id: 3, text: 'a' });

  expect(world.ana.messages.at(-1)).toMatchObject({ replyKeyboard: reply_markup.keyboard });
  expect(refusalOf(edit)).toBe("400 Bad Request: message can't be edited");
});
