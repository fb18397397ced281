import type { Instant } from '../clock.ts';
import { AppError } from '../errors.ts';
import { names, say } from '../messages/message.ts';
import { enqueue } from '../messages/queries.ts';
import { recordAudit } from '../organisation/audit.ts';
import { acceptNotice } from '../organisation/notices.ts';
import { findPersonByAddress, putAddress } from '../organisation/person-queries.ts';
import { hasRoleOver, insertRole } from '../organisation/role-queries.ts';
import { getUnit } from '../organisation/unit-queries.ts';
import { type JoinRequestId, newId, type PersonId } from '../store/ids.ts';
import type { Db, Tx } from '../store/open-database.ts';
import { assignLate } from './assign-late.ts';

export interface JoinDecision {
  readonly requestId: JoinRequestId;
  readonly deciderId: PersonId;
  readonly isAccepted: boolean;
}

/** What became of the request; `earlier` if somebody had decided before. A declined one has nobody to write to yet. */
export interface JoinDecided {
  readonly state: 'accepted' | 'declined' | 'earlier';
  readonly name: string;
  /** To whom a decline has to be said: there is no person for them. */
  readonly telegramUser: string;
  readonly language: 'tr' | 'fa' | 'en';
}

/** Accepts or declines. Throws forbidden `not-your-unit` for who has no right over the unit, not_found for an unknown request. */
export function decideJoinRequest(db: Db, decision: JoinDecision, now: Instant): Promise<JoinDecided> {
  return db.transaction().execute(async (tx) => {
    const request = await getRequest(tx, decision.requestId);
    await checkRight(tx, decision, request);
    const result = { name: request.name, telegramUser: request.telegram_user, language: request.language };
    if (request.state !== 'waiting') return { ...result, state: 'earlier' };

    const state = decision.isAccepted ? 'accepted' : 'declined';
    await tx
      .updateTable('join_request')
      .set({ state, decided_at: now, decided_by: decision.deciderId })
      .where('id', '=', request.id)
      .execute();
    const entry = { actor: decision.deciderId, action: `join-request-${state}`, subject: request.id };
    await recordAudit(tx, entry, now);
    if (decision.isAccepted) await enrol(tx, request, now);
    return { ...result, state };
  });
}

async function getRequest(tx: Tx, id: JoinRequestId) {
  const row = await tx
    .selectFrom('join_request')
    .select(['id', 'state', 'telegram_user', 'name', 'phone', 'language', 'unit_id'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new AppError('not_found', 'join-request-unknown');
  return row;
}

type Request = Awaited<ReturnType<typeof getRequest>>;

async function checkRight(tx: Tx, decision: JoinDecision, request: Request): Promise<void> {
  const right = {
    personId: decision.deciderId,
    unitId: request.unit_id,
    kinds: ['coordinator', 'admin'] as const,
  };
  if (!(await hasRoleOver(tx, right))) throw new AppError('forbidden', 'not-your-unit');
}

async function enrol(tx: Tx, request: Request, now: Instant): Promise<void> {
  const personId =
    (await findPersonByAddress(tx, 'sms', request.phone))?.id ?? (await insertPerson(tx, request, now));
  await putAddress(tx, { personId, channel: 'sms', value: request.phone }, now);
  await putAddress(tx, { personId, channel: 'telegram', value: request.telegram_user }, now);
  await acceptNotice(tx, personId, now);
  await insertRole(tx, { personId, unitId: request.unit_id, kind: 'rep' }, now);
  const unit = await getUnit(tx, request.unit_id);
  const screen = { message: say('join-accepted', { unit: names(unit.names) }) };
  await enqueue(tx, [{ key: `joined:${request.id}`, kind: 'notice', to: { person: personId }, screen }], now);
  await assignLate(tx, { personId, unitId: request.unit_id }, now);
}

async function insertPerson(tx: Tx, request: Request, now: Instant): Promise<PersonId> {
  const id = newId<PersonId>();
  await tx
    .insertInto('person')
    .values({
      id,
      name: request.name,
      language: request.language,
      channel: '',
      is_named: 1,
      stopped_at: null,
      created_at: now,
      erased_at: null,
    })
    .execute();
  return id;
}
