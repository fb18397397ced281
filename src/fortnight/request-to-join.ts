import type { Instant } from '../clock.ts';
import { buttons } from '../messages/button.ts';
import { names, type Screen, say } from '../messages/message.ts';
import type { Recipient } from '../messages/outbox.ts';
import { enqueue } from '../messages/queries.ts';
import { listGroupsOver } from '../organisation/group-queries.ts';
import { listNearest } from '../organisation/role-queries.ts';
import { getUnit } from '../organisation/unit-queries.ts';
import type { JoinRequestId, UnitId } from '../store/ids.ts';
import type { Db, Tx } from '../store/open-database.ts';
import {
  deleteJoinRequest,
  findWaitingRequest,
  insertJoinRequest,
  type JoinRequest,
} from './join-request-queries.ts';

/**
 * Somebody who is not on the list asks to be the rep of a unit: the coordinators above it get [Accept] [Decline] at
 * once, in their group or, without one, in person. The same request made again changes nothing; one for another unit
 * replaces one that still waits. Returns whether there is anybody to decide.
 */
export function requestToJoin(db: Db, request: JoinRequest, now: Instant): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const recipients = await deciders(tx, request.unitId);
    const waiting = await findWaitingRequest(tx, request.telegramUser);
    if (waiting && isSame(waiting, request)) return recipients.length > 0;

    if (waiting) await deleteJoinRequest(tx, waiting.id);
    const id = await insertJoinRequest(tx, request, now);
    const screen = await cardOf(tx, id, request);
    const outgoing = recipients.map((to, index) => ({
      key: `join-request:${id}:${index}`,
      kind: 'join-request' as const,
      to,
      screen,
    }));
    await enqueue(tx, outgoing, now);
    return recipients.length > 0;
  });
}

const isSame = (a: JoinRequest, b: JoinRequest): boolean => a.unitId === b.unitId && a.phone === b.phone;

async function deciders(tx: Tx, unitId: UnitId): Promise<Recipient[]> {
  const groups = await listGroupsOver(tx, unitId);
  if (groups.length > 0) return groups.map((group) => ({ group: group.id }));
  const coordinators = await listNearest(tx, unitId, 'coordinator');
  return coordinators.map((person) => ({ person, channel: 'telegram' }));
}

async function cardOf(tx: Tx, id: JoinRequestId, request: JoinRequest): Promise<Screen> {
  const unit = await getUnit(tx, request.unitId);
  return {
    message: say('join-request-card', { name: request.name, phone: request.phone, unit: names(unit.names) }),
    choices: [
      [
        { label: say('join-request-accept'), data: buttons.joinRequest.write(id, 'ok') },
        { label: say('join-request-decline'), data: buttons.joinRequest.write(id, 'no') },
      ],
    ],
  };
}
