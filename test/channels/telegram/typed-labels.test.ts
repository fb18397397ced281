import { expect, test } from 'vitest';
import type { BotApiUser } from '../../../src/simulator/bot-api/bot-api-user.ts';
import { storedAnswers } from '../../helpers/kept.ts';
import { startStory } from '../../helpers/story.ts';
import { writeDown } from '../../helpers/transcript.ts';

const lastText = (user: BotApiUser): string =>
  user.messages.findLast(({ from }) => from === 'bot')?.text ?? '';

test.each([
  ['tr', 'GEÇ', 'Evet', 'ONSUZ DEVAM', 'HAYIR', 'ZAMAN OLMADI', 'Hayır, bu kadar'],
  ['fa', 'بعدی', 'بله', 'بدون آن', 'نه', 'وقت نشد', 'نه، همین بود'],
  ['en', 'SKIP', 'Yes', 'without it', 'no', 'no time', 'No, that is all'],
] as const)(
  'in %s the words of a button can be typed in its place',
  async (language, skip, yes, without, no, noTime, nothing) => {
    await using story = await startStory({ language });
    const { world, ana, people } = story;
    const chat = writeDown(world, ana, language);
    await chat.taps('button-check-in');

    for (const words of [skip, yes, without, no, noTime, skip, nothing]) await chat.says(words);

    expect(await storedAnswers(world.db, people.ana)).toEqual(['market=1', 'elders=0']);
    const reasons = await world.db
      .selectFrom('answer')
      .select('why_not')
      .where('why_not', 'is not', null)
      .execute();
    expect(reasons).toEqual([{ why_not: 'no-time' }]);
    expect(await world.db.selectFrom('other_work').select('id').execute()).toEqual([]);
    expect(lastText(ana)).toContain(chat.words({ key: 'answer-no' }));
  },
);

test('a bare number is a total, although a button adds that many', async () => {
  await using story = await startStory();
  const { world, ana, people } = story;
  const chat = writeDown(world, ana, 'en');
  await chat.says('A1 12');
  await chat.taps('button-change');
  await chat.tapsLabel(chat.buttonOfTask(1));

  await chat.says('5');

  expect(lastText(ana)).toContain('Is 5 the total');
  await chat.says('5 more');
  expect(await storedAnswers(world.db, people.ana)).toEqual(['-visits=12', 'visits=17']);
});
