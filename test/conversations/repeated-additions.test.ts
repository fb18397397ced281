import { describe, expect, test } from 'vitest';
import { repeatedMessage } from '../../conversations/say-kept.ts';
import { foldForNetwork } from '../../src/channels/sms/fold-for-network.ts';
import { segmentsOf } from '../../src/channels/sms/segments.ts';
import { languages } from '../../src/language.ts';
import { startBen } from '../helpers/ben.ts';
import { expectTranscript } from '../helpers/golden.ts';
import { wording } from '../helpers/jobs.ts';
import { storedAnswers } from '../helpers/kept.ts';
import { startStory } from '../helpers/story.ts';
import { writeDown } from '../helpers/transcript.ts';

const five = { en: 'A1 +5', tr: 'A1 +5', fa: 'A1 +۵' };
const hourMs = 3_600_000;

describe.each(languages)('what is added in the same words twice, in %s,', (language) => {
  test('is added once by text, and the answer says how to add it again', async () => {
    await using story = await startBen({ gateway: 'smsgate', language });
    const { chat, world, ben } = story;

    await chat.says({ en: 'A1 10', tr: 'A1 10', fa: 'A1 ۱۰' });
    await chat.says(five);
    chat.note('Sent twice');
    await chat.says(five);
    chat.note('As the answer told');
    await chat.says({ en: 'A1 20', tr: 'A1 20', fa: 'A1 ۲۰' });
    chat.note('In words, twice');
    const words = { en: '5 more home visits', tr: '5 ev daha gezdim', fa: '۵ دیدار دیگر' };
    await chat.says(words);
    await chat.says(words);
    chat.note('Among other answers');
    const list = { en: 'A1 +3, A2 yes', tr: 'A1 +3, A2 evet', fa: 'A1 +۳، A2 بله' };
    await chat.says(list);
    await chat.says(list);
    chat.note('Beside something that is not clear');
    await chat.says({ en: 'A1 +3, A2 yes, A3', tr: 'A1 +3, A2 evet, A3', fa: 'A1 +۳، A2 بله، A3' });

    expect(await storedAnswers(world.db, ben)).toEqual([
      '-visits=10',
      '-visits=15',
      '-visits=20',
      '-visits=25',
      '-visits=28',
      '-market=1',
      '-market=1',
      'visits=31',
      'market=1',
    ]);
    expectTranscript(chat, 'texts-repeated', language);
  });

  test('is added once on Telegram, typed unasked or at the question', async () => {
    await using story = await startStory({ language });
    const { world, ana, people } = story;
    const chat = writeDown(world, ana, language);

    await chat.says(five);
    await chat.says(five);
    chat.note('Where it is asked about');
    await chat.taps('button-change');
    await chat.tapsLabel(chat.buttonOfTask(1));
    await chat.says(five);
    await chat.says({ en: '10', tr: '10', fa: '۱۰' });

    expect(await storedAnswers(world.db, people.ana)).toEqual(['-visits=5', 'visits=10']);
    expectTranscript(chat, 'repeated', language);
  });
});

/** A task's title in a text has at most 18 characters. */
const longestTitle = { tr: 'Huzurevi ziyaretle', en: 'Visits to the eldr', fa: 'دیدار خانه سالمندا' };

test.each(languages)('that something came twice is said in one segment in %s', (language) => {
  const assignment = {
    number: 'A12',
    position: 12,
    titles: { name: '' },
    shortTitles: { name: longestTitle[language] },
  };
  const message = repeatedMessage(assignment, { more: 5, current: { value: { kind: 'count', total: 35 } } });
  const words = wording.say(message, { language, channel: 'sms' });

  expect(segmentsOf(foldForNetwork(words, { language, turkish: 'ascii' })).count).toBe(1);
});

describe('what is added', () => {
  test('in other words, or half a day later, is added', async () => {
    await using story = await startBen({ gateway: 'smsgate' });
    const { chat, world, ben } = story;

    await chat.says('A1 5');
    await chat.says('A1 +5');
    await chat.says('A1 + 5!');
    await chat.says('another 5 for A1');
    await world.advanceTo(world.clock.now() + 13 * hourMs);
    await chat.says('another 5 for A1');

    expect(await storedAnswers(world.db, ben)).toEqual([
      '-visits=5',
      '-visits=10',
      '-visits=15',
      'visits=20',
    ]);
  });

  test('is added again when another total was said in between, or the first words are not kept any more', async () => {
    await using story = await startBen({ gateway: 'smsgate' });
    const { chat, world, ben } = story;

    await chat.says('A1 +5');
    await chat.says('A1 7');
    await chat.says('A1 +5');
    await world.db.updateTable('inbox').set({ payload: '{}' }).execute();
    await chat.says('A1 +5');

    expect((await storedAnswers(world.db, ben)).at(-1)).toBe('visits=17');
  });

  test('where it was just asked whether it is more on top is added', async () => {
    await using story = await startBen({ gateway: 'smsgate' });
    const { chat, world, ben } = story;

    await chat.says('A1 20');
    await chat.says('A1 +5');
    await chat.says('A1 5');
    await chat.says('A1 +5');

    expect((await storedAnswers(world.db, ben)).at(-1)).toBe('visits=30');
  });
});
