import type { Instant } from '../clock.ts';
import type { Language } from '../language.ts';
import { type GroupId, newId, type PersonId, type UnitId } from '../store/ids.ts';
import type { Db, Tx } from '../store/open-database.ts';

/** A coordinators' Telegram group, bound to a unit. */
export interface Group {
  readonly id: GroupId;
  readonly chatId: string;
  readonly threadId: number | undefined;
  readonly unitId: UnitId;
  readonly language: Language;
  readonly isActive: boolean;
  readonly statusMessageId: number | undefined;
  readonly statusEditedAt: Instant | undefined;
}

export async function findGroupByChat(db: Db, chatId: string): Promise<Group | undefined> {
  const row = await selectGroups(db).where('chat_id', '=', chatId).executeTakeFirst();
  return row && groupOf(row);
}

export async function findGroup(db: Db, id: GroupId): Promise<Group | undefined> {
  const row = await selectGroups(db).where('id', '=', id).executeTakeFirst();
  return row && groupOf(row);
}

/** The groups that the bot can speak in. */
export async function listActiveGroups(db: Db): Promise<Group[]> {
  const rows = await selectGroups(db).where('state', '=', 'active').orderBy('id').execute();
  return rows.map(groupOf);
}

/** The nearest bound groups at or above a unit: where its exceptions are shown. */
export async function listGroupsOver(db: Db, unitId: UnitId): Promise<Group[]> {
  const rows = await selectGroups(db)
    .innerJoin('unit_ancestor', 'unit_ancestor.ancestor_id', 'group.unit_id')
    .select('unit_ancestor.depth')
    .where('unit_ancestor.unit_id', '=', unitId)
    .where('state', '=', 'active')
    .orderBy('unit_ancestor.depth')
    .execute();
  return rows.filter((row) => row.depth === rows[0]?.depth).map(groupOf);
}

/** Binds a chat to a unit; a chat that was bound before is bound anew. */
export async function bindGroup(
  tx: Tx,
  input: {
    chatId: string;
    threadId: number | undefined;
    unitId: UnitId;
    title: string;
    language: Language;
    boundBy: PersonId | undefined;
  },
  now: Instant,
): Promise<void> {
  const binding = {
    thread_id: input.threadId ?? null,
    unit_id: input.unitId,
    title: input.title,
    language: input.language,
    state: 'active' as const,
    problem: null,
    status_message_id: null,
    status_edited_at: null,
    bound_at: now,
    bound_by: input.boundBy ?? null,
  };
  await tx
    .insertInto('group')
    .values({ id: newId<GroupId>(), chat_id: input.chatId, ...binding })
    .onConflict((conflict) => conflict.column('chat_id').doUpdateSet(binding))
    .execute();
}

/** The chat became a supergroup: the same group under another id. */
export async function moveGroup(tx: Tx, chatId: string, newChatId: string): Promise<void> {
  await tx.deleteFrom('group').where('chat_id', '=', newChatId).where('state', '=', 'removed').execute();
  await tx
    .updateTable('group')
    .set({ chat_id: newChatId, status_message_id: null, status_edited_at: null })
    .where('chat_id', '=', chatId)
    .execute();
}

export async function updateGroup(
  tx: Tx,
  id: GroupId,
  changes: {
    isActive?: boolean;
    problem?: string | null;
    threadId?: number | null;
    statusMessageId?: number | null;
    statusEditedAt?: Instant;
  },
): Promise<void> {
  const set = {
    ...(changes.isActive === undefined
      ? {}
      : { state: changes.isActive ? ('active' as const) : ('removed' as const) }),
    ...(changes.problem === undefined ? {} : { problem: changes.problem }),
    ...(changes.threadId === undefined ? {} : { thread_id: changes.threadId }),
    ...(changes.statusMessageId === undefined ? {} : { status_message_id: changes.statusMessageId }),
    ...(changes.statusEditedAt === undefined ? {} : { status_edited_at: changes.statusEditedAt }),
  };
  await tx.updateTable('group').set(set).where('id', '=', id).execute();
}

const selectGroups = (db: Db) =>
  db
    .selectFrom('group')
    .select([
      'group.id',
      'chat_id',
      'thread_id',
      'group.unit_id',
      'language',
      'state',
      'status_message_id',
      'status_edited_at',
    ]);

type GroupRow = Awaited<ReturnType<ReturnType<typeof selectGroups>['execute']>>[number];

const groupOf = (row: GroupRow): Group => ({
  id: row.id,
  chatId: row.chat_id,
  threadId: row.thread_id ?? undefined,
  unitId: row.unit_id,
  language: row.language,
  isActive: row.state === 'active',
  statusMessageId: row.status_message_id ?? undefined,
  statusEditedAt: row.status_edited_at ?? undefined,
});

/** Groups in which the bot cannot do all that it should, or from which it was removed. */
export async function listTroubledGroups(db: Db): Promise<{ title: string; problem: string }[]> {
  const rows = await db
    .selectFrom('group')
    .select(['title', 'state', 'problem'])
    .where((eb) => eb.or([eb('state', '=', 'removed'), eb('problem', 'is not', null)]))
    .orderBy('title')
    .execute();
  return rows.map(({ title, state, problem }) => ({ title, problem: problem ?? state }));
}
