import { expect, test } from 'vitest';
import { checkInSummary } from '../../conversations/check-in-summary.ts';
import { scoreScreen } from '../../conversations/score-screen.ts';
import type { Screen } from '../../src/messages/message.ts';
import { createWording } from '../../src/messages/wording.ts';
import { answer, no, yes } from '../check-ins/answering.ts';
import { type Fortnight, openFortnight, reject } from '../check-ins/fortnight.ts';

const wording = createWording();
const reader = { language: 'en', channel: 'telegram' } as const;

/** What ana sees, with the labels of its buttons. */
async function seenBy(f: Fortnight, screenOf: typeof scoreScreen): Promise<string[]> {
  const { message, choices = [] }: Screen = await screenOf(f.db, {
    personId: f.sisli.people.ana,
    cycleId: f.cycleId,
  });
  return [message, ...choices.flat().map(({ label }) => label)].flatMap((each) =>
    wording.say(each, reader).split('\n'),
  );
}

test('before a first report there is neither a score nor a place', async () => {
  await using f = await openFortnight();

  expect(await seenBy(f, scoreScreen)).toEqual([
    '1) Door-to-door visits: not answered yet → 0',
    '2) Market stand: not answered yet → 0',
    "3) Visit to the elders' home: not answered yet → 0",
    '4) New volunteers: not answered yet → 0',
    '',
    'There is no score yet. It comes with your first report.',
    '✍ Check in',
  ]);
  expect(await seenBy(f, checkInSummary)).toEqual([
    'Nothing reported yet.',
    'There is no score yet. It comes with your first report.',
    '✍ Check in',
  ]);
});

test('whose only answer was rejected reads why, and no place', async () => {
  await using f = await openFortnight();
  await answer(f, 'ana', [['market', yes]]);
  await reject(f, 'ana', 'market');

  const seen = await seenBy(f, scoreScreen);

  expect(seen).toContain('2) Market stand: yes (not accepted: Blurred) → 0');
  expect(seen).toContain('There is no score yet. It comes with your first report.');
  expect(seen.join()).not.toMatch(/of 100|place/);
});

test('a report of «no» is a report: there is a score of 0 with its place', async () => {
  await using f = await openFortnight();
  await answer(f, 'ana', [['market', no]]);

  expect(await seenBy(f, scoreScreen)).toContain(
    'Score 0 · place 1 of 4 in Şişli. You can add to this until 4 December.',
  );
});
