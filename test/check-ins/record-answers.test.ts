import { describe, expect, test } from 'vitest';
import { plannedTopic } from '../../src/check-ins/planned-prompt.ts';
import { planDay } from '../../src/cycles/plan-day.ts';
import { localDate } from '../../src/local-date.ts';
import { say } from '../../src/messages/message.ts';
import { enqueue } from '../../src/messages/queries.ts';
import { answer, count, currentOf, more, newCause, no, noon, standingOf, yes } from './answering.ts';
import { at, type Fortnight, openFortnight, reject } from './fortnight.ts';

const history = (f: Fortnight) =>
  f.db.selectFrom('answer').select(['number_value', 'is_current']).orderBy('id').execute();

describe('answers', () => {
  test('make the score that the product page shows', async () => {
    await using f = await openFortnight();

    await answer(f, 'ana', [
      ['visits', count(25)],
      ['market', yes],
      ['elders', no],
      ['volunteers', count(2)],
    ]);

    expect(await standingOf(f, 'ana')).toMatchObject({ score: 53, isProvisional: false, reportedAt: noon });
  });

  test('replace the earlier also when the clock has been set back since', async () => {
    await using f = await openFortnight();
    const ahead = noon + 3 * 3_600_000;
    await answer(f, 'ana', [['visits', count(10)]], { at: ahead, now: ahead });

    await answer(f, 'ana', [['visits', count(12)]], { at: noon, now: noon });

    expect(await currentOf(f, 'ana', 'visits')).toMatchObject({ value: count(12) });
  });

  test('given later replace the earlier, and both stay', async () => {
    await using f = await openFortnight();
    await answer(f, 'ana', [['visits', count(10)]]);

    const [second] = await answer(f, 'ana', [['visits', count(30)]]);

    expect(second).toMatchObject({ type: 'recorded', previous: { value: count(10) } });
    expect(await currentOf(f, 'ana', 'visits')).toMatchObject({ value: count(30) });
    expect(await history(f)).toEqual([
      { number_value: 10, is_current: 0 },
      { number_value: 30, is_current: 1 },
    ]);
  });

  test('of one cause are kept once, and the repetition returns the first result', async () => {
    await using f = await openFortnight();
    await answer(f, 'ana', [['visits', count(10)]]);
    const first = await answer(f, 'ana', [['visits', more(5)]], { cause: 'inbox 7' });

    const again = await answer(f, 'ana', [['visits', more(5)]], { cause: 'inbox 7', now: noon + 1000 });

    expect(again).toEqual(first);
    expect(await history(f)).toHaveLength(2);
    expect(await currentOf(f, 'ana', 'visits')).toMatchObject({ value: count(15) });
  });

  test('that say how much more add to the total so far', async () => {
    await using f = await openFortnight();
    await answer(f, 'ana', [['visits', more(7)]]);

    await answer(f, 'ana', [['visits', more(5)]]);

    expect(await currentOf(f, 'ana', 'visits')).toMatchObject({ value: count(12) });
  });

  test('given before the current one, which only arrive after it, stand in the history', async () => {
    await using f = await openFortnight();
    await answer(f, 'ben', [['visits', count(30)]], { at: at('11-25 12:00') });

    const [late] = await answer(f, 'ben', [['visits', count(20)]], {
      at: at('11-24 12:00'),
      now: at('11-25 12:05'),
    });

    expect(late).toMatchObject({ type: 'recorded' });
    expect(await currentOf(f, 'ben', 'visits')).toMatchObject({ value: count(30) });
    expect(await standingOf(f, 'ben')).toMatchObject({ score: 30, reportedAt: at('11-24 12:00') });
  });

  test('replace a typed one also when its provider stamps only whole seconds', async () => {
    await using f = await openFortnight();
    await answer(f, 'ana', [['market', yes]], { at: noon + 700 });

    await answer(f, 'ana', [['market', no]], { at: noon, now: noon + 900 });

    expect(await currentOf(f, 'ana', 'market')).toMatchObject({ value: no });
  });

  test('stamped in the future count from now', async () => {
    await using f = await openFortnight();

    await answer(f, 'ben', [['market', yes]], { at: at('12-24 12:00'), now: noon });

    expect(await currentOf(f, 'ben', 'market')).toMatchObject({ receivedAt: noon });
  });

  test("are measured against headquarters' target where a coordinator has lowered it", async () => {
    await using f = await openFortnight();
    await f.db
      .updateTable('assignment')
      .set({ target: 20 })
      .where('id', '=', f.task('ana', 'visits'))
      .execute();

    await answer(f, 'ana', [['visits', count(20)]]);

    expect(await standingOf(f, 'ana')).toMatchObject({ score: 20 });
    expect(await currentOf(f, 'ana', 'visits')).toMatchObject({ completion: { done: 20, of: 40 } });
  });
});

describe('a total lower than the one before', () => {
  test('is asked back and not kept', async () => {
    await using f = await openFortnight();
    await answer(f, 'ana', [['visits', count(25)]]);

    const [result] = await answer(f, 'ana', [['visits', count(12)]]);

    expect(result).toMatchObject({ type: 'lower-total', total: 12, previous: { value: count(25) } });
    expect(await history(f)).toHaveLength(1);
  });

  test('is kept when it is confirmed', async () => {
    await using f = await openFortnight();
    await answer(f, 'ana', [['visits', count(25)]]);

    await answer(f, 'ana', [['visits', count(12)]], { isConfirmed: true });

    expect(await currentOf(f, 'ana', 'visits')).toMatchObject({ value: count(12) });
  });

  test('is nothing to ask about when that one was rejected', async () => {
    await using f = await openFortnight();
    await answer(f, 'ana', [['visits', count(90)]]);
    await reject(f, 'ana', 'visits');

    const [result] = await answer(f, 'ana', [['visits', count(12)]]);

    expect(result).toMatchObject({ type: 'recorded' });
  });
});

describe('what does not fit', () => {
  test.each([
    ['a negative count', 'visits', count(-1)],
    ['half a visit', 'visits', count(1.5)],
    ['more than a million', 'visits', count(1_000_001)],
    ['fewer than none more', 'visits', more(-3)],
    ['not a number', 'visits', count(Number.NaN)],
    ['yes to a count', 'visits', yes],
    ['a count for yes or no', 'market', count(1)],
    ['a rating for a count', 'visits', { kind: 'rating', rating: 3 }],
  ] as const)('is refused: %s', async (_, task, value) => {
    await using f = await openFortnight();

    const results = await answer(f, 'ana', [
      [task, value],
      ['elders', yes],
    ]);

    expect(results).toMatchObject([{ type: 'refused', reason: 'does-not-fit' }, { type: 'recorded' }]);
    expect(await currentOf(f, 'ana', task)).toBeUndefined();
  });

  test('is refused when «more» leads beyond a million', async () => {
    await using f = await openFortnight();
    await answer(f, 'ana', [['visits', count(999_999)]]);

    expect(await answer(f, 'ana', [['visits', more(2)]])).toMatchObject([{ reason: 'does-not-fit' }]);
  });
});

describe('the tasks of somebody else', () => {
  test('cannot be answered', async () => {
    await using f = await openFortnight();

    const results = await answer(f, 'ana', [['market', yes]], { of: 'ben' });

    expect(results).toMatchObject([{ type: 'refused', reason: 'not-yours' }]);
  });

  test('cannot be answered any more once they were handed over', async () => {
    await using f = await openFortnight();
    await f.db.updateTable('assignment').set({ is_frozen: 1 }).execute();

    expect(await answer(f, 'ana', [['market', yes]])).toMatchObject([{ type: 'refused', reason: 'frozen' }]);
  });
});

describe('who has reported', () => {
  test('is whoever has an answer that is not rejected', async () => {
    await using f = await openFortnight();
    await answer(f, 'ana', [['elders', yes]]);

    await reject(f, 'ana', 'elders');

    expect(await standingOf(f, 'ana')).toMatchObject({ score: 0, reportedAt: undefined });
  });

  test('did so with the first answer', async () => {
    await using f = await openFortnight();
    await answer(f, 'ana', [['visits', count(5)]], { at: at('11-23 10:00') });

    await answer(f, 'ana', [['visits', count(9)]], { at: at('11-26 10:00') });

    expect(await standingOf(f, 'ana')).toMatchObject({ reportedAt: at('11-23 10:00') });
  });
});

describe('an answer makes pointless', () => {
  const waiting = async (f: Fortnight) =>
    (await f.db.selectFrom('outbox').select('topic').where('state', '=', 'waiting').execute()).map(
      ({ topic }) => topic,
    );

  const day = localDate('2026-11-26');

  async function promptAna(f: Fortnight): Promise<{ checkIn: string; planned: string }> {
    const topics = {
      checkIn: `check-in:${f.cycleId}:${f.sisli.people.ana}`,
      planned: plannedTopic({ cycleId: f.cycleId, personId: f.sisli.people.ana, day }),
    };
    const prompts = Object.values(topics).map((topic) => ({
      key: newCause(),
      kind: 'prompt' as const,
      to: { person: f.sisli.people.ana },
      screen: { message: say('prompt-check-in') },
      topic,
    }));
    await f.db.transaction().execute((tx) => enqueue(tx, prompts, noon));
    return topics;
  }

  test('what asks about the tasks of a planned day, once all of them are answered', async () => {
    await using f = await openFortnight();
    for (const task of ['market', 'elders'] as const)
      await planDay(f.db, { personId: f.sisli.people.ana, assignmentId: f.task('ana', task), day }, noon);
    const { checkIn, planned } = await promptAna(f);

    await answer(f, 'ana', [['elders', yes]]);
    const afterOne = await waiting(f);
    await answer(f, 'ana', [['market', no]]);

    expect(afterOne).toEqual([checkIn, planned]);
    expect(await waiting(f)).toEqual([checkIn]);
  });

  test('what asks for the check-in, once nothing is open any more', async () => {
    await using f = await openFortnight();
    const { planned } = await promptAna(f);
    await answer(f, 'ana', [
      ['visits', count(1)],
      ['market', yes],
      ['elders', no],
    ]);

    await answer(f, 'ana', [['volunteers', count(0)]]);

    expect(await waiting(f)).toEqual([planned]);
  });
});
