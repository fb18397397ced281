import { expect, test } from 'vitest';
import type { BotApiUser } from '../../../src/simulator/bot-api/bot-api-user.ts';
import { startStory } from '../../helpers/story.ts';
import { writeDown } from '../../helpers/transcript.ts';

const fromBot = (user: BotApiUser) => user.messages.filter(({ from }) => from === 'bot');

test.each(['button-plan-days', 'button-details'] as const)(
  'from %s one gets back to the tasks, in the same message',
  async (key) => {
    await using story = await startStory();
    const { world, ana } = story;
    const chat = writeDown(world, ana, 'en');
    const before = fromBot(ana);

    await chat.taps(key);
    expect(fromBot(ana).at(-1)?.text).not.toBe(before.at(-1)?.text);
    await chat.taps('button-back');

    expect(fromBot(ana).map(({ text, keyboard }) => ({ text, keyboard }))).toEqual(
      before.map(({ text, keyboard }) => ({ text, keyboard })),
    );
  },
);

test('from the list of answers and from the score one gets on to the other, in the same message', async () => {
  await using story = await startStory();
  const { world, ana } = story;
  const chat = writeDown(world, ana, 'en');
  await chat.says('A1 25');
  const summary = fromBot(ana);

  await chat.taps('button-explain', { score: 25 });
  await chat.taps('button-change');
  await chat.taps('button-back');

  expect(fromBot(ana).map(({ text }) => text)).toEqual(summary.map(({ text }) => text));
});
