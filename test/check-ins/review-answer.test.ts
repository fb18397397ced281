import { describe, expect, test } from 'vitest';
import { countOpenReviews, listOpenReviews } from '../../src/check-ins/open-review-queries.ts';
import { reviewAnswer } from '../../src/check-ins/review-answer.ts';
import type { Verdict } from '../../src/check-ins/review-queries.ts';
import type { PersonId } from '../../src/store/ids.ts';
import { seedPerson } from '../helpers/seed.ts';
import { answer, answerIdOf, count, currentOf, noon, standingOf, yes } from './answering.ts';
import { approve, at, type Fortnight, openFortnight, reject, setState } from './fortnight.ts';

const later = at('11-25 13:00');

async function review(f: Fortnight, verdict: Verdict, reviewerId: PersonId, now = later) {
  const answerId = await answerIdOf(f, 'ana', 'visits');
  return reviewAnswer(f.db, { answerId, reviewerId, verdict, reason: { words: 'Doubtful' } }, now);
}

const outbox = async (f: Fortnight) => {
  const rows = await f.db
    .selectFrom('outbox')
    .select(['kind', 'person_id', 'content', 'not_before', 'state'])
    .execute();
  return rows.map(({ kind, person_id, not_before, state, content }) => ({
    kind,
    person_id,
    not_before,
    state,
    screen: JSON.parse(content).screen,
  }));
};

describe('an approved answer', () => {
  test('counts and is no longer provisional', async () => {
    await using f = await openFortnight();
    await answer(f, 'ana', [['visits', count(500)]]);

    await approve(f, 'ana', 'visits');

    expect(await currentOf(f, 'ana', 'visits')).toMatchObject({ state: 'approved' });
    expect(await standingOf(f, 'ana')).toMatchObject({ score: 40, isProvisional: false });
    expect(await outbox(f)).toEqual([]);
  });
});

describe('a rejected answer', () => {
  test('makes the task zero until there is a new one', async () => {
    await using f = await openFortnight();
    await answer(f, 'ana', [
      ['visits', count(500)],
      ['elders', yes],
    ]);

    await reject(f, 'ana', 'visits');

    expect(await standingOf(f, 'ana')).toMatchObject({ score: 20, isProvisional: false });
    expect(await currentOf(f, 'ana', 'visits')).toMatchObject({ rejectedBecause: { words: 'Blurred' } });
    await answer(f, 'ana', [['visits', count(20)]]);
    expect(await standingOf(f, 'ana')).toMatchObject({ score: 40 });
  });

  test('is told to the rep, with the reason and until when they can answer again', async () => {
    await using f = await openFortnight();
    await answer(f, 'ana', [['visits', count(500)]]);

    await reject(f, 'ana', 'visits');

    expect(await outbox(f)).toMatchObject([
      {
        kind: 'review',
        person_id: f.sisli.people.ana,
        not_before: later,
        screen: {
          message: {
            key: 'review-rejected',
            vars: { reason: 'Blurred', lastDay: { day: '2026-12-04' }, number: 'B1' },
          },
          choices: [[{ data: `ct1:${f.task('ana', 'visits')}` }]],
        },
      },
    ]);
  });

  test('is told in the morning when it was rejected at night', async () => {
    await using f = await openFortnight();
    await answer(f, 'ana', [['visits', count(500)]]);

    await reject(f, 'ana', 'visits', at('11-25 23:30'));

    expect(await outbox(f)).toMatchObject([{ not_before: at('11-26 09:00') }]);
  });

  test('after the close may be replaced once, which the rep is told; then no more', async () => {
    await using f = await openFortnight();
    await answer(f, 'ana', [['visits', count(500)]]);
    await setState(f, 'final');

    await reject(f, 'ana', 'visits', at('12-06 10:00'));
    await answer(f, 'ana', [['visits', count(20)]], { at: at('12-07 10:00') });
    await reject(f, 'ana', 'visits', at('12-08 10:00'));

    const messages = (await outbox(f)).map(({ screen }) => screen);
    expect(messages).toMatchObject([
      { message: { key: 'review-rejected-once', vars: { lastDay: { day: '2026-12-11' } } } },
      { message: { key: 'review-rejected-finally' } },
    ]);
    expect(messages[1]).not.toHaveProperty('choices');
  });

  test('needs a reason', async () => {
    await using f = await openFortnight();
    await answer(f, 'ana', [['visits', count(500)]]);
    const verdict = { answerId: await answerIdOf(f, 'ana', 'visits'), reviewerId: f.coordinator } as const;

    const without = reviewAnswer(f.db, { ...verdict, verdict: 'rejected', reason: { words: ' ' } }, later);
    const endless = reviewAnswer(
      f.db,
      { ...verdict, verdict: 'rejected', reason: { words: 'x'.repeat(301) } },
      later,
    );

    await expect(without).rejects.toMatchObject({ code: 'invalid', key: 'review-needs-reason' });
    await expect(endless).rejects.toMatchObject({ code: 'invalid', key: 'review-reason-long' });
  });
});

describe('a verdict', () => {
  test('given twice is one', async () => {
    await using f = await openFortnight();
    await answer(f, 'ana', [['visits', count(500)]]);
    const admin = await seedPerson(f.db, { name: 'Gul', unit: f.sisli.province, role: 'admin' });

    await review(f, 'rejected', f.coordinator);
    await review(f, 'rejected', f.coordinator);
    await review(f, 'rejected', admin);

    expect(await f.db.selectFrom('review').select('id').execute()).toHaveLength(1);
    expect(await outbox(f)).toHaveLength(1);
  });

  test('of another reviewer cannot overturn the first', async () => {
    await using f = await openFortnight();
    await answer(f, 'ana', [['visits', count(500)]]);
    const admin = await seedPerson(f.db, { name: 'Gul', unit: f.sisli.province, role: 'admin' });
    await review(f, 'approved', f.coordinator);

    await expect(review(f, 'rejected', admin)).rejects.toMatchObject({
      code: 'conflict',
      key: 'review-decided-earlier',
    });
  });

  test('can be changed by who gave it: what waits to be told is taken back', async () => {
    await using f = await openFortnight();
    await answer(f, 'ana', [['visits', count(500)]]);
    await review(f, 'rejected', f.coordinator);

    await review(f, 'approved', f.coordinator);

    expect(await outbox(f)).toMatchObject([{ state: 'cancelled' }]);
    expect(await standingOf(f, 'ana')).toMatchObject({ score: 40, reportedAt: noon });
  });

  test('that was told already is followed by the word that the answer counts after all', async () => {
    await using f = await openFortnight();
    await answer(f, 'ana', [['visits', count(500)]]);
    await review(f, 'rejected', f.coordinator);
    await f.db.updateTable('outbox').set({ state: 'sent' }).execute();

    await review(f, 'approved', f.coordinator);

    expect((await outbox(f))[1]).toMatchObject({ screen: { message: { key: 'review-approved' } } });
  });

  test('can be given until scores freeze, also after the close', async () => {
    await using f = await openFortnight();
    await answer(f, 'ana', [['visits', count(500)]]);
    await setState(f, 'final');

    await expect(review(f, 'approved', f.coordinator, at('12-12 00:00'))).rejects.toMatchObject({
      key: 'review-frozen',
    });
    await review(f, 'approved', f.coordinator, at('12-11 23:59'));

    expect(await currentOf(f, 'ana', 'visits')).toMatchObject({ state: 'approved' });
  });

  test('is about the current answer', async () => {
    await using f = await openFortnight();
    await answer(f, 'ana', [['visits', count(500)]]);
    const answerId = await answerIdOf(f, 'ana', 'visits');
    await answer(f, 'ana', [['visits', count(600)]]);

    const verdict = { answerId, reviewerId: f.coordinator, verdict: 'approved' } as const;
    await expect(reviewAnswer(f.db, verdict, later)).rejects.toMatchObject({ key: 'review-replaced' });
  });
});

describe('a reviewer', () => {
  test.each([
    ['a rep', 'rep', 'district'],
    ['a leader', 'leader', 'province'],
    ['a coordinator of another unit', 'coordinator', 'ferikoy'],
  ] as const)('is not %s', async (_, role, where) => {
    await using f = await openFortnight();
    const { district, province, neighbourhoods } = f.sisli;
    const unit = { district, province, ferikoy: neighbourhoods.ferikoy }[where];
    const other = await seedPerson(f.db, { name: 'Oya', unit, role });
    await answer(f, 'ana', [['visits', count(500)]]);

    await expect(review(f, 'approved', other)).rejects.toMatchObject({
      code: 'forbidden',
      key: 'review-not-allowed',
    });
  });

  test('is not who answered', async () => {
    await using f = await openFortnight();
    await f.db
      .updateTable('role')
      .set({ kind: 'coordinator' })
      .where('person_id', '=', f.sisli.people.ana)
      .execute();
    await answer(f, 'ana', [['visits', count(500)]]);

    await expect(review(f, 'approved', f.sisli.people.ana)).rejects.toMatchObject({ key: 'review-own' });
  });

  test('is not who recorded the answer', async () => {
    await using f = await openFortnight();
    await answer(f, 'ana', [['visits', count(20)]], { recordedBy: f.coordinator });
    const admin = await seedPerson(f.db, { name: 'Gul', unit: f.sisli.province, role: 'admin' });

    await expect(review(f, 'approved', f.coordinator)).rejects.toMatchObject({ key: 'review-own' });
    await review(f, 'approved', admin);

    expect(await standingOf(f, 'ana')).toMatchObject({ isProvisional: false });
  });
});

describe('open reviews', () => {
  test('are the provisional answers at or below the unit, oldest first, with what made us doubt', async () => {
    await using f = await openFortnight();
    await answer(f, 'ben', [['visits', count(200)]], { at: at('11-25 10:00'), channel: 'sms' });
    await answer(
      f,
      'ana',
      [
        ['visits', count(500)],
        ['elders', yes],
      ],
      { at: at('11-24 10:00') },
    );

    const all = await listOpenReviews(f.db, { unitId: f.sisli.district, now: noon });

    expect(all).toMatchObject([
      {
        person: { id: f.sisli.people.ana, name: 'Ana' },
        unitNames: { name: 'Gülbahar' },
        number: 'B1',
        titles: { name: 'Door-to-door visits' },
        value: count(500),
        target: 40,
        flags: [{ kind: 'far-above-target', total: 500, target: 40 }],
        photos: [],
        reviewableUntil: at('12-12 00:00'),
      },
      { person: { name: 'Ben' }, channel: 'sms' },
    ]);
    const { ferikoy } = f.sisli.neighbourhoods;
    expect(await listOpenReviews(f.db, { unitId: ferikoy, now: noon })).toHaveLength(1);
    expect(await countOpenReviews(f.db, { unitId: f.sisli.province, now: noon })).toBe(2);
  });

  test('leave out what the reviewer may not decide, what is decided and what is frozen', async () => {
    await using f = await openFortnight();
    await answer(f, 'ana', [['visits', count(500)]], { recordedBy: f.coordinator });
    await answer(f, 'cem', [['visits', count(500)]]);
    await answer(f, 'dara', [['visits', count(500)]]);
    await approve(f, 'dara', 'visits');
    const { district: unitId, people } = f.sisli;
    const namesFor = async (reviewerId: PersonId, now = noon) =>
      (await listOpenReviews(f.db, { unitId, now, reviewerId })).map(({ person }) => person.name);

    expect(await namesFor(f.coordinator)).toEqual(['Cem']);
    expect(await namesFor(people.cem)).toEqual(['Ana']);
    expect(await namesFor(people.ben, at('12-12 00:00'))).toEqual([]);
  });
});
