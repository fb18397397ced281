import { expect, test } from 'vitest';
import type { BotApiUser } from '../../../src/simulator/bot-api/bot-api-user.ts';
import { picture } from '../../check-ins/pictures.ts';
import { storedAnswers, unhandled } from '../../helpers/kept.ts';
import { type Story, startStory } from '../../helpers/story.ts';
import { writeDown } from '../../helpers/transcript.ts';

const photo = await picture(1);

const newestTo = ({ messages }: BotApiUser): string =>
  messages.findLast(({ from }) => from === 'bot')?.text ?? '';

const saidTo = ({ messages }: BotApiUser): string[] =>
  messages.filter(({ from }) => from === 'bot').map(({ text = '' }) => text);

const notesIn = ({ world }: Story) => world.db.selectFrom('note').select('text').execute();

const photosIn = ({ world }: Story) =>
  world.db
    .selectFrom('evidence')
    .innerJoin('answer', 'answer.id', 'evidence.answer_id')
    .innerJoin('assignment', 'assignment.id', 'answer.assignment_id')
    .innerJoin('task', 'task.id', 'assignment.task_id')
    .select('task.code')
    .execute();

test.each(['/help', '/tasks', '/score', '/privacy', '/language', '/nonsense'])(
  'after %s in the middle of a check-in a typed answer is still one to its question',
  async (command) => {
    await using story = await startStory();
    const chat = writeDown(story.world, story.ana, 'en');
    await chat.taps('button-check-in');

    await chat.says(command);
    await chat.says('25');

    expect(await storedAnswers(story.world.db, story.people.ana)).toEqual(['visits=25']);
    expect(newestTo(story.ana)).toContain('2 of 4 · Market stand');
    expect(story.world.botApi.refusals).toEqual([]);
  },
);

test('a photo that comes unasked in the middle of a check-in is placed beside it', async () => {
  await using story = await startStory();
  const { world, ana, people } = story;
  const chat = writeDown(world, ana, 'en');
  await chat.taps('button-check-in');

  await chat.does('sends a photo', () => ana.sendPhoto(photo));
  await chat.says('25');
  await chat.tapsLabel('Market stand');
  await chat.says('no');

  expect(await storedAnswers(world.db, people.ana)).toEqual(['visits=25', 'market=1', 'elders=0']);
  expect(await unhandled(world.db)).toEqual([]);
});

test('a location that comes unasked in the middle of a check-in does not end it', async () => {
  await using story = await startStory();
  const { world, ana, people } = story;
  const chat = writeDown(world, ana, 'en');
  await chat.taps('button-check-in');

  await chat.does('sends a location', () => ana.sendLocation(41.06, 28.98));
  const about = newestTo(ana);
  await chat.says('25');

  expect(about).toContain('takes a location');
  expect(await storedAnswers(world.db, people.ana)).toEqual(['visits=25']);
});

test.each([
  ['A1 7, A3 yes', ['visits=7', 'elders=1'], '2 of 4 · Market stand'],
  ['A3 yes', ['elders=1'], '1 of 4 · Door-to-door visits'],
  ['7 Y N 1', ['visits=7', 'market=1', 'elders=0', 'volunteers=1'], 'Market stand: please send a photo'],
  ['۱: ۷ ۳: yes', ['visits=7', 'elders=1'], '2 of 4 · Market stand'],
])(
  '«%s» to the first question is kept, and the check-in goes on with what is open',
  async (text, kept, next) => {
    await using story = await startStory();
    const chat = writeDown(story.world, story.ana, 'en');
    await chat.taps('button-check-in');

    await chat.says(text);

    expect(await storedAnswers(story.world.db, story.people.ana)).toEqual(kept);
    expect(saidTo(story.ana).at(-2)).toContain('Saved');
    expect(newestTo(story.ana)).toContain(next);
  },
);

test('a list in the place of the photo is kept, and the photo is asked for again', async () => {
  await using story = await startStory();
  const chat = writeDown(story.world, story.ana, 'en');
  await chat.taps('button-check-in');
  await chat.says('25');
  await chat.says('yes');

  await chat.says('A2 yes, A4 3');
  await chat.does('sends the photo', () => story.ana.sendPhoto(photo));

  expect(await storedAnswers(story.world.db, story.people.ana)).toContain('volunteers=3');
  expect(await photosIn(story)).toEqual([{ code: 'market' }]);
});

test('what is understood in part says what is kept', async () => {
  await using story = await startStory();
  const chat = writeDown(story.world, story.ana, 'en');
  const expected: [string, RegExp][] = [
    ['A1 9\nA2 maybe\nA4 2', /^Saved: 1\) 9\/40, 4\) 2\/5\./],
    ['A3 yes, A4 lots', /^Saved: 3\) yes\./],
    ['A1 10, A9 3', /^Saved: 1\) 10\/40\.\nA9: this is not on your list/],
    ['A1 14 A9 7', /^Saved: 1\) 14\/40\.\nA9: this is not on your list/],
  ];

  for (const [text, answer] of expected) {
    await chat.says(text);
    expect(newestTo(story.ana), text).toMatch(answer);
  }
});

test('the photos of an album go together to the task that is named by its typed title', async () => {
  await using story = await startStory();
  const { ana } = story;
  const chat = writeDown(story.world, ana, 'en');

  await chat.does('sends an album', () => {
    for (let i = 0; i < 2; i += 1) ana.sendPhoto(photo, { mediaGroupId: 'stand' });
  });
  await chat.does('sends one more', () => ana.sendPhoto(photo));
  await chat.says('market stand');

  expect(saidTo(ana).filter((text) => text.includes('For which task'))).toHaveLength(2);
  expect(await photosIn(story)).toHaveLength(3);
});

test('answers below a photo are kept, and the photo goes to the task that they name', async () => {
  await using story = await startStory();
  const { ana } = story;
  const chat = writeDown(story.world, ana, 'en');

  await chat.does('sends a photo with words', () => ana.sendPhoto(photo, { caption: 'A1 7, A2 yes' }));

  expect(await storedAnswers(story.world.db, story.people.ana)).toEqual(['visits=7', 'market=1']);
  expect(await photosIn(story)).toEqual([{ code: 'market' }]);
  expect(newestTo(ana)).toContain('Kept with “Market stand”');
  expect(await notesIn(story)).toEqual([]);
});

test('other words below a photo are kept as a note', async () => {
  await using story = await startStory();
  const { ana } = story;
  const chat = writeDown(story.world, ana, 'en');
  await chat.says('A1 25');
  await chat.taps('button-check-in');
  await chat.taps('button-yes');

  await chat.does('sends the photo', () => ana.sendPhoto(photo, { caption: 'It rained all day' }));

  expect(await photosIn(story)).toEqual([{ code: 'market' }]);
  expect(await notesIn(story)).toEqual([{ text: 'It rained all day' }]);
  expect(newestTo(ana)).toContain('3 of 4');
});

test('a picture alone does not say that a task is done', async () => {
  await using story = await startStory();
  const { world, ana, people } = story;
  const chat = writeDown(world, ana, 'en');

  await chat.does('sends a photo', () => ana.sendPhoto(photo));
  const unanswered = await storedAnswers(world.db, people.ana);
  await chat.taps('button-none-of-these');
  await chat.says('A2 no');
  await chat.does('sends a photo', () => ana.sendPhoto(photo));
  const asked = newestTo(ana);
  await chat.tapsLabel('Market stand');

  expect(unanswered).toEqual([]);
  expect(asked).toContain('For which task is it?');
  expect(await storedAnswers(world.db, people.ana)).toEqual(['-market=0', 'market=1']);
});

test('what is open at the end of a fortnight does not take what is said in the next one', async () => {
  await using story = await startStory();
  const { world, ana, people } = story;
  const chat = writeDown(world, ana, 'en');
  await chat.says('25 Y N 5');
  await chat.taps('button-no-evidence');
  await chat.taps('button-check-in');
  await chat.says('40');
  const asked = newestTo(ana);
  await world.skipTo('2026-12-05T07:00:00Z');

  await chat.says('30 N Y 4');

  expect(asked).toContain('Anything else');
  expect(await world.db.selectFrom('other_work').selectAll().execute()).toEqual([]);
  expect((await storedAnswers(world.db, people.ana)).slice(-4)).toEqual([
    'visits=30',
    'market=0',
    'elders=1',
    'volunteers=4',
  ]);
});
