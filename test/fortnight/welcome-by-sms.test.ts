import { expect, test } from 'vitest';
import type { Message } from '../../src/messages/message.ts';
import type { Db } from '../../src/store/open-database.ts';
import { memoryDatabase } from '../helpers/database.ts';
import { wording } from '../helpers/jobs.ts';
import { importSheets, sisli } from './importing.ts';

const hindranceTo = () => undefined;

const welcomes = async (db: Db) => {
  const rows = await db
    .selectFrom('outbox')
    .innerJoin('person', 'person.id', 'outbox.person_id')
    .select(['person.name', 'person.language', 'content', 'outbox.not_before'])
    .where('key', 'like', 'welcome:%')
    .orderBy('person.name')
    .execute();
  return rows.map(({ name, language, content, not_before }) => {
    const { screen, quietIn }: { screen: { message: Message }; quietIn?: string } = JSON.parse(content);
    const text = wording.say(screen.message, { language, channel: 'sms' });
    return {
      name,
      text,
      notBefore: new Date(not_before).toISOString(),
      isHeldAtNight: quietIn !== undefined,
    };
  });
};

test('a rep on the list is welcomed by a text that names the organisation and the stop word', async () => {
  await using db = await memoryDatabase();

  await importSheets(db, sisli, { hindranceTo });

  const texts = await welcomes(db);
  expect(texts.map(({ name }) => name)).toEqual(['Ana Kaya', 'Ben Aydın']);
  expect(texts[0]?.text).toMatch(/^Şişli: .*Gülbahar.*DUR$/u);
  expect(texts[1]?.text).toMatch(/^Şişli: .*Bozkurt.*STOP$/u);
});

test('nobody is welcomed twice, nor in quiet hours', async () => {
  await using db = await memoryDatabase();
  const night = Date.parse('2026-11-20T22:00:00Z');

  await importSheets(db, sisli, { hindranceTo, now: night });
  const more = [...sisli.people, ['Dara', '0532 000 00 04', '34.sisli.bozkurt', 'rep', 'fa', 'sms']];
  await importSheets(db, { ...sisli, people: more }, { hindranceTo, now: night });

  const texts = await welcomes(db);
  expect(texts.map(({ name }) => name)).toEqual(['Ana Kaya', 'Ben Aydın', 'Dara']);
  expect(new Set(texts.map(({ notBefore }) => notBefore))).toEqual(new Set(['2026-11-21T06:00:00.000Z']));
});

test('a welcome that an outage delays into the night waits for the morning', async () => {
  await using db = await memoryDatabase();

  await importSheets(db, sisli, { hindranceTo });

  expect((await welcomes(db)).map(({ isHeldAtNight }) => isHeldAtNight)).toEqual([true, true]);
});

test('who came before the program is welcomed with it', async () => {
  await using db = await memoryDatabase();
  const { units, people } = sisli;
  await importSheets(db, { units, people }, { hindranceTo });
  const before = await welcomes(db);

  await importSheets(db, sisli, { hindranceTo });

  expect(before).toEqual([]);
  expect(await welcomes(db)).toHaveLength(2);
});

test('who is no rep, or cannot be texted, gets no such text', async () => {
  await using db = await memoryDatabase();

  await importSheets(db, sisli, {
    hindranceTo: (phone) => (phone.endsWith('01') ? 'not-allowed' : undefined),
  });

  expect((await welcomes(db)).map(({ name }) => name)).toEqual(['Ben Aydın']);
});

test('without a gateway nobody is texted', async () => {
  await using db = await memoryDatabase();

  await importSheets(db, sisli);

  expect(await welcomes(db)).toEqual([]);
});

test('in Persian it begins from the right, also where the organisation has a Latin name', async () => {
  await using db = await memoryDatabase();
  const people = [...sisli.people, ['Dara', '0532 000 00 04', '34.sisli.bozkurt', 'rep', 'fa', 'sms']];

  await importSheets(db, { ...sisli, people }, { hindranceTo: () => undefined });

  const [text = ''] = (await welcomes(db)).flatMap((each) => (each.name === 'Dara' ? [each.text] : []));
  expect(text).toMatch(/^سلام از Şişli! .*لغو$/u);
});
