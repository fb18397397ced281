import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { BotApiUser } from '../../../src/simulator/bot-api/bot-api-user.ts';
import { picture } from '../../check-ins/pictures.ts';
import { storedAnswers, unhandled } from '../../helpers/kept.ts';
import { type Story, startStory } from '../../helpers/story.ts';
import { writeDown } from '../../helpers/transcript.ts';

const photo = await picture(1);

const lastText = (user: BotApiUser): string =>
  user.messages.findLast(({ from }) => from === 'bot')?.text ?? '';

const dialogueOf = ({ world }: Story) =>
  world.db.selectFrom('dialogue').select(['name', 'conversation']).execute();

test('a check-in goes on days later at the question where it was left', async () => {
  await using story = await startStory();
  const chat = writeDown(story.world, story.ana, 'en');
  await chat.taps('button-check-in');
  await chat.says('25');

  await story.world.skipTo('2026-11-25T08:00:00Z');
  await chat.says('yes');

  expect(await storedAnswers(story.world.db, story.people.ana)).toEqual(['visits=25', 'market=1']);
  expect(lastText(story.ana)).toContain('Market stand: please send a photo');
});

test('a check-in goes on after a restart', async () => {
  await using story = await startStory();
  const chat = writeDown(story.world, story.ana, 'en');
  await chat.taps('button-check-in');
  await chat.taps('button-plus', { step: 5 });

  await story.world.restart();
  await chat.taps('button-no');
  await story.world.restart();
  await chat.says('no');

  expect(await storedAnswers(story.world.db, story.people.ana)).toEqual(['visits=5', 'market=0', 'elders=0']);
  expect(lastText(story.ana)).toContain('4 of 4 · New volunteers');
});

test.each(['check-in@0', 'gone@1'])(
  'after an update of the software a button of %s still answers',
  async (name) => {
    await using story = await startStory();
    const chat = writeDown(story.world, story.ana, 'en');
    await chat.taps('button-check-in');
    await story.world.db.updateTable('dialogue').set({ name }).execute();

    await chat.taps('button-plus', { step: 10 });
    await chat.taps('button-check-in');

    expect(await storedAnswers(story.world.db, story.people.ana)).toEqual(['visits=10']);
    expect(lastText(story.ana)).toContain('2 of 4 · Market stand');
  },
);

test('after an update of the software a typed answer is asked for once more, and is no answer to another question', async () => {
  await using story = await startStory();
  const chat = writeDown(story.world, story.ana, 'en');
  await chat.taps('button-check-in');
  await chat.says('25');
  await story.world.db.updateTable('dialogue').set({ name: 'check-in@0' }).execute();

  await chat.says('yes');

  expect(await storedAnswers(story.world.db, story.people.ana)).toEqual(['visits=25']);
  expect(lastText(story.ana)).toContain('2 of 4 · Market stand: is it done?');
  await chat.says('yes');
  expect(await storedAnswers(story.world.db, story.people.ana)).toEqual(['visits=25', 'market=1']);
});

test('a second tap before anything settles changes nothing and leaves the next question there', async () => {
  await using story = await startStory();
  const chat = writeDown(story.world, story.ana, 'en');
  await chat.taps('button-check-in');

  const { messageId } = chat.newestWith('+10');
  await chat.does('taps +10 twice', () => {
    story.ana.tap(messageId, '+10');
    story.ana.tap(messageId, '+10');
  });

  expect(lastText(story.ana)).toContain('2 of 4 · Market stand');
  expect((await storedAnswers(story.world.db, story.people.ana)).at(-1)).toBe('visits=10');
});

test('a second tap on «Check in» asks one question', async () => {
  await using story = await startStory();
  const chat = writeDown(story.world, story.ana, 'en');

  const { messageId } = chat.newestWith('✍ Check in');
  await chat.does('taps Check in twice', () => {
    story.ana.tap(messageId, '✍ Check in');
    story.ana.tap(messageId, '✍ Check in');
  });

  const asked = story.ana.messages.filter(({ text, keyboard }) => text?.startsWith('1 of 4') && keyboard);
  expect(asked).toHaveLength(1);
});

test('two devices: a button that the other device has passed still counts, and says so', async () => {
  await using story = await startStory();
  const chat = writeDown(story.world, story.ana, 'en');
  await chat.taps('button-check-in');
  const first = chat.newestWith('+10');
  const stale = first.keyboard?.flat().find(({ text }) => text === '+10')?.callback_data ?? '';
  await chat.taps('button-plus', { step: 5 });

  await chat.does('taps +10 on the tablet', () => story.ana.tap(first.messageId, stale, { isStale: true }));

  expect(await storedAnswers(story.world.db, story.people.ana)).toEqual(['-visits=5', 'visits=10']);
  expect(chat.text).toContain('Saved ✓');
  expect(lastText(story.ana)).toContain('2 of 4 · Market stand');
});

test('a command leaves a check-in, which goes on where it was left', async () => {
  await using story = await startStory();
  const chat = writeDown(story.world, story.ana, 'en');
  await chat.taps('button-check-in');
  await chat.says('25');
  await chat.says('/score');

  await chat.says('/rapor@saha_bot');

  expect(lastText(story.ana)).toContain('2 of 4 · Market stand');
  expect(await dialogueOf(story)).toMatchObject([{ name: 'check-in@1' }]);
});

test('a row that is handled a second time after a crash does not answer the next question', async () => {
  await using story = await startStory();
  const { world } = story;
  const chat = writeDown(world, story.ana, 'en');
  await chat.taps('button-check-in');
  await chat.says('25');
  await chat.says('no');
  const sent = world.botApi.counts['sendMessage'];

  await handleAgain(story, 'no');

  expect(await storedAnswers(world.db, story.people.ana)).toEqual(['visits=25', 'market=0']);
  expect(world.botApi.counts['sendMessage']).toBe(sent);
});

test('a row that ended a dialogue and is handled a second time is not taken for something new', async () => {
  await using story = await startStory();
  const { world } = story;
  const chat = writeDown(world, story.ana, 'en');
  await chat.says('25 N N 1');
  await chat.taps('button-change');
  await chat.tapsLabel(chat.buttonOfTask(4));
  await chat.says('3');
  const sent = world.botApi.counts['sendMessage'];

  await handleAgain(story, '3');

  expect(world.botApi.counts['sendMessage']).toBe(sent);
  expect(await world.db.selectFrom('note').select('id').execute()).toEqual([]);
  expect(await unhandled(world.db)).toEqual([]);
});

test('a command that is handled twice leaves its question with its buttons', async () => {
  await using story = await startStory();
  const { world, ana } = story;
  await sql`CREATE TRIGGER keep_calls BEFORE DELETE ON call BEGIN SELECT RAISE(IGNORE); END`.execute(
    world.db,
  );
  const chat = writeDown(world, ana, 'en');
  await chat.says('/checkin');

  await handleAgain(story, '/checkin');
  await chat.taps('button-plus', { step: 5 });

  expect(await storedAnswers(world.db, story.people.ana)).toEqual(['visits=5']);
});

/** As after a kill between the last reply and the mark that the row is done. */
async function handleAgain({ world }: Story, text: string): Promise<void> {
  await world.db
    .updateTable('inbox')
    .set({ state: 'waiting', handled_at: null })
    .where('payload', 'like', `%"text":"${text}"%`)
    .execute();
  await world.restart();
}

test('a list typed in one go is read back, and then asked for the photo', async () => {
  await using story = await startStory();
  const chat = writeDown(story.world, story.ana, 'en');

  await chat.says('3 Y N 1');
  expect(lastText(story.ana)).toContain('Market stand: please send a photo');
  await chat.says('A1 30');
  expect(lastText(story.ana)).toContain('Market stand: please send a photo');
  await chat.does('sends the photo', () => story.ana.sendPhoto(photo));

  expect(lastText(story.ana)).toContain('1) 30/40  2) yes 📷');
});

test('each of two totals that are lower than before is asked about', async () => {
  await using story = await startStory();
  const chat = writeDown(story.world, story.ana, 'en');
  await chat.says('A1 25 A4 4');

  await chat.says('A1 7 A4 1');
  await chat.taps('button-in-total', { total: 7 });
  await chat.taps('button-more', { more: 1 });

  expect(await storedAnswers(story.world.db, story.people.ana)).toEqual([
    '-visits=25',
    '-volunteers=4',
    'visits=7',
    'volunteers=5',
  ]);
});

test('an answer that names another task is taken in the middle of a check-in, and the question stands', async () => {
  await using story = await startStory();
  const chat = writeDown(story.world, story.ana, 'en');
  await chat.taps('button-check-in');

  await chat.says('A4 2');
  await chat.says('25');

  expect(await storedAnswers(story.world.db, story.people.ana)).toEqual(['volunteers=2', 'visits=25']);
  expect(lastText(story.ana)).toContain('2 of 4 · Market stand');
});
