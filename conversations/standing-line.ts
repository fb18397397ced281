import { findPlace } from '../src/boards/standings-queries.ts';
import type { Standing } from '../src/check-ins/standing.ts';
import type { Cycle } from '../src/cycles/cycle-queries.ts';
import { day, lines, type Message, names, say } from '../src/messages/message.ts';
import { listAncestors } from '../src/organisation/unit-queries.ts';
import type { UnitId } from '../src/store/ids.ts';
import type { Db } from '../src/store/open-database.ts';

/** «Score 53 · place 4 of 25 in Şişli. You can add to this until 4 December.» */
export async function standingLine(db: Db, standing: Standing, cycle: Cycle): Promise<Message> {
  const until = day(cycle.endsOn, 'long');
  if (standing.score === undefined) return say('standing-no-score', { until });
  const places = lines(await placesOf(db, standing), '');
  const vars = { score: standing.score, places };
  return cycle.state === 'open' ? say('standing-score', { ...vars, until }) : say('standing-closed', vars);
}

/** The place on the board above each of the person's units. */
async function placesOf(db: Db, standing: Standing): Promise<Message[]> {
  const units = [...new Set(standing.lines.map(({ assignment }) => assignment.unitId))];
  const places = await Promise.all(units.map((unitId) => placeAbove(db, standing, unitId)));
  return places.flatMap((place) => place ?? []);
}

async function placeAbove(
  db: Db,
  { cycleId, personId }: Standing,
  unitId: UnitId,
): Promise<Message | undefined> {
  const [parent] = await listAncestors(db, unitId);
  const place = parent && (await findPlace(db, { cycleId, personId, unitId: parent.id }));
  return place && say('standing-place', { ...place, unit: names(parent.names) });
}
