import { GrammyError, HttpError } from 'grammy';
import { AppError } from '../../errors.ts';
import { findGroupByChat, moveGroup, updateGroup } from '../../organisation/group-queries.ts';
import { setReachable } from '../../organisation/person-queries.ts';
import type { Tx } from '../../store/open-database.ts';
import { failureOf } from './failure.ts';
import type { BotDeps } from './turn.ts';

/**
 * What to make of a reply that could not be sent. Who cannot be reached any more needs no second attempt: that is kept,
 * and the row counts as handled. Passing troubles become `unavailable`, which is waited out; everything else is a bug.
 */
export async function acceptFailure({ db, log }: BotDeps, error: unknown): Promise<void> {
  if (!(error instanceof GrammyError || error instanceof HttpError)) throw error;
  const { failure, reason, movedTo } = failureOf(error);
  if (failure === 'passing' || failure === 'unknown' || failure === 'gateway')
    throw new AppError('unavailable', 'telegram-unavailable', {}, { cause: error });
  if (failure === 'content') throw error;
  const chatId = error instanceof GrammyError ? chatOf(error) : '';
  log.warn({ failure }, 'reply does not reach its chat');
  await db.transaction().execute(async (tx) => {
    if (movedTo !== undefined) await moveGroup(tx, chatId, movedTo);
    else if (chatId.startsWith('-'))
      await noteGroupProblem(tx, chatId, { reason, isActive: failure === 'rights' });
    else await setReachable(tx, { channel: 'telegram', value: chatId, isReachable: false, reason });
  });
}

async function noteGroupProblem(
  tx: Tx,
  chatId: string,
  { reason, isActive }: { reason: string; isActive: boolean },
): Promise<void> {
  const group = await findGroupByChat(tx, chatId);
  if (group) await updateGroup(tx, group.id, { problem: reason, isActive: isActive && group.isActive });
}

function chatOf({ payload }: GrammyError): string {
  const id = payload['chat_id'];
  return typeof id === 'string' || typeof id === 'number' ? String(id) : '';
}
