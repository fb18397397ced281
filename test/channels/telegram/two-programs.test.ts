import { expect, test } from 'vitest';
import { storedAnswers } from '../../helpers/kept.ts';
import { seedProgram, seedTask } from '../../helpers/seed.ts';
import { startStory } from '../../helpers/story.ts';
import { writeDown } from '../../helpers/transcript.ts';

/** Beside Şişli's four tasks (letter A) a second program with two (letter B), opened on the same morning. */
const startTwo = () =>
  startStory({
    seed: async (db) => {
      const program = await seedProgram(db, { code: 'p2', cycleDays: 10, checkInDays: '5' });
      await seedTask(db, { program, code: 'parks', title: 'Parks' });
      await seedTask(db, { program, code: 'clubs', title: 'Clubs', kind: 'count', target: 5 });
    },
  });

test('an answer to another program is taken in the middle of a check-in, and the question stands', async () => {
  await using story = await startTwo();
  const { world, ana, people } = story;
  const chat = writeDown(world, ana, 'en');
  await chat.says('A2 yes');
  const asked = ana.messages.findLast(({ text }) => text?.includes('send a photo'));

  await chat.says('B2 4');
  await chat.says('A1 5 B1 yes');

  expect(await storedAnswers(world.db, people.ana)).toEqual(['market=1', 'clubs=4', 'visits=5', 'parks=1']);
  expect(asked?.text).toContain('Market stand');
});

test('an answer that names its task is one also where anything else is asked for', async () => {
  await using story = await startStory();
  const { world, ana, people } = story;
  const chat = writeDown(world, ana, 'en');
  await chat.taps('button-check-in');
  for (const words of ['25', 'no', 'no', 'skip']) await chat.says(words);

  await chat.says('A4 2');

  expect(await storedAnswers(world.db, people.ana)).toEqual([
    'visits=25',
    'market=0',
    'elders=0',
    'volunteers=2',
  ]);
  expect(await world.db.selectFrom('other_work').selectAll().execute()).toEqual([]);
});

test('the score is explained for each open calendar', async () => {
  await using story = await startTwo();
  const { world, ana } = story;
  const chat = writeDown(world, ana, 'en');
  const before = ana.messages.length;

  await chat.says('/score');

  const said = ana.messages.slice(before).filter(({ from }) => from === 'bot');
  expect(said.map(({ text }) => text)).toEqual([
    expect.stringContaining('Parks'),
    expect.stringContaining('Door-to-door visits'),
  ]);
});

test('a rep of two neighbourhoods of one district has one place in it', async () => {
  await using story = await startStory();
  const chat = writeDown(story.world, story.cem, 'en');

  await chat.says('A1 40');

  expect(story.cem.messages.at(-1)?.text).toContain('Score 20 · place 1 of 4 in Şişli. You can add');
});

test('calendars of several programs say of which they are, and so does who has not reported', async () => {
  await using story = await startTwo();
  const { world, ana, esra } = story;

  esra.send('/pending');
  await world.pause();

  const calendars = ana.messages.flatMap(({ text = '' }) =>
    text.startsWith('📋') ? [text.split('\n')[0]] : [],
  );
  expect(calendars.toReversed()).toEqual([
    expect.stringContaining('Şişli · Program p2'),
    expect.stringContaining('Şişli · Program p1'),
  ]);
  expect(esra.messages.filter(({ text }) => text?.includes('· Program p2'))).not.toEqual([]);
});
