import sharp from 'sharp';
import { z } from 'zod';
import { systemClock } from '../../src/clock.ts';
import type { Language } from '../../src/language.ts';
import { type BotApi, startBotApi } from '../../src/simulator/bot-api/start-bot-api.ts';
import type { DemoControl, Step } from '../../src/simulator/phones/control.ts';
import type { PhoneGroup, PhonePerson } from '../../src/simulator/phones/people.ts';
import type { ShownSms, SmsSide } from '../../src/simulator/phones/sms-side.ts';
import { startPhones } from '../../src/simulator/phones.ts';

/** 21 November 2026, 09:00 in Istanbul. */
const start = Date.UTC(2026, 10, 21, 6, 0, 0);
const hourMs = 3_600_000;

/** The page over a real Bot API server, with a bot of a few lines behind it. */
export async function openPhones({ withSms = false }: { withSms?: boolean } = {}) {
  let now = start;
  const clock = { now: () => now, wait: systemClock.wait };
  const botApi = await startBotApi({ clock });
  const people = [
    person(botApi, { name: 'Ayşe Demir', neighbourhood: 'Gülbahar', district: 'Şişli', language: 'tr' }),
    person(botApi, { name: 'مریم رضایی', neighbourhood: 'Moda', district: 'Kadıköy', language: 'fa' }),
    person(botApi, { name: 'Cem Yılmaz', role: 'coordinator', district: 'Şişli', language: 'tr' }),
    person(botApi, { name: 'داریوش کریمی', role: 'coordinator', district: 'Kadıköy', language: 'fa' }),
    { ...smsPerson, telegram: undefined },
  ];
  const groups = [groupOf(botApi, people, 'Şişli', 'tr'), groupOf(botApi, people, 'Kadıköy', 'fa')];
  const steps: (Step | 'restart')[] = [];
  const control: DemoControl = {
    timeZone: 'Europe/Istanbul',
    now: () => now,
    advance: async (to) => {
      steps.push(to);
      now += to === 'day' ? 24 * hourMs : hourMs;
    },
    status: async () => ({
      inboxWaiting: 0,
      outboxWaiting: 3,
      lastJobs: [{ key: 'p1:cycle:7:open', at: start, counts: { messages: 960 } }],
      nextEventAt: now + hourMs,
    }),
    restartBot: async () => void steps.push('restart'),
  };
  const sms = withSms ? smsSide(() => now) : undefined;
  const phones = await startPhones({ port: 0, botApi, sms, people, groups, control });
  const bot = runTinyBot(botApi);
  return {
    url: phones.url,
    botApi,
    people,
    groups,
    steps,
    sms,
    call: (method: string, payload: unknown) => call(botApi, method, payload),
    async [Symbol.asyncDispose]() {
      await phones[Symbol.asyncDispose]();
      bot.stop();
      await botApi[Symbol.asyncDispose]();
      await bot.ended;
    },
  };
}

const smsPerson = {
  key: 'sms-1',
  name: 'Hatice Kaya',
  role: 'rep',
  district: 'Şişli',
  neighbourhood: 'Feriköy',
  language: 'tr',
  channel: 'sms',
  phone: '+905321112233',
} as const;

function person(
  botApi: BotApi,
  rest: {
    name: string;
    district: string;
    language: Language;
    neighbourhood?: string;
    role?: PhonePerson['role'];
  },
): PhonePerson & { telegram: object } {
  const telegram = botApi.addUser({ firstName: rest.name, languageCode: rest.language });
  return {
    role: 'rep',
    ...rest,
    key: String(telegram.id),
    phone: telegram.phone,
    channel: 'telegram',
    telegram,
  };
}

function groupOf(
  botApi: BotApi,
  people: readonly PhonePerson[],
  district: string,
  language: Language,
): PhoneGroup {
  const members = people
    .filter((each) => each.role === 'coordinator' && each.district === district)
    .flatMap(({ telegram }) => (telegram ? [telegram] : []));
  const group = botApi.addGroup({ title: `${district} · Saha`, kind: 'supergroup', members });
  group.addBot({ isAdministrator: true });
  return { key: district, district, language, group };
}

function smsSide(now: () => number): SmsSide {
  const texts: ShownSms[] = [];
  const listeners = new Set<(sms: ShownSms) => void>();
  const add = (from: ShownSms['from'], phone: string, text: string) => {
    const sms = { id: String(texts.length), phone, from, text, at: now() };
    texts.push(sms);
    for (const listener of listeners) listener(sms);
  };
  add(
    'organisation',
    smsPerson.phone,
    'Istanbul Il: Ferikoy, son gun 4 Aralik\nB1 Kapi ziyareti, hedef 40\nB2 Pazar standi\nB3 Huzurevi\nB4 Yeni gonullu, hedef 5\nSirayla yazin, ornek: 7 E H 1',
  );
  return {
    sender: '+90 555 000 00 00',
    list: (phone) => texts.filter((sms) => sms.phone === phone),
    send: (phone, text) => {
      add('person', phone, text);
      add('organisation', phone, 'Kaydettik, elinize saglik: B1 25/40. Puan 53, sira 4/25.');
    },
    on: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The few words of the tiny bot. */
const said = {
  tr: {
    hello: 'Merhaba! Telefonunuzu paylaşın, listede olup olmadığınıza bakalım.',
    share: '📱 Numaramı paylaş',
    tasks:
      '📋 21 Kasım – 4 Aralık · Gülbahar, Şişli\n\n1  Kapı ziyareti        0 / 40   40 p\n2  Pazar standı (foto)   20 p\n3  Huzurevi ziyareti     20 p\n4  Yeni gönüllü        0 / 5    20 p',
    checkIn: '✍ Bildir',
    plan: '📅 Günlerimi planla',
    question: '1/4 · Kapı ziyareti: şimdiye kadar kaç? (hedef 40)',
    skip: 'geç',
    saved: 'Kaydettik, elinize sağlık.',
    photo: 'Fotoğrafı aldık.',
    alert: 'Bu soru artık açık değil.',
  },
  fa: {
    hello: 'سلام! شمارهٔ خود را بفرستید تا ببینیم در فهرست هستید یا نه.',
    share: '📱 ارسال شماره‌ام',
    tasks:
      '📋 ۳۰ آبان تا ۱۳ آذر · Moda، Kadıköy\n\n۱  دیدار خانه‌ها      ۰ از ۴۰   ۴۰ امتیاز\n۲  غرفهٔ بازار (عکس)   ۲۰ امتیاز\n۳  خانهٔ سالمندان     ۲۰ امتیاز\n۴  داوطلب تازه      ۰ از ۵    ۲۰ امتیاز',
    checkIn: '✍ گزارش',
    plan: '📅 برنامهٔ روزها',
    question: '۱ از ۴ · دیدار خانه‌ها: تا امروز چند تا؟ (هدف ۴۰)',
    skip: 'بعدی',
    saved: 'ثبت شد، خدا قوت!',
    photo: 'عکس رسید.',
    alert: 'این پرسش دیگر باز نیست.',
  },
} as const;

const chatSchema = z.object({ id: z.number() });
const fromSchema = z.object({ id: z.number(), language_code: z.string().optional() });
const updatesSchema = z.array(
  z.object({
    update_id: z.number(),
    message: z
      .object({
        chat: chatSchema,
        from: fromSchema,
        text: z.string().optional(),
        contact: z.unknown().optional(),
        photo: z.unknown().optional(),
      })
      .optional(),
    callback_query: z
      .object({
        id: z.string(),
        from: fromSchema,
        data: z.string(),
        message: z.object({ message_id: z.number(), chat: chatSchema }),
      })
      .optional(),
  }),
);
type TinyUpdate = z.infer<typeof updatesSchema>[number];

const replySchema = z.object({ ok: z.boolean(), result: z.unknown().optional() });

async function call(
  botApi: BotApi,
  method: string,
  payload: unknown,
  signal?: AbortSignal,
): Promise<unknown> {
  const isForm = payload instanceof FormData;
  const response = await fetch(`${botApi.root}/bot${botApi.token}/${method}`, {
    method: 'POST',
    body: isForm ? payload : JSON.stringify(payload),
    ...(isForm ? {} : { headers: { 'content-type': 'application/json' } }),
    ...(signal ? { signal } : {}),
  });
  return replySchema.parse(await response.json()).result;
}

function runTinyBot(botApi: BotApi): { ended: Promise<void>; stop(): void } {
  const stopping = new AbortController();
  const run = async () => {
    let offset = 0;
    while (!stopping.signal.aborted) {
      const asked = await call(botApi, 'getUpdates', { offset, timeout: 50 }, stopping.signal);
      const updates = updatesSchema.parse(asked);
      for (const update of updates) await answer(botApi, update);
      offset = (updates.at(-1)?.update_id ?? offset - 1) + 1;
    }
  };
  const ended = run().catch((error: unknown) => {
    if (!stopping.signal.aborted) throw error;
  });
  return { ended, stop: () => stopping.abort() };
}

async function answer(botApi: BotApi, { message, callback_query: query }: TinyUpdate): Promise<void> {
  if (query) return answerTap(botApi, query);
  if (!message || message.chat.id < 0) return;
  const words = wordsFor(message.from);
  const send = (text: string, reply_markup?: unknown) =>
    call(botApi, 'sendMessage', {
      chat_id: message.chat.id,
      text,
      ...(reply_markup ? { reply_markup } : {}),
    });
  if (message.text === '/start') {
    const keyboard = [[{ text: words.share, request_contact: true }]];
    await send(words.hello, { keyboard, resize_keyboard: true });
  } else if (message.contact) {
    await send(words.saved, { remove_keyboard: true });
    await send(words.tasks, tasksKeyboard(words));
  } else if (message.photo) {
    await send(words.photo);
  } else {
    await send(`${words.saved} (${message.text ?? '?'})`);
  }
}

type Words = (typeof said)['tr' | 'fa'];

const wordsFor = ({ language_code }: { language_code?: string | undefined }): Words =>
  language_code === 'fa' ? said.fa : said.tr;

const tasksKeyboard = (words: Words) => ({
  inline_keyboard: [
    [{ text: words.checkIn, callback_data: 'check-in' }],
    [
      { text: words.plan, callback_data: 'plan' },
      { text: 'ℹ', callback_data: 'details' },
    ],
  ],
});

const countKeyboard = (words: Words) => ({
  inline_keyboard: [
    [
      { text: '+1', callback_data: 'add 1' },
      { text: '+5', callback_data: 'add 5' },
      { text: '+10', callback_data: 'add 10' },
    ],
    [{ text: words.skip, callback_data: 'skip' }],
  ],
});

async function answerTap(botApi: BotApi, query: NonNullable<TinyUpdate['callback_query']>): Promise<void> {
  const words = wordsFor(query.from);
  const { data, message } = query;
  const at = { chat_id: message.chat.id, message_id: message.message_id };
  const toast = (text?: string, show_alert = false) =>
    call(botApi, 'answerCallbackQuery', { callback_query_id: query.id, text, show_alert });
  if (data === 'check-in') {
    await call(botApi, 'editMessageText', {
      ...at,
      text: words.question,
      reply_markup: countKeyboard(words),
    });
    await toast();
  } else if (data.startsWith('add')) {
    await call(botApi, 'editMessageText', { ...at, text: `${words.saved} ${data.slice(4)}/40` });
    await toast(words.saved);
  } else {
    await toast(words.alert, true);
  }
}

/** A picture in the manner of a board. */
export const boardPicture = (): Promise<Buffer> =>
  sharp({ create: { width: 800, height: 600, channels: 3, background: '#f3ead8' } })
    .png()
    .toBuffer();

export function pictureForm(fields: Record<string, string>, picture: Uint8Array): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('photo', new Blob([new Uint8Array(picture)]), 'board.png');
  return form;
}
