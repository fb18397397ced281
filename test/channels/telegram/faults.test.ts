import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { BotApi } from '../../../src/simulator/bot-api/start-bot-api.ts';
import { picture } from '../../check-ins/pictures.ts';
import { storedAnswers, unhandled } from '../../helpers/kept.ts';
import { inviteTo, type Story, startStory } from '../../helpers/story.ts';
import { writeDown } from '../../helpers/transcript.ts';

type Faults = NonNullable<BotApi['faults']>;

const photo = await picture(1);
const minuteMs = 60_000;

/** The first calls of this method go wrong. */
function failing(method: string, times: number, fault: ReturnType<Faults>): Faults {
  let left = times;
  return (name) => {
    if (name !== method || left === 0) return undefined;
    left -= 1;
    return fault;
  };
}

const asked = ({ ana }: Story, text: string) =>
  ana.messages.filter(
    (message) => message.from === 'bot' && message.text?.includes(text) && message.keyboard,
  );

test('an answer whose reply got lost on the way is stored once and the next question is asked', async () => {
  await using story = await startStory();
  const { world, ana, people } = story;
  const chat = writeDown(world, ana, 'en');
  await chat.taps('button-check-in');

  world.botApi.faults = failing('sendMessage', 1, { kind: 'drop-after' });
  await chat.says('25');

  expect(await storedAnswers(world.db, people.ana)).toEqual(['visits=25']);
  // A time-out may mean delivered: at most the one reply that was in doubt stands there twice.
  const questions = asked(story, '2 of 4');
  expect([1, 2]).toContain(questions.length);
  await chat.taps('button-yes');
  expect(await storedAnswers(world.db, people.ana)).toEqual(['visits=25', 'market=1']);
  expect(await unhandled(world.db)).toEqual([]);
});

test.each([
  ['a bad gateway', { kind: 'status', status: 502 } as const],
  ['a page of a gateway in between', { kind: 'page', status: 502 } as const],
  ['a page that forbids', { kind: 'page', status: 403 } as const],
  ['a sign-in page', { kind: 'page', status: 200 } as const],
  ['a lost connection', { kind: 'drop-before' } as const],
  ['«too many requests»', { kind: 'status', status: 429, retryAfter: 7 } as const],
])('%s in the middle of a check-in delays the next question, no more', async (_what, fault) => {
  await using story = await startStory();
  const { world, ana, people } = story;
  const chat = writeDown(world, ana, 'en');
  await chat.taps('button-check-in');

  world.botApi.faults = failing('editMessageText', 2, fault);
  await chat.taps('button-plus', { step: 5 });
  await world.advanceTo(world.clock.now() + minuteMs);

  expect(await storedAnswers(world.db, people.ana)).toEqual(['visits=5']);
  expect(asked(story, '2 of 4')).toHaveLength(1);
  expect(await unhandled(world.db)).toEqual([]);
  expect(world.botApi.breaches).toEqual([]);
});

test('a tap whose answer never arrives leaves the check-in where it is', async () => {
  await using story = await startStory();
  const { world, ana, people } = story;
  const chat = writeDown(world, ana, 'en');
  await chat.taps('button-check-in');

  world.botApi.faults = failing('answerCallbackQuery', 8, { kind: 'drop-before' });
  await chat.taps('button-plus', { step: 5 });
  await world.advanceTo(world.clock.now() + 2 * minuteMs);

  expect(await storedAnswers(world.db, people.ana)).toEqual(['visits=5']);
  expect(asked(story, '2 of 4')).toHaveLength(1);
  expect(await unhandled(world.db)).toEqual([]);
});

test('while Telegram is away for ten minutes nothing that came in is lost', async () => {
  await using story = await startStory();
  const { world, ana, people } = story;
  const chat = writeDown(world, ana, 'en');
  await chat.says('A1 25');
  await chat.taps('button-check-in');

  world.botApi.faults = (method) => (method === 'getUpdates' ? undefined : { kind: 'drop-before' });
  ana.sendPhoto(photo);
  await world.pause();
  ana.send('no');
  await world.advanceTo(world.clock.now() + 10 * minuteMs);
  world.botApi.faults = undefined;
  await world.advanceTo(world.clock.now() + 5 * minuteMs);

  expect(await unhandled(world.db)).toEqual([]);
  expect(await storedAnswers(world.db, people.ana)).toEqual(['visits=25', 'market=1', 'elders=0']);
  expect(await world.db.selectFrom('evidence').select('kind').execute()).toEqual([{ kind: 'photo' }]);
  expect(asked(story, '4 of 4')).toHaveLength(1);
});

test('polling goes on after Telegram was away altogether', async () => {
  await using story = await startStory();
  const { world, ana, people } = story;

  world.botApi.faults = () => ({ kind: 'drop-before' });
  await world.pause();
  ana.send('A1 25');
  world.clock.advanceTo(world.clock.now() + 10 * minuteMs);
  world.botApi.faults = undefined;
  await world.advanceTo(world.clock.now() + minuteMs);

  expect(await storedAnswers(world.db, people.ana)).toEqual(['visits=25']);
});

test('«too many requests» stops a broadcast for as long as it says, and everybody gets it once', async () => {
  await using story = await startStory();
  const { world } = story;
  const users = [story.ana, story.cem];

  world.botApi.faults = failing('sendMessage', 2, { kind: 'status', status: 429, retryAfter: 30 });
  await world.skipTo('2026-11-27T15:00:10Z');
  await world.advanceTo(world.clock.now() + 2 * minuteMs);

  for (const user of users)
    expect(user.messages.filter(({ text }) => text?.startsWith('How is it going?'))).toHaveLength(1);
});

test('a gateway that answers in the place of Telegram delays a prompt, no more', async () => {
  await using story = await startStory();
  const { world } = story;

  world.botApi.faults = failing('sendMessage', 2, { kind: 'page', status: 502 });
  await world.skipTo('2026-11-27T15:00:10Z');
  await world.advanceTo(world.clock.now() + 2 * minuteMs);

  for (const user of [story.ana, story.cem])
    expect(user.messages.filter(({ text }) => text?.startsWith('How is it going?'))).toHaveLength(1);
});

test('prompts whose delivery is in doubt are not sent twice; tasks arrive', async () => {
  await using story = await startStory();
  const { world, ana } = story;
  await world.skipTo('2026-12-04T21:05:00Z');

  world.botApi.faults = failing('sendMessage', 1, { kind: 'drop-after' });
  await world.skipTo('2026-12-05T06:00:10Z');
  await world.advanceTo(world.clock.now() + 2 * minuteMs);

  const tasks = ana.messages.filter(({ text }) => text?.startsWith('📋 5 Dec'));
  expect([1, 2]).toContain(tasks.length);
});

test('tasks that Telegram cannot take for hours arrive when it is back, once', async () => {
  await using story = await startStory();
  const { world, ana } = story;
  await world.skipTo('2026-12-04T21:05:00Z');

  world.botApi.faults = (method) => (method === 'sendMessage' ? { kind: 'status', status: 502 } : undefined);
  await world.skipTo('2026-12-05T06:00:10Z');
  await world.advanceTo('2026-12-05T08:30:00Z');
  world.botApi.faults = undefined;
  await world.advanceTo('2026-12-05T08:50:00Z');

  expect(ana.messages.filter(({ text }) => text?.startsWith('📋 5 Dec'))).toHaveLength(1);
});

test('who joins by an invite while Telegram stumbles is welcomed, not turned away', async () => {
  await using story = await startStory();
  const { world, people } = story;
  const code = await inviteTo(world, { personId: people.dara });
  const dara = world.botApi.addUser({ id: 1004, firstName: 'Dara', languageCode: 'en' });
  const chat = writeDown(world, dara, 'en');
  await chat.does('opens the link', () => dara.start(code));

  world.botApi.faults = failing('editMessageText', 6, { kind: 'drop-before' });
  await chat.taps('join-accept-notice');
  await world.advanceTo(world.clock.now() + 2 * minuteMs);

  expect(chat.text).toContain('Welcome, Dara!');
  expect(chat.text).not.toContain('has been used');
  expect(await unhandled(world.db)).toEqual([]);
});

test('who asks to join while Telegram stumbles is shown to the coordinators once', async () => {
  await using story = await startStory();
  const { world, esra } = story;
  const fatma = world.botApi.addUser({ id: 1009, firstName: 'Fatma', languageCode: 'en' });
  const chat = writeDown(world, fatma, 'en');
  await chat.does('presses Start', () => fatma.start());
  await chat.taps('join-accept-notice');
  await chat.does('shares the own number', () => fatma.shareContact());
  await chat.tapsLabel('İstanbul');
  await chat.tapsLabel('Şişli');

  world.botApi.faults = failing('editMessageText', 6, { kind: 'drop-before' });
  await chat.tapsLabel('Gülbahar');
  await world.advanceTo(world.clock.now() + 2 * minuteMs);

  expect(chat.text).toContain('I have asked the coordinators of Gülbahar');
  expect(esra.messages.filter(({ text }) => text?.includes('would like to be'))).toHaveLength(1);
});

test('a prompt that Telegram could not take in the evening waits for the end of the quiet hours', async () => {
  await using story = await startStory();
  const { world, ana } = story;
  await world.advanceTo('2026-11-27T14:59:00Z');
  const before = ana.messages.length;

  world.botApi.faults = (method) =>
    method === 'sendMessage' ? { kind: 'status', status: 429, retryAfter: 5 * 3_600 } : undefined;
  await world.advanceTo('2026-11-27T15:10:00Z');
  world.botApi.faults = undefined;
  await world.advanceTo('2026-11-28T05:59:00Z');
  expect(ana.messages).toHaveLength(before);
  await world.advanceTo('2026-11-28T06:02:00Z');

  expect(ana.messages.slice(before).map(({ text }) => text)).toEqual([
    expect.stringContaining('Door-to-door visits'),
  ]);
});

test('what a bot that was down left unsent is not sent in the quiet hours when it is back', async () => {
  await using story = await startStory();
  const { world, ana } = story;
  await world.advanceTo('2026-11-27T14:59:00Z');
  const before = ana.messages.length;
  world.botApi.faults = (method) => (method === 'sendMessage' ? { kind: 'status', status: 502 } : undefined);
  await world.advanceTo('2026-11-27T15:00:05Z');

  await world.kill();
  world.botApi.faults = undefined;
  await world.skipTo('2026-11-27T20:00:00Z');
  expect(ana.messages).toHaveLength(before);
  await world.advanceTo('2026-11-28T06:02:00Z');

  expect(ana.messages).toHaveLength(before + 1);
});

test.each([
  ['answers nothing for ten minutes', { kind: 'drop-before', delayMs: 10 * minuteMs } as const],
  ['asks for ten minutes of silence', { kind: 'status', status: 429, retryAfter: 600 } as const],
])('a Telegram that %s costs nobody their answer', async (_what, fault) => {
  await using story = await startStory();
  const { world, ana } = story;
  const before = ana.messages.length;
  const until = world.clock.now() + 10 * minuteMs;

  world.botApi.faults = (method) =>
    method !== 'getUpdates' && world.clock.now() < until ? fault : undefined;
  ana.send('/help');
  while (world.clock.now() < until + 15 * minuteMs) {
    for (let turn = 0; turn < 40; turn += 1) await setImmediate();
    world.clock.advanceTo(world.clock.now() + 1_000);
  }

  expect(await unhandled(world.db)).toEqual([]);
  const said = ana.messages.slice(before).flatMap(({ from, text }) => (from === 'bot' ? [text] : []));
  expect(said).toEqual([expect.stringContaining('/tasks')]);
});

test.each([
  ['answers 502', { kind: 'status', status: 502 } as const],
  ['breaks its connections', { kind: 'drop-before' } as const],
])('a file server that %s for twenty minutes costs nobody their photo', async (_what, fault) => {
  await using story = await startStory();
  const { world, ana, people } = story;
  const chat = writeDown(world, ana, 'en');
  await chat.taps('button-check-in');
  await chat.says('25');
  await chat.taps('button-yes');

  world.botApi.faults = (method) => (method === 'file' ? fault : undefined);
  await chat.does('sends a photo', () => ana.sendPhoto(photo));
  await world.advanceTo(world.clock.now() + 20 * minuteMs);
  world.botApi.faults = undefined;
  await world.advanceTo(world.clock.now() + 5 * minuteMs);

  expect(await unhandled(world.db)).toEqual([]);
  expect(await storedAnswers(world.db, people.ana)).toEqual(['visits=25', 'market=1']);
  expect(await world.db.selectFrom('evidence').select('kind').execute()).toEqual([{ kind: 'photo' }]);
});
