import type { Instant } from '../clock.ts';
import { AppError } from '../errors.ts';
import type { Language } from '../language.ts';
import { type JoinRequestId, newId, type PersonId, type UnitId } from '../store/ids.ts';
import { literal } from '../store/literal.ts';
import type { Db, Tx } from '../store/open-database.ts';

/** Somebody who is not on the list and wants to be the rep of a unit. */
export interface JoinRequest {
  readonly telegramUser: string;
  readonly name: string;
  readonly phone: string;
  readonly language: Language;
  readonly unitId: UnitId;
}

export interface KeptJoinRequest extends JoinRequest {
  readonly id: JoinRequestId;
  readonly state: 'waiting' | 'accepted' | 'declined';
  readonly decidedBy: PersonId | undefined;
}

/** Throws not_found `join-request-unknown`. */
export async function getJoinRequest(db: Db, id: JoinRequestId): Promise<KeptJoinRequest> {
  const row = await selectRequests(db).where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not_found', 'join-request-unknown');
  return requestOf(row);
}

/** The one of that Telegram user that nobody has decided. */
export async function findWaitingRequest(db: Db, telegramUser: string): Promise<KeptJoinRequest | undefined> {
  const row = await selectRequests(db)
    .where('telegram_user', '=', telegramUser)
    .where('state', '=', literal('waiting'))
    .executeTakeFirst();
  return row && requestOf(row);
}

export async function insertJoinRequest(tx: Tx, request: JoinRequest, now: Instant): Promise<JoinRequestId> {
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

export async function deleteJoinRequest(tx: Tx, id: JoinRequestId): Promise<void> {
  await tx.deleteFrom('join_request').where('id', '=', id).execute();
}

export async function updateJoinRequest(
  tx: Tx,
  id: JoinRequestId,
  decision: { state: 'accepted' | 'declined'; decidedBy: PersonId; decidedAt: Instant },
): Promise<void> {
  await tx
    .updateTable('join_request')
    .set({ state: decision.state, decided_by: decision.decidedBy, decided_at: decision.decidedAt })
    .where('id', '=', id)
    .execute();
}

const selectRequests = (db: Db) =>
  db
    .selectFrom('join_request')
    .select(['id', 'state', 'telegram_user', 'name', 'phone', 'language', 'unit_id', 'decided_by']);

type RequestRow = Awaited<ReturnType<ReturnType<typeof selectRequests>['execute']>>[number];

const requestOf = (row: RequestRow): KeptJoinRequest => ({
  id: row.id,
  state: row.state,
  telegramUser: row.telegram_user,
  name: row.name,
  phone: row.phone,
  language: row.language,
  unitId: row.unit_id,
  decidedBy: row.decided_by ?? undefined,
});
