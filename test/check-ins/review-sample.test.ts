import { describe, expect, test } from 'vitest';
import { attachPhoto } from '../../src/check-ins/attach-photo.ts';
import { countOpenReviews, listOpenReviews } from '../../src/check-ins/open-review-queries.ts';
import { skipEvidence } from '../../src/check-ins/skip-evidence.ts';
import { answer, count, currentOf, no, noon, standingOf, yes } from './answering.ts';
import { approve, at, type Fortnight, openFortnight, reject } from './fortnight.ts';
import { picture } from './pictures.ts';

/** Şişli, with the lot fallen on everybody's market stand. */
async function openDrawn(): Promise<Fortnight> {
  const f = await openFortnight();
  await f.db
    .updateTable('assignment')
    .set({ is_sampled: 1 })
    .where('task_id', '=', f.sisli.tasks.market)
    .execute();
  return f;
}

const sendPhoto = async (f: Fortnight, who: 'ana' | 'cem', seed: number) =>
  attachPhoto(
    f.db,
    {
      personId: f.sisli.people[who],
      assignmentId: f.task(who, 'market'),
      cause: `photo ${seed}`,
      receivedAt: noon,
      bytes: await picture(seed),
    },
    noon,
  );

const openFor = async (f: Fortnight) =>
  (await listOpenReviews(f.db, { unitId: f.sisli.district, now: noon, reviewerId: f.coordinator })).map(
    ({ person, isSampled, asksCall }) => ({ name: person.name, phone: person.phone, isSampled, asksCall }),
  );

const ben = { name: 'Ben', phone: '+905320000002', isSampled: true, asksCall: true };

describe('an answer on which the lot fell', () => {
  test('by SMS waits for a call, and is neither flagged nor provisional', async () => {
    await using f = await openDrawn();

    await answer(f, 'ben', [['market', yes]], { channel: 'sms' });

    expect(await openFor(f)).toEqual([ben]);
    expect(await countOpenReviews(f.db, { unitId: f.sisli.province, now: noon })).toBe(1);
    expect(await currentOf(f, 'ben', 'market')).toMatchObject({ state: 'counted', flags: [] });
    expect(await standingOf(f, 'ben')).toMatchObject({ score: 20, isProvisional: false });
  });

  test('on Telegram waits with its photo, once that is there', async () => {
    await using f = await openDrawn();
    await answer(f, 'ana', [['market', yes]]);
    const before = await openFor(f);

    await sendPhoto(f, 'ana', 1);

    expect(before).toEqual([]);
    expect(await openFor(f)).toMatchObject([{ name: 'Ana', isSampled: true, asksCall: false }]);
  });

  test('that lacks its photo on Telegram is doubtful, and looked at once', async () => {
    await using f = await openDrawn();
    await answer(f, 'ana', [['market', yes]]);

    await skipEvidence(f.db, { personId: f.sisli.people.ana, assignmentId: f.task('ana', 'market') }, noon);

    expect(await openFor(f)).toMatchObject([{ name: 'Ana', isSampled: false, asksCall: false }]);
  });

  test('comes after all that is doubtful', async () => {
    await using f = await openDrawn();
    await answer(f, 'ben', [['market', yes]], { channel: 'sms', at: at('11-24 10:00') });
    await answer(f, 'cem', [['visits', count(500)]]);

    expect((await openFor(f)).map(({ name }) => name)).toEqual(['Cem', 'Ben']);
  });

  test('has nothing to show when it is a «no»', async () => {
    await using f = await openDrawn();

    await answer(f, 'ben', [['market', no]], { channel: 'sms' });

    expect(await openFor(f)).toEqual([]);
  });

  test('is done with when it is approved, also when the rep says the same again', async () => {
    await using f = await openDrawn();
    await answer(f, 'ben', [['market', yes]], { channel: 'sms' });

    await approve(f, 'ben', 'market');
    await answer(f, 'ben', [['market', yes]], { channel: 'sms', at: at('11-26 10:00') });

    expect(await openFor(f)).toEqual([]);
  });

  test('waits again when the rep says more than what was approved', async () => {
    await using f = await openFortnight();
    await f.db.updateTable('task').set({ evidence: 'photo' }).where('code', '=', 'visits').execute();
    await f.db.updateTable('assignment').set({ is_sampled: 1 }).execute();
    await answer(f, 'ben', [['visits', count(2)]], { channel: 'sms' });
    await approve(f, 'ben', 'visits');

    await answer(f, 'ben', [['visits', count(40)]], { channel: 'sms', at: at('11-26 10:00') });

    expect(await openFor(f)).toEqual([ben]);
  });

  test('that is rejected makes the task zero, and the next answer asks for a call again', async () => {
    await using f = await openDrawn();
    await answer(f, 'ben', [['market', yes]], { channel: 'sms' });

    await reject(f, 'ben', 'market');
    const rejected = await standingOf(f, 'ben');
    await answer(f, 'ben', [['market', yes]], { channel: 'sms', at: at('11-26 10:00') });

    expect(rejected).toMatchObject({ score: 0 });
    expect(await openFor(f)).toEqual([{ ...ben, isSampled: false }]);
  });
});

test('an answer on which no lot fell is not asked about', async () => {
  await using f = await openFortnight();

  await answer(f, 'ben', [['market', yes]], { channel: 'sms' });

  expect(await openFor(f)).toEqual([]);
});

test('what a colleague has recorded by phone asks for a second call', async () => {
  await using f = await openFortnight();
  await answer(f, 'ana', [['market', yes]], { recordedBy: f.sisli.people.cem });

  expect(await openFor(f)).toMatchObject([{ name: 'Ana', isSampled: false, asksCall: true }]);
});
