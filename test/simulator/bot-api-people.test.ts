import sharp from 'sharp';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { openWorld } from './bot-api-world.ts';

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#396' } })
    .jpeg()
    .toBuffer();

const photoSchema = z.array(z.object({ file_id: z.string(), width: z.number(), height: z.number() }));
const photoUpdatesSchema = z.array(
  z.object({ message: z.object({ photo: photoSchema.optional(), media_group_id: z.string().optional() }) }),
);
const fileSchema = z.object({ file_path: z.string() });

async function withAna() {
  const world = await openWorld();
  const ana = world.api.addUser({ firstName: 'Ana', phone: '+905551112233' });
  ana.start();
  await world.call('getUpdates', { offset: 600_000_002 });
  const messages = async () => z.array(z.looseObject({})).parse((await world.call('getUpdates')).result);
  return { ...world, ana, messages };
}

test('an own contact carries the sender, a forged one whatever was put there', async () => {
  await using world = await withAna();

  world.ana.shareContact();
  world.ana.shareContactOf({ phone: '+905550000000', firstName: 'Ben' });
  const updates = await world.messages();

  expect(updates).toMatchObject([
    { message: { contact: { phone_number: '905551112233', user_id: world.ana.id } } },
    { message: { contact: { phone_number: '905550000000' } } },
  ]);
  expect(JSON.stringify(updates[1])).not.toContain('user_id');
});

test('an album is several photos of one group, each in several sizes that can be downloaded', async () => {
  await using world = await withAna();
  const bytes = await picture(2000, 1000);

  world.ana.sendPhoto(bytes, { caption: 'stand', mediaGroupId: 'album-1' });
  world.ana.sendPhoto(bytes, { mediaGroupId: 'album-1' });
  const updates = photoUpdatesSchema.parse(await world.messages());
  const sizes = updates[0]?.message.photo ?? [];
  const file = await world.call('getFile', { file_id: sizes.at(-1)?.file_id });
  const path = fileSchema.parse(file.result).file_path;
  const download = await fetch(`${world.api.root}/file/bot${world.api.token}/${path}`);
  const size = await sharp(await download.arrayBuffer()).metadata();

  expect(updates.map(({ message }) => message.media_group_id)).toEqual(['album-1', 'album-1']);
  expect(sizes.map(({ width }) => width)).toEqual([90, 320, 800, 1280]);
  expect([size.width, size.height]).toEqual([1280, 640]);
  expect(world.ana.messages.at(-1)?.photo).toBe(bytes);
});

test('the bot sends a photo by upload and again by its id', async () => {
  await using world = await withAna();
  const form = new FormData();
  form.set('chat_id', String(world.ana.id));
  form.set('caption', 'Board of <b>Şişli</b>');
  form.set('parse_mode', 'HTML');
  form.set('photo', 'attach://board');
  form.set('board', new Blob([new Uint8Array(await picture(600, 400))]), 'board.jpg');

  const first = await world.call('sendPhoto', form);
  const id = z.object({ photo: photoSchema }).parse(first.result).photo.at(-1)?.file_id;
  const second = await world.call('sendPhoto', { chat_id: world.ana.id, photo: id });

  expect(second.ok).toBe(true);
  expect(world.ana.messages.slice(1)).toMatchObject([{ caption: 'Board of Şişli' }, {}]);
  expect(world.ana.messages[1]?.photo).toEqual(world.ana.messages[2]?.photo);
});

test('reads the multipart bodies of a client that does not quote file names', async () => {
  await using world = await withAna();
  const head = [
    '--x\r\ncontent-disposition:form-data;name="chat_id"\r\n\r\n',
    `${world.ana.id}\r\n--x\r\ncontent-disposition:form-data;name="document"\r\n\r\nattach://d\r\n`,
    '--x\r\ncontent-disposition:form-data;name="d";filename=list.csv\r\ncontent-type:text/csv\r\n\r\n',
  ];

  const response = await fetch(`${world.api.root}/bot${world.api.token}/sendDocument`, {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    body: `${head.join('')}a;b\r\n1;2\r\n--x--\r\n`,
  });

  expect(response.status).toBe(200);
  const { document } = world.ana.messages.at(-1) ?? {};
  expect(document?.name).toBe('list.csv');
  expect(Buffer.from(document?.bytes ?? []).toString()).toBe('a;b\r\n1;2');
});

test('a photo must be a picture of at most 10 MB with a short caption', async () => {
  await using world = await withAna();
  const sendPhoto = (bytes: Uint8Array, caption = '') => {
    const form = new FormData();
    form.set('chat_id', String(world.ana.id));
    form.set('caption', caption);
    form.set('photo', new Blob([new Uint8Array(bytes)]), 'photo.jpg');
    return world.call('sendPhoto', form);
  };

  const replies = [
    await sendPhoto(new Uint8Array(10 * 1024 * 1024 + 1)),
    await sendPhoto(new Uint8Array([1, 2, 3])),
    await sendPhoto(await picture(100, 100), 'a'.repeat(1025)),
  ];

  expect(replies.map(({ description }) => description)).toEqual([
    expect.stringContaining('is too big for a photo'),
    'Bad Request: IMAGE_PROCESS_FAILED',
    'Bad Request: message caption is too long',
  ]);
});

test('parameters may come as a form or in the address', async () => {
  await using world = await withAna();
  const { root, token } = world.api;
  const form = new URLSearchParams({
    chat_id: String(world.ana.id),
    text: 'by form',
    disable_notification: 'true',
    reply_markup: '{"inline_keyboard":[[{"text":"x","callback_data":"x"}]]}',
  });

  await world.call('sendMessage', form);
  await fetch(`${root}/bot${token}/sendmessage?chat_id=${world.ana.id}&text=by%20address`);

  expect(world.ana.messages.slice(1)).toMatchObject([
    { text: 'by form', isSilent: true, keyboard: [[{ text: 'x', callback_data: 'x' }]] },
    { text: 'by address', isSilent: false },
  ]);
  expect(world.api.counts['sendMessage']).toBe(2);
});

test('an old phone can tap a button that is gone', async () => {
  await using world = await withAna();
  const reply_markup = { inline_keyboard: [[{ text: 'Yes', callback_data: 'yes' }]] };
  await world.call('sendMessage', { chat_id: world.ana.id, text: 'Done?', reply_markup });
  await world.call('editMessageReplyMarkup', { chat_id: world.ana.id, message_id: 2 });

  expect(() => world.ana.tap(2, 'Yes')).toThrow('has no button');
  world.ana.tap(2, 'yes', { isStale: true });

  expect(await world.messages()).toMatchObject([{ callback_query: { data: 'yes' } }]);
});

test('people edit, forward and send places', async () => {
  await using world = await withAna();
  const ben = world.api.addUser({ firstName: 'Ben' });

  const sent = world.ana.send('25', { forwardedFrom: ben });
  world.ana.editMessage(sent.messageId, '26');
  world.ana.sendLocation(41.06, 28.98);

  expect(await world.messages()).toMatchObject([
    { message: { text: '25', forward_origin: { type: 'user', sender_user: { id: ben.id } } } },
    { edited_message: { text: '26', edit_date: expect.any(Number) } },
    { message: { location: { latitude: 41.06, longitude: 28.98 } } },
  ]);
});
