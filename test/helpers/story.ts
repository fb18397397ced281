import type { Language } from '../../src/language.ts';
import { createInvite } from '../../src/organisation/create-invite.ts';
import type { InvitePurpose } from '../../src/organisation/invite-queries.ts';
import type { BotApiGroup, NewGroup } from '../../src/simulator/bot-api/bot-api-group.ts';
import type { BotApiUser } from '../../src/simulator/bot-api/bot-api-user.ts';
import type { PersonId, TaskId, UnitId } from '../../src/store/ids.ts';
import type { Db } from '../../src/store/open-database.ts';
import type { TaskTable } from '../../src/store/schema/task.ts';
import { type Sisli, seedPerson, seedSisli, seedTask, seedUnit } from './seed.ts';
import { startWorld, type World, type WorldOptions } from './world.ts';

/** Şişli on the morning on which its first fortnight opens: who is there, and their phones. */
export interface Story {
  readonly world: World;
  readonly sisli: Sisli;
  /** The rep of Gülbahar. */
  readonly ana: BotApiUser;
  /** The rep of Feriköy and Bozkurt. */
  readonly cem: BotApiUser;
  /** Coordinates Şişli. */
  readonly esra: BotApiUser;
  /** Coordinates Kadıköy, and has no business in Şişli. */
  readonly orhan: BotApiUser;
  readonly people: Sisli['people'] & { readonly esra: PersonId; readonly orhan: PersonId };
}

export interface StoryOptions extends WorldOptions {
  readonly language?: Language;
  /** Seeds more before the fortnight opens. */
  readonly seed?: (db: Db, sisli: Sisli) => Promise<unknown>;
  /** Puts more phones into the world before anything goes out. */
  readonly beforeOpening?: (world: World) => void;
}

const morning = '2026-11-21T05:50:00Z';
/** Ten minutes after the opening hour in Istanbul: everybody has their tasks. */
const afterOpening = '2026-11-21T06:10:00Z';

/** Everybody reads the language of the story and has pressed Start long before the tasks come. */
export async function startStory({
  language = 'en',
  seed,
  beforeOpening,
  ...options
}: StoryOptions = {}): Promise<Story & AsyncDisposable> {
  const world = await startWorld(morning, options);
  const sisli = await seedSisli(world.db, { language });
  await translate(world.db, sisli);
  const esra = await seedPerson(world.db, {
    name: 'Esra',
    unit: sisli.district,
    role: 'coordinator',
    telegram: '2001',
  });
  const orhan = await seedPerson(world.db, {
    name: 'Orhan',
    unit: await insertKadikoy(world.db, sisli.province),
    role: 'coordinator',
    telegram: '2002',
  });
  await seed?.(world.db, sisli);
  await world.db.updateTable('person').set({ language }).execute();

  const phone = (id: number, firstName: string, number?: string) =>
    world.botApi.addUser({ id, firstName, languageCode: language, ...(number ? { phone: number } : {}) });
  const story = {
    world,
    sisli,
    ana: phone(1001, 'Ana', '+905320000001'),
    cem: phone(1003, 'Cem', '+905320000003'),
    esra: phone(2001, 'Esra'),
    orhan: phone(2002, 'Orhan'),
    people: { ...sisli.people, esra, orhan },
    [Symbol.asyncDispose]: () => world[Symbol.asyncDispose](),
  };
  beforeOpening?.(world);
  for (const user of [story.ana, story.cem, story.esra, story.orhan]) user.start();
  await world.advanceTo(afterOpening);
  return story;
}

/** Tasks of the kinds that Şişli's four do not have: a rating, a sentence, and a place to be at. */
export async function seedOtherKinds(
  db: Db,
  { program, tasks }: Pick<Sisli, 'program' | 'tasks'>,
): Promise<void> {
  await db.deleteFrom('task').where('id', 'in', [tasks.elders, tasks.volunteers]).execute();
  const add = async (fields: Pick<TaskTable, 'code' | 'kind' | 'evidence'>, titles: Titles) => {
    await nameTask(db, await seedTask(db, { program, title: titles.en, ...fields }), titles);
  };
  await add(
    { code: 'park', kind: 'done', evidence: 'location' },
    { en: 'Tidy the park', tr: 'Parkı temizleme', fa: 'پاکسازی بوستان' },
  );
  await add(
    { code: 'mood', kind: 'rating', evidence: 'none' },
    { en: 'Mood in the street', tr: 'Sokaktaki hava', fa: 'حال و هوای محله' },
  );
  await add(
    { code: 'wish', kind: 'text', evidence: 'none' },
    { en: 'Most heard wish', tr: 'En çok istenen', fa: 'خواستهٔ مردم' },
  );
}

type Titles = Readonly<Record<Language, string>>;

/** The names and titles of Şişli in each language. */
async function translate(db: Db, { tasks, neighbourhoods, district, province }: Sisli): Promise<void> {
  await nameTask(db, tasks.visits, {
    en: 'Door-to-door visits',
    tr: 'Kapı ziyareti',
    fa: 'دیدار خانه‌ها',
    short: { en: 'Home visits', tr: 'Kapı ziyareti', fa: 'دیدار خانه‌ها' },
  });
  await nameTask(db, tasks.market, { en: 'Market stand', tr: 'Pazar standı', fa: 'غرفهٔ بازار' });
  await nameTask(db, tasks.elders, {
    en: "Visit to the elders' home",
    tr: 'Huzurevi ziyareti',
    fa: 'دیدار خانهٔ سالمندان',
    short: { en: "Elders' home", tr: 'Huzurevi', fa: 'سالمندان' },
  });
  await nameTask(db, tasks.volunteers, { en: 'New volunteers', tr: 'Yeni gönüllü', fa: 'داوطلب تازه' });
  await nameUnit(db, province, 'استانبول');
  await nameUnit(db, district, 'شیشلی');
  await nameUnit(db, neighbourhoods.gulbahar, 'گل‌بهار');
  await nameUnit(db, neighbourhoods.ferikoy, 'فری‌کوی');
  await nameUnit(db, neighbourhoods.bozkurt, 'بوزکورت');
}

async function nameTask(
  db: Db,
  id: TaskId,
  { en, tr, fa, short }: Titles & { short?: Titles },
): Promise<void> {
  await db
    .updateTable('task')
    .set({
      title_en: en,
      title_tr: tr,
      title_fa: fa,
      title_sms_en: short?.en ?? en,
      title_sms_tr: short?.tr ?? tr,
      title_sms_fa: short?.fa ?? fa,
    })
    .where('id', '=', id)
    .execute();
}

const nameUnit = (db: Db, id: UnitId, name_fa: string) =>
  db.updateTable('unit').set({ name_fa }).where('id', '=', id).execute();

const insertKadikoy = (db: Db, province: UnitId): Promise<UnitId> =>
  seedUnit(db, { code: '34.kadikoy', name: 'Kadıköy', kind: 'district', parent: province });

/** A supergroup of Şişli's coordinators in which the bot is an administrator; with `isBound`, bound to Şişli. */
export async function openGroup(
  { world, sisli, esra, orhan }: Story,
  { isBound = true, ...more }: { isBound?: boolean } & Partial<NewGroup> = {},
): Promise<BotApiGroup> {
  const group = world.botApi.addGroup({
    title: 'Şişli',
    kind: 'supergroup',
    members: [esra, orhan],
    ...more,
  });
  group.addBot({ by: esra, isAdministrator: true });
  if (isBound) esra.in(group).send(`/bind ${await inviteTo(world, { unitId: sisli.district })}`);
  await world.pause();
  return group;
}

/** A code from headquarters. */
export const inviteTo = (
  { db, clock }: Pick<World, 'db' | 'clock'>,
  purpose: InvitePurpose,
): Promise<string> => db.transaction().execute((tx) => createInvite(tx, purpose, clock.now()));
