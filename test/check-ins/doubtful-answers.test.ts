import { describe, expect, test } from 'vitest';
import { answer, count, currentOf, standingOf, yes } from './answering.ts';
import { openFortnight, reject } from './fortnight.ts';

describe('an answer that is in doubt', () => {
  test('counts more than three times its target, and counts, provisionally', async () => {
    await using f = await openFortnight();

    await answer(f, 'ana', [['visits', count(121)]]);

    expect(await currentOf(f, 'ana', 'visits')).toMatchObject({
      state: 'provisional',
      flags: [{ kind: 'far-above-target', total: 121, target: 40 }],
    });
    expect(await standingOf(f, 'ana')).toMatchObject({ score: 40, isProvisional: true });
  });

  test('is none at three times the target', async () => {
    await using f = await openFortnight();

    await answer(f, 'ana', [['visits', count(120)]]);

    expect(await currentOf(f, 'ana', 'visits')).toMatchObject({ state: 'counted', flags: [] });
  });

  test('is none for who does what headquarters asks for, though a coordinator asks for less', async () => {
    await using f = await openFortnight();
    await f.db
      .updateTable('assignment')
      .set({ target: 10 })
      .where('id', '=', f.task('ana', 'visits'))
      .execute();

    await answer(f, 'ana', [['visits', count(40)]]);

    expect(await currentOf(f, 'ana', 'visits')).toMatchObject({ flags: [] });
  });

  test('is corrected by a plausible one', async () => {
    await using f = await openFortnight();
    await answer(f, 'ana', [['visits', count(2500)]]);

    await answer(f, 'ana', [['visits', count(25)]], { isConfirmed: true });

    expect(await standingOf(f, 'ana')).toMatchObject({ score: 25, isProvisional: false });
  });

  test('was recorded by a coordinator for a rep who phoned: it is shown as such and kept in the audit', async () => {
    await using f = await openFortnight();

    await answer(f, 'ben', [['market', yes]], { recordedBy: f.sisli.people.cem });

    expect(await currentOf(f, 'ben', 'market')).toMatchObject({
      state: 'provisional',
      recordedBy: f.sisli.people.cem,
    });
    expect(await f.db.selectFrom('audit').select(['actor', 'action', 'subject']).execute()).toEqual([
      { actor: f.sisli.people.cem, action: 'answer-recorded', subject: f.sisli.people.ben },
    ]);
  });

  test('is none when somebody records their own', async () => {
    await using f = await openFortnight();

    await answer(f, 'cem', [['market', yes]], { recordedBy: f.sisli.people.cem });

    expect(await currentOf(f, 'cem', 'market')).toMatchObject({ state: 'counted', recordedBy: undefined });
    expect(await f.db.selectFrom('audit').select('id').execute()).toEqual([]);
  });

  test('replaces a rejected one, and is looked at again', async () => {
    await using f = await openFortnight();
    await answer(f, 'ana', [['elders', yes]]);
    await reject(f, 'ana', 'elders');

    await answer(f, 'ana', [['elders', yes]]);

    expect(await standingOf(f, 'ana')).toMatchObject({ score: 20, isProvisional: true });
  });
});
