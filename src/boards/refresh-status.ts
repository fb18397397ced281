import type { Instant } from '../clock.ts';
import { cancelTopic, enqueue } from '../messages/queries.ts';
import { type Group, listActiveGroups, updateGroup } from '../organisation/group-queries.ts';
import type { GroupId } from '../store/ids.ts';
import type { Db, Tx } from '../store/open-database.ts';
import { type CurrentCycle, listCurrentCycles, listStatuses } from './status.ts';
import { figuresOfSums, figuresOfUnit, figuresOfWhole, readFigures, writeFigures } from './status-figures.ts';
import { listShown, updateShown } from './status-queries.ts';
import { statusScreen } from './status-screen.ts';

const restMs = 10 * 60_000;
const worthSendingMs = 60 * 60_000;

/**
 * The figures with which what a group's status shows was found to be up to date: while the whole stays, or the sums over
 * the group's own people with all that is besides, it need not be looked at more closely.
 */
export type UpToDate = Map<
  GroupId,
  { readonly shown: string; readonly whole: string; readonly besides: string; readonly sums: string }
>;

/**
 * The groups whose status is out of date and was not edited in the last ten minutes, the oldest first. A group gets
 * its first status when a cycle is open for its unit. An edit that seems to lie ahead was made before the clock was set
 * back. `upToDate` is kept from one call to the next.
 */
export async function listDueStatuses(
  db: Db,
  now: Instant,
  upToDate: UpToDate = new Map(),
): Promise<Group[]> {
  const rested = (await listActiveGroups(db)).filter(
    ({ statusEditedAt }) => statusEditedAt === undefined || Math.abs(now - statusEditedAt) >= restMs,
  );
  const cycles = await listCurrentCycles(db);
  if (rested.length === 0 || cycles.length === 0) return [];
  const whole = await figuresOfWhole(db, cycles, now);
  const shown = await listShown(db);
  const due: Group[] = [];
  for (const group of rested) {
    if (await isDue(db, { group, cycles, whole, shown, upToDate, now })) due.push(group);
  }
  return due.sort((a, b) => (a.statusEditedAt ?? 0) - (b.statusEditedAt ?? 0));
}

async function isDue(
  db: Db,
  {
    group,
    cycles,
    whole,
    shown,
    upToDate,
    now,
  }: {
    group: Group;
    cycles: readonly CurrentCycle[];
    whole: Awaited<ReturnType<typeof figuresOfWhole>>;
    shown: ReadonlyMap<GroupId, string>;
    upToDate: UpToDate;
    now: Instant;
  },
): Promise<boolean> {
  const of = { unitId: group.unitId, now };
  const text = group.statusEditedAt === undefined ? undefined : shown.get(group.id);
  if (text === undefined) {
    const open = cycles.filter(({ cycle }) => cycle.state === 'open');
    return (await figuresOfUnit(db, open, of)) !== '';
  }
  if (mayBePinned(group)) return true;
  const last = readFigures(text);
  const known = upToDate.get(group.id);
  const isKnown = known?.shown === text;
  if (last.whole === whole.whole || (isKnown && known.whole === whole.whole)) return false;
  const sums = await figuresOfSums(db, cycles, group.unitId);
  const found = { shown: text, ...whole, sums };
  if (!(isKnown && known.besides === whole.besides && known.sums === sums)) {
    const own = await figuresOfUnit(db, cycles, of);
    if (own !== '' && last.own !== own) return true;
  }
  upToDate.set(group.id, found);
  return false;
}

/** It stands there unpinned, and nothing is known to be in the way any more. */
const mayBePinned = ({ statusMessageId, isStatusPinned, problem }: Group): boolean =>
  statusMessageId !== undefined && !isStatusPinned && problem === undefined;

/**
 * Queues a group's status as it stands now, in place of one that still waits. From now on the next one is ten minutes
 * away. Returns how many messages are new: none where the unit has no people in any cycle.
 */
export async function refreshStatus(tx: Tx, { group, now }: { group: Group; now: Instant }): Promise<number> {
  const { unitId } = group;
  const statuses = await listStatuses(tx, { unitId, now });
  if (statuses.length === 0) return 0;
  const cycles = await listCurrentCycles(tx);
  const figures = {
    whole: (await figuresOfWhole(tx, cycles, now)).whole,
    own: await figuresOfUnit(tx, cycles, { unitId, now }),
  };
  await updateShown(tx, group.id, writeFigures(figures));
  await updateGroup(tx, group.id, { statusEditedAt: now });

  const topic = `status:${group.id}`;
  await cancelTopic(tx, topic, 'replaced');
  const outgoing = {
    key: `${topic}:${now}`,
    kind: 'status' as const,
    to: { group: group.id },
    screen: await statusScreen(tx, { unitId, statuses, now }),
    topic,
    isBulk: true,
    isSilent: true,
    placement: 'status' as const,
    expiresAt: now + worthSendingMs,
  };
  return enqueue(tx, [outgoing], now);
}
