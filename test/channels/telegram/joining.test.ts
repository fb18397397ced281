import { expect, test } from 'vitest';
import type { BotApiUser } from '../../../src/simulator/bot-api/bot-api-user.ts';
import { storedAnswers, unhandled } from '../../helpers/kept.ts';
import { seedSisli } from '../../helpers/seed.ts';
import { inviteTo, type Story, startStory } from '../../helpers/story.ts';
import { writeDown } from '../../helpers/transcript.ts';
import { startWorld } from '../../helpers/world.ts';

const newestTo = ({ messages }: BotApiUser): string =>
  messages.findLast(({ from }) => from === 'bot')?.text ?? '';

const addEve = ({ world }: Story) =>
  world.botApi.addUser({ id: 1005, firstName: 'Eve', phone: '+905320000005', languageCode: 'en' });

/** Eve opens the invite and agrees to the notice. */
async function joinWith(story: Story, eve: BotApiUser, code: string): Promise<void> {
  eve.start(code);
  await story.world.pause();
  await writeDown(story.world, eve, 'en').taps('join-accept-notice');
}

const accountOf = async ({ world, people }: Story) => {
  const { value } = await world.db
    .selectFrom('address')
    .select('value')
    .where('person_id', '=', people.ana)
    .where('channel', '=', 'telegram')
    .executeTakeFirstOrThrow();
  return value;
};

test('a check-in that waits on an account that was left takes no answers there', async () => {
  await using story = await startStory();
  const { world, ana, people } = story;
  const chat = writeDown(world, ana, 'en');
  await chat.taps('button-check-in');
  await joinWith(story, addEve(story), await inviteTo(world, { personId: people.ana }));

  const { messageId } = chat.newestWith('+10');
  await chat.says('25');
  const told = newestTo(ana);
  ana.tap(messageId, '+10');
  await world.pause();

  expect(told).toContain('press Start first');
  expect(await storedAnswers(world.db, people.ana)).toEqual([]);
});

test('an invite that was used does not bring back who has moved to another account since', async () => {
  await using story = await startStory();
  const { world, people, ana } = story;
  const eve = addEve(story);
  const code = await inviteTo(world, { personId: people.ana });
  await joinWith(story, eve, code);
  await joinWith(story, ana, await inviteTo(world, { personId: people.ana }));

  await joinWith(story, eve, code);

  expect(await accountOf(story)).toBe(String(ana.account.id));
  expect(newestTo(eve)).toContain('has been used');
});

test('who asked to join and stops then is not taken on', async () => {
  await using story = await startStory();
  const { world, esra } = story;
  const eve = addEve(story);
  const chat = writeDown(world, eve, 'en');
  const coordinator = writeDown(world, esra, 'en');
  await chat.does('presses Start', () => eve.start());
  await chat.taps('join-accept-notice');
  await chat.does('shares the own number', () => eve.shareContact());
  for (const unit of ['İstanbul', 'Şişli', 'Gülbahar']) await chat.tapsLabel(unit);

  await chat.says('/stop');
  await coordinator.taps('join-request-accept');

  expect(coordinator.text).toContain('This request is not there any more');
  expect(newestTo(eve)).not.toContain('you are now the representative');
});

test('who comes before any list was imported is told so, and can try again later', async () => {
  await using world = await startWorld('2026-11-20T12:00:00Z');
  const eve = world.botApi.addUser({
    id: 1005,
    firstName: 'Eve',
    phone: '+905320000005',
    languageCode: 'en',
  });
  const chat = writeDown(world, eve, 'en');
  const join = async () => {
    eve.start();
    await world.pause();
    await chat.taps('join-accept-notice');
    await chat.does('shares the own number', () => eve.shareContact());
  };

  await join();
  const early = newestTo(eve);
  await seedSisli(world.db, { language: 'en' });
  await join();

  expect(early).toContain('The list of neighbourhoods is not there yet');
  expect(newestTo(eve)).toContain('Where do you live?');
  expect(await unhandled(world.db)).toEqual([]);
});
