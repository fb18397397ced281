import type { Cycle } from '../cycles/cycle-queries.ts';
import type { Program } from '../cycles/program-queries.ts';
import { listChildren, type Unit } from '../organisation/unit-queries.ts';
import type { PersonId, UnitId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';
import type { Participation } from './board.ts';
import { listBreaksDuring } from './break-queries.ts';
import type { Candidate, Candidates } from './candidate.ts';
import { type ChildMember, listChildMembers, listPeopleOfSeveral } from './child-queries.ts';
import { isOnBreak } from './on-break.ts';
import { type Sums, sumDirectStandings, sumMemberships } from './standings-queries.ts';

const fewestPeople = 3;

/**
 * A unit's children by the mean score of their ranked people. Added up child by child, so that a large organisation
 * never holds the database for long; who is on a break, or counted with several children, is then taken out again.
 */
export async function unitCandidates(
  db: Db,
  { cycle, program, unitId }: { cycle: Cycle; program: Program; unitId: UnitId },
): Promise<Candidates> {
  const children = await listChildren(db, unitId);
  const breaks = await listBreaksDuring(db, cycle, program.calendar.timeZone);
  const ofSeveral = await listPeopleOfSeveral(db);
  const personIds = [...new Set([...breaks.keys(), ...ofSeveral])];
  const looked = await listChildMembers(db, { cycleId: cycle.id, unitId, personIds });
  const onBreak = looked.filter(({ personId, hasReported }) =>
    isOnBreak(breaks.get(personId) ?? [], cycle, hasReported),
  );

  const sums = [await sumDirectStandings(db, { cycleId: cycle.id, unitId })];
  const candidates: Candidate[] = [];
  for (const child of children) {
    const ofChild = looked.filter((member) => member.unitId === child.id);
    const sum = onceEach(await sumMemberships(db, { cycleId: cycle.id, unitId: child.id }), ofChild);
    sums.push(sum);
    const apart = onBreak.filter((member) => member.unitId === child.id);
    if (sum.assigned > 0) candidates.push(candidateOf(child, sum, apart));
  }
  return { ranks: 'units', candidates, participation: participationOfAll(sums, looked), streaks: [] };
}

/** Who is of several units of a child counts there once. */
function onceEach(sums: Sums, members: readonly ChildMember[]): Sums {
  const surplus = (weigh: (member: ChildMember) => number) =>
    members.reduce((total, member) => total + (member.times - 1) * weigh(member), 0);
  return {
    ...sums,
    assigned: sums.assigned - surplus(() => 1),
    reported: sums.reported - surplus(({ hasReported }) => (hasReported ? 1 : 0)),
    ranked: sums.ranked - surplus((member) => (isRanked(member) ? 1 : 0)),
    rankedScore: sums.rankedScore - surplus((member) => (isRanked(member) ? (member.score ?? 0) : 0)),
  };
}

const isRanked = ({ score, isPartial }: ChildMember): boolean => score !== undefined && !isPartial;

function candidateOf(child: Unit, sum: Sums, onBreak: readonly ChildMember[]): Candidate {
  const apart = onBreak.filter(isRanked);
  const people = sum.ranked - apart.length;
  const points = sum.rankedScore - apart.reduce((total, { score = 0 }) => total + score, 0);
  return {
    id: child.id,
    label: { unit: child.names, sharesUnit: false },
    score: people < fewestPeople ? undefined : meanInTenths(points, people),
    standsApart: false,
    isShown: true,
    isProvisional: false,
  };
}

/** Rounded half up. */
const meanInTenths = (points: number, people: number): number =>
  Math.floor((20 * points + people) / (2 * people));

/** Everyone once, also who is a rep in several children. */
function participationOfAll(sums: readonly Sums[], looked: readonly ChildMember[]): Participation {
  const seen = new Set<PersonId>();
  const again: ChildMember[] = [];
  for (const member of looked) {
    if (seen.has(member.personId)) again.push(member);
    seen.add(member.personId);
  }
  return {
    reported:
      sums.reduce((total, sum) => total + sum.reported, 0) - again.filter((m) => m.hasReported).length,
    assigned: sums.reduce((total, sum) => total + sum.assigned, 0) - again.length,
  };
}
