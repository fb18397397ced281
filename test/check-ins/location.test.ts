import { describe, expect, test } from 'vitest';
import { attachLocation } from '../../src/check-ins/attach-location.ts';
import { answer, currentOf, newCause, noon, yes } from './answering.ts';
import { type Fortnight, openFortnight, type Task, type Who } from './fortnight.ts';

const location = (f: Fortnight, who: Who, task: Task, latitude: number, longitude: number) =>
  attachLocation(
    f.db,
    {
      personId: f.sisli.people[who],
      assignmentId: f.task(who, task),
      cause: newCause(),
      receivedAt: noon,
      latitude,
      longitude,
    },
    noon,
  );

const flagsOf = async (f: Fortnight, who: Who, task: Task) =>
  (await currentOf(f, who, task))?.flags.map(({ kind }) => kind);

describe('a location', () => {
  const gulbahar = { latitude: 41.062, longitude: 28.985 };
  const placeGulbahar = (f: Fortnight) =>
    f.db.updateTable('unit').set(gulbahar).where('id', '=', f.sisli.neighbourhoods.gulbahar).execute();

  test('more than two kilometres from the unit is flagged', async () => {
    await using f = await openFortnight();
    await placeGulbahar(f);
    await answer(f, 'ana', [['elders', yes]]);

    await location(f, 'ana', 'elders', 41.0805, 28.985);

    expect(await currentOf(f, 'ana', 'elders')).toMatchObject({
      hasLocation: true,
      state: 'provisional',
      flags: [{ kind: 'far-from-unit', metres: 2057 }],
    });
  });

  test('within two kilometres is not, and the last one counts', async () => {
    await using f = await openFortnight();
    await placeGulbahar(f);
    await answer(f, 'ana', [['elders', yes]]);
    await location(f, 'ana', 'elders', 41.2, 28.985);

    await location(f, 'ana', 'elders', 41.0795, 28.985);

    expect(await currentOf(f, 'ana', 'elders')).toMatchObject({ state: 'counted', flags: [] });
  });

  test('may be further away where the programme says so', async () => {
    await using f = await openFortnight({ location_km: '10' });
    await placeGulbahar(f);
    await answer(f, 'ana', [['elders', yes]]);

    await location(f, 'ana', 'elders', 41.13, 28.985);

    expect(await flagsOf(f, 'ana', 'elders')).toEqual([]);
  });

  test('raises no doubt where the unit has no place', async () => {
    await using f = await openFortnight();
    await answer(f, 'ana', [['elders', yes]]);

    await location(f, 'ana', 'elders', 0, 0);

    expect(await currentOf(f, 'ana', 'elders')).toMatchObject({ hasLocation: true, flags: [] });
  });
});
