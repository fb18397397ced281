import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { listDueStatuses, refreshStatus, type UpToDate } from '../../src/boards/refresh-status.ts';
import { recordNote } from '../../src/check-ins/record-note.ts';
import type { Instant } from '../../src/clock.ts';
import { tasksTopic } from '../../src/cycles/tasks-topic.ts';
import { assignLate } from '../../src/fortnight/assign-late.ts';
import { erasePerson } from '../../src/fortnight/erase-person.ts';
import { type Screen, say } from '../../src/messages/message.ts';
import { enqueue } from '../../src/messages/queries.ts';
import { createWording } from '../../src/messages/wording.ts';
import { endBreaks } from '../../src/organisation/break-queries.ts';
import { findGroup, type Group } from '../../src/organisation/group-queries.ts';
import { insertRole } from '../../src/organisation/role-queries.ts';
import type { GroupId, PersonId } from '../../src/store/ids.ts';
import { seedGroup, seedPerson, seedUnit } from '../helpers/seed.ts';
import { type District, openDistrict } from './district.ts';
import { at, away, setState } from './round.ts';

const wording = createWording();

/** What each district's job knows from its earlier looks. */
const known = new WeakMap<District, UpToDate>();

async function due(d: District, now: Instant): Promise<GroupId[]> {
  const upToDate = known.get(d) ?? new Map();
  known.set(d, upToDate);
  return (await listDueStatuses(d.db, now, upToDate)).map(({ id }) => id);
}

async function refresh({ db }: District, { id }: Group, now: Instant): Promise<number> {
  const group = await findGroup(db, id);
  if (!group) throw new Error('no such group');
  return db.transaction().execute((tx) => refreshStatus(tx, { group, now }));
}

const contentShape = z.object({ screen: z.custom<Screen>(), placement: z.literal('status') });

/** What waits to be shown. */
async function waiting({ db }: District): Promise<string[]> {
  const rows = await db
    .selectFrom('outbox')
    .select('content')
    .where('kind', '=', 'status')
    .where('state', '=', 'waiting')
    .execute();
  return rows.map(({ content }) => {
    const { screen } = contentShape.parse(JSON.parse(content));
    return wording.say(screen.message, { language: 'en', channel: 'telegram' });
  });
}

const fourPeople = { Gülbahar: ['Ana'], Feriköy: ['Ben'], Bozkurt: ['Cem'], Kuştepe: ['Dara'] };

describe('the live status of a group', () => {
  test('shows reports as they come, and nothing about who has not reported', async () => {
    await using d = await openDistrict(fourPeople);
    const group = await seedGroup(d.db, { unit: d.district });
    await d.score('Ana', 50, at('11-25 12:00'));
    await d.score('Ben', 50, at('11-25 18:30'));
    await away(d.db, d.idOf('Cem'), '11-24', '11-26');

    await refresh(d, group, at('11-25 18:31'));

    expect(await waiting(d)).toEqual([
      [
        '📍 Şişli',
        '21 Nov – 4 Dec · last day Fri 4 Dec',
        'Reported: 2 of 4 · waiting: 1',
        'Latest reports:',
        '· Feriköy, 25 November 18:30',
        '· Gülbahar, 25 November 12:00',
      ].join('\n'),
    ]);
  });

  test('tells how many answers wait to be looked at, and how much was written besides', async () => {
    await using d = await openDistrict(fourPeople);
    const group = await seedGroup(d.db, { unit: d.district });
    await d.score('Ana', 50, at('11-25 12:00'));
    await refresh(d, group, at('11-25 12:30'));
    const before = await waiting(d);
    const note = { personId: d.idOf('Ben'), text: 'My knee hurts', channel: 'sms' as const, cause: 'note' };
    await recordNote(d.db, { ...note, receivedAt: at('11-25 12:35') });
    await d.db.updateTable('answer').set({ state: 'provisional' }).execute();

    expect(await due(d, at('11-25 12:45'))).toEqual([group.id]);
    await refresh(d, group, at('11-25 12:45'));

    expect(before.join()).not.toContain('/review');
    expect((await waiting(d)).at(-1)?.split('\n').slice(-2)).toEqual([
      '👀 To look at: 1 · /review',
      '📝 Notes and other work: 1 · /people',
    ]);
    expect(await due(d, at('11-25 13:00'))).toEqual([]);
  });

  test('tells how many people their tasks did not reach', async () => {
    await using d = await openDistrict(fourPeople);
    const group = await seedGroup(d.db, { unit: d.district });
    await refresh(d, group, at('11-25 12:30'));
    const topic = tasksTopic(d.cycleId, d.idOf('Ben'));
    const tasks = { key: topic, topic, kind: 'tasks', to: { person: d.idOf('Ben') } } as const;
    await d.db
      .transaction()
      .execute((tx) => enqueue(tx, [{ ...tasks, screen: { message: say('stopped') } }], at('11-25 12:31')));
    await d.db.updateTable('outbox').set({ state: 'failed' }).where('key', '=', topic).execute();

    expect(await due(d, at('11-25 12:45'))).toEqual([group.id]);
    await refresh(d, group, at('11-25 12:45'));

    expect((await waiting(d)).at(-1)?.split('\n').at(-1)).toBe('📭 Tasks that did not arrive: 1 · /pending');
    expect(await due(d, at('11-25 13:00'))).toEqual([]);
  });

  test('is due when something has changed, at most every ten minutes', async () => {
    await using d = await openDistrict(fourPeople);
    const group = await seedGroup(d.db, { unit: d.district });

    expect(await due(d, at('11-25 12:00'))).toEqual([group.id]);
    await refresh(d, group, at('11-25 12:00'));
    expect(await due(d, at('11-25 12:30'))).toEqual([]);
    await d.score('Ana', 50, at('11-25 12:00'));
    expect(await due(d, at('11-25 12:09'))).toEqual([]);
    expect(await due(d, at('11-25 12:10'))).toEqual([group.id]);
    await refresh(d, group, at('11-25 12:10'));
    expect(await due(d, at('11-25 12:20'))).toEqual([]);
    await d.score('Ana', 60, at('11-25 12:15'));
    expect(await due(d, at('11-25 12:20'))).toEqual([group.id]);
  });

  test('is not due for what happens in another unit', async () => {
    await using d = await openDistrict(fourPeople);
    const gulbahar = await seedGroup(d.db, { unit: d.unitOf('Gülbahar') });
    const ferikoy = await seedGroup(d.db, { unit: d.unitOf('Feriköy') });
    for (const group of [gulbahar, ferikoy]) await refresh(d, group, at('11-25 12:00'));

    await d.score('Ana', 50, at('11-25 12:05'));

    expect(await due(d, at('11-25 12:10'))).toEqual([gulbahar.id]);
  });

  test('is due when somebody goes on a break or comes back from it', async () => {
    await using d = await openDistrict(fourPeople);
    const group = await seedGroup(d.db, { unit: d.district });
    await refresh(d, group, at('11-25 12:00'));
    await away(d.db, d.idOf('Ana'), '11-25', '11-27');

    expect(await due(d, at('11-25 12:09'))).toEqual([]);
    expect(await due(d, at('11-25 12:10'))).toEqual([group.id]);
    await refresh(d, group, at('11-25 12:10'));
    expect(await waiting(d)).toEqual([expect.stringContaining('waiting: 3')]);
    expect(await due(d, at('11-27 23:50'))).toEqual([]);
    expect(await due(d, at('11-28 00:00'))).toEqual([group.id]);
    await d.db.transaction().execute((tx) => endBreaks(tx, d.idOf('Ana'), at('11-26 12:00')));
    expect(await due(d, at('11-26 12:00'))).toEqual([group.id]);
    await refresh(d, group, at('11-26 12:00'));
    expect(await waiting(d)).toEqual([expect.stringContaining('waiting: 4')]);
  });

  test('is due when a break begins that was announced before', async () => {
    await using d = await openDistrict(fourPeople);
    const group = await seedGroup(d.db, { unit: d.district });
    await away(d.db, d.idOf('Ana'), '11-27', '11-28');
    await refresh(d, group, at('11-25 12:00'));

    expect(await due(d, at('11-26 12:00'))).toEqual([]);
    expect(await due(d, at('11-27 00:00'))).toEqual([group.id]);
  });

  test('is due when somebody joins, takes on a second unit or is erased', async () => {
    await using d = await openDistrict(fourPeople);
    const group = await seedGroup(d.db, { unit: d.unitOf('Gülbahar') });
    const becomeRep = async (personId: PersonId) => {
      await d.db.transaction().execute(async (tx) => {
        const unitId = d.unitOf('Gülbahar');
        await insertRole(tx, { personId, unitId, kind: 'rep' }, at('11-25 12:00'));
        await assignLate(tx, { personId, unitId }, at('11-25 12:00'));
      });
    };
    const shown = async (now: Instant) => {
      expect(await due(d, now)).toEqual([group.id]);
      await refresh(d, group, now);
      return waiting(d);
    };
    await refresh(d, group, at('11-25 12:00'));

    await becomeRep(await seedPerson(d.db, { name: 'Ece' }));
    expect(await shown(at('11-25 12:10'))).toEqual([expect.stringContaining('waiting: 2')]);
    await becomeRep(d.idOf('Ben'));
    expect(await shown(at('11-25 12:20'))).toEqual([expect.stringContaining('waiting: 3')]);
    await erasePerson(d.db, { personId: d.idOf('Ana'), actor: 'test' }, at('11-25 12:21'));
    expect(await shown(at('11-25 12:30'))).toEqual([expect.stringContaining('waiting: 2')]);
  });

  test('is due when the cycle closes, and then says so', async () => {
    await using d = await openDistrict(fourPeople);
    const group = await seedGroup(d.db, { unit: d.district });
    await refresh(d, group, at('12-04 12:00'));
    await setState(d.db, d.cycleId, 'closed', at('12-05 00:00'));

    expect(await due(d, at('12-05 00:01'))).toEqual([group.id]);
    await refresh(d, group, at('12-05 00:01'));

    expect(await waiting(d)).toEqual([expect.stringContaining('closed, the result follows')]);
    expect(await due(d, at('12-05 00:30'))).toEqual([]);
  });

  test('begins only while a cycle is open for people of the unit', async () => {
    await using d = await openDistrict(fourPeople);
    const empty = await seedUnit(d.db, { code: '34.adalar', parent: d.province });
    await seedGroup(d.db, { unit: empty });
    expect(await due(d, at('11-25 12:00'))).toEqual([]);

    await seedGroup(d.db, { unit: d.district });
    await setState(d.db, d.cycleId, 'final', at('12-05 00:00'));

    expect(await due(d, at('12-20 12:00'))).toEqual([]);
  });

  test('takes the place of one that still waits', async () => {
    await using d = await openDistrict(fourPeople);
    const group = await seedGroup(d.db, { unit: d.district });
    await refresh(d, group, at('11-25 12:00'));
    await d.score('Ana', 50, at('11-25 12:05'));

    const count = await refresh(d, group, at('11-25 12:10'));

    expect(count).toBe(1);
    expect(await waiting(d)).toEqual([expect.stringContaining('Reported: 1 of 4')]);
  });

  test('names the five who reported last, each once', async () => {
    const people = Object.fromEntries('ABCDEFG'.split('').map((place) => [place, [`Rep ${place}`]]));
    await using d = await openDistrict(people);
    const group = await seedGroup(d.db, { unit: d.district });
    for (const [index, names] of Object.values(people).entries())
      for (const name of names) await d.score(name, 10, at(`11-25 12:0${index}`));
    await d.score('Rep A', 20, at('11-25 12:30'));

    await refresh(d, group, at('11-25 12:31'));

    const [text = ''] = await waiting(d);
    expect([...text.matchAll(/· (\w), /g)].map((match) => match[1])).toEqual(['A', 'G', 'F', 'E', 'D']);
  });

  test('names the five also when one of them says «one more» again and again', async () => {
    const people = Object.fromEntries('ABCDEFG'.split('').map((place) => [place, [`Rep ${place}`]]));
    await using d = await openDistrict(people);
    const group = await seedGroup(d.db, { unit: d.district });
    for (const [index, names] of Object.values(people).entries())
      for (const name of names) await d.score(name, 10, at(`11-25 12:0${index}`));
    for (let total = 11; total <= 80; total += 1) await d.score('Rep A', total, at('11-25 12:30'));

    await refresh(d, group, at('11-25 12:31'));

    const [text = ''] = await waiting(d);
    expect([...text.matchAll(/· (\w), /g)].map((match) => match[1])).toEqual(['A', 'G', 'F', 'E', 'D']);
  });

  test('is due when the clock was set back since the last edit', async () => {
    await using d = await openDistrict(fourPeople);
    const group = await seedGroup(d.db, { unit: d.district });
    await refresh(d, group, at('11-25 12:00'));
    await d.score('Ana', 50, at('11-25 11:00'));

    expect(await due(d, at('11-25 11:55'))).toEqual([]);
    expect(await due(d, at('11-25 11:45'))).toEqual([group.id]);
  });

  test('counts a representative of several units once', async () => {
    await using d = await openDistrict({ Gülbahar: ['Ana'], Feriköy: ['Ana', 'Ben'] });
    const group = await seedGroup(d.db, { unit: d.district });
    await seedPerson(d.db, { name: 'Not a rep', unit: d.district, role: 'coordinator' });

    await refresh(d, group, at('11-25 12:31'));

    expect(await waiting(d)).toEqual([expect.stringContaining('Reported: 0 of 2 · waiting: 2')]);
  });
});
