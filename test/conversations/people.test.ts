import { expect, test } from 'vitest';
import { languages } from '../../src/language.ts';
import { insertRole } from '../../src/organisation/role-queries.ts';
import { expectTranscript } from '../helpers/golden.ts';
import { unhandled } from '../helpers/kept.ts';
import { longAgo, seedPerson, seedProgram, seedTask } from '../helpers/seed.ts';
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

test('in the group a coordinator is handed the pages of its unit in private, a rep who is there is not', async () => {
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
  expect(chat.text).toContain('toast      I have sent it to you in private.');
  expect(chat.text).not.toMatch(/👤|\+90532/u);
  expect(esra.messages.at(-1)?.text).toContain('👤 Ana · Gülbahar\n+905320000001');
});

test('who cannot be written to in private is told how, and the group reads no page', async () => {
  await using story = await startStory();
  const { world, esra } = story;
  const group = await openGroup(story);
  const chat = writeDownGroup(world, group, { speaker: esra, language: 'en' });
  esra.block();
  await world.pause();

  await chat.says('/people');
  await chat.tapsLabel('Gülbahar · Ana');

  expect(chat.text).toContain('toast      Please open a private chat with me and press Start.');
  expect(chat.text).not.toContain('👤');
  expect(await unhandled(world.db)).toEqual([]);
});

test('a page leaves out programmes in which the rep has tasks for units elsewhere only', async () => {
  await using story = await startStory({
    seed: async (db, { province, people }) => {
      const { id: kadikoy } = await db
        .selectFrom('unit')
        .select('id')
        .where('parent_id', '=', province)
        .where('name', '=', 'Kadıköy')
        .executeTakeFirstOrThrow();
      const program = await seedProgram(db, { code: 'p2', cycleDays: 10, checkInDays: '5' });
      await seedTask(db, { program, code: 'parks', title: 'Parks', units: [kadikoy] });
      const role = { personId: people.ana, unitId: kadikoy, kind: 'rep' as const };
      await db.transaction().execute((tx) => insertRole(tx, role, longAgo));
    },
  });
  const { world, ana, esra, orhan } = story;
  const rep = writeDown(world, ana, 'en');
  await rep.says('A1 5');
  const pageFor = async (coordinator: typeof esra): Promise<string> => {
    const chat = writeDown(world, coordinator, 'en');
    await chat.says('/people');
    await chat.tapsLabel(chat.buttonWith('Ana'));
    return coordinator.messages.at(-1)?.text ?? '';
  };

  const [inSisli, inKadikoy] = [await pageFor(esra), await pageFor(orhan)];

  expect(inSisli).toContain('21 Nov – 4 Dec');
  expect(inSisli).not.toContain('21 Nov – 30 Nov');
  expect(inKadikoy).toContain('21 Nov – 30 Nov');
});
