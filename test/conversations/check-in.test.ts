import { describe, expect, test } from 'vitest';
import { languages } from '../../src/language.ts';
import { picture } from '../check-ins/pictures.ts';
import { expectTranscript } from '../helpers/golden.ts';
import { seedOtherKinds, startStory } from '../helpers/story.ts';
import { writeDown } from '../helpers/transcript.ts';

const photo = await picture(1);
const photos = [photo, await picture(2), await picture(3)];

describe.each(languages)('a check-in in %s', (language) => {
  test('takes at most seven taps for four tasks', async () => {
    await using story = await startStory({ language });
    const chat = writeDown(story.world, story.ana, language);

    await chat.taps('button-check-in');
    await chat.taps('button-plus', { step: 10 });
    await chat.taps('button-yes');
    await chat.taps('button-no-evidence');
    await chat.taps('button-yes');
    await chat.taps('button-plus', { step: 5 });
    await chat.taps('button-nothing-else');

    expect(story.world.botApi.counts['answerCallbackQuery']).toBeLessThanOrEqual(7);
    expectTranscript(chat, 'check-in-by-buttons', language);
  });

  test('takes typed answers of all four kinds', async () => {
    await using story = await startStory({ language, seed: seedOtherKinds });
    const chat = writeDown(story.world, story.ana, language);

    await chat.says('/checkin');
    await chat.says({ en: 'quite a few', tr: 'epeyce', fa: 'خیلی' });
    await chat.says({ en: '25', tr: '25', fa: '۲۵' });
    await chat.says({ en: 'yes', tr: 'yaptım', fa: 'بله' });
    await chat.says({ en: 'wait a minute', tr: 'bir dakika', fa: 'یک لحظه' });
    await chat.does('sends a photo', (ana) => ana.sendPhoto(photo));
    await chat.says({ en: 'done', tr: 'bitti', fa: 'انجام شد' });
    await chat.does('sends a location', (ana) => ana.sendLocation(41.06, 28.98));
    await chat.says('7');
    await chat.says({ en: '4', tr: '4', fa: '۴' });
    await chat.says({
      en: 'More benches, please',
      tr: 'Daha çok bank istiyorlar',
      fa: 'نیمکت بیشتر می‌خواهند',
    });
    await chat.says({ en: 'no', tr: 'hayır', fa: 'نه' });

    chat.note('The next day: the whole list in one message, without being asked');
    await story.world.skipTo('2026-11-22T08:00:00Z');
    await chat.says({ en: 'A1 +5, A4 5', tr: 'A1 +5, A4 5', fa: 'A1 +۵، A4 ۵' });
    expectTranscript(chat, 'check-in-typed', language);
  });

  test('takes albums, asks lower totals back, keeps reasons and other work', async () => {
    await using story = await startStory({ language });
    const chat = writeDown(story.world, story.ana, language);

    chat.note('An album, sent before anything was asked');
    await chat.does('sends an album of three photos', (ana) => {
      for (const each of photos) ana.sendPhoto(each, { mediaGroupId: 'stand' });
    });
    await chat.tapsLabel(chat.typed({ en: 'Market stand', tr: 'Pazar standı', fa: 'غرفهٔ بازار' }));
    chat.note('A count, then one that is lower');
    await chat.says({ en: 'A1 30', tr: 'A1 30', fa: 'A1 ۳۰' });
    await chat.says({ en: 'A1 12', tr: 'A1 12', fa: 'A1 ۱۲' });
    await chat.taps('button-more', { more: 12 });
    chat.note('What is still open: a no with a reason, and a skip');
    await chat.taps('button-check-in');
    await chat.taps('button-no');
    await chat.taps('why-not-no-time');
    await chat.taps('button-skip');
    await chat.says({
      en: 'Painted the playground fence with the neighbours',
      tr: 'Komşularla oyun parkının çitini boyadık',
      fa: 'با همسایه‌ها نردهٔ زمین بازی را رنگ زدیم',
    });
    chat.note('An answer changed, and the score explained');
    await chat.taps('button-change');
    await chat.tapsLabel(chat.buttonOfTask(3));
    await chat.taps('button-yes');
    await chat.taps('button-explain', { score: 80 });
    expectTranscript(chat, 'check-in-in-pieces', language);
  });

  test('goes on after lists, photos and commands in between', async () => {
    await using story = await startStory({ language });
    const chat = writeDown(story.world, story.ana, language);

    await chat.taps('button-check-in');
    chat.note('A photo that nobody asked for, with words');
    await chat.does('sends a photo', (ana) =>
      ana.sendPhoto(photo, { caption: chat.typed({ en: 'A3 yes', tr: 'A3 evet', fa: 'A3 بله' }) }),
    );
    await chat.tapsLabel(chat.typed({ en: 'Market stand', tr: 'Pazar standı', fa: 'غرفهٔ بازار' }));
    chat.note('Something looked up');
    await chat.says('/help');
    await chat.says({ en: '7 homes', tr: '7 hane', fa: '۷ تا' });
    chat.note('More than was asked');
    await chat.says({ en: 'A1 9, A4 5', tr: 'A1 9, A4 5', fa: 'A1 ۹، A4 ۵' });
    await chat.taps('button-nothing-else');
    expectTranscript(chat, 'check-in-interrupted', language);
  });

  test('asks on the last check-in day what is below its target, and why', async () => {
    await using story = await startStory({ language });
    const chat = writeDown(story.world, story.ana, language);
    await chat.says({ en: '3 Y N 1', tr: '3 E H 1', fa: '۳ بله نه ۱' });

    chat.note('The last check-in day');
    await story.world.skipTo('2026-12-02T15:10:00Z');
    await chat.taps('button-check-in');
    await chat.taps('button-same', { total: 3 });
    await chat.taps('why-not-no-material');
    await chat.taps('button-plus', { step: 1 });
    await chat.taps('button-nothing-else');
    expectTranscript(chat, 'check-in-last-day', language);
  });
});
