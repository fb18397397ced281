import { describe, expect, test } from 'vitest';
import { type Language, languages } from '../../src/language.ts';
import type { Db } from '../../src/store/open-database.ts';
import { phoneOf, startBen } from '../helpers/ben.ts';
import { expectTranscript } from '../helpers/golden.ts';
import { storedAnswers, unhandled } from '../helpers/kept.ts';
import { seedProgram, seedTask } from '../helpers/seed.ts';
import { numberOn } from '../helpers/sms-network.ts';
import { inviteTo } from '../helpers/story.ts';
import { TextTranscript } from '../helpers/text-transcript.ts';

const gateways = ['smsgate', 'twilio'] as const;

/** To «Is 12 the total?» */
const meant: Readonly<Record<Language, readonly string[]>> = {
  en: [
    '12',
    'yes',
    'Yes!',
    'total',
    'yes 12',
    'total 12',
    '12 is the total',
    'ok',
    'correct',
    "yes, it's 12",
  ],
  tr: ['12', 'evet', 'EVET', 'toplam', 'evet 12', 'toplam 12', 'evet toplam', 'tamam', 'doğru', 'Toplam 12.'],
  fa: ['۱۲', 'بله', 'آره', 'جمع', 'بله ۱۲', 'جمع ۱۲', 'جمعاً ۱۲', 'بله، جمع ۱۲', 'درسته', 'کل'],
};
const notMeant: Readonly<Record<Language, readonly string[]>> = {
  en: ['no', 'No.', 'n', 'nope'],
  tr: ['hayır', 'HAYIR', 'h', 'yok'],
  fa: ['نه', 'خیر', 'نه!'],
};

const seedSecondProgram = async (db: Db): Promise<void> => {
  const program = await seedProgram(db, { code: 'p2', cycleDays: 10, checkInDays: '5' });
  await seedTask(db, { program, code: 'parks', title: 'Parks' });
  await seedTask(db, { program, code: 'clubs', title: 'Clubs', kind: 'count', target: 5 });
};

describe.each(gateways)('texts over %s', (gateway) => {
  describe.each(languages)('in %s', (language) => {
    test('a fortnight is one text, a correction, a stop and a return', async () => {
      await using story = await startBen({ gateway, language });
      const { chat, world, ben, network } = story;

      await chat.says({ en: '25 Y N 2', tr: '25 E H 2', fa: '۲۵ بله نه ۲' });
      chat.note('One value was wrong');
      await chat.says({ en: 'A1 30', tr: 'A1 30', fa: 'A1 ۳۰' });
      chat.note('Sent twice');
      await chat.says({ en: 'A1 30', tr: 'A1 30', fa: 'A1 ۳۰' });
      chat.note('Something said beside an answer is a note');
      await chat.says({
        en: 'A1 30. My mother is in hospital, leave me alone please',
        tr: 'A1 30. Annem hastanede, lütfen rahatsız etmeyin beni',
        fa: 'A1 ۳۰. مادرم بیمارستان است، مزاحم من نشوید',
      });
      chat.note('Asks to stop, is left alone on the check-in day, and comes back');
      await chat.says({ en: 'please stop texting me', tr: 'artık mesaj atmayın', fa: 'لغو۱۱' });
      await world.skipTo('2026-11-27T15:10:00Z');
      await chat.says({ en: 'START', tr: 'BAŞLA', fa: 'شروع' });

      expect(await storedAnswers(world.db, ben)).toEqual([
        '-visits=25',
        'market=1',
        'elders=0',
        'volunteers=2',
        '-visits=30',
        '-visits=30',
        'visits=30',
      ]);
      expect(network.refusals).toEqual([]);
      expect(await unhandled(world.db)).toEqual([]);
      expectTranscript(chat, `texts-fortnight-${gateway}`, language);
    });
  });
});

describe.each(languages)('texts in %s', (language) => {
  test('what is not clear is asked back once, then it is a note for the coordinator', async () => {
    await using story = await startBen({ gateway: 'smsgate', language });
    const { chat, world } = story;

    await chat.says({ en: '25', tr: '25', fa: '۲۵' });
    await chat.says({ en: 'well, you know', tr: 'işte bildiğiniz gibi', fa: 'همان که می‌دانید' });
    chat.note('A lower total');
    await chat.says({ en: 'A1 30', tr: 'A1 30', fa: 'A1 ۳۰' });
    await chat.says({ en: 'A1 12', tr: 'A1 12', fa: 'A1 ۱۲' });
    await chat.says({ en: '+12', tr: '+12', fa: '+۱۲' });
    chat.note('What nobody can read');
    await chat.says({
      en: 'My knee hurts this week',
      tr: 'Bu hafta dizim ağrıyor',
      fa: 'این هفته زانویم درد می‌کند',
    });
    expectTranscript(chat, 'texts-asked-back', language);
    expect(await unhandled(world.db)).toEqual([]);
  });

  test('what was asked back is no clearer when it comes again', async () => {
    await using story = await startBen({ gateway: 'smsgate', language });
    const { chat, world, ben } = story;
    await chat.says({ en: 'A1 20', tr: 'A1 20', fa: 'A1 ۲۰' });

    const unclear = { en: 'visited 5 more homes', tr: 'bugün 5 kişi', fa: '۵ خانه دیگر رفتم' };
    await chat.says(unclear);
    await chat.says(unclear);
    chat.note('The note ends the question');
    await chat.says({ en: 'A4 2', tr: 'A4 2', fa: 'A4 ۲' });

    expect(await storedAnswers(world.db, ben)).toEqual(['visits=20', 'volunteers=2']);
    expectTranscript(chat, 'texts-asked-back-again', language);
  });

  test('whether a lower total is meant may be answered as people answer', async () => {
    await using story = await startBen({ gateway: 'smsgate', language });
    const { chat, world, ben } = story;
    const visits = async () =>
      (await storedAnswers(world.db, ben)).filter((each) => each.startsWith('visits'));
    const asked = async (reply: string): Promise<string[]> => {
      await chat.says({ en: 'A1 30', tr: 'A1 30', fa: 'A1 ۳۰' });
      await chat.says({ en: 'A1 12', tr: 'A1 12', fa: 'A1 ۱۲' });
      await chat.says(reply);
      return visits();
    };

    for (const reply of meant[language]) expect([reply, await asked(reply)]).toEqual([reply, ['visits=12']]);
    for (const reply of notMeant[language])
      expect([reply, await asked(reply)]).toEqual([reply, ['visits=30']]);

    expect(await world.db.selectFrom('note').select('text').execute()).toEqual([]);
  });

  test('a lower total is left as it was by a no, and that is said', async () => {
    await using story = await startBen({ gateway: 'smsgate', language });
    const { chat, world, ben } = story;
    const no = { en: 'no', tr: 'hayır', fa: 'نه' };
    const yes = { en: 'yes', tr: 'evet', fa: 'بله' };
    await chat.says({ en: '25 Y N 4', tr: '25 E H 4', fa: '۲۵ بله نه ۴' });

    await chat.says({ en: 'A1 12', tr: 'A1 12', fa: 'A1 ۱۲' });
    await chat.says(no);
    await chat.says({ en: 'A1 +12', tr: 'A1 +12', fa: '۱: +۱۲' });
    chat.note('Two at once');
    const both = { en: 'A1 9, A4 2', tr: 'A1 9, A4 2', fa: 'A1 ۹، A4 ۲' };
    await chat.says(both);
    await chat.says(no);
    await chat.says(both);
    await chat.says(yes);
    chat.note('None after all');
    await chat.says({ en: 'A1 0', tr: 'A1 0', fa: 'A1 ۰' });
    await chat.says(no);
    await chat.says({ en: 'A1 0', tr: 'A1 0', fa: 'A1 ۰' });
    await chat.says({ en: 'none', tr: 'hiç', fa: 'هیچ' });

    const kept = (await storedAnswers(world.db, ben)).filter((each) => !each.startsWith('-'));
    expect(kept).toEqual(['market=1', 'elders=0', 'volunteers=2', 'visits=0']);
    expectTranscript(chat, 'texts-total-left', language);
  });

  test('two totals in one text that are lower than before are both asked about', async () => {
    await using story = await startBen({ gateway: 'smsgate', language });
    const { chat, world, ben } = story;
    await chat.says({ en: '25 Y N 4', tr: '25 E H 4', fa: '۲۵ بله نه ۴' });

    await chat.says({ en: '12 Y N 2', tr: '12 E H 2', fa: '۱۲ بله نه ۲' });
    chat.note('Each with its number, one as the total and one on top');
    await chat.says({ en: 'A1 12 A4 +2', tr: 'A1 12 A4 +2', fa: '۱: ۱۲ ۴: +۲' });
    const mixed = await storedAnswers(world.db, ben);
    chat.note('In order');
    await chat.says({ en: 'A1 10, A4 3', tr: 'A1 10, A4 3', fa: 'A1 ۱۰، A4 ۳' });
    await chat.says({ en: '10 3', tr: '10 3', fa: '۱۰ ۳' });
    chat.note('Only one of them, so the other is asked about once more');
    await chat.says({ en: 'A1 9, A4 2', tr: 'A1 9, A4 2', fa: 'A1 ۹، A4 ۲' });
    await chat.says({ en: 'A4 2', tr: 'A4 2', fa: '۴: ۲' });
    await chat.says({ en: '9', tr: '9', fa: '۹' });
    chat.note('Certain is one, lower than before; the other is not clear');
    await chat.says({ en: 'A1 8, A3', tr: 'A1 8, A3', fa: 'A1 ۸، A3' });
    await chat.says({ en: 'A1 8, A3 yes', tr: 'A1 8, A3 evet', fa: 'A1 ۸، A3 بله' });

    expect(mixed.slice(-2)).toEqual(['visits=12', 'volunteers=6']);
    expect(
      await storedAnswers(world.db, ben).then((all) => all.filter((each) => !each.startsWith('-'))),
    ).toEqual(['market=1', 'volunteers=2', 'visits=8', 'elders=1']);
    expect(await unhandled(world.db)).toEqual([]);
    expectTranscript(chat, 'texts-lower-totals', language);
  });

  test('the example sent back is no report, with the numbers it is', async () => {
    await using story = await startBen({ gateway: 'smsgate', language });
    const { chat, world, ben } = story;

    await chat.says({ en: '7 Y N 1', tr: '7 E H 1', fa: '۷ بله نه ۱' });
    const kept = await storedAnswers(world.db, ben);
    await chat.says({
      en: 'A1 7 A2 Y A3 N A4 1',
      tr: 'A1 7 A2 E A3 H A4 1',
      fa: '۱: ۷ ۲: بله ۳: نه ۴: ۱',
    });

    expect(kept).toEqual([]);
    expect(await storedAnswers(world.db, ben)).toEqual(['visits=7', 'market=1', 'elders=0', 'volunteers=1']);
    expectTranscript(chat, 'texts-example', language);
  });

  test('the example of each of two programmes is no report', async () => {
    await using story = await startBen({ gateway: 'smsgate', language, seed: seedSecondProgram });
    const { chat, world, ben } = story;

    await chat.says({ en: 'B1 N B2 3', tr: 'B1 H B2 3', fa: 'B1 نه B2 ۳' });
    await chat.says({ en: '7 Y N 1', tr: '7 E H 1', fa: '۷ بله نه ۱' });
    const after = await storedAnswers(world.db, ben);
    await chat.says({ en: '25 Y N 4', tr: '25 E H 4', fa: '۲۵ بله نه ۴' });
    await chat.says({ en: 'Y 1', tr: 'E 1', fa: 'بله ۱' });

    expect(after).toEqual(['parks=0', 'clubs=3']);
    expect((await storedAnswers(world.db, ben)).slice(after.length)).toEqual([
      'visits=25',
      'market=1',
      'elders=0',
      'volunteers=4',
    ]);
  });

  test('the example of the other programme is no report where its tasks alone are open', async () => {
    await using story = await startBen({ gateway: 'smsgate', language, seed: seedSecondProgram });
    const { chat, world, ben } = story;
    await chat.says({
      en: 'A1 25 A2 Y A3 N A4 4',
      tr: 'A1 25 A2 E A3 H A4 4',
      fa: 'A1 ۲۵ A2 بله A3 نه A4 ۴',
    });
    const before = await storedAnswers(world.db, ben);

    await chat.says({ en: 'Y 1', tr: 'E 1', fa: 'بله ۱' });
    const after = await storedAnswers(world.db, ben);
    await chat.says({ en: 'Y 2', tr: 'E 2', fa: 'بله ۲' });

    expect(after).toEqual(before);
    expect((await storedAnswers(world.db, ben)).slice(before.length)).toEqual(['parks=1', 'clubs=2']);
  });

  test('a few words do the rest: help, break, another language', async () => {
    await using story = await startBen({ gateway: 'smsgate', language });
    const { chat } = story;

    await chat.says({ en: 'HELP', tr: 'yardım', fa: 'راهنما' });
    await chat.says({ en: 'cık', tr: 'cık', fa: 'کمک' });
    await chat.says({ en: 'break', tr: 'İZİN', fa: 'مرخصی' });
    await chat.says({ en: 'START', tr: 'başla', fa: 'شروع' });
    await chat.says('Türkçe');
    await chat.says('English');
    await chat.says('فارسی');
    await chat.says({ en: 'quit', tr: 'çık', fa: 'انصراف' });
    await chat.says({ en: 'YES', tr: 'evet', fa: 'بله' });
    expectTranscript(chat, 'texts-words', language);
  });

  test('the evenings ask what is open, and the next calendar brings the last result', async () => {
    await using story = await startBen({ gateway: 'smsgate', language });
    const { chat, world } = story;

    chat.note('The first check-in day');
    await world.skipTo('2026-11-27T15:10:00Z');
    await chat.rests();
    await chat.says({ en: 'A1: 20, market yes', tr: 'A1: 20, standa evet', fa: '۱: ۲۰ غرفه بله' });
    chat.note('The last check-in day');
    await world.skipTo('2026-12-02T15:10:00Z');
    await chat.rests();
    await chat.says({ en: 'A3 N A4 3', tr: 'A3 H A4 3', fa: 'A3 نه A4 ۳' });
    chat.note('The next calendar; an answer to the last one');
    await world.skipTo('2026-12-05T06:10:00Z');
    await chat.rests();
    await chat.says({ en: 'A1 35', tr: 'A1 35', fa: 'A1 ۳۵' });
    await chat.says({ en: '3 Y Y 1', tr: '3 E E 1', fa: '۳ بله بله ۱' });
    expectTranscript(chat, 'texts-evenings', language);
  });

  test('a code puts a phone on the list', async () => {
    await using story = await startBen({ gateway: 'smsgate', language });
    const { world, people } = story;
    const phone = phoneOf(world, numberOn('smsgate', '0777'));
    const chat = new TextTranscript(world, phone, language);
    const code = await inviteTo(world, { personId: people.dara });

    await chat.says('merhaba');
    await chat.says('merhaba');
    await chat.says('JOIN nothing');
    phone.send(`JOIN ${code}`);
    await chat.rests();
    await chat.says({ en: '25 Y N 2', tr: '25 E H 2', fa: '۲۵ بله نه ۲' });
    expectTranscript({ text: chat.text.replaceAll(code, 'CODE') }, 'texts-join', language);
  });
});
