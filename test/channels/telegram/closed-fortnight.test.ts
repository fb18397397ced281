import { expect, test } from 'vitest';
import type { BotApiUser } from '../../../src/simulator/bot-api/bot-api-user.ts';
import { storedAnswers } from '../../helpers/kept.ts';
import { startStory } from '../../helpers/story.ts';
import { writeDown } from '../../helpers/transcript.ts';

const newestTo = (user: BotApiUser): string =>
  user.messages.findLast(({ from }) => from === 'bot')?.text ?? '';

test('an answer rejected after the close is replaced once; then the fortnight is over for good', async () => {
  await using story = await startStory();
  const { world, ana, esra, people } = story;
  const chat = writeDown(world, ana, 'en');
  const coordinator = writeDown(world, esra, 'en');
  await chat.says('150 N N 1');
  await world.skipTo('2026-12-04T21:05:00Z');
  await world.skipTo('2026-12-05T09:10:00Z');

  await coordinator.says('/review');
  await coordinator.taps('review-reject');
  await coordinator.taps('review-reason-figure');
  expect(newestTo(ana)).toContain('you can answer this once more, until 11 December');
  const { messageId, keyboard } = chat.newestWith('✍ Answer again');
  await chat.taps('button-answer-again');
  await chat.says('38');
  expect((await storedAnswers(world.db, people.ana)).at(-1)).toBe('visits=38');

  const data = keyboard?.flat()[0]?.callback_data ?? '';
  await chat.does('taps the old button again', () => ana.tap(messageId, data, { isStale: true }));
  expect(chat.text).toContain('This fortnight is over');
  expect(await storedAnswers(world.db, people.ana)).toHaveLength(5);
});

test('a question that stands there when the fortnight closes takes no answer, and what is open is shown', async () => {
  await using story = await startStory();
  const { world, ana, people } = story;
  const chat = writeDown(world, ana, 'en');
  await chat.taps('button-check-in');
  const { messageId } = chat.newestWith('+10');
  await world.skipTo('2026-12-04T21:05:00Z');
  await world.skipTo('2026-12-05T09:10:00Z');

  await chat.does('taps +10', () => ana.tap(messageId, '+10'));

  expect(await storedAnswers(world.db, people.ana)).toEqual([]);
  expect(chat.text).toContain('This fortnight is over');
});
