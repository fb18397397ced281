import type { Instant } from '../clock.ts';
import type { Assignment } from '../cycles/assignment-queries.ts';
import { getCycle } from '../cycles/cycle-queries.ts';
import { getProgram } from '../cycles/program-queries.ts';
import { getUnit } from '../organisation/unit-queries.ts';
import type { Db, Tx } from '../store/open-database.ts';
import { type Attached, attachEvidence, type EvidenceInput, type Given } from './attach-evidence.ts';
import { metresBetween, type Point } from './distance.ts';
import { insertEvidence } from './evidence-queries.ts';
import type { Flag } from './flag.ts';
import { deleteFlag } from './flag-queries.ts';

/**
 * Keeps where somebody was with their current answer; the last place counts. One that is far from the unit's raises a
 * doubt. The same cause again changes nothing.
 */
export async function attachLocation(db: Db, input: EvidenceInput & Point, now: Instant): Promise<Attached> {
  const stamped = { ...input, receivedAt: Math.min(input.receivedAt, now) };
  return attachEvidence(db, stamped, (tx, given) => keepLocation(tx, { ...stamped, ...given }));
}

async function keepLocation(tx: Tx, input: EvidenceInput & Point & Given): Promise<Flag | undefined> {
  const { answer, latitude, longitude, cause, receivedAt } = input;
  await insertEvidence(tx, {
    kind: 'location',
    answerId: answer.id,
    latitude,
    longitude,
    cause,
    receivedAt,
  });
  await deleteFlag(tx, answer.id, 'far-from-unit');
  return farFromUnit(tx, input.assignment, { latitude, longitude });
}

const defaultKilometres = 2;

/** A unit without a place raises no doubt. The setting `location_km` says how many kilometres are too far. */
async function farFromUnit(tx: Tx, assignment: Assignment, point: Point): Promise<Flag | undefined> {
  const { place } = await getUnit(tx, assignment.unitId);
  if (!place) return undefined;
  const { programId } = await getCycle(tx, assignment.cycleId);
  const { settings } = await getProgram(tx, programId);
  const kilometres = Number(settings['location_km'] ?? defaultKilometres);
  const metres = Math.round(metresBetween(place, point));
  return metres > kilometres * 1000 ? { kind: 'far-from-unit', metres } : undefined;
}
