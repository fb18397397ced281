import { expect, test } from 'vitest';
import type { BotApiUser } from '../../../src/simulator/bot-api/bot-api-user.ts';
import { storedAnswers, unhandled } from '../../helpers/kept.ts';
import { type Story, startStory } from '../../helpers/story.ts';
import { type Transcript, writeDown } from '../../helpers/transcript.ts';

const fromBot = (user: BotApiUser) => user.messages.filter(({ from }) => from === 'bot');

const lastText = (user: BotApiUser): string => fromBot(user).at(-1)?.text ?? '';

/** The messages whose buttons answer a task. */
const questions = (user: BotApiUser) =>
  fromBot(user).filter(({ keyboard = [] }) => keyboard.flat().some(({ text }) => text.includes('Skip')));

async function tapTwice({ world, ana }: Story, chat: Transcript, label: string): Promise<void> {
  const { messageId } = chat.newestWith(label);
  ana.tap(messageId, label);
  ana.tap(messageId, label, { isStale: true });
  await world.pause();
}

test.each([
  ['button-check-in', 1, '1 of 4 · Door-to-door visits'],
  ['button-plan-days', 0, 'For which task'],
  ['button-details', 0, 'I will ask on'],
] as const)('two quick taps on %s show one screen', async (key, more, words) => {
  await using story = await startStory();
  const chat = writeDown(story.world, story.ana, 'en');
  const before = fromBot(story.ana).length;

  await tapTwice(story, chat, chat.words({ key }));

  expect(fromBot(story.ana)).toHaveLength(before + more);
  expect(lastText(story.ana)).toContain(words);
  expect(await unhandled(story.world.db)).toEqual([]);
});

test('who begins a check-in anew has one live question: the earlier one has no buttons any more', async () => {
  await using story = await startStory();
  const { world, ana, people } = story;
  const chat = writeDown(world, ana, 'en');
  await chat.taps('button-check-in');
  await chat.taps('button-plus', { step: 5 });
  const [first] = questions(ana);

  await chat.taps('button-check-in');
  await world.advanceTo(world.clock.now() + 60_000);
  await chat.taps('button-check-in');

  expect(questions(ana)).toHaveLength(1);
  expect(questions(ana)[0]?.messageId).toBeGreaterThan(first?.messageId ?? Number.POSITIVE_INFINITY);
  expect(await storedAnswers(world.db, people.ana)).toEqual(['visits=5']);
});

test('a tap on the earlier question that was still under way is answered', async () => {
  await using story = await startStory();
  const { world, ana, people } = story;
  const chat = writeDown(world, ana, 'en');
  await chat.taps('button-check-in');
  const toasts: (string | undefined)[] = [];
  world.botApi.on((event) => {
    if (event.type === 'callback-answer') toasts.push(event.text);
  });
  const [first] = questions(ana);
  const five = first?.keyboard?.flat().find(({ text }) => text === '+5')?.callback_data ?? '';
  await chat.taps('button-plus', { step: 1 });
  await chat.taps('button-check-in');

  ana.tap(first?.messageId ?? 0, five, { isStale: true });
  await world.pause();

  expect(toasts.at(-1)).toBe('Saved ✓');
  expect(await storedAnswers(world.db, people.ana)).toEqual(['-visits=1', 'visits=5']);
  expect(questions(ana)).toHaveLength(1);
});

test('a question that a command has interrupted goes when the check-in begins anew', async () => {
  await using story = await startStory();
  const chat = writeDown(story.world, story.ana, 'en');
  await chat.taps('button-check-in');
  await chat.says('/help');

  await chat.says('/checkin');

  expect(questions(story.ana)).toHaveLength(1);
  expect(lastText(story.ana)).toContain('1 of 4 · Door-to-door visits');
});
