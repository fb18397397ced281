import type { Instant } from '../clock.ts';
import { AppError } from '../errors.ts';
import { names, say } from '../messages/message.ts';
import { enqueue } from '../messages/queries.ts';
import { recordAudit } from '../organisation/audit-queries.ts';
import { findPersonByAddress, getPerson, insertPerson, putAddress } from '../organisation/person-queries.ts';
import { hasRoleOver, insertRole } from '../organisation/role-queries.ts';
import { getUnit } from '../organisation/unit-queries.ts';
import type { JoinRequestId, PersonId } from '../store/ids.ts';
import type { Db, Tx } from '../store/open-database.ts';
import { assignLate } from './assign-late.ts';
import { join } from './join.ts';
import { getJoinRequest, type KeptJoinRequest, updateJoinRequest } from './join-request-queries.ts';

export interface JoinDecision {
  readonly requestId: JoinRequestId;
  readonly deciderId: PersonId;
  readonly isAccepted: boolean;
}

/** What became of the request, and who decided it. */
export interface JoinDecided {
  readonly isAccepted: boolean;
  readonly name: string;
  readonly decider: string;
}

/**
 * Accepts or declines, and tells the person who asked. Of two decisions the first one stands, and is what the second
 * one returns. Throws forbidden `not-your-unit` for who has no right over the unit, not_found for an unknown request.
 */
export function decideJoinRequest(db: Db, decision: JoinDecision, now: Instant): Promise<JoinDecided> {
  return db.transaction().execute(async (tx) => {
    const request = await getJoinRequest(tx, decision.requestId);
    await checkRight(tx, decision, request);
    if (request.state === 'waiting') await decide(tx, request, decision, now);
    const decided = await getJoinRequest(tx, request.id);
    const { name } = await getPerson(tx, decided.decidedBy ?? decision.deciderId);
    return { isAccepted: decided.state === 'accepted', name: request.name, decider: name };
  });
}

async function checkRight(tx: Tx, decision: JoinDecision, request: KeptJoinRequest): Promise<void> {
  const right = {
    personId: decision.deciderId,
    unitId: request.unitId,
    kinds: ['coordinator', 'admin'] as const,
  };
  if (!(await hasRoleOver(tx, right))) throw new AppError('forbidden', 'not-your-unit');
}

async function decide(
  tx: Tx,
  request: KeptJoinRequest,
  { deciderId, isAccepted }: JoinDecision,
  now: Instant,
): Promise<void> {
  const state = isAccepted ? 'accepted' : 'declined';
  await updateJoinRequest(tx, request.id, { state, decidedBy: deciderId, decidedAt: now });
  await recordAudit(tx, { actor: deciderId, action: `join-request-${state}`, subject: request.id }, now);
  if (isAccepted) await enrol(tx, request, now);
  else await sayDeclined(tx, request, now);
}

async function enrol(tx: Tx, request: KeptJoinRequest, now: Instant): Promise<void> {
  const known = await findPersonByAddress(tx, 'sms', request.phone);
  const personId = known?.id ?? (await insertPerson(tx, request, now));
  await putAddress(tx, { personId, channel: 'sms', value: request.phone }, now);
  await insertRole(tx, { personId, unitId: request.unitId, kind: 'rep' }, now);
  const unit = await getUnit(tx, request.unitId);
  const screen = { message: say('join-accepted', { unit: names(unit.names) }) };
  await enqueue(tx, [{ key: `joined:${request.id}`, kind: 'notice', to: { person: personId }, screen }], now);
  await join(tx, personId, request, now);
  await assignLate(tx, { personId, unitId: request.unitId }, now);
}

/** There is no person to write to, only the account that asked. */
async function sayDeclined(tx: Tx, request: KeptJoinRequest, now: Instant): Promise<void> {
  const { id, telegramUser, language } = request;
  const to = { telegramUser, language };
  const screen = { message: say('join-declined') };
  await enqueue(tx, [{ key: `declined:${id}`, kind: 'notice', to, screen }], now);
}
