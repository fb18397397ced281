import { expect, test } from 'vitest';
import { KeyedTurns } from '../../src/channels/keyed-turns.ts';

test('work of one key goes one after another, also after a failure; that of another goes on beside it', async () => {
  const turns = new KeyedTurns();
  const story: string[] = [];
  const held = Promise.withResolvers<void>();
  const work =
    (name: string, until: Promise<unknown> = Promise.resolve()) =>
    async () => {
      story.push(`${name} begins`);
      await until;
      story.push(`${name} ends`);
      if (name === 'first') throw new Error('first');
    };

  const first = turns.take('a', work('first', held.promise));
  const second = turns.take('a', work('second'));
  await turns.take('b', work('beside'));
  held.resolve();

  await expect(first).rejects.toThrow('first');
  await second;
  expect(story).toEqual([
    'first begins',
    'beside begins',
    'beside ends',
    'first ends',
    'second begins',
    'second ends',
  ]);
});
