import { describe, expect, test } from 'vitest';
import { listNotes, listOtherWork } from '../../src/check-ins/note-queries.ts';
import { recordNote } from '../../src/check-ins/record-note.ts';
import { recordOtherWork } from '../../src/check-ins/record-other-work.ts';
import { recordWhyNot } from '../../src/check-ins/record-why-not.ts';
import type { WhyNot } from '../../src/store/words.ts';
import { answer, count, currentOf, no, noon, standingOf, yes } from './answering.ts';
import { type Fortnight, openFortnight, type Task, type Who } from './fortnight.ts';

const why = (f: Fortnight, who: Who, task: Task, whyNot: WhyNot) =>
  recordWhyNot(f.db, { personId: f.sisli.people[who], assignmentId: f.task(who, task), whyNot });

describe('the reason why not', () => {
  test('goes with a «no», and another one replaces it', async () => {
    await using f = await openFortnight();
    await answer(f, 'ana', [['market', no]]);

    await why(f, 'ana', 'market', 'no-time');
    expect(await why(f, 'ana', 'market', 'no-material')).toBe(true);

    expect(await currentOf(f, 'ana', 'market')).toMatchObject({ whyNot: 'no-material' });
  });

  test('goes with a count below its target, and stays while the count does not reach it', async () => {
    await using f = await openFortnight();
    await answer(f, 'ana', [['visits', count(3)]]);
    await why(f, 'ana', 'visits', 'no-time');

    await answer(f, 'ana', [['visits', count(5)]]);
    expect(await currentOf(f, 'ana', 'visits')).toMatchObject({ whyNot: 'no-time' });

    await answer(f, 'ana', [['visits', count(40)]]);
    expect(await currentOf(f, 'ana', 'visits')).toMatchObject({ whyNot: undefined });
  });

  test('is not kept for what was done, what is not answered, or somebody else', async () => {
    await using f = await openFortnight();
    await answer(f, 'ana', [['market', yes]]);
    await answer(f, 'ben', [['market', no]]);

    const bens = {
      personId: f.sisli.people.ana,
      assignmentId: f.task('ben', 'market'),
      whyNot: 'other' as const,
    };

    expect(await why(f, 'ana', 'market', 'other')).toBe(false);
    expect(await why(f, 'ana', 'elders', 'other')).toBe(false);
    expect(await recordWhyNot(f.db, bens)).toBe(false);
  });
});

describe('other work', () => {
  const work = (f: Fortnight, text: string, cause: string) => ({
    personId: f.sisli.people.ana,
    cycleId: f.cycleId,
    text,
    channel: 'telegram' as const,
    receivedAt: noon,
    cause,
  });

  test('is kept once for one cause, and is not scored', async () => {
    await using f = await openFortnight();

    await recordOtherWork(f.db, work(f, ' Helped at the school ', 'inbox 1'));
    await recordOtherWork(f.db, work(f, ' Helped at the school ', 'inbox 1'));
    await recordOtherWork(f.db, work(f, 'Visited a shop', 'inbox 2'));

    const kept = await listOtherWork(f.db, { personId: f.sisli.people.ana, cycleIds: [f.cycleId], limit: 5 });
    expect(kept.map(({ text }) => text)).toEqual(['Visited a shop', 'Helped at the school']);
    expect(await standingOf(f, 'ana')).toMatchObject({ score: 0, reportedAt: undefined });
  });

  test('is not kept when it is empty', async () => {
    await using f = await openFortnight();

    expect(await recordOtherWork(f.db, work(f, '  ', 'inbox 1'))).toBe(false);
  });
});

test('a note is kept once for one cause, for the coordinator', async () => {
  await using f = await openFortnight();
  const note = {
    personId: f.sisli.people.ben,
    text: 'When is the bus?',
    channel: 'sms' as const,
    receivedAt: noon,
  };

  expect(await recordNote(f.db, { ...note, cause: 'inbox 1' })).toBe(true);
  expect(await recordNote(f.db, { ...note, cause: 'inbox 1' })).toBe(false);

  expect(await listNotes(f.db, { personId: f.sisli.people.ben, limit: 5 })).toEqual([note]);
});
