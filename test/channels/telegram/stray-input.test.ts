import { expect, test } from 'vitest';
import type { BotApiUser } from '../../../src/simulator/bot-api/bot-api-user.ts';
import { picture } from '../../check-ins/pictures.ts';
import { storedAnswers, unhandled } from '../../helpers/kept.ts';
import { startStory } from '../../helpers/story.ts';
import { writeDown } from '../../helpers/transcript.ts';

const photo = await picture(1);

const saidTo = (user: BotApiUser): string[] =>
  user.messages.filter(({ from }) => from === 'bot').map(({ text = '' }) => text);

const newestTo = (user: BotApiUser): string => saidTo(user).at(-1) ?? '';

test('whatever a person sends outside of a dialogue gets one helpful answer', async () => {
  await using story = await startStory();
  const { world, ana } = story;
  const sent: [string, () => { messageId: number }, RegExp][] = [
    ['a sticker', () => ana.sendSticker(), /To report, tap/],
    ['a voice message', () => ana.sendVoice(), /cannot listen/],
    ['a document', () => ana.sendDocument('plan.pdf', new Uint8Array(9)), /cannot open files/],
    ['a forwarded text', () => ana.send('A1 40', { forwardedFrom: story.cem }), /forwarded message/],
    ['a photo that no task takes', () => ana.sendLocation(41.06, 28.98), /have not kept it/],
    ['small talk', () => ana.send('the weather is lovely'), /kept it as a note/],
    ['only emoji', () => ana.send('🌿🌿🌿'), /You are welcome/],
    ['only direction marks', () => ana.send('\u200f\u202b\u2066\u2069'), /kept it as a note/],
    ['the longest text', () => ana.send('ş'.repeat(4_096)), /kept it as a note/],
    ['an unknown command', () => ana.send('/nonsense'), /kept it as a note/],
    ['a contact', () => ana.shareContact(), /To report, tap/],
  ];

  for (const [what, act, answer] of sent) {
    const before = saidTo(ana).length;
    act();
    await world.pause();
    expect(saidTo(ana).slice(before), what).toEqual([expect.stringMatching(answer)]);
  }
  expect(await unhandled(world.db)).toEqual([]);
  expect(world.botApi.refusals).toEqual([]);
});

test('whatever a person sends in the middle of a check-in does not end it', async () => {
  await using story = await startStory();
  const { world, ana } = story;
  const chat = writeDown(world, ana, 'en');
  await chat.taps('button-check-in');

  ana.sendSticker();
  await world.pause();
  ana.sendVoice();
  await world.pause();
  ana.send('40', { forwardedFrom: story.cem });
  await world.pause();
  ana.send('we went through the /old quarter');
  await world.pause();
  await chat.says('ş'.repeat(4_096));
  await chat.says('\u202e25\u202c');

  expect(await storedAnswers(world.db, story.people.ana)).toEqual(['visits=25']);
  expect(newestTo(ana)).toContain('2 of 4');
  expect(world.botApi.refusals).toEqual([]);
});

test('the rest of an album does not end what is asked after it', async () => {
  await using story = await startStory();
  const { world, ana, people } = story;
  const chat = writeDown(world, ana, 'en');
  for (const answer of ['A1 40', 'A3 no', 'A4 5']) await chat.says(answer);
  await chat.taps('button-check-in');
  await chat.taps('button-yes');

  for (const bytes of [photo, await picture(2), await picture(3)])
    ana.sendPhoto(bytes, { mediaGroupId: 'one' });
  await world.pause();
  await chat.taps('button-nothing-else');

  expect(newestTo(ana)).toContain('Saved');
  expect(await storedAnswers(world.db, people.ana)).toContain('market=1');
  expect(await world.db.selectFrom('evidence').select('kind').execute()).toHaveLength(3);
});

test('a photo that is sent as a file shows what was done', async () => {
  await using story = await startStory();
  const { world, ana, people } = story;
  const chat = writeDown(world, ana, 'en');

  await chat.does('sends a picture as a file', () => ana.sendDocument('stand.jpg', photo));
  await chat.tapsLabel('Market stand');

  expect(await storedAnswers(world.db, people.ana)).toEqual(['market=1']);
  const kept = await world.db.selectFrom('evidence').select('kind').execute();
  expect(kept).toEqual([{ kind: 'photo' }]);
});

test('an album of photos that are sent as files goes where its first one went', async () => {
  await using story = await startStory();
  const { world, ana, people } = story;
  const chat = writeDown(world, ana, 'en');
  const before = saidTo(ana).length;

  for (const seed of [1, 2, 3])
    ana.sendDocument(`stand-${seed}.jpg`, await picture(seed), { mediaGroupId: 'album' });
  await world.pause();
  await chat.tapsLabel('Market stand');

  expect(await storedAnswers(world.db, people.ana)).toEqual(['market=1']);
  expect(await world.db.selectFrom('evidence').select('id').execute()).toHaveLength(3);
  expect(saidTo(ana).length - before).toBe(1);
});

test('a photo in a file that is too large to be fetched is asked for again, as a photo', async () => {
  await using story = await startStory();
  const { world, ana } = story;
  const large = new Uint8Array(20 * 1024 * 1024 + 1);
  const chat = writeDown(world, ana, 'en');

  await chat.does('sends a large file', () => ana.sendDocument('stand.jpg', large));
  await chat.tapsLabel('Market stand');
  const unasked = newestTo(ana);
  await chat.says('A2 yes');
  ana.sendDocument('stand.jpg', large);
  await world.pause();
  const asked = newestTo(ana);
  ana.sendPhoto(photo);
  await world.pause();

  expect(unasked).toBe('This file is too large for me. Please send the picture as a photo.');
  expect(asked).toContain('This file is too large for me. Please send the picture as a photo.');
  expect(newestTo(ana)).toContain('yes 📷');
  expect(await unhandled(world.db)).toEqual([]);
});

test('words for no photo go on without one', async () => {
  await using story = await startStory();
  const { world, ana } = story;
  const chat = writeDown(world, ana, 'en');
  await chat.says('A2 yes');

  await chat.says('no photo, sorry');

  expect(newestTo(ana)).toContain('Saved');
  const flags = await world.db.selectFrom('flag').select('kind').execute();
  expect(flags).toEqual([{ kind: 'evidence-missing' }]);
});

test('a task whose first day has not come is not asked about, but taken', async () => {
  await using story = await startStory();
  const { world, ana, people } = story;
  await world.db.updateTable('task').set({ from_day: 9 }).where('code', '=', 'visits').execute();
  const chat = writeDown(world, ana, 'en');

  await chat.taps('button-check-in');
  const question = newestTo(ana);
  await chat.says('A1 12');

  expect(question).toContain('1 of 3 · Market stand');
  expect(await storedAnswers(world.db, people.ana)).toEqual(['visits=12']);
});

test('an edited message is answered once, and changes nothing', async () => {
  await using story = await startStory();
  const { world, ana } = story;
  const { messageId } = ana.send('A1 25');
  await world.pause();

  ana.editMessage(messageId, 'A1 40');
  await world.pause();

  expect(await storedAnswers(world.db, story.people.ana)).toEqual(['visits=25']);
  expect(newestTo(ana)).toContain('You changed an earlier message');
});

test('an album is answered once', async () => {
  await using story = await startStory();
  const { world, ana } = story;
  const chat = writeDown(world, ana, 'en');
  const before = saidTo(ana).length;

  for (let i = 0; i < 3; i += 1) ana.sendPhoto(photo, { mediaGroupId: 'album' });
  await world.pause();
  const asked = saidTo(ana).length - before;
  await chat.says('market stand');

  expect(asked).toBe(1);
  expect(await world.db.selectFrom('evidence').select('id').execute()).toHaveLength(3);
});

const garbage = [
  '?',
  'an1',
  'an1:',
  'an1:x:y',
  'an1:0198c0de-0000-7000-8000-000000000000:=5',
  'an1:0198c0de-0000-7000-8000-000000000000:=99999999999',
  'ci1:0198c0de-0000-7000-8000-000000000000',
  'ci1:../../etc',
  'ct1:0198c0de-0000-7000-8000-000000000000',
  'py1:0198c0de-0000-7000-8000-000000000000:2026-11-24',
  'rv1:0198c0de-0000-7000-8000-000000000000:ok',
  'jr1:0198c0de-0000-7000-8000-000000000000:ok',
  'pe1:0198c0de-0000-7000-8000-000000000000:0198c0de-0000-7000-8000-000000000000',
  'wn1:0198c0de-0000-7000-8000-000000000000:no-time',
  'la1:xx',
  'nm1:',
  'op1:1:accept',
  'an0:old:y',
  '💥',
];

test('a button with data that nobody has written is answered and does nothing', async () => {
  await using story = await startStory();
  const { world, ana, people } = story;
  const person = await world.db.selectFrom('person').selectAll().where('id', '=', people.ana).execute();
  const { messageId } = ana.messages.findLast(({ keyboard }) => keyboard) ?? { messageId: 0 };

  for (const data of garbage) {
    const before = world.botApi.counts['answerCallbackQuery'] ?? 0;
    ana.tap(messageId, data, { isStale: true });
    await world.pause();
    expect(world.botApi.counts['answerCallbackQuery'], data).toBe(before + 1);
  }

  expect(await unhandled(world.db)).toEqual([]);
  expect(await storedAnswers(world.db, people.ana)).toEqual([]);
  expect(await world.db.selectFrom('person').selectAll().where('id', '=', people.ana).execute()).toEqual(
    person,
  );
});

test('a photo whose task is named only when the fortnight is final is not said to be kept', async () => {
  await using story = await startStory();
  const { world, ana } = story;
  const chat = writeDown(world, ana, 'en');
  await world.advanceTo('2026-12-04T20:00:00Z');
  await chat.does('sends a photo', () => ana.sendPhoto(photo));
  const asked = newestTo(ana);
  await world.skipTo('2026-12-05T09:00:00Z');
  await world.skipTo('2026-12-07T09:00:00Z');

  await chat.tapsLabel('Market stand');

  expect(asked).toContain('For which task is it?');
  expect(saidTo(ana).some((text) => text.includes('could not keep it any more'))).toBe(true);
  expect(await world.db.selectFrom('evidence').select('kind').execute()).toEqual([]);
});

test('a break begins on the day on which its length is chosen', async () => {
  await using story = await startStory();
  const { world, ana } = story;
  const chat = writeDown(world, ana, 'en');
  await chat.says('/break');
  await world.skipTo('2026-11-27T08:00:00Z');

  await chat.taps('break-days', { days: 3 });

  expect(await world.db.selectFrom('break').select(['from_date', 'until_date']).execute()).toEqual([
    { from_date: '2026-11-27', until_date: '2026-11-29' },
  ]);
});
