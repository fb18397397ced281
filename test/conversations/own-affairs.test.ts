import { describe, test } from 'vitest';
import { languages } from '../../src/language.ts';
import { localDate } from '../../src/local-date.ts';
import { day } from '../../src/messages/message.ts';
import { expectTranscript } from '../helpers/golden.ts';
import { startStory } from '../helpers/story.ts';
import { writeDown } from '../helpers/transcript.ts';

describe.each(languages)('in %s', (language) => {
  test('a rep plans a day and is asked that evening', async () => {
    await using story = await startStory({ language });
    const chat = writeDown(story.world, story.ana, language);

    await chat.taps('button-plan-days');
    await chat.tapsLabel(chat.buttonOfTask(3));
    await chat.taps('button-day', { day: day(localDate('2026-11-24'), 'weekday') });
    await chat.tapsLabel(chat.buttonOfTask(1));
    await chat.taps('button-back');
    await chat.taps('button-back');
    chat.note('Tuesday evening');
    await story.world.skipTo('2026-11-24T15:00:10Z');
    await chat.taps('button-check-in');
    expectTranscript(chat, 'plan-days', language);
  });

  test('a rep takes a break and comes back', async () => {
    await using story = await startStory({ language });
    const chat = writeDown(story.world, story.ana, language);

    await chat.says({ en: '/break', tr: '/izin', fa: '/break' });
    await chat.taps('break-days', { days: 7 });
    chat.note('Two days later');
    await story.world.skipTo('2026-11-23T08:00:00Z');
    await chat.says('/break');
    await chat.taps('button-keep-break');
    await chat.says('/break');
    await chat.taps('button-end-break');
    await chat.says('/break');
    await chat.taps('button-cancel');
    expectTranscript(chat, 'break', language);
  });

  test('a rep chooses language and naming, stops and comes back', async () => {
    await using story = await startStory({ language });
    const chat = writeDown(story.world, story.ana, language);

    await chat.says({ en: '/help', tr: '/yardim', fa: '/help' });
    await chat.says({ en: '/language', tr: '/dil', fa: '/language' });
    await chat.taps(`language-${language}`);
    await chat.says({ en: '/privacy', tr: '/gizlilik', fa: '/privacy' });
    await chat.taps('button-hide-name');
    await chat.taps('button-show-name');
    await chat.taps('button-details');
    await chat.says({ en: '/score', tr: '/puan', fa: '/score' });
    await chat.says({ en: '/stop', tr: '/dur', fa: '/stop' });
    chat.note('A check-in day goes by in silence; what the rep writes is answered');
    await story.world.skipTo('2026-11-27T15:10:00Z');
    await chat.says({ en: 'A1 7', tr: 'A1 7', fa: 'A1 ۷' });
    await chat.does('presses Start', () => story.ana.start());
    expectTranscript(chat, 'own-affairs', language);
  });

  test('a rep hears the final result', async () => {
    await using story = await startStory({ language });
    const chat = writeDown(story.world, story.ana, language);
    const silent = writeDown(story.world, story.cem, language);
    await chat.says({ en: '25 Y N 2', tr: '25 E H 2', fa: '۲۵ بله نه ۲' });

    chat.note('Two weeks later');
    silent.note('Two weeks without a report');
    await story.world.skipTo('2026-12-04T21:05:00Z');
    await story.world.skipTo('2026-12-05T09:10:00Z');
    await chat.says({ en: 'A1 30', tr: 'A1 30', fa: 'A1 ۳۰' });
    chat.note('An old button');
    await chat.taps('button-change');
    expectTranscript(chat, 'result', language);
    expectTranscript(silent, 'result-without-report', language);
  });
});
