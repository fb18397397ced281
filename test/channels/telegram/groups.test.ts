import { expect, test } from 'vitest';
import { say } from '../../../src/messages/message.ts';
import { enqueue } from '../../../src/messages/queries.ts';
import { moveGroup } from '../../../src/organisation/group-queries.ts';
import type { BotApiGroup } from '../../../src/simulator/bot-api/bot-api-group.ts';
import type { GroupId } from '../../../src/store/ids.ts';
import { unhandled } from '../../helpers/kept.ts';
import { seedGroup } from '../../helpers/seed.ts';
import { inviteTo, openGroup, type Story, startStory } from '../../helpers/story.ts';

const groupRow = ({ world }: Story) =>
  world.db.selectFrom('group').select(['chat_id', 'state', 'problem', 'thread_id']).executeTakeFirstOrThrow();

const texts = (group: BotApiGroup): string[] =>
  group.messages.filter(({ from, service }) => from === 'bot' && !service).map(({ text = '' }) => text);

const afterReport = async ({ world, ana }: Story, minutes = 16): Promise<void> => {
  ana.send('A1 25');
  await world.advanceTo(world.clock.now() + minutes * 60_000);
};

test('a group that becomes a supergroup keeps its unit, and what waits reaches it', async () => {
  await using story = await startStory();
  const { world, ana } = story;
  const group = await openGroup(story, { kind: 'group' });
  const before = (await groupRow(story)).chat_id;

  group.migrate();
  await afterReport(story);

  const row = await groupRow(story);
  expect([row.chat_id === before, row.chat_id, row.state]).toEqual([false, String(group.id), 'active']);
  expect(texts(group).at(-1)).toContain('Reported: 1 of 4');
  expect(await unhandled(world.db)).toEqual([]);
  expect(ana.messages.length).toBeGreaterThan(0);
});

test('a migration that only the next message tells of is followed', async () => {
  await using story = await startStory();
  const { world } = story;
  const group = await openGroup(story, { kind: 'group' });
  const oldId = String(group.id);
  group.migrate();
  await world.pause();
  await world.db.updateTable('group').set({ chat_id: oldId }).execute();

  await afterReport(story);

  expect((await groupRow(story)).chat_id).toBe(String(group.id));
  expect(texts(group).at(-1)).toContain('Reported: 1 of 4');
});

test.each([
  { state: 'active', after: ['old removed', 'new active'] },
  { state: 'removed', after: ['old active', 'new removed'] },
] as const)(
  'a migration into a chat that is bound already, and $state, loses no message of either',
  async ({ state, after }) => {
    await using story = await startStory();
    const { world, sisli } = story;
    const { db } = world;
    const { id: old } = await seedGroup(db, { unit: sisli.district, chat: '-100' });
    const { id: known } = await seedGroup(db, { unit: sisli.district, chat: '-200' });
    await db.updateTable('group').set({ state }).where('id', '=', known).execute();
    const notice = (group: GroupId) => ({
      key: group,
      kind: 'notice' as const,
      to: { group },
      screen: { message: say('sorry') },
    });
    await db.transaction().execute((tx) => enqueue(tx, [notice(old), notice(known)], world.clock.now()));

    await db.transaction().execute((tx) => moveGroup(tx, '-100', '-200'));

    const rows = await db.selectFrom('group').select(['id', 'chat_id', 'state']).execute();
    const named = rows.map((row) => `${row.id === old ? 'old' : 'new'} ${row.state}`);
    expect(named).toEqual(expect.arrayContaining([...after]));
    expect(rows.find((row) => row.state === 'active')?.chat_id).toBe('-200');
  },
);

test('a group without the bot is left alone, and followed again when it is back', async () => {
  await using story = await startStory();
  const { world, esra } = story;
  const group = await openGroup(story);

  group.removeBot({ by: esra });
  await afterReport(story);
  expect(await groupRow(story)).toMatchObject({ state: 'removed', problem: 'removed' });
  expect(world.botApi.refusals).toEqual([]);

  group.addBot({ by: esra, isAdministrator: true });
  await world.advanceTo(world.clock.now() + 16 * 60_000);
  expect(await groupRow(story)).toMatchObject({ state: 'active', problem: null });
  expect(texts(group).some((text) => text.includes('Reported: 1 of 4'))).toBe(true);
});

test('without the right to pin the status stands in the group, and it says what is missing', async () => {
  await using story = await startStory();
  const { world, esra, sisli } = story;
  const group = await openGroup(story, { isBound: false });
  group.restrictBot({ canPin: false });

  esra.in(group).send(`/bind ${await inviteTo(world, { unitId: sisli.district })}`);
  await world.advanceTo(world.clock.now() + 60_000);

  expect(texts(group)).toEqual([
    expect.stringContaining('This group now follows Şişli'),
    expect.stringContaining('Reported: 0 of 4'),
    expect.stringContaining('I may not pin messages here'),
  ]);
  expect((await groupRow(story)).problem).toContain('not enough rights');
});

test('once the bot may pin, the status that stands in the group is pinned', async () => {
  await using story = await startStory();
  const { world, esra, sisli } = story;
  const group = await openGroup(story, { isBound: false });
  group.restrictBot({ canPin: false });
  esra.in(group).send(`/bind ${await inviteTo(world, { unitId: sisli.district })}`);
  await world.advanceTo(world.clock.now() + 60_000);

  group.restrictBot({ canPin: true });
  await world.advanceTo(world.clock.now() + 16 * 60_000);

  expect(group.pinned.map(({ text }) => text)).toEqual([expect.stringContaining('Reported: 0 of 4')]);
  expect(texts(group).filter((text) => text.includes('Reported:'))).toHaveLength(1);
  expect((await groupRow(story)).problem).toBeNull();
});

test('a group that is bound anew keeps its one pinned status', async () => {
  await using story = await startStory();
  const { world, esra, sisli } = story;
  const group = await openGroup(story);

  esra.in(group).send(`/bind ${await inviteTo(world, { unitId: sisli.province })}`);
  await world.advanceTo(world.clock.now() + 60_000);

  expect(group.pinned.map(({ text }) => text)).toEqual([expect.stringContaining('İstanbul')]);
});

test('the coordinators are told in private, and once, that the bot may not write in their group', async () => {
  await using story = await startStory();
  const { world, esra, orhan } = story;
  const group = await openGroup(story);
  const before = [esra.messages.length, orhan.messages.length];

  group.restrictBot({ canSend: false });
  for (const monday of ['2026-11-23T06:00:10Z', '2026-11-30T06:00:10Z']) await world.skipTo(monday);

  expect(esra.messages.slice(before[0]).map(({ text }) => text)).toEqual([
    expect.stringContaining('I cannot write in the group “Şişli”'),
  ]);
  expect(orhan.messages).toHaveLength(before[1] ?? 0);
});

test('the coordinators are told of a removed group in the morning, not at night', async () => {
  await using story = await startStory();
  const { world, esra, sisli } = story;
  const group = await openGroup(story);
  await world.advanceTo('2026-11-21T20:00:00Z');
  const before = esra.messages.length;

  group.removeBot({ by: esra });
  await world.advanceTo('2026-11-22T05:59:00Z');
  expect(esra.messages).toHaveLength(before);
  await world.advanceTo('2026-11-22T06:01:00Z');

  const told = await world.db
    .selectFrom('outbox')
    .select('content')
    .where('key', 'like', 'group-problem:%')
    .executeTakeFirstOrThrow();
  expect(JSON.parse(told.content)).toMatchObject({ quietIn: sisli.program });
  expect(esra.messages.slice(before).map(({ text }) => text)).toEqual([
    expect.stringContaining('I am no longer in the group “Şişli”'),
  ]);
});

test('a group in which the bot may not write does not hold up its coordinators', async () => {
  await using story = await startStory();
  const { world, esra } = story;
  const group = await openGroup(story);
  group.restrictBot({ canSend: false });

  esra.in(group).send('/pending');
  await world.pause();

  expect(await unhandled(world.db)).toEqual([]);
  expect((await groupRow(story)).problem).toContain('not enough rights');
});

test('bound in a topic, everything goes to that topic; a closed one is the group’s problem until it is open again', async () => {
  await using story = await startStory();
  const { world, esra, sisli } = story;
  const group = await openGroup(story, { isBound: false, isForum: true });
  const threadId = group.addTopic('Saha');
  esra.in(group).send(`/bind ${await inviteTo(world, { unitId: sisli.district })}`, { threadId });
  await world.advanceTo(world.clock.now() + 60_000);
  expect(texts(group)).toHaveLength(2);
  expect(
    group.messages
      .filter(({ from, service }) => from === 'bot' && !service)
      .every((each) => each.threadId === threadId),
  ).toBe(true);

  group.closeTopic(threadId);
  await world.skipTo('2026-11-23T06:00:10Z');

  expect(await groupRow(story)).toMatchObject({
    state: 'active',
    problem: expect.stringContaining('TOPIC_CLOSED'),
  });

  group.reopenTopic(threadId);
  await world.skipTo('2026-11-30T06:00:10Z');

  expect((await groupRow(story)).problem).toBeNull();
});

test('a code binds one group, and that one as often as it likes', async () => {
  await using story = await startStory();
  const { world, esra, sisli } = story;
  const code = await inviteTo(world, { unitId: sisli.district });
  const [first, second] = [
    await openGroup(story, { isBound: false }),
    await openGroup(story, { isBound: false }),
  ];

  for (const group of [first, first, second]) {
    esra.in(group).send(`/bind ${code.toLowerCase()}`);
    await world.pause();
  }

  expect(texts(first).filter((text) => text.includes('follows Şişli'))).toHaveLength(2);
  expect(texts(second)).toEqual([expect.stringContaining('I do not know this code')]);
});

test('while pinning fails there is one status message all the same, and it is pinned later', async () => {
  await using story = await startStory();
  const { world } = story;
  let left = 2;
  world.botApi.faults = (method) =>
    method === 'pinChatMessage' && left-- > 0 ? { kind: 'status', status: 502 } : undefined;
  const group = await openGroup(story);
  await afterReport(story, 40);

  const statuses = group.messages.filter(({ text = '', from }) => from === 'bot' && text.includes('of 4'));
  expect([statuses.length, statuses[0]?.isPinned]).toEqual([1, true]);
});
