import { findPlace } from '../src/boards/standings-queries.ts';
import type { Standing } from '../src/check-ins/standing.ts';
import type { Cycle } from '../src/cycles/cycle-queries.ts';
import { day, lines, type Message, names, say } from '../src/messages/message.ts';
import { listAncestors, type Unit } from '../src/organisation/unit-queries.ts';
import type { Db } from '../src/store/open-database.ts';

/**
 * «Score 53 · place 4 of 25 in Şişli. You can add to this until 4 December.» Before a report that counts there is
 * nothing to be ranked by.
 */
export async function standingLine(db: Db, standing: Standing, cycle: Cycle): Promise<Message> {
  const until = day(cycle.endsOn, 'long');
  if (standing.score === undefined) return say('standing-no-score', { until });
  if (standing.reportedAt === undefined) return say('score-none');
  const places = lines(await placesOf(db, standing), '');
  const vars = { score: standing.score, places };
  return cycle.state === 'open' ? say('standing-score', { ...vars, until }) : say('standing-closed', vars);
}

/** The places on the boards above the person's units, each board once. */
async function placesOf(db: Db, standing: Standing): Promise<Message[]> {
  const units = [...new Set(standing.lines.map(({ assignment }) => assignment.unitId))];
  const above = await Promise.all(units.map((unitId) => listAncestors(db, unitId)));
  const parents = new Map(above.flatMap(([parent]) => (parent ? [[parent.id, parent] as const] : [])));
  const places = await Promise.all([...parents.values()].map((parent) => placeIn(db, standing, parent)));
  return places.flatMap((place) => place ?? []);
}

async function placeIn(
  db: Db,
  { cycleId, personId }: Standing,
  unit: Pick<Unit, 'id' | 'names'>,
): Promise<Message | undefined> {
  const place = await findPlace(db, { cycleId, personId, unitId: unit.id });
  return place && say('standing-place', { ...place, unit: names(unit.names) });
}
