import { expect, test } from 'vitest';
import { getPerson } from '../../../src/organisation/person-queries.ts';
import type { BotApiUser } from '../../../src/simulator/bot-api/bot-api-user.ts';
import { picture } from '../../check-ins/pictures.ts';
import { openGroup, type Story, startStory } from '../../helpers/story.ts';
import { writeDown } from '../../helpers/transcript.ts';

const photo = await picture(1);

const newestTo = ({ messages }: Pick<BotApiUser, 'messages'>): string =>
  messages.findLast(({ from }) => from === 'bot')?.text ?? '';

const notesOf = async ({ world }: Story): Promise<string[]> =>
  (await world.db.selectFrom('note').select('text').orderBy('id').execute()).map(({ text }) => text);

test('the words of a button are the button, also where no dialogue waits', async () => {
  await using story = await startStory();
  const { world, ana, people } = story;
  const chat = writeDown(world, ana, 'en');
  const expected: [string, RegExp][] = [
    ['Plan my days', /For which task/],
    ['details', /40 p/],
    ['A3 no', /Saved/],
    ['Why 0?', /Score 0/],
    ['Change an answer', /Which answer/],
    ['Do not show my name', /by your neighbourhood only/],
    ['Türkçe', /Türkçe/],
    ['English', /English/],
    ['check in', /1 of 4/],
    ['فارسی', /فارسی/],
  ];

  for (const [text, answer] of expected) {
    await chat.says(text);
    expect(newestTo(ana), text).toMatch(answer);
  }

  expect(await notesOf(story)).toEqual([]);
  expect(await getPerson(world.db, people.ana)).toMatchObject({ language: 'fa', isNamed: false });
});

test('what is not clear is asked back once, then it is a note', async () => {
  await using story = await startStory();
  const chat = writeDown(story.world, story.ana, 'en');

  await chat.says('25');
  const asked = newestTo(story.ana);
  await chat.says('no idea which');
  const noted = newestTo(story.ana);

  expect([asked, noted]).toEqual([
    expect.stringContaining('not sure which task'),
    expect.stringContaining('kept it as a note'),
  ]);
  expect(await notesOf(story)).toEqual(['no idea which']);
});

test('a sentence in the middle of a check-in is kept for the coordinator, and the question stays', async () => {
  await using story = await startStory();
  const chat = writeDown(story.world, story.ana, 'en');
  await chat.taps('button-check-in');

  await chat.says('my mother was ill');

  expect(newestTo(story.ana)).toMatch(/Noted for your coordinator[^]*1 of 4/);
  expect(await notesOf(story)).toEqual(['my mother was ill']);
});

test('a photo that waits for its task is not lost when a location comes', async () => {
  await using story = await startStory();
  const { world, ana } = story;
  const chat = writeDown(world, ana, 'en');
  await chat.does('sends a photo', () => ana.sendPhoto(photo));
  await chat.does('sends a location', () => ana.sendLocation(41.06, 28.98));

  await chat.says('Market stand');

  expect(newestTo(ana)).toContain('Kept with “Market stand”');
  expect(await world.db.selectFrom('evidence').select('kind').execute()).toEqual([{ kind: 'photo' }]);
});

test('thanks are answered in kind and are no note', async () => {
  await using story = await startStory();
  const chat = writeDown(story.world, story.ana, 'en');

  await chat.says('thank you 👍');

  expect(newestTo(story.ana)).toContain('You are welcome');
  expect(await notesOf(story)).toEqual([]);
});

test('in a group who has not joined is led to the private chat', async () => {
  await using story = await startStory();
  const { world } = story;
  const group = await openGroup(story);
  const eve = world.botApi.addUser({ id: 1_500, firstName: 'Eve', languageCode: 'en' });
  group.addMember(eve);

  eve.in(group).send('/board');
  await world.pause();

  const newest = group.messages.findLast(({ from }) => from === 'bot');
  expect(newest?.text).toContain('write to me in private');
  expect(JSON.stringify(newest?.keyboard)).toContain(`https://t.me/${world.botApi.me.username}?start`);
});
