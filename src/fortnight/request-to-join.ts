import type { Instant } from '../clock.ts';
import type { Language } from '../language.ts';
import { buttons } from '../messages/button.ts';
import { names, type Screen, say } from '../messages/message.ts';
import type { Recipient } from '../messages/outbox.ts';
import { enqueue } from '../messages/queries.ts';
import { listGroupsOver } from '../organisation/group-queries.ts';
import { listNearest } from '../organisation/role-queries.ts';
import { getUnit } from '../organisation/unit-queries.ts';
import { literal } from '../store/dialect.ts';
import { type JoinRequestId, newId, type UnitId } from '../store/ids.ts';
import type { Db, Tx } from '../store/open-database.ts';

export interface JoinRequest {
  readonly telegramUser: string;
  readonly name: string;
  readonly phone: string;
  readonly language: Language;
  readonly unitId: UnitId;
}

/**
 * Somebody who is not on the list asks to be the rep of a unit: the coordinators above it get [Accept] [Decline] at
 * once, in their group or, without one, in person. A newer request replaces one that still waits. Returns whether
 * there is anybody to decide.
 */
export function requestToJoin(db: Db, request: JoinRequest, now: Instant): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    await tx
      .deleteFrom('join_request')
      .where('telegram_user', '=', request.telegramUser)
      .where('state', '=', literal('waiting'))
      .execute();
    const id = await insertRequest(tx, request, now);
    const recipients = await deciders(tx, request.unitId);
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

async function insertRequest(tx: Tx, request: JoinRequest, now: Instant): Promise<JoinRequestId> {
  const id = newId<JoinRequestId>();
  await tx
    .insertInto('join_request')
    .values({
      id,
      telegram_user: request.telegramUser,
      name: request.name,
      phone: request.phone,
      language: request.language,
      unit_id: request.unitId,
      state: 'waiting',
      created_at: now,
      decided_at: null,
      decided_by: null,
    })
    .execute();
  return id;
}

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
