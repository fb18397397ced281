import { expect, test } from 'vitest';
import { languages } from '../../src/language.ts';
import type { Db } from '../../src/store/open-database.ts';
import { startBen } from '../helpers/ben.ts';
import { expectTranscript } from '../helpers/golden.ts';
import { storedAnswers, unhandled } from '../helpers/kept.ts';
import { writeDown } from '../helpers/transcript.ts';

/** The lot falls on every photo task. */
const drawAll = (db: Db) => db.updateTable('program').set({ settings: '{"review_sample":"100"}' }).execute();

test.each(languages)(
  'in %s, who texts is called instead of sending a photo, and hears why an answer was rejected',
  async (language) => {
    await using story = await startBen({ gateway: 'smsgate', language, seed: drawAll });
    const { chat, world, ben, esra } = story;
    const desk = writeDown(world, esra, language);

    await chat.says({ en: '150 Y N 2', tr: '150 E H 2', fa: '۱۵۰ بله نه ۲' });
    await desk.says('/review');
    await desk.taps('review-reject');
    await desk.taps('review-reason-figure');
    desk.note('The coordinator rings, and nobody was at the stand');
    await desk.taps('review-reject');
    await desk.taps('review-reason-not-done');
    await chat.rests();
    await chat.says({ en: 'A1 30', tr: 'A1 30', fa: 'A1 ۳۰' });
    desk.note('The new answer');
    await desk.says('/review');
    await desk.taps('review-approve');
    expect(await storedAnswers(world.db, ben)).toEqual([
      '-visits=150',
      'market=1',
      'elders=0',
      'volunteers=2',
      'visits=30',
    ]);
    expect(await unhandled(world.db)).toEqual([]);
    expectTranscript(chat, 'review-rep-by-text', language);
    expectTranscript(desk, 'review-by-call', language);
  },
);

test.each(languages)(
  'in %s, what was rejected after the close is texted once more, while the next calendar is open',
  async (language) => {
    await using story = await startBen({ gateway: 'smsgate', language });
    const { chat, world, ben, esra } = story;
    const desk = writeDown(world, esra, language);
    await chat.says({ en: '150 Y N 2', tr: '150 E H 2', fa: '۱۵۰ بله نه ۲' });
    await world.skipTo('2026-12-05T12:30:00Z');
    await chat.rests();

    await desk.says('/review');
    await desk.taps('review-reject');
    await desk.taps('review-reason-figure');
    await chat.rests();
    await chat.says({ en: 'A1 30', tr: 'A1 30', fa: 'A1 ۳۰' });
    chat.note('A second time is too late');
    await chat.says({ en: 'A1 35', tr: 'A1 35', fa: 'A1 ۳۵' });
    chat.note('The new calendar goes its own way');
    await chat.says({ en: '3 Y N 1', tr: '3 E E 1', fa: '۳ بله نه ۱' });
    await desk.says('/review');
    await desk.taps('review-approve');

    expect((await storedAnswers(world.db, ben)).slice(0, 5)).toEqual([
      '-visits=150',
      'market=1',
      'elders=0',
      'volunteers=2',
      'visits=30',
    ]);
    expect(await unhandled(world.db)).toEqual([]);
    expectTranscript(chat, 'review-rep-after-close', language);
  },
);
