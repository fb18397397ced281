import { expect, test } from 'vitest';
import { languages } from '../../src/language.ts';
import { insertRole } from '../../src/organisation/role-queries.ts';
import { expectTranscript } from '../helpers/golden.ts';
import { unhandled } from '../helpers/kept.ts';
import { longAgo, seedPerson } from '../helpers/seed.ts';
import { openGroup, startStory } from '../helpers/story.ts';
import { writeDown, writeDownGroup } from '../helpers/transcript.ts';

test.each(languages)('in %s, a coordinator reads how a rep stands and what they wrote', async (language) => {
  await using story = await startStory({ language });
  const { world, ana, esra, orhan } = story;
  const rep = writeDown(world, ana, language);
  const chat = writeDown(world, esra, language);
  await rep.says({
    en: 'My knee hurts this week',
    tr: 'Bu hafta dizim ağrıyor',
    fa: 'این هفته زانویم درد می‌کند',
  });
  await rep.says('/checkin');
  await rep.says('25');
  for (let question = 0; question < 3; question += 1) await rep.taps('button-skip');
  await rep.says({ en: 'I helped at the school', tr: 'Okulda yardım ettim', fa: 'در مدرسه کمک کردم' });
  await rep.says({ en: 'Call me', tr: 'beni arayın', fa: 'تماس' });

  await chat.says('/people');
  await chat.tapsLabel(chat.buttonWith('Ana'));
  await chat.taps('button-back');
  await chat.tapsLabel(chat.buttonWith('Ben'));
  expect(await unhandled(world.db)).toEqual([]);
  expectTranscript(chat, 'people', language);
  expect(orhan.messages.at(-1)?.text).not.toContain('Ana');
});

test('an admin of the province goes down to a district first', async () => {
  await using story = await startStory();
  const { world, esra, people, sisli } = story;
  const role = { personId: people.esra, unitId: sisli.province, kind: 'admin' as const };
  await world.db
    .updateTable('role')
    .set({ until_at: longAgo })
    .where('person_id', '=', people.esra)
    .execute();
  await world.db.transaction().execute((tx) => insertRole(tx, role, longAgo));
  const chat = writeDown(world, esra, 'en');

  await chat.says('/people');
  await chat.tapsLabel('Şişli');

  expect(esra.messages.at(-1)?.text).toBe('Şişli: 5 representatives. Whose page would you like to see?');
});

test('long lists come in pages, the last of which leads back to the first', async () => {
  await using story = await startStory({
    seed: async (db, { neighbourhoods }) => {
      for (let index = 10; index < 32; index += 1)
        await seedPerson(db, { name: `Rep ${index}`, unit: neighbourhoods.bozkurt });
    },
  });
  const chat = writeDown(story.world, story.esra, 'en');
  const labels = () => (story.esra.messages.at(-1)?.keyboard ?? []).flat().map(({ text }) => text);

  await chat.says('/people');
  const first = labels();
  await chat.taps('button-more-units');
  const second = labels();
  await chat.taps('button-more-units');

  expect([first.length, second.length]).toEqual([21, 8]);
  expect(new Set([...first, ...second]).size).toBe(28);
  expect(labels()).toEqual(first);
});

test('a page is for the coordinators of the unit, and asked at each tap', async () => {
  await using story = await startStory();
  const { world, ana, esra, orhan, people, sisli } = story;
  const toasts: string[] = [];
  world.botApi.on((event) => {
    if (event.type === 'callback-answer' && event.text) toasts.push(event.text);
  });
  const tapAs = async (user: typeof ana, data: string) => {
    const own = user.messages.findLast(({ from }) => from === 'bot');
    user.tap(own?.messageId ?? 0, data, { isStale: true });
    await world.pause();
  };
  const page = `pn1:${people.ana}:${sisli.district}`;

  for (const data of [page, `pp1:${sisli.district}:0`]) {
    await tapAs(ana, data);
    await tapAs(orhan, data);
  }
  const own = await world.db
    .selectFrom('role')
    .select('unit_id')
    .where('person_id', '=', people.orhan)
    .executeTakeFirstOrThrow();
  await tapAs(orhan, `pn1:${people.ana}:${own.unit_id}`);
  ana.send('/people');
  await world.pause();
  expect(ana.messages.at(-1)?.text).toBe('This is for coordinators.');
  const chat = writeDown(world, esra, 'en');
  await chat.says('/people');
  await world.db
    .updateTable('role')
    .set({ until_at: world.clock.now() })
    .where('person_id', '=', people.esra)
    .execute();
  await chat.tapsLabel('Gülbahar · Ana');

  expect(toasts).toEqual(Array.from({ length: 6 }, () => 'This is for the coordinators of this unit.'));
  expect(await unhandled(world.db)).toEqual([]);
});

test('in the group a coordinator opens the pages of its unit, a rep who is there does not', async () => {
  await using story = await startStory();
  const { world, cem, esra } = story;
  const group = await openGroup(story);
  group.addMember(cem);
  const chat = writeDownGroup(world, group, { speaker: esra, language: 'en' });

  await chat.says('/people');
  await chat.by(cem.in(group)).tapsLabel('Gülbahar · Ana');
  const refused = chat.text;
  await chat.by(esra.in(group)).tapsLabel('Gülbahar · Ana');

  expect(refused).toContain('toast      This is for the coordinators of this unit.');
  expect(refused).not.toContain('👤');
  expect(chat.text).toContain('👤 Ana · Gülbahar');
});
