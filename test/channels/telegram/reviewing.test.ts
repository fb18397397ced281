import { expect, test } from 'vitest';
import { insertRole } from '../../../src/organisation/role-queries.ts';
import { longAgo } from '../../helpers/seed.ts';
import { type Story, startStory } from '../../helpers/story.ts';
import { writeDown } from '../../helpers/transcript.ts';

/** Ana and Cem report far too much. */
async function reportTooMuch({ world, ana, cem }: Story): Promise<void> {
  for (const rep of [ana, cem]) {
    rep.send('A1 150');
    await world.pause();
  }
}

test('an answer of a unit and of one above it is looked at once', async () => {
  await using story = await startStory();
  const { world, esra, people, sisli } = story;
  await reportTooMuch(story);
  const role = { personId: people.esra, unitId: sisli.neighbourhoods.gulbahar, kind: 'coordinator' as const };
  await world.db.transaction().execute((tx) => insertRole(tx, role, longAgo));
  const chat = writeDown(world, esra, 'en');

  await chat.says('/review');

  expect(esra.messages.at(-1)?.text).toMatch(/^2 answers to look at\nAna/);
});

test('who is no coordinator any more is shown no further answer', async () => {
  await using story = await startStory();
  const { world, esra, people } = story;
  await reportTooMuch(story);
  const chat = writeDown(world, esra, 'en');
  await chat.says('/review');

  const now = world.clock.now();
  await world.db.updateTable('role').set({ until_at: now }).where('person_id', '=', people.esra).execute();
  await chat.taps('review-later');

  expect(chat.text).toContain('Ana');
  expect(chat.text).not.toContain('Cem');
  expect(await world.db.selectFrom('review').selectAll().execute()).toEqual([]);
});

test('an answer that was put off is not said to be done with', async () => {
  await using story = await startStory();
  await reportTooMuch(story);
  const chat = writeDown(story.world, story.esra, 'en');

  await chat.says('/review');
  await chat.taps('review-approve');
  await chat.taps('review-later');

  expect(story.esra.messages.at(-1)?.text).toBe('One answer is left for later: /review');
});

test('from the reasons there is a way back to the same card, and nothing is decided', async () => {
  await using story = await startStory();
  const { world, esra } = story;
  await reportTooMuch(story);
  const chat = writeDown(world, esra, 'en');
  await chat.says('/review');
  await chat.taps('review-later');
  const card = esra.messages.at(-1)?.text;

  await chat.taps('review-reject');
  await chat.taps('button-back');

  expect(esra.messages.at(-1)?.text).toBe(card);
  expect(await world.db.selectFrom('review').selectAll().execute()).toEqual([]);

  await chat.taps('review-reject');
  await chat.taps('review-reason-figure');
  expect(await world.db.selectFrom('review').select('verdict').execute()).toEqual([{ verdict: 'rejected' }]);
});
