import { describe, expect, test } from 'vitest';
import { answer, no, yes } from './answering.ts';
import { at, openFortnight, reject, setState } from './fortnight.ts';

describe('a cycle', () => {
  test('takes what was sent before its close while the grace lasts', async () => {
    await using f = await openFortnight();
    await setState(f, 'closed');

    const results = await answer(f, 'ben', [['market', yes]], {
      at: at('12-04 23:59'),
      now: at('12-05 11:59'),
    });

    expect(results).toMatchObject([{ type: 'recorded' }]);
  });

  test('refuses what was sent at its close or later, also before anybody has closed it', async () => {
    await using f = await openFortnight();

    const results = await answer(f, 'ben', [['market', yes]], { at: at('12-05 00:00') });

    expect(results).toMatchObject([{ type: 'refused', reason: 'closed' }]);
    expect(await f.db.selectFrom('answer').select('id').execute()).toEqual([]);
  });

  test('that is final refuses what was sent before its close', async () => {
    await using f = await openFortnight();
    await setState(f, 'final');

    const results = await answer(f, 'ben', [['market', yes]], {
      at: at('12-04 12:00'),
      now: at('12-05 12:01'),
    });

    expect(results).toMatchObject([{ reason: 'closed' }]);
  });

  test('that somebody closed early is closed from then on', async () => {
    await using f = await openFortnight();
    await f.db
      .updateTable('cycle')
      .set({ state: 'closed', closed_at: at('12-01 10:00') })
      .execute();

    expect(await answer(f, 'ben', [['market', yes]], { at: at('12-01 10:00') })).toMatchObject([
      { reason: 'closed' },
    ]);
  });

  test('lets a rejected answer be replaced once after its close', async () => {
    await using f = await openFortnight();
    await answer(f, 'ana', [['market', yes]]);
    await setState(f, 'final');
    await reject(f, 'ana', 'market', at('12-06 10:00'));

    const once = await answer(f, 'ana', [['market', yes]], { at: at('12-06 12:00') });
    const unasked = await answer(f, 'ana', [['market', no]], { at: at('12-06 13:00') });
    await reject(f, 'ana', 'market', at('12-06 14:00'));
    const twice = await answer(f, 'ana', [['market', yes]], { at: at('12-06 15:00') });

    expect(once).toMatchObject([{ type: 'recorded' }]);
    expect(unasked).toMatchObject([{ reason: 'closed' }]);
    expect(twice).toMatchObject([{ reason: 'rejected-twice' }]);
  });

  test('lets nothing be replaced once scores freeze, seven days after its close', async () => {
    await using f = await openFortnight();
    await answer(f, 'ana', [['market', yes]]);
    await setState(f, 'final');
    await reject(f, 'ana', 'market', at('12-06 10:00'));

    expect(await answer(f, 'ana', [['market', yes]], { at: at('12-12 00:00') })).toMatchObject([
      { reason: 'closed' },
    ]);
  });
});
