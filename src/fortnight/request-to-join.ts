import type { Instant } from '../clock.ts';
import { noHold } from '../cycles/hold.ts';
import { buttons } from '../messages/button.ts';
import { names, say } from '../messages/message.ts';
import { getUnit } from '../organisation/unit-queries.ts';
import type { JoinRequestId } from '../store/ids.ts';
import type { Db, Tx } from '../store/open-database.ts';
import {
  deleteJoinRequest,
  findWaitingRequest,
  getJoinRequest,
  insertJoinRequest,
  type JoinRequest,
} from './join-request-queries.ts';
import { listTold } from './matter-queries.ts';
import { type Matter, tellCoordinators } from './tell-coordinators.ts';

/**
 * Somebody who is not on the list asks to be the rep of a unit: the coordinators above it get [Accept] [Decline] at
 * once. The same request made again changes nothing; one for another unit replaces one that still waits. Returns whether
 * there is anybody to decide by now; if not, it waits for the first one.
 */
export function requestToJoin(db: Db, request: JoinRequest, now: Instant): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const waiting = await findWaitingRequest(tx, request.telegramUser);
    if (waiting && isSame(waiting, request)) return (await listTold(tx, keyOf(waiting.id))).length > 0;

    if (waiting) await deleteJoinRequest(tx, waiting.id);
    const id = await insertJoinRequest(tx, request, now);
    const telling = { hold: noHold(now), now };
    return (await tellCoordinators(tx, await matterOfRequest(tx, id), telling)) > 0;
  });
}

/** Takes back what nobody has decided: who wants no messages must not get tasks because of it. */
export function withdrawRequest(db: Db, telegramUser: string): Promise<void> {
  return db.transaction().execute(async (tx) => {
    const waiting = await findWaitingRequest(tx, telegramUser);
    if (waiting) await deleteJoinRequest(tx, waiting.id);
  });
}

/** The request as something to be decided. */
export async function matterOfRequest(tx: Tx, id: JoinRequestId): Promise<Matter> {
  const { name, phone, unitId } = await getJoinRequest(tx, id);
  const unit = await getUnit(tx, unitId);
  const vars = { name, phone, unit: names(unit.names) };
  const verdicts = [
    { label: say('join-request-accept'), data: buttons.joinRequest.write(id, 'ok') },
    { label: say('join-request-decline'), data: buttons.joinRequest.write(id, 'no') },
  ];
  return {
    key: keyOf(id),
    kind: 'join-request',
    unitIds: [unitId],
    screen: { message: say('join-request-card', vars), choices: [verdicts] },
    forAdmins: say('join-request-unheard', vars),
  };
}

const keyOf = (id: JoinRequestId): string => `join-request:${id}`;

const isSame = (a: JoinRequest, b: JoinRequest): boolean => a.unitId === b.unitId && a.phone === b.phone;
