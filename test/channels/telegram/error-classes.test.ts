import { expect, test } from 'vitest';
import { resend } from '../../../src/messages/resend.ts';
import type { BotApi } from '../../../src/simulator/bot-api/start-bot-api.ts';
import type { SmsPhone } from '../../../src/simulator/sms/sms-people.ts';
import { openGroup, type Story, startStory } from '../../helpers/story.ts';
import { writeDown } from '../../helpers/transcript.ts';

type Faults = NonNullable<BotApi['faults']>;
type Said = readonly [status: number, description: string];

const checkInDay = '2026-11-27T15:00:10Z';
const prompts = 'p1:cycle:1:check-in:7';
const minuteMs = 60_000;
const cannotSend = "Forbidden: bot can't send messages to the user";
const always = Number.POSITIVE_INFINITY;

/** Telegram answers so when it is asked for these methods in that chat, a number of times. */
function answering(
  chat: { readonly id: number } | undefined,
  [status, description]: Said,
  { methods, times = always }: { methods: readonly string[]; times?: number },
): Faults {
  let left = times;
  return (method, fields) => {
    const isMeant = chat === undefined || String(fields['chat_id']) === String(chat.id);
    if (!methods.includes(method) || !isMeant || left === 0) return undefined;
    left -= 1;
    return { kind: 'status', status, description };
  };
}

/** Everybody with a number has a plain phone too, and Orhan is told when something is wrong. */
async function startWithPhones() {
  const phones: SmsPhone[] = [];
  const story = await startStory({
    gateway: 'smsgate',
    config: { adminTelegramIds: ['2002'] },
    beforeOpening: ({ sms }) => {
      for (const digit of [1, 2, 3, 4]) if (sms) phones.push(sms.addPhone(`+90532000000${digit}`));
    },
  });
  return Object.assign(story, { phones });
}

/** A minute later the bot has looked whether something needs somebody. */
async function liveOn({ world }: Story, minutes = 2): Promise<void> {
  for (let minute = 0; minute < minutes; minute += 1) {
    await world.advanceTo(world.clock.now() + minuteMs);
    await world.app.tick();
    await world.settle();
  }
}

const rowsOf = ({ world }: Story, key: string) =>
  world.db
    .selectFrom('outbox')
    .select(['key', 'state', 'reason', 'sent_by', 'attempts'])
    .where('key', 'like', `${key}%`)
    .orderBy('id')
    .execute();

const rowTo = async (story: Story, person: string) =>
  (await rowsOf(story, prompts)).find(({ key }) => key === `${prompts}:${person}`);

const alerts = ({ orhan }: Story) =>
  orhan.messages.map(({ text = '' }) => text).filter((text) => text.startsWith('⚠'));

const asked = (messages: readonly { text?: string | undefined }[]) =>
  messages.filter(({ text }) => text?.includes('How is it going')).length;

test.each<Said>([
  [403, 'Forbidden: bot was blocked by the user'],
  [403, 'Forbidden: user is deactivated'],
  [400, 'Bad Request: user is deactivated'],
  [403, 'Forbidden: bot was kicked from the supergroup chat'],
  [403, 'Forbidden: bot is not a member of the supergroup chat'],
  [400, 'Bad Request: chat not found'],
  [403, "Forbidden: bot can't initiate conversation with a user"],
  [400, 'Bad Request: USER_IS_BLOCKED'],
  [400, 'Bad Request: INPUT_USER_DEACTIVATED'],
])(
  '%d «%s»: the person is texted instead, and reached again on Telegram when they write',
  async (...said) => {
    await using story = await startWithPhones();
    const { world, ana, people, phones } = story;
    const texts = phones[0]?.messages.length;

    world.botApi.faults = answering(ana, said, { methods: ['sendMessage'] });
    await world.skipTo(checkInDay);
    await liveOn(story);
    const address = () =>
      world.db
        .selectFrom('address')
        .select(['state', 'reason'])
        .where('value', '=', '1001')
        .executeTakeFirstOrThrow();
    const meanwhile = await address();
    world.botApi.faults = undefined;
    ana.send('/help');
    await world.pause();

    expect(meanwhile).toEqual({ state: 'unreachable', reason: said[1] });
    expect(await rowTo(story, people.ana)).toMatchObject({ state: 'sent', sent_by: 'sms', attempts: 2 });
    expect(phones[0]?.messages).toHaveLength((texts ?? 0) + 1);
    expect(await address()).toEqual({ state: 'active', reason: null });
  },
);

test.each<Said>([
  [403, 'Forbidden: bot was kicked from the group chat'],
  [403, 'Forbidden: bot is not a member of the channel chat'],
  [400, 'Bad Request: chat not found'],
  [400, 'Bad Request: group chat was deactivated'],
  [403, 'Forbidden: the group chat was deleted'],
])('%d «%s» in a group: it is left alone, and its coordinators are told', async (...said) => {
  await using story = await startWithPhones();
  const { world, esra } = story;
  const group = await openGroup(story);
  const before = esra.messages.length;

  world.botApi.faults = answering(group, said, { methods: ['sendPhoto', 'editMessageText'] });
  await world.skipTo('2026-11-23T06:00:10Z');
  await liveOn(story);

  const row = await world.db.selectFrom('group').select(['state', 'problem']).executeTakeFirstOrThrow();
  expect(row).toEqual({ state: 'removed', problem: said[1] });
  expect(await rowsOf(story, 'p1:board')).toMatchObject([{ state: 'failed', reason: said[1] }]);
  expect(esra.messages.slice(before).map(({ text }) => text)).toEqual([
    expect.stringContaining('I am no longer in the group “Şişli”'),
  ]);
});

test.each<Said>([
  [400, 'Bad Request: not enough rights to send photos to the chat'],
  [400, 'Bad Request: not enough rights to send text messages to the chat'],
  [400, 'Bad Request: message thread not found'],
  [400, 'Bad Request: TOPIC_CLOSED'],
  [403, 'Forbidden: topic closed'],
])('%d «%s»: a coordinator is told, once, and the board says why it did not go', async (...said) => {
  await using story = await startWithPhones();
  const { world, esra } = story;
  const group = await openGroup(story);
  const before = esra.messages.length;

  world.botApi.faults = answering(group, said, { methods: ['sendPhoto', 'editMessageText'] });
  await world.skipTo('2026-11-23T06:00:10Z');
  await liveOn(story);

  expect(await rowsOf(story, 'p1:board')).toMatchObject([{ state: 'failed', reason: said[1], attempts: 1 }]);
  expect(esra.messages.slice(before).map(({ text }) => text)).toEqual([
    expect.stringContaining('I cannot write in the group “Şişli”'),
  ]);
});

test('«upgraded to a supergroup»: the group gets its new id, and what waited goes there at once', async () => {
  await using story = await startWithPhones();
  const { world } = story;
  const group = await openGroup(story, { kind: 'group' });
  const oldId = String(group.id);
  group.migrate();
  await world.pause();
  await world.db.updateTable('group').set({ chat_id: oldId }).execute();

  await world.skipTo('2026-11-23T06:00:10Z');

  const { chat_id } = await world.db.selectFrom('group').select('chat_id').executeTakeFirstOrThrow();
  expect(chat_id).toBe(String(group.id));
  expect(await rowsOf(story, 'p1:board')).toMatchObject([{ state: 'sent' }]);
  expect(group.messages.filter(({ photo }) => photo)).toHaveLength(1);
});

test('«message is not modified»: the status counts as edited', async () => {
  await using story = await startWithPhones();
  const { world, ana } = story;
  const group = await openGroup(story);
  await liveOn(story, 11);

  const said = [400, 'Bad Request: message is not modified: specified new message content'] as const;
  world.botApi.faults = answering(group, said, { methods: ['editMessageText'] });
  ana.send('A1 25');
  await liveOn(story, 12);

  expect((await rowsOf(story, 'status:')).map(({ state }) => state)).toEqual(['sent', 'sent']);
});

test('«query is too old»: the tap is handled all the same', async () => {
  await using story = await startWithPhones();
  const { world, ana } = story;
  const said = [400, 'Bad Request: query is too old and response timeout expired'] as const;

  world.botApi.faults = answering(undefined, said, { methods: ['answerCallbackQuery'] });
  await writeDown(world, ana, 'en').taps('button-check-in');

  expect(ana.messages.at(-1)?.text).toContain('1 of 4');
});

test('«message to edit not found»: the status is sent anew, and pinned', async () => {
  await using story = await startWithPhones();
  const { world, ana } = story;
  const group = await openGroup(story);
  await liveOn(story, 11);
  const [first] = group.pinned;

  const said = [400, 'Bad Request: message to edit not found'] as const;
  world.botApi.faults = answering(group, said, { methods: ['editMessageText'] });
  ana.send('A1 25');
  await liveOn(story, 12);

  expect(group.pinned.at(-1)?.text).toContain('Reported: 1 of 4');
  expect(group.pinned.at(-1)?.messageId).not.toBe(first?.messageId);
});

test.each<Said>([
  [400, "Bad Request: can't parse entities: unsupported start tag"],
  [400, 'Bad Request: message is too long'],
  [400, 'Bad Request: MEDIA_CAPTION_TOO_LONG'],
  [400, 'Bad Request: BUTTON_DATA_INVALID'],
  [400, "Bad Request: can't parse reply markup JSON object"],
])('%d «%s»: the campaign stops, an admin is told once, and it can be sent again', async (...said) => {
  await using story = await startWithPhones();
  const { world, ana, cem, people } = story;

  world.botApi.faults = answering(ana, said, { methods: ['sendMessage'] });
  await world.skipTo(checkInDay);
  await liveOn(story, 3);
  const [toAna, toBen] = [await rowTo(story, people.ana), await rowTo(story, people.ben)];
  world.botApi.faults = undefined;
  await resend(world.db, {}, world.clock.now());
  await liveOn(story, 3);

  expect(toAna).toMatchObject({ state: 'failed', reason: said[1], attempts: 1 });
  // Texts go one after another, so his had not left yet.
  expect(toBen).toMatchObject({ state: 'failed', reason: `campaign stopped: ${said[1]}` });
  expect(alerts(story)).toEqual([expect.stringContaining('A message was refused for what it says')]);
  expect((await rowsOf(story, prompts)).map(({ state }) => state)).toEqual(
    Array.from({ length: 4 }, () => 'sent'),
  );
  expect([asked(ana.messages), asked(cem.messages)]).toEqual([1, 1]);
});

test('a 400 that nobody knows: that one message is given up, and the others of its campaign go on', async () => {
  await using story = await startWithPhones();
  const { world, ana, people } = story;
  const said: Said = [400, 'Bad Request: SOMETHING_NEW'];

  world.botApi.faults = answering(ana, said, { methods: ['sendMessage'] });
  await world.skipTo(checkInDay);
  await liveOn(story, 3);

  expect(await rowTo(story, people.ana)).toMatchObject({ state: 'failed', reason: said[1], attempts: 1 });
  expect((await rowsOf(story, prompts)).map(({ state }) => state).toSorted()).toEqual([
    'failed',
    'sent',
    'sent',
    'sent',
  ]);
  expect(alerts(story)).toEqual([expect.stringContaining('A message was refused for what it says')]);
});

test.each<[string, ReturnType<Faults>]>([
  ['429', { kind: 'status', status: 429, retryAfter: 20 }],
  ['500', { kind: 'status', status: 500 }],
  ['502', { kind: 'status', status: 502 }],
  ["403 «bot can't send messages to the user»", { kind: 'status', status: 403, description: cannotSend }],
])('%s: it is tried again until it goes, and nobody is told', async (_said, fault) => {
  await using story = await startWithPhones();
  const { world, ana, people } = story;
  let left = 2;

  world.botApi.faults = (method, { chat_id: chat }) => {
    if (method !== 'sendMessage' || String(chat) !== String(ana.id) || left === 0) return undefined;
    left -= 1;
    return fault;
  };
  await world.skipTo(checkInDay);
  await liveOn(story);

  expect(await rowTo(story, people.ana)).toMatchObject({ state: 'sent', sent_by: 'telegram', attempts: 3 });
  expect(asked(ana.messages)).toBe(1);
  expect(alerts(story)).toEqual([]);
});

test('a lost connection: nobody knows whether the prompt arrived, so it says so and waits for a person', async () => {
  await using story = await startWithPhones();
  const { world, ana, people } = story;

  world.botApi.faults = (method, { chat_id: chat }) =>
    method === 'sendMessage' && String(chat) === String(ana.id) ? { kind: 'drop-before' } : undefined;
  await world.skipTo(checkInDay);
  await liveOn(story);
  const givenUp = await rowTo(story, people.ana);
  world.botApi.faults = undefined;
  const again = [await resend(world.db, { kind: 'prompt' }, world.clock.now())];
  await liveOn(story);
  again.push(await resend(world.db, { kind: 'prompt' }, world.clock.now()));

  expect(givenUp).toMatchObject({ state: 'failed', reason: 'outcome unknown: no answer from Telegram' });
  expect(again).toEqual([1, 0]);
  expect(asked(ana.messages)).toBe(1);
});

test.each<Said>([
  [401, 'Unauthorized'],
  [404, 'Not Found'],
  [409, 'Conflict: terminated by other getUpdates request'],
])('%d «%s»: the operator is told, and the bot goes on trying slowly', async (...said) => {
  await using story = await startWithPhones();
  const { world, people } = story;
  const methods = said[0] === 409 ? ['getUpdates'] : ['getUpdates', 'sendMessage'];

  world.botApi.faults = answering(undefined, said, { methods });
  await world.skipTo(checkInDay);
  await liveOn(story, 5);
  const matters = await world.db
    .selectFrom('setting')
    .select('key')
    .where('key', 'like', 'matter.%')
    .execute();
  const calls = world.botApi.calls.length;
  world.botApi.faults = undefined;
  await liveOn(story, 5);

  expect(matters).toEqual([{ key: 'matter.telegram-refused' }]);
  expect(calls).toBeLessThan(100);
  expect(await rowTo(story, people.ana)).toMatchObject({ state: 'sent', sent_by: 'telegram' });
});
