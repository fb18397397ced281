import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { KeyedTurns } from '../../src/channels/keyed-turns.ts';

test('work of one key goes one after another, also after a failure; that of another goes on beside it', async () => {
  const turns = new KeyedTurns();
  const story: string[] = [];
  const work = (name: string, ms: number) => async () => {
    story.push(`${name} begins`);
    await sleep(ms);
    story.push(`${name} ends`);
    if (name === 'first') throw new Error('first');
  };

  const first = turns.take('a', work('first', 20));
  const second = turns.take('a', work('second', 0));
  const beside = turns.take('b', work('beside', 0));

  await expect(first).rejects.toThrow('first');
  await Promise.all([second, beside]);
  expect(story).toEqual([
    'first begins',
    'beside begins',
    'beside ends',
    'first ends',
    'second begins',
    'second ends',
  ]);
});
