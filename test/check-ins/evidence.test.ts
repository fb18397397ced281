import { describe, expect, test } from 'vitest';
import { attachPhoto } from '../../src/check-ins/attach-photo.ts';
import { listOpenReviews } from '../../src/check-ins/open-review-queries.ts';
import { flagUnproven, skipEvidence } from '../../src/check-ins/skip-evidence.ts';
import { findAttachment } from '../../src/messages/attachment-queries.ts';
import { answer, answerIdOf, count, currentOf, newCause, no, noon, standingOf, yes } from './answering.ts';
import {
  approve,
  at,
  type Fortnight,
  openFortnight,
  reject,
  setState,
  type Task,
  type Who,
} from './fortnight.ts';
import { darkPicture, picture } from './pictures.ts';

interface Circumstances {
  cause?: string;
  at?: number;
}

const photo = (f: Fortnight, who: Who, task: Task, bytes: Uint8Array, how: Circumstances = {}) =>
  attachPhoto(
    f.db,
    {
      personId: f.sisli.people[who],
      assignmentId: f.task(who, task),
      cause: how.cause ?? newCause(),
      receivedAt: how.at ?? noon,
      bytes,
    },
    how.at ?? noon,
  );

const skip = (f: Fortnight, who: Who, task: Task) =>
  skipEvidence(f.db, { personId: f.sisli.people[who], assignmentId: f.task(who, task) }, noon);

const flagsOf = async (f: Fortnight, who: Who, task: Task) =>
  (await currentOf(f, who, task))?.flags.map(({ kind }) => kind);

describe('a photo', () => {
  test('goes with the answer, and several do', async () => {
    await using f = await openFortnight();
    await answer(f, 'ana', [['market', yes]]);

    await photo(f, 'ana', 'market', await picture(1));
    await photo(f, 'ana', 'market', await picture(2));

    expect(await currentOf(f, 'ana', 'market')).toMatchObject({
      hasPhoto: true,
      flags: [],
      state: 'counted',
    });
    expect(await f.db.selectFrom('evidence').select('id').execute()).toHaveLength(2);
  });

  test('is kept once for one cause', async () => {
    await using f = await openFortnight();
    await answer(f, 'ana', [['market', yes]]);
    const bytes = await picture(1);

    await photo(f, 'ana', 'market', bytes, { cause: 'inbox 3' });
    const again = await photo(f, 'ana', 'market', bytes, { cause: 'inbox 3' });

    expect(again).toMatchObject({ type: 'attached' });
    expect(await f.db.selectFrom('attachment').select('id').execute()).toHaveLength(1);
  });

  test('that somebody sent before is flagged, and the answer is provisional', async () => {
    await using f = await openFortnight();
    const bytes = await picture(1);
    await answer(f, 'ana', [['market', yes]]);
    await photo(f, 'ana', 'market', bytes);
    await answer(f, 'cem', [['market', yes]]);

    await photo(f, 'cem', 'market', bytes);

    expect(await currentOf(f, 'cem', 'market')).toMatchObject({
      state: 'provisional',
      flags: [{ kind: 'photo-seen-before', answerId: await answerIdOf(f, 'ana', 'market'), distance: 0 }],
    });
    expect(await standingOf(f, 'cem')).toMatchObject({ isProvisional: true });
    expect(await flagsOf(f, 'ana', 'market')).toEqual([]);
  });

  test('that was made smaller on its way is recognised', async () => {
    await using f = await openFortnight();
    await answer(f, 'ana', [['market', yes]]);
    await photo(f, 'ana', 'market', await picture(1));
    await answer(f, 'cem', [['market', yes]]);

    await photo(f, 'cem', 'market', await picture(1, 40, 320));

    expect(await flagsOf(f, 'cem', 'market')).toEqual(['photo-seen-before']);
  });

  test('of one’s own is flagged for another task, not for the same', async () => {
    await using f = await openFortnight();
    const bytes = await picture(1);
    await answer(f, 'ana', [
      ['market', yes],
      ['elders', yes],
    ]);
    await photo(f, 'ana', 'market', bytes);

    await photo(f, 'ana', 'market', bytes);
    await photo(f, 'ana', 'elders', bytes);

    expect(await flagsOf(f, 'ana', 'market')).toEqual([]);
    expect(await flagsOf(f, 'ana', 'elders')).toEqual(['photo-seen-before']);
  });

  test('that is dark looks like others that are dark, and is not flagged for it', async () => {
    await using f = await openFortnight();
    await answer(f, 'ana', [['market', yes]]);
    await photo(f, 'ana', 'market', await darkPicture(300));
    await answer(f, 'cem', [['market', yes]]);

    await photo(f, 'cem', 'market', await darkPicture(400));

    expect(await flagsOf(f, 'cem', 'market')).toEqual([]);
  });

  test('stays with the answer that replaces another, and so does the doubt about it', async () => {
    await using f = await openFortnight();
    const bytes = await picture(1);
    await answer(f, 'ana', [['market', yes]]);
    await photo(f, 'ana', 'market', bytes);
    await answer(f, 'cem', [['market', yes]]);
    await photo(f, 'cem', 'market', bytes);

    await answer(f, 'cem', [['market', yes]]);

    expect(await currentOf(f, 'cem', 'market')).toMatchObject({ hasPhoto: true, state: 'provisional' });
    expect(await flagsOf(f, 'cem', 'market')).toEqual(['photo-seen-before']);
  });

  test('that was approved is no doubt about the next answer', async () => {
    await using f = await openFortnight();
    await answer(f, 'ana', [['visits', count(500)]]);
    await answer(f, 'cem', [['visits', count(10)]]);
    await photo(f, 'ana', 'visits', await picture(1));
    await photo(f, 'cem', 'visits', await picture(1));
    await approve(f, 'cem', 'visits');

    await answer(f, 'cem', [['visits', count(20)]]);

    expect(await currentOf(f, 'cem', 'visits')).toMatchObject({
      hasPhoto: true,
      state: 'counted',
      flags: [],
    });
  });

  test('does not go with a «no» that replaces a yes', async () => {
    await using f = await openFortnight();
    await answer(f, 'ana', [['market', yes]]);
    await photo(f, 'ana', 'market', await picture(1));

    await answer(f, 'ana', [['market', no]]);

    expect(await currentOf(f, 'ana', 'market')).toMatchObject({ hasPhoto: false, flags: [] });
  });

  test('needs an answer that is not rejected, of one’s own, while the cycle takes it', async () => {
    await using f = await openFortnight();
    const bytes = await picture(1);

    expect(await photo(f, 'ana', 'market', bytes)).toEqual({ type: 'refused', reason: 'no-answer' });
    await answer(f, 'ana', [['market', yes]]);
    expect(await photo(f, 'ana', 'market', bytes, { at: at('12-05 00:00') })).toMatchObject({
      reason: 'closed',
    });
    await reject(f, 'ana', 'market');
    expect(await photo(f, 'ana', 'market', bytes)).toMatchObject({ reason: 'rejected' });
    const others = { personId: f.sisli.people.ben, assignmentId: f.task('ana', 'market') };
    expect(await attachPhoto(f.db, { ...others, cause: 'x', receivedAt: noon, bytes }, noon)).toMatchObject({
      reason: 'not-yours',
    });
  });

  test('that cannot be opened is refused in words', async () => {
    await using f = await openFortnight();
    await expect(photo(f, 'ana', 'market', new Uint8Array([1, 2, 3]))).rejects.toThrow('photo-unreadable');
  });

  test('can be looked at, until it is removed', async () => {
    await using f = await openFortnight();
    await answer(f, 'ana', [['visits', count(500)]]);
    await photo(f, 'ana', 'visits', await picture(1));
    const [review] = await listOpenReviews(f.db, { unitId: f.sisli.district, now: noon });
    const [id] = review?.photos ?? [];
    if (!id) throw new Error('no photo');

    expect(await findAttachment(f.db, id)).toBeDefined();
    await f.db.updateTable('evidence').set({ attachment_id: null }).execute();
    await f.db.deleteFrom('attachment').execute();
    expect(await findAttachment(f.db, id)).toBeUndefined();
    expect(await currentOf(f, 'ana', 'visits')).toMatchObject({ hasPhoto: true });
  });
});

describe('evidence that is missing', () => {
  test('is flagged once the dialogue has moved on', async () => {
    await using f = await openFortnight();
    await answer(f, 'ana', [['market', yes]]);
    expect(await flagsOf(f, 'ana', 'market')).toEqual([]);

    await skip(f, 'ana', 'market');
    await skip(f, 'ana', 'market');

    expect(await flagsOf(f, 'ana', 'market')).toEqual(['evidence-missing']);
    expect(await standingOf(f, 'ana')).toMatchObject({ score: 20, isProvisional: true });
  });

  test('that comes after all takes the flag away', async () => {
    await using f = await openFortnight();
    await answer(f, 'ana', [['market', yes]]);
    await skip(f, 'ana', 'market');

    await photo(f, 'ana', 'market', await picture(1));

    expect(await currentOf(f, 'ana', 'market')).toMatchObject({ state: 'counted', flags: [] });
    expect(await standingOf(f, 'ana')).toMatchObject({ isProvisional: false });
  });

  test('that comes after the close still helps an answer that waits for its review', async () => {
    await using f = await openFortnight();
    await answer(f, 'ana', [['market', yes]]);
    await skip(f, 'ana', 'market');
    await setState(f, 'final');

    await photo(f, 'ana', 'market', await picture(1), { at: at('12-06 12:00') });

    expect(await standingOf(f, 'ana')).toMatchObject({ score: 20, isProvisional: false });
  });

  test('is not washed off by saying the same again', async () => {
    await using f = await openFortnight();
    await answer(f, 'ana', [['market', yes]]);
    await skip(f, 'ana', 'market');

    await answer(f, 'ana', [['market', yes]]);

    expect(await flagsOf(f, 'ana', 'market')).toEqual(['evidence-missing']);
  });

  test.each([
    ['by SMS, which carries none', yes, { channel: 'sms' }],
    ['by a «no»', no, {}],
  ] as const)('is not owed %s', async (_, value, how) => {
    await using f = await openFortnight();
    await answer(f, 'ben', [['market', value]], how);

    await skip(f, 'ben', 'market');

    expect(await currentOf(f, 'ben', 'market')).toMatchObject({ state: 'counted', flags: [] });
  });

  test('is not owed by who answers by SMS what they had answered on Telegram', async () => {
    await using f = await openFortnight();
    await answer(f, 'cem', [['market', yes]]);
    await skip(f, 'cem', 'market');

    await answer(f, 'cem', [['market', yes]], { channel: 'sms' });

    expect(await currentOf(f, 'cem', 'market')).toMatchObject({ state: 'counted', flags: [] });
  });

  test('is not owed by who phoned, by who was approved, nor where none is asked for', async () => {
    await using f = await openFortnight();
    await answer(f, 'ana', [['market', yes]], { recordedBy: f.coordinator });
    await answer(f, 'cem', [
      ['market', yes],
      ['elders', yes],
    ]);
    await approve(f, 'cem', 'market');

    await skip(f, 'ana', 'market');
    await skip(f, 'cem', 'market');
    await skip(f, 'cem', 'elders');

    expect(await f.db.selectFrom('flag').select('kind').execute()).toEqual([]);
  });

  test('is found at the close where people broke off before the photo', async () => {
    await using f = await openFortnight();
    await answer(f, 'ana', [['market', yes]]);
    await answer(f, 'ben', [['market', yes]], { channel: 'sms' });
    await answer(f, 'cem', [['market', no]]);
    const flag = () =>
      f.db.transaction().execute((tx) => flagUnproven(tx, { cycleId: f.cycleId, limit: 10 }, noon));

    expect(await flag()).toBe(1);
    expect(await flag()).toBe(0);
    expect(await flagsOf(f, 'ana', 'market')).toEqual(['evidence-missing']);
  });
});
