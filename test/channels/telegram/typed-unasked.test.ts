import { expect, test } from 'vitest';
import { insertRole } from '../../../src/organisation/role-queries.ts';
import type { BotApiUser } from '../../../src/simulator/bot-api/bot-api-user.ts';
import type { Db } from '../../../src/store/open-database.ts';
import { picture } from '../../check-ins/pictures.ts';
import { storedAnswers, unhandled } from '../../helpers/kept.ts';
import { longAgo, seedPerson } from '../../helpers/seed.ts';
import { startStory } from '../../helpers/story.ts';
import { writeDown } from '../../helpers/transcript.ts';

const newest = ({ messages }: BotApiUser) => messages.findLast(({ from }) => from === 'bot');

const labels = (user: BotApiUser): string[] => (newest(user)?.keyboard ?? []).flat().map(({ text }) => text);

const reasons = (db: Db) =>
  db
    .selectFrom('answer')
    .select('why_not')
    .where('is_current', '=', 1)
    .where('why_not', 'is not', null)
    .execute();

const countNotes = async (db: Db): Promise<number> =>
  (await db.selectFrom('note').select('id').execute()).length;

test.each([
  ['en', 'A3 no', 'No time'],
  ['tr', 'A3 hayır', 'Zaman olmadı'],
] as const)('a «no» that is typed unasked is asked for the reason (%s)', async (language, text, why) => {
  await using story = await startStory({ language });
  const { world, ana } = story;
  const chat = writeDown(world, ana, language);

  await chat.says(text);
  const offered = labels(ana);
  await chat.taps('why-not-no-time');

  expect(offered).toContain(why);
  expect(await reasons(world.db)).toEqual([{ why_not: 'no-time' }]);
  expect(labels(ana)).not.toContain(why);
});

test('what was done is not asked for a reason', async () => {
  await using story = await startStory();
  const chat = writeDown(story.world, story.ana, 'en');

  await chat.says('A3 yes');

  expect(labels(story.ana)).not.toContain('No time');
});

test.each([
  ['unasked', false],
  ['in a check-in', true],
])(
  '«yes» to a total that is lower than before asks which one is meant once more (%s)',
  async (_, isAsked) => {
    await using story = await startStory();
    const { world, ana, people } = story;
    const chat = writeDown(world, ana, 'en');
    await chat.says('A1 25');
    if (isAsked) {
      await world.advanceTo(world.clock.now() + 13 * 3_600_000);
      await chat.taps('button-check-in');
    }
    await chat.says(isAsked ? '7' : 'A1 7');
    const asked = labels(ana);

    await chat.says('yes');
    const again = labels(ana);
    await chat.taps('button-in-total', { total: 7 });

    expect(asked).toEqual(['7 in total', '7 more']);
    expect(again).toEqual(asked);
    expect(await countNotes(world.db)).toBe(0);
    expect(await storedAnswers(world.db, people.ana)).toEqual(['-visits=25', 'visits=7']);
    expect(await unhandled(world.db)).toEqual([]);
  },
);

test('after a lower total that came with another answer, its photo is still asked for', async () => {
  await using story = await startStory();
  const { world, ana, people } = story;
  const chat = writeDown(world, ana, 'en');
  await chat.says('A1 25');

  await chat.says('A1 7 A2 yes');
  await chat.taps('button-more', { more: 7 });

  expect(newest(ana)?.text).toContain('Market stand: please send a photo');
  expect(await storedAnswers(world.db, people.ana)).toEqual(['-visits=25', 'market=1', 'visits=32']);
});

test('a lower total in the middle of a check-in leaves the photo of another task asked for', async () => {
  await using story = await startStory();
  const { world, ana } = story;
  const chat = writeDown(world, ana, 'en');
  await chat.taps('button-check-in');
  await chat.says('25');
  await chat.says('yes');

  await chat.says('A1 7');
  await chat.taps('button-in-total', { total: 7 });
  await chat.does('sends the photo', () => ana.sendPhoto(photo));
  await chat.says('no');
  await chat.says('0');
  await chat.taps('button-nothing-else');

  expect(newest(ana)?.text).toContain('1) 7/40  2) yes 📷  3) no');
  expect(await unhandled(world.db)).toEqual([]);
});

const photo = await picture(1);

test.each([
  ['coordinator', '/board, /pending, /review, /help'],
  ['admin', '/board, /pending, /review, /help'],
  ['leader', '/board, /pending, /help'],
] as const)('a %s without tasks is not told how to report, but where to look', async (role, commands) => {
  await using story = await startStory({
    seed: (db, { district }) => seedPerson(db, { name: 'Filiz', unit: district, role, telegram: '2003' }),
  });
  const { world } = story;
  const filiz = world.botApi.addUser({ id: 2003, firstName: 'Filiz', languageCode: 'en' });
  const said = async (act: () => unknown) => {
    act();
    await world.pause();
    return newest(filiz)?.text ?? '';
  };

  const welcome = await said(() => filiz.start());
  const typed = await said(() => filiz.send('How is it going?'));
  const sticker = await said(() => filiz.sendSticker());

  for (const text of [welcome, typed, sticker]) {
    expect(text.match(/\/[a-z]+/g)?.join(', ')).toBe(commands);
    expect(text).not.toMatch(/check in|tasks come/i);
  }
  expect(typed).toMatch(/^I did not quite get that, so I have kept it as a note\. /);
  expect(await countNotes(world.db)).toBe(1);
});

test('a coordinator who is a rep as well is told how to report', async () => {
  await using story = await startStory();
  const { world, esra, people, sisli } = story;
  const role = { personId: people.esra, unitId: sisli.neighbourhoods.gulbahar, kind: 'rep' as const };
  await world.db.transaction().execute((tx) => insertRole(tx, role, longAgo));

  esra.send('How is it going?');
  await world.pause();

  expect(newest(esra)?.text).toContain('kept it as a note for your coordinator');
});
