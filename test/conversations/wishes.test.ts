import { describe, expect, test } from 'vitest';
import { languages } from '../../src/language.ts';
import { localDate } from '../../src/local-date.ts';
import { findBreak } from '../../src/organisation/break-queries.ts';
import { startBen } from '../helpers/ben.ts';
import { expectTranscript } from '../helpers/golden.ts';
import { storedAnswers, unhandled } from '../helpers/kept.ts';
import { openGroup, startStory } from '../helpers/story.ts';
import { writeDown, writeDownGroup } from '../helpers/transcript.ts';

const call = { en: 'Call me', tr: 'Beni arayın', fa: 'زنگ بزنید' };
const leave = { en: 'LEAVE', tr: 'görevi bırakıyorum', fa: 'کناره‌گیری' };

const fedUp = {
  en: 'I have had enough of all this',
  tr: 'valla bıktım rahat bırakın beni',
  fa: 'خسته شدم از این همه پیام بسه',
};

describe.each(languages)('in %s', (language) => {
  test('who texts CALL or LEAVE is thanked, and the group is told with the number to ring', async () => {
    await using story = await startBen({ gateway: 'smsgate', language });
    const { chat, world, esra, people } = story;
    const group = await openGroup(story);
    const desk = writeDownGroup(world, group, { speaker: esra, language });

    await chat.says(call);
    chat.note('Again within the hour: the group has heard it');
    await chat.says(call);
    await chat.says(leave);
    chat.note('A wish to stop in words of their own');
    await chat.says(fedUp);

    const roles = await world.db
      .selectFrom('role')
      .select('until_at')
      .where('person_id', '=', people.ben)
      .execute();
    expect(roles).toEqual([{ until_at: null }]);
    expect(await unhandled(world.db)).toEqual([]);
    expectTranscript(chat, 'texts-wishes', language);
    expectTranscript(desk, 'texts-wishes-group', language);
  });

  test('who writes it on Telegram is thanked too, also in the middle of a check-in, which goes on', async () => {
    await using story = await startStory({ language });
    const { world, ana, esra, people } = story;
    const chat = writeDown(world, ana, language);
    const desk = writeDown(world, esra, language);

    await chat.says(fedUp);
    await chat.says('/checkin');
    await chat.says(call);
    await chat.says('25');
    await chat.says(leave);
    await chat.says({ en: 'break', tr: 'izin', fa: 'مرخصی' });
    await chat.taps('break-days', { days: 3 });
    chat.note('A stop word is a stop here, too');
    await chat.says({ en: 'STOP', tr: 'dur', fa: 'لغو' });

    expect(await storedAnswers(world.db, people.ana)).toEqual(['visits=25']);
    expect(await findBreak(world.db, people.ana, localDate('2026-11-22'))).toBeDefined();
    const ana1 = await world.db
      .selectFrom('person')
      .select('stopped_at')
      .where('id', '=', people.ana)
      .executeTakeFirst();
    expect(ana1?.stopped_at).not.toBeNull();
    expect(await unhandled(world.db)).toEqual([]);
    expectTranscript(chat, 'wishes', language);
    expectTranscript(desk, 'wishes-coordinator', language);
  });
});
