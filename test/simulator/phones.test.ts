import { existsSync } from 'node:fs';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { boardPicture, openPhones, pictureForm } from './phones-world.ts';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
// In CI a missing browser is a failure, elsewhere a reason to say so and go on.
const isBrowserMissing = !existsSync(executablePath) && !process.env['CI'];
if (isBrowserMissing)
  process.stderr.write(`The browser tests are skipped: there is no Chromium at ${executablePath}.\n`);

let launched: Promise<Browser> | undefined;
afterAll(async () => (await launched)?.close());

const launch = (): Promise<Browser> =>
  (launched ??= chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  }));

interface Setting {
  readonly withSms?: boolean;
  readonly rep?: string;
  readonly group?: string;
  readonly width?: number;
}

async function openPage({ withSms = false, rep, group, width = 1500 }: Setting = {}) {
  const world = await openPhones({ withSms });
  const context = await (await launch()).newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => errors.push(error.message));
  const key = world.people.find(({ name }) => name === rep)?.key;
  const hash = new URLSearchParams({ ...(key ? { rep: key } : {}), ...(group ? { group } : {}) });
  await page.goto(`${world.url}/#${hash.toString()}`);
  return {
    ...world,
    page,
    requests,
    errors,
    rep: page.getByRole('region', { name: "Representative's phone" }),
    coordinator: page.getByRole('region', { name: "Coordinators' phone" }),
    smsPhone: page.getByRole('region', { name: 'SMS phone' }),
    async [Symbol.asyncDispose]() {
      await context.close();
      await world[Symbol.asyncDispose]();
    },
  };
}

const press = (phone: Locator | Page, name: string | RegExp): Promise<void> =>
  phone.getByRole('button', { name, exact: true }).click();

async function write(phone: Locator, text: string): Promise<void> {
  const field = phone.getByRole('textbox', { name: 'Message', exact: true });
  await field.fill(text);
  await field.press('Enter');
}

/** Start, and the number shared by the button of the reply keyboard. */
async function join(phone: Locator, share: string): Promise<void> {
  await press(phone, 'Start');
  await press(phone, share);
  await press(phone, 'Share');
}

const shows = (phone: Locator, text: string | RegExp): Promise<void> =>
  phone.getByText(text).last().waitFor();

const messageIn = (result: unknown): number => z.object({ message_id: z.number() }).parse(result).message_id;

describe.skipIf(isBrowserMissing)('the phones in a browser', () => {
  test('a rep starts, shares their number and gets a message with buttons', async () => {
    await using page = await openPage();

    await join(page.rep, '📱 Numaramı paylaş');

    await shows(page.rep, /Kapı ziyareti/);
    await page.rep.getByRole('button', { name: '✍ Bildir' }).waitFor();
    expect(await page.rep.getByRole('group', { name: 'Keyboard of the bot' }).count()).toBe(0);
    expect(page.errors).toEqual([]);
  });

  test('a tap edits the message in its place and its answer is a toast or an alert', async () => {
    await using page = await openPage();
    await join(page.rep, '📱 Numaramı paylaş');

    await press(page.rep, 'ℹ');
    await page.rep
      .getByRole('alertdialog', { name: 'Alert' })
      .getByText('Bu soru artık açık değil.')
      .waitFor();
    await press(page.rep, 'OK');
    await press(page.rep, '✍ Bildir');
    const count = await page.rep.getByRole('article').count();
    await press(page.rep, '+5');

    await page.rep.getByRole('status', { name: 'Toast' }).getByText('Kaydettik').waitFor();
    await shows(page.rep, 'Kaydettik, elinize sağlık. 5/40');
    await shows(page.rep, 'düzenlendi');
    expect(await page.rep.getByRole('article').count()).toBe(count);
  });

  test('what is typed goes out with enter and can be changed afterwards', async () => {
    await using page = await openPage();
    await press(page.rep, 'Start');

    await write(page.rep, '25 evet');
    await shows(page.rep, /\(25 evet\)/);
    const sent = page.rep.getByRole('article', { name: 'Sent message' }).last();
    await sent.hover();
    await sent.getByRole('button', { name: 'Edit' }).click();
    await write(page.rep, '26 evet');

    await shows(page.rep, '26 evet');
    expect(await page.rep.getByText('25 evet', { exact: true }).count()).toBe(0);
  });

  test('a sample photo is sent, shown as a picture, and enlarged by a tap', async () => {
    await using page = await openPage();
    await press(page.rep, 'Start');

    await press(page.rep, 'Attach');
    await press(page.rep, 'Send photo: stand');
    await shows(page.rep, 'Fotoğrafı aldık.');
    const picture = page.rep.getByRole('button', { name: 'Enlarge the picture' });
    const width = await page.page.evaluate(
      "(img => img.decode().then(() => img.naturalWidth))(document.querySelector('.photo img'))",
    );
    await picture.click();

    expect(width).toBe(960);
    await page.page.getByRole('dialog', { name: 'Picture' }).waitFor();
    await page.page.keyboard.press('Escape');
    await page.page.getByRole('dialog', { name: 'Picture' }).waitFor({ state: 'detached' });
  });

  test('an uploaded picture goes out as a photo, with what was typed as its caption', async () => {
    await using page = await openPage();
    await press(page.rep, 'Start');

    await page.rep.getByRole('textbox', { name: 'Message' }).fill('Pazar standı');
    await press(page.rep, 'Attach');
    await page.rep
      .getByLabel('Photo file')
      .setInputFiles({ name: 'stand.png', mimeType: 'image/png', buffer: await boardPicture() });

    await shows(page.rep, 'Fotoğrafı aldık.');
    expect(page.botApi.chat(page.people[0]?.telegram?.id ?? 0).messages).toContainEqual(
      expect.objectContaining({ caption: 'Pazar standı' }),
    );
  });

  test('place, sticker, voice and another person’s number can be sent', async () => {
    await using page = await openPage();
    await press(page.rep, 'Start');

    for (const name of ['Location', 'Sticker', 'Voice message']) {
      await press(page.rep, 'Attach');
      await press(page.rep, name);
      await page.rep.getByRole('img', { name: name === 'Location' ? /^Location/ : name }).waitFor();
    }
    await press(page.rep, 'Attach');
    await press(page.rep, "Someone else's contact");
    await press(page.rep, 'Send the contact');

    await page.rep.getByText('مریم رضایی').last().waitFor();
  });

  test('a Persian phone is mirrored, each text follows its first strong letter', async () => {
    await using page = await openPage({ rep: 'مریم رضایی' });

    await join(page.rep, '📱 ارسال شماره‌ام');
    await shows(page.rep, /دیدار خانه‌ها/);
    await write(page.rep, 'ok');
    await shows(page.rep, '(ok)');

    await page.rep.locator('.phone:dir(rtl)').waitFor();
    await page.rep.locator('.text:dir(rtl)', { hasText: 'دیدار خانه‌ها' }).waitFor();
    await page.rep.locator('.text:dir(ltr)', { hasText: /^ok/ }).waitFor();
    expect(await page.page.getByRole('timer', { name: 'Clock' }).innerText()).toContain('۳۰ آبان ۱۴۰۵');
    expect(await page.rep.getByRole('log').innerText()).toContain('۰۹:۰۰');
  });

  test('the group shows the pinned status, the board’s picture, and who wrote what', async () => {
    await using page = await openPage({ rep: 'مریم رضایی', group: 'Kadıköy' });
    const chat_id = page.groups[1]?.group.id ?? 0;

    const status = messageIn(await page.call('sendMessage', { chat_id, text: 'وضعیت زنده\n۱۴ از ۲۵' }));
    await page.call('pinChatMessage', { chat_id, message_id: status });
    await page.call(
      'sendPhoto',
      pictureForm({ chat_id: String(chat_id), caption: 'جدول' }, await boardPicture()),
    );
    await write(page.coordinator, 'خدا قوت');
    await page.call('editMessageText', { chat_id, message_id: status, text: 'وضعیت زنده\n۱۵ از ۲۵' });

    await page.coordinator.getByRole('button', { name: 'Pinned message' }).getByText('وضعیت زنده').waitFor();
    await shows(page.coordinator, /۱۵ از ۲۵/);
    await page.coordinator.getByRole('img', { name: 'جدول' }).waitFor();
    await page.coordinator.getByRole('article', { name: 'Sent message' }).getByText('خدا قوت').waitFor();
    await page.coordinator.getByRole('tab', { name: 'Private chat' }).click();
    await page.coordinator.getByRole('button', { name: 'Start', exact: true }).waitFor();
  });

  test('a person is found by name, neighbourhood, district or language, in any spelling', async () => {
    await using page = await openPage();
    const found = async (text: string) => {
      await press(page.rep, 'Pick a representative');
      await page.rep.getByRole('combobox').fill(text);
      const names = await page.rep.getByRole('option').allInnerTexts();
      await page.rep.getByRole('combobox').press('Escape');
      return names.map((name) => name.split('\n', 1)[0]);
    };

    expect(await found('GULBAHAR')).toEqual(['Ayşe Demir']);
    expect(await found('persian kadikoy')).toEqual(['مریم رضایی', 'داریوش کریمی']);
    expect(await found('مريم')).toEqual(['مریم رضایی']);
  });

  test('the clock is moved, the bot restarted, and what the server refused is shown', async () => {
    await using page = await openPage();
    const clock = page.page.getByRole('timer', { name: 'Clock' });

    await press(page.page, 'Next event');
    await clock.getByText('10:00').waitFor();
    await press(page.page, '+1 day');
    await clock.getByText('Sunday 22 November 2026').waitFor();
    await press(page.page, 'Kill and restart the bot');
    await page.call('sendMessage', { chat_id: 1, text: 'nobody' });

    await page.page.getByTestId('refusal-count').getByText('1').waitFor();
    await page.page.getByText('chat not found').waitFor();
    await page.page.getByText('p1:cycle:7:open').waitFor();
    expect(page.steps).toEqual(['next-event', 'day', 'restart']);
  });

  test('who blocks the bot can only unblock it', async () => {
    await using page = await openPage();
    await press(page.rep, 'Start');

    await press(page.rep, 'More');
    await page.rep.getByRole('menuitem', { name: 'Block the bot' }).click();
    await press(page.rep, 'Unblock');

    await page.rep.getByRole('textbox', { name: 'Message' }).waitFor();
  });

  test('an SMS phone counts segments; without SMS there is none', async () => {
    await using without = await openPage();
    await without.rep.waitFor();
    expect(await without.smsPhone.count()).toBe(0);

    await using page = await openPage({ withSms: true });
    const field = page.smsPhone.getByRole('textbox', { name: 'Text message' });
    await field.fill('25 E H 2');
    await page.smsPhone.getByText('8/160').waitFor();
    await field.press('Enter');

    await page.smsPhone.getByText(/Kaydettik/).waitFor();
    expect(await page.page.getByTestId('sms-cost').innerText()).toMatch(/2 segments\s+in 2 texts/);
  });

  test('the page takes nothing from outside and fits a window of 360 pixels', async () => {
    await using page = await openPage({ withSms: true, width: 360 });
    await join(page.rep, '📱 Numaramı paylaş');
    await shows(page.rep, /Kapı ziyareti/);

    expect(await page.page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    expect(page.requests.filter((url) => !url.startsWith(page.url))).toEqual([]);
    expect(page.errors).toEqual([]);
  });
});

test('serves only the modules that the page needs', async () => {
  await using world = await openPhones();

  const status = async (path: string) => (await fetch(`${world.url}/${path}`)).status;

  expect(await status('modules/preact/dist/preact.mjs')).toBe(200);
  expect(await status('modules/fastify/package.json')).toBe(404);
  expect(await status('modules/preact/../fastify/package.json')).toBe(404);
});

test('refuses what no phone could do', async () => {
  await using world = await openPhones();
  const [ana, , , ben] = world.people;
  const act = async (userId: number, chatId: number, action: unknown) => {
    const response = await fetch(`${world.url}/api/people/${userId}/chats/${chatId}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(action),
    });
    return response.status;
  };
  const anaId = ana?.telegram?.id ?? 0;

  expect(await act(1, 1, { do: 'start' })).toBe(404);
  expect(await act(anaId, ben?.telegram?.id ?? 0, { do: 'send', text: 'x' })).toBe(404);
  expect(await act(anaId, world.groups[1]?.group.id ?? 0, { do: 'send', text: 'x' })).toBe(409);
  expect(await act(anaId, anaId, { do: 'fly' })).toBe(400);
  expect(await act(anaId, anaId, { do: 'photo', base64: 'bm8gcGljdHVyZQ==' })).toBe(409);
});
