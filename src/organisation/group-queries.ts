import type { ExpressionBuilder } from 'kysely';
import type { Instant } from '../clock.ts';
import type { Language } from '../language.ts';
import { type GroupId, newId, type PersonId, type UnitId } from '../store/ids.ts';
import type { Db, Tx } from '../store/open-database.ts';
import type { Database } from '../store/schema.ts';

/** A coordinators' Telegram group, bound to a unit. */
export interface Group {
  readonly id: GroupId;
  readonly chatId: string;
  readonly threadId: number | undefined;
  readonly title: string;
  readonly unitId: UnitId;
  readonly language: Language;
  readonly isActive: boolean;
  /** What the bot cannot do there, in Telegram's words. */
  readonly problem: string | undefined;
  readonly statusMessageId: number | undefined;
  readonly isStatusPinned: boolean;
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

/** The groups at or above a unit that the bot is in; `depth`: how many units above. The nearest come first. */
export async function listGroupsOver(db: Db, unitId: UnitId): Promise<{ id: GroupId; depth: number }[]> {
  return db
    .selectFrom('group')
    .innerJoin('unit_ancestor', 'unit_ancestor.ancestor_id', 'group.unit_id')
    .select(['group.id', 'unit_ancestor.depth'])
    .where('unit_ancestor.unit_id', '=', unitId)
    .where('state', '=', 'active')
    .orderBy('unit_ancestor.depth')
    .orderBy('group.id')
    .execute();
}

/** A chat, or a topic of it, and the unit whose coordinators meet there. */
export interface GroupBinding {
  readonly chatId: string;
  readonly threadId: number | undefined;
  readonly unitId: UnitId;
  readonly title: string;
  readonly language: Language;
  readonly boundBy: PersonId | undefined;
}

/** A chat that was bound before is bound anew, and keeps its status message as long as the topic is the same. */
export async function putGroup(tx: Tx, input: GroupBinding, now: Instant): Promise<Group> {
  const before = await findGroupByChat(tx, input.chatId);
  const kept = before?.threadId === input.threadId ? before : undefined;
  const binding = {
    thread_id: input.threadId ?? null,
    unit_id: input.unitId,
    title: input.title,
    language: input.language,
    state: 'active' as const,
    problem: null,
    is_problem_told: bit(false),
    status_message_id: kept?.statusMessageId ?? null,
    is_status_pinned: bit(kept?.isStatusPinned === true),
    status_edited_at: null,
    bound_at: now,
    bound_by: input.boundBy ?? null,
  };
  await tx
    .insertInto('group')
    .values({ id: newId<GroupId>(), chat_id: input.chatId, ...binding })
    .onConflict((conflict) => conflict.column('chat_id').doUpdateSet(binding))
    .execute();
  const row = await selectGroups(tx).where('chat_id', '=', input.chatId).executeTakeFirstOrThrow();
  return groupOf(row);
}

/**
 * The chat became a supergroup: the same group under another id. Where somebody has bound that one already, the old
 * one is over.
 */
export async function moveGroup(tx: Tx, chatId: string, newChatId: string): Promise<void> {
  const [group, known] = [await findGroupByChat(tx, chatId), await findGroupByChat(tx, newChatId)];
  if (!group) return;
  if (known?.isActive) return updateGroup(tx, group.id, { isActive: false });
  // Messages hang on what was bound and removed there: it takes the id that becomes free.
  if (known) await rename(tx, known.id, `${newChatId} before`);
  await rename(tx, group.id, newChatId);
  if (known) await rename(tx, known.id, chatId);
}

async function rename(tx: Tx, id: GroupId, chatId: string): Promise<void> {
  const withoutStatus = { status_message_id: null, is_status_pinned: 0, status_edited_at: null };
  await tx
    .updateTable('group')
    .set({ chat_id: chatId, ...withoutStatus })
    .where('id', '=', id)
    .execute();
}

interface GroupChanges {
  readonly isActive?: boolean;
  readonly problem?: string | null;
  readonly isProblemTold?: boolean;
  readonly threadId?: number | null;
  readonly statusMessageId?: number | null;
  readonly isStatusPinned?: boolean;
  readonly statusEditedAt?: Instant;
}

/** Another problem than before is news to the coordinators, and so is one that comes again. */
export async function updateGroup(tx: Tx, id: GroupId, changes: GroupChanges): Promise<void> {
  const { problem, isProblemTold: isTold } = changes;
  await tx
    .updateTable('group')
    .set(changedColumns(changes))
    .$if(problem !== undefined && isTold === undefined, (query) =>
      query.set((eb) => ({ is_problem_told: toldIfSame(eb, problem ?? null) })),
    )
    .$if(isTold !== undefined, (query) => query.set({ is_problem_told: bit(isTold === true) }))
    .where('id', '=', id)
    .execute();
}

/** All but whether the problem is told, which may depend on the problem before. */
const changedColumns = (changes: GroupChanges) => ({
  ...(changes.isActive === undefined
    ? {}
    : { state: changes.isActive ? ('active' as const) : ('removed' as const) }),
  ...(changes.problem === undefined ? {} : { problem: changes.problem }),
  ...(changes.threadId === undefined ? {} : { thread_id: changes.threadId }),
  ...(changes.statusMessageId === undefined ? {} : { status_message_id: changes.statusMessageId }),
  ...(changes.isStatusPinned === undefined ? {} : { is_status_pinned: bit(changes.isStatusPinned) }),
  ...(changes.statusEditedAt === undefined ? {} : { status_edited_at: changes.statusEditedAt }),
});

const toldIfSame = (eb: ExpressionBuilder<Database, 'group'>, problem: string | null) =>
  eb.case().when('problem', '=', problem).then(eb.ref('is_problem_told')).else(0).end();

const bit = (claim: boolean): number => (claim ? 1 : 0);

const selectGroups = (db: Db) =>
  db
    .selectFrom('group')
    .select([
      'group.id',
      'chat_id',
      'thread_id',
      'title',
      'group.unit_id',
      'language',
      'state',
      'problem',
      'status_message_id',
      'is_status_pinned',
      'status_edited_at',
    ]);

type GroupRow = Awaited<ReturnType<ReturnType<typeof selectGroups>['execute']>>[number];

const groupOf = (row: GroupRow): Group => ({
  id: row.id,
  chatId: row.chat_id,
  threadId: row.thread_id ?? undefined,
  title: row.title,
  unitId: row.unit_id,
  language: row.language,
  isActive: row.state === 'active',
  problem: row.problem ?? undefined,
  statusMessageId: row.status_message_id ?? undefined,
  isStatusPinned: row.is_status_pinned === 1,
  statusEditedAt: row.status_edited_at ?? undefined,
});

/** The groups with a problem of which their coordinators do not know yet. */
export async function listUntoldProblems(db: Db): Promise<Group[]> {
  const rows = await selectGroups(db)
    .where('problem', 'is not', null)
    .where('is_problem_told', '=', 0)
    .orderBy('id')
    .execute();
  return rows.map(groupOf);
}

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
