import { expect, test } from 'vitest';
import type { Desk } from '../../conversations/desk.ts';
import { takeTypedAnswers } from '../../conversations/typed-answers.ts';
import { newCause } from '../check-ins/answering.ts';
import { at, type Fortnight, openFortnight, reject } from '../check-ins/fortnight.ts';
import { storedAnswers } from '../helpers/kept.ts';

function texting({ db, sisli }: Fortnight) {
  const desk: Desk = {
    db,
    now: () => at('11-25 18:00'),
    download: () => Promise.reject(new Error('no photos here')),
  };
  return (text: string, moment: string) =>
    takeTypedAnswers(desk, {
      personId: sisli.people.ana,
      language: 'en',
      channel: 'sms',
      heard: { kind: 'text', text, cause: newCause(), at: at(moment) },
      words: () => '',
    });
}

test('a rejected task counts as open: a number that may be for it is not given to another', async () => {
  await using f = await openFortnight();
  const text = texting(f);
  await text('B1 10 B2 yes B3 no', '11-25 12:00');
  await reject(f, 'ana', 'visits');

  const asked = await text('12', '11-25 14:00');

  expect(asked.type).toBe('ask');
  expect(await storedAnswers(f.db, f.sisli.people.ana)).toEqual(['visits=10', 'market=1', 'elders=0']);
});

test('where only the rejected task is open, a number is its new answer', async () => {
  await using f = await openFortnight();
  const text = texting(f);
  await text('25 yes no 2', '11-25 12:00');
  await reject(f, 'ana', 'visits');

  const kept = await text('30', '11-25 14:00');

  expect(kept.type).toBe('kept');
  expect(await storedAnswers(f.db, f.sisli.people.ana)).toEqual([
    '-visits=25',
    'market=1',
    'elders=0',
    'volunteers=2',
    'visits=30',
  ]);
});
