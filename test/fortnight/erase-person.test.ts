import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { joinBoards } from '../../src/boards/join-boards.ts';
import { postBoard, postBoards } from '../../src/boards/post-board.ts';
import { prepareBoard } from '../../src/boards/prepare-board.ts';
import { attachPhoto } from '../../src/check-ins/attach-photo.ts';
import { recordOtherWork } from '../../src/check-ins/record-other-work.ts';
import { erasePerson, eraseStranger } from '../../src/fortnight/erase-person.ts';
import { insertArrivals, markFailed } from '../../src/messages/inbox-queries.ts';
import { say } from '../../src/messages/message.ts';
import { enqueue } from '../../src/messages/queries.ts';
import { createWording } from '../../src/messages/wording.ts';
import { newId } from '../../src/store/ids.ts';
import { migrate } from '../../src/store/migrate.ts';
import { type Db, openDatabase } from '../../src/store/open-database.ts';
import { truncateLog } from '../../src/store/truncate-log.ts';
import { answer, count, newCause, noon, standingOf, yes } from '../check-ins/answering.ts';
import { type Fortnight, openFortnight } from '../check-ins/fortnight.ts';
import { picture } from '../check-ins/pictures.ts';
import { allText } from '../helpers/all-text.ts';
import { seedGroup, seedPerson } from '../helpers/seed.ts';

const secrets = ['Zübeyde', '+905329998877', '990077', 'huzurevinde pasta kestik'];

/** Ana under a name that stands nowhere else: she has reported, with a photo and other work, and has been written to. */
async function busyFortnight(): Promise<Fortnight> {
  const f = await openFortnight();
  const { db, sisli } = f;
  const { ana } = sisli.people;
  await db.updateTable('person').set({ name: 'Zübeyde "Z" O_%' }).where('id', '=', ana).execute();
  await db.updateTable('address').set({ value: '990077' }).where('value', '=', '1001').execute();
  await db
    .updateTable('address')
    .set({ value: '+905329998877' })
    .where('value', '=', '+905320000001')
    .execute();
  await answer(f, 'ana', [
    ['visits', count(25)],
    ['market', yes],
  ]);
  const evidence = { personId: ana, assignmentId: f.task('ana', 'market'), receivedAt: noon };
  await attachPhoto(db, { ...evidence, cause: newCause(), bytes: await picture(1) }, noon);
  await recordOtherWork(db, {
    personId: ana,
    cycleId: f.cycleId,
    text: 'huzurevinde pasta kestik',
    channel: 'telegram',
    receivedAt: noon,
    cause: newCause(),
  });
  await converse(f);
  return f;
}

async function converse({ db, sisli, coordinator }: Fortnight): Promise<void> {
  const text = 'huzurevinde pasta kestik';
  const from = { channel: 'telegram', stampedAt: noon } as const;
  const arrivals = [
    { ...from, providerId: '1', conversation: 'telegram:990077:990077', payload: JSON.stringify({ text }) },
    {
      ...from,
      providerId: '2',
      conversation: 'telegram:-5:7',
      payload: '{"text":"Zübeyde \\"Z\\" O_% nerede?"}',
    },
    { ...from, providerId: '3', conversation: 'telegram:1003:1003', payload: '{"text":"Zübeyde kim?"}' },
  ];
  await db.transaction().execute((tx) => insertArrivals(tx, arrivals, noon));
  await db.updateTable('inbox').set({ state: 'done' }).where('provider_id', '!=', '1').execute();
  await db.transaction().execute(async (tx) => {
    const message = say('privacy-role', { role: 'Zübeyde "Z" O_%', unit: '' });
    const kind = 'notice' as const;
    await enqueue(
      tx,
      [
        { key: 'hers', kind, to: { person: sisli.people.ana }, screen: { message } },
        { key: 'theirs', kind, to: { person: coordinator }, screen: { message } },
      ],
      noon,
    );
  });
  await db.updateTable('outbox').set({ state: 'sent' }).where('key', '=', 'theirs').execute();
}

const erase = (db: Db, f: Fortnight) =>
  erasePerson(db, { personId: f.sisli.people.ana, actor: 'cli' }, noon + 1);

test('who is erased is found nowhere any more, neither by name nor by number nor by what they wrote', async () => {
  await using f = await busyFortnight();
  const before = await allText(f.db);
  await f.db.updateTable('inbox').set({ payload: '{}' }).where('provider_id', '=', '3').execute();

  const erased = await erase(f.db, f);

  const after = await allText(f.db);
  expect(secrets.filter((secret) => !before.includes(secret))).toEqual([]);
  expect(secrets.filter((secret) => after.includes(secret))).toEqual([]);
  expect(erased).toEqual({ photos: 1, texts: 1, messages: 1 });
  expect(await f.db.selectFrom('attachment').select('id').execute()).toEqual([]);
});

test('what an erased person reached still counts, and what others wrote stays', async () => {
  await using f = await busyFortnight();
  const before = await standingOf(f, 'ana');

  await erase(f.db, f);

  const { score } = await f.db
    .selectFrom('score')
    .select('score')
    .where('person_id', '=', f.sisli.people.ana)
    .executeTakeFirstOrThrow();
  const kept = await f.db.selectFrom('inbox').select('payload').where('provider_id', '=', '3').execute();
  expect(score).toBe(before.score);
  expect(kept).toEqual([{ payload: '{"text":"Zübeyde kim?"}' }]);
});

test('an erased person is written to no more, and erasing them again finds nobody', async () => {
  await using f = await busyFortnight();

  await erase(f.db, f);

  const waiting = await f.db.selectFrom('outbox').select('key').where('state', '=', 'waiting').execute();
  expect(waiting).toEqual([]);
  await expect(erase(f.db, f)).rejects.toMatchObject({ key: 'person-unknown' });
});

test('an erased name is not left in the bytes of the file either', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'saha-erase-'));
  const db = openDatabase(join(folder, 'saha.db'));
  try {
    await migrate(db);
    const personId = await seedPerson(db, { name: 'Zübeyde Hanım', phone: '+905329998877' });

    await erasePerson(db, { personId, actor: 'cli' }, noon);

    await db.destroy();
    const bytes = await readFile(join(folder, 'saha.db'));
    expect(bytes.includes('Zübeyde Hanım')).toBe(false);
    expect(bytes.includes('+905329998877')).toBe(false);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('what is on its way to them, or tells others of them, holds nothing of them either', async () => {
  await using f = await busyFortnight();
  const { db, sisli } = f;
  const about = { message: say('join-request-card', { name: 'Zübeyde "Z" O_%' }) };
  const to = { person: sisli.people.cem };
  await db
    .transaction()
    .execute((tx) => enqueue(tx, [{ key: 'about', kind: 'notice', to, screen: about }], noon));
  await db
    .transaction()
    .execute((tx) =>
      enqueue(tx, [{ key: 'own', kind: 'notice', to: { person: sisli.people.ana }, screen: about }], noon),
    );
  await db.updateTable('outbox').set({ state: 'sending' }).where('key', '=', 'own').execute();

  await erase(db, f);

  const rows = await db
    .selectFrom('outbox')
    .select(['key', 'state', 'content', 'expires_at'])
    .where('key', 'in', ['about', 'own'])
    .orderBy('key')
    .execute();
  expect(rows).toMatchObject([
    { state: 'waiting', content: expect.stringContaining('"name":"–"') },
    { state: 'sending', content: '{}', expires_at: noon },
  ]);
});

test('the picture of a board that shows them goes; its message stays', async () => {
  await using f = await busyFortnight();
  const { db, sisli, cycleId } = f;
  const group = await seedGroup(db, { unit: sisli.district });
  const wording = createWording();
  const which = { cycleId, isFinal: false, unitId: sisli.district, language: 'en' as const, now: noon };
  const board = await prepareBoard({ db, wording }, which);
  await db.transaction().execute((tx) => postBoard(tx, { key: 'board', group, board, now: noon }));

  await erase(db, f);

  expect(await db.selectFrom('attachment').select('id').execute()).toEqual([]);
  const row = await db
    .selectFrom('outbox')
    .select(['state', 'attachment_id'])
    .where('key', '=', 'board')
    .executeTakeFirstOrThrow();
  expect(row).toEqual({ state: 'waiting', attachment_id: null });
});

test('the picture of several boards goes, whichever of them shows the person', async () => {
  await using f = await busyFortnight();
  const { db, sisli, cycleId } = f;
  const group = await seedGroup(db, { unit: sisli.district });
  const speaker = { wording: createWording(), language: 'en' as const };
  const which = { cycleId, isFinal: false, unitId: sisli.district, now: noon };
  const { board } = await prepareBoard({ ...speaker, db }, { ...which, language: 'en' });
  const other = { ...board, rows: [], movers: [], streaks: [], standings: [] };
  const boards = [other, board].map((each, index) => ({ key: `board:${index}`, board: each }));
  const joined = await joinBoards(
    boards.map((each) => ({ program: 'p', board: each.board })),
    speaker,
  );
  await db.transaction().execute((tx) => postBoards(tx, { boards, ...joined, group, now: noon }));

  await erase(db, f);

  expect(await db.selectFrom('attachment').select('id').execute()).toEqual([]);
});

test('of somebody who is on no list, what they wrote and their request to join go', async () => {
  await using f = await openFortnight();
  const { db, sisli } = f;
  const payload = JSON.stringify({ text: 'Ben Zübeyde' });
  const conversation = 'telegram:990077:990077';
  await db
    .transaction()
    .execute((tx) =>
      insertArrivals(
        tx,
        [{ channel: 'telegram', providerId: '9', conversation, payload, stampedAt: noon }],
        noon,
      ),
    );
  await db
    .insertInto('join_request')
    .values({
      id: newId(),
      telegram_user: '990077',
      name: 'Zübeyde',
      phone: '+905329998877',
      language: 'tr',
      unit_id: sisli.district,
      state: 'waiting',
      created_at: noon,
      decided_at: null,
      decided_by: null,
    })
    .execute();
  const address = { channel: 'telegram', value: '990077' } as const;

  const erased = await eraseStranger(db, { address, actor: 'cli' }, noon);
  const again = await eraseStranger(db, { address, actor: 'cli' }, noon);

  expect(erased).toEqual({ photos: 0, texts: 0, messages: 1 });
  expect(again).toBeUndefined();
  const after = await allText(db);
  for (const secret of ['Zübeyde', '990077', '+905329998877']) expect(after).not.toContain(secret);
});

interface Names {
  readonly name: string;
  readonly goes: readonly unknown[];
  readonly stays: readonly unknown[];
}

const names: Names[] = [
  {
    name: 'a',
    goes: [{ text: 'a' }],
    stays: [{ text: 'Ana geldi' }, { text: 'a b' }, { a: 1 }],
  },
  {
    name: 'id',
    goes: [{ from: { first_name: 'id' } }],
    stays: [{ id: 1, text: 'did' }],
  },
  {
    name: 'Ali',
    goes: [{ text: 'Ali’ye sor' }, { text: 'Bugün ali, yarın Can' }],
    stays: [{ text: 'Alibeyköy' }, { text: 'Mahalleali' }, { text: 'Vali' }],
  },
  {
    name: 'private',
    goes: [{ text: 'a private word' }],
    stays: [{ chat: { type: 'private' }, text: 'x' }],
  },
];

test.for(names)('erasing somebody called $name leaves what does not speak of them', async (names) => {
  await using f = await openFortnight();
  const { db, sisli } = f;
  const texts = [...names.goes, ...names.stays].map((content) => JSON.stringify(content));
  const arrivals = texts.map((payload, index) => ({
    channel: 'telegram' as const,
    conversation: 'telegram:5:5',
    providerId: `${index}`,
    payload,
    stampedAt: noon,
  }));
  await db.transaction().execute((tx) => insertArrivals(tx, arrivals, noon));
  await db.updateTable('inbox').set({ state: 'done' }).execute();
  const to = { person: sisli.people.ben };
  const message = say('sorry');
  const outgoing = texts.map((_, index) => ({
    key: `k${index}`,
    kind: 'notice' as const,
    to,
    screen: { message },
  }));
  await db.transaction().execute((tx) => enqueue(tx, outgoing, noon));
  for (const [index, content] of texts.entries())
    await db.updateTable('outbox').set({ content, state: 'sent' }).where('key', '=', `k${index}`).execute();
  await db.updateTable('person').set({ name: names.name }).where('id', '=', sisli.people.ana).execute();

  await erase(db, f);

  const left = [...names.goes.map(() => '{}'), ...names.stays.map((content) => JSON.stringify(content))];
  const inbox = await db.selectFrom('inbox').select('payload').orderBy('id').execute();
  const outbox = await db
    .selectFrom('outbox')
    .select('content')
    .where('key', 'like', 'k%')
    .orderBy('id')
    .execute();
  expect(inbox.map(({ payload }) => payload)).toEqual(left);
  expect(outbox.map(({ content }) => content)).toEqual(left);
});

test('the name of a stranger who calls themselves like a part of a message leaves what waits whole', async () => {
  await using f = await openFortnight();
  const { db, sisli } = f;
  const to = { person: sisli.people.ben };
  const message = say('join-request-card', { name: 'key' });
  await db
    .transaction()
    .execute((tx) => enqueue(tx, [{ key: 'about', kind: 'notice', to, screen: { message } }], noon));
  await db.updateTable('person').set({ name: 'key' }).where('id', '=', sisli.people.ana).execute();

  await erase(db, f);

  const [row] = await db.selectFrom('outbox').select('content').where('key', '=', 'about').execute();
  expect(JSON.parse(row?.content ?? '')).toMatchObject({
    screen: { message: { key: 'join-request-card', vars: { name: '–' } } },
  });
});

test('beside a process that has the file open, nothing is left in the log beside it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'saha-erase-'));
  const path = join(folder, 'saha.db');
  const [bot, command] = [openDatabase(path), openDatabase(path)];
  try {
    await migrate(bot);
    const personId = await seedPerson(bot, { name: 'Zübeyde Hanım', phone: '+905329998877' });

    await erasePerson(command, { personId, actor: 'cli' }, noon);
    const isOut = await truncateLog(command);

    expect(isOut).toBe(true);
    for (const file of await readdir(folder)) {
      const bytes = await readFile(join(folder, file));
      expect([file, bytes.includes('Zübeyde Hanım'), bytes.includes('+905329998877')]).toEqual([
        file,
        false,
        false,
      ]);
    }
  } finally {
    await Promise.all([bot.destroy(), command.destroy()]);
    await rm(folder, { recursive: true });
  }
});

test('a row that fails while its person is erased neither waits again nor says what was in it', async () => {
  await using f = await busyFortnight();
  const { id } = await f.db
    .selectFrom('inbox')
    .select('id')
    .where('provider_id', '=', '1')
    .executeTakeFirstOrThrow();
  await erase(f.db, f);

  const failure = { state: 'waiting', error: 'Zübeyde', notBefore: noon } as const;
  const isOurs = await f.db.transaction().execute((tx) => markFailed(tx, id, failure));

  const row = await f.db
    .selectFrom('inbox')
    .select(['state', 'error'])
    .where('id', '=', id)
    .executeTakeFirst();
  expect([isOurs, row]).toEqual([false, { state: 'done', error: null }]);
});
