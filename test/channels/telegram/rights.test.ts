import { expect, test } from 'vitest';
import type { BotApiUser } from '../../../src/simulator/bot-api/bot-api-user.ts';
import type { PersonId } from '../../../src/store/ids.ts';
import { storedAnswers, unhandled } from '../../helpers/kept.ts';
import { openGroup, type Story, startStory } from '../../helpers/story.ts';
import { writeDownGroup } from '../../helpers/transcript.ts';

const saidTo = (user: BotApiUser): string =>
  user.messages
    .filter(({ from }) => from === 'bot')
    .map(({ text = '' }) => text)
    .join('\n');

/** Taps data that the phone was never given. */
async function forge({ world }: Story, user: BotApiUser, data: string): Promise<string> {
  const toasts: string[] = [];
  const off = world.botApi.on((event) => {
    if (event.type === 'callback-answer' && event.userId === user.id) toasts.push(event.text ?? '');
  });
  const own = user.messages.findLast(({ from }) => from === 'bot');
  user.tap(own?.messageId ?? 0, data, { isStale: true });
  await world.pause();
  off();
  return toasts.join('\n');
}

const assignmentsOf = ({ world }: Story, person: PersonId) =>
  world.db.selectFrom('assignment').select(['id', 'cycle_id']).where('person_id', '=', person).execute();

test('nobody answers, plans, changes or explains with the ids of somebody else', async () => {
  await using story = await startStory();
  const { world, ana, cem, people } = story;
  cem.send('A1 25');
  await world.pause();
  const [foreign] = await assignmentsOf(story, people.cem);
  const id = foreign?.id ?? '';
  const before = await storedAnswers(world.db, people.cem);

  for (const data of [`an1:${id}:=40`, `wn1:${id}:no-time`, `ct1:${id}`, `pt1:${id}`, `py1:${id}:2026-11-24`])
    await forge(story, ana, data);

  expect(await storedAnswers(world.db, people.cem)).toEqual(before);
  expect(await storedAnswers(world.db, people.ana)).toEqual([]);
  expect(await world.db.selectFrom('planned_day').selectAll().execute()).toEqual([]);
  expect(saidTo(ana)).not.toMatch(/Feriköy|Bozkurt|25/);
  expect(await unhandled(world.db)).toEqual([]);
});

test('a rep cannot review, decide about requests or see who is pending', async () => {
  await using story = await startStory();
  const { world, ana, cem, sisli, people } = story;
  cem.send('A1 150');
  await world.pause();
  const answer = await world.db.selectFrom('answer').select(['id', 'cycle_id']).executeTakeFirstOrThrow();

  const toasts = [
    await forge(story, ana, `rv1:${answer.id}:ok`),
    await forge(story, ana, `pe1:${answer.cycle_id}:${sisli.district}`),
  ];
  for (const command of ['/pending', '/board', '/review']) {
    ana.send(command);
    await world.pause();
    expect(saidTo(ana)).toContain('This is for coordinators.');
  }

  expect(toasts).toEqual(Array(2).fill('This is for the coordinators of this unit.'));
  expect(await storedAnswers(world.db, people.cem)).toEqual(['visits=150']);
  expect(saidTo(ana)).not.toContain('Cem');
});

test('a coordinator of another district approves, rejects and sees nothing of this one', async () => {
  await using story = await startStory();
  const { world, ana, orhan, sisli } = story;
  ana.send('A1 150');
  await world.pause();
  const answer = await world.db.selectFrom('answer').select(['id', 'cycle_id']).executeTakeFirstOrThrow();

  await forge(story, orhan, `rv1:${answer.id}:ok`);
  await forge(story, orhan, `rv1:${answer.id}:no`);
  orhan.send('because I say so');
  await world.pause();
  const toast = await forge(story, orhan, `pe1:${answer.cycle_id}:${sisli.district}`);

  expect(toast).toBe('This is for the coordinators of this unit.');
  expect(await world.db.selectFrom('review').selectAll().execute()).toEqual([]);
  expect(saidTo(orhan)).toContain('You can review the answers of your own units only.');
  expect(saidTo(orhan)).not.toMatch(/Ana|Gülbahar|150/);
});

test('in a group nobody is shown their own affairs, and strangers get no list', async () => {
  await using story = await startStory();
  const { world, ana, esra } = story;
  const group = await openGroup(story);
  const stranger = world.botApi.addUser({ firstName: 'Stranger' });
  group.addMember(ana);
  group.addMember(stranger);
  const chat = writeDownGroup(world, group, { speaker: esra, language: 'en' });

  for (const user of [ana, esra]) {
    chat.by(user.in(group));
    for (const command of ['/tasks', '/checkin', '/score', '/privacy', '/break', '/stop', '/help', '/dil'])
      await chat.says(command);
    await world.advanceTo(world.clock.now() + 60_000);
  }
  chat.by(stranger.in(group));
  for (const command of ['/pending', '/board', '/review', '/nonsense', '/start']) await chat.says(command);

  expect(chat.text).not.toMatch(/\+9053|Door-to-door|Not reported|\[picture\]/);
  const people = await world.db.selectFrom('person').select('stopped_at').execute();
  expect(people.every(({ stopped_at }) => stopped_at === null)).toBe(true);
});

test('what coordinators say to each other is no reason for a rejection; a reply to the bot is', async () => {
  await using story = await startStory();
  const { world, ana, esra } = story;
  const group = await openGroup(story);
  ana.send('A1 150');
  await world.pause();
  const chat = writeDownGroup(world, group, { speaker: esra, language: 'en' });
  await chat.says('/review');
  await chat.taps('review-reject');
  const question = chat.newestWith('It was not done');

  await chat.says('Orhan, are you coming to lunch?');
  expect(await world.db.selectFrom('review').selectAll().execute()).toEqual([]);

  await chat.says('That is more than there are houses', { replyTo: question.messageId });
  expect(await world.db.selectFrom('review').select('reason').execute()).toEqual([
    { reason: 'That is more than there are houses' },
  ]);
});
