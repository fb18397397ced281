import { z } from 'zod';
import type { Instant } from '../clock.ts';
import { type BoardId, type CycleId, newId, type PersonId, type UnitId } from '../store/ids.ts';
import type { Db, Tx } from '../store/open-database.ts';
import type { Board, Label } from './board.ts';
import type { Standing } from './movement.ts';

/** The standings on the last board of that cycle that was posted for the unit; none if there is none. */
export async function findStandingsBefore(
  db: Db,
  { cycleId, unitId, before }: { cycleId: CycleId; unitId: UnitId; before: Instant },
): Promise<Standing[]> {
  const row = await db
    .selectFrom('board')
    .select('content')
    .where('cycle_id', '=', cycleId)
    .where('unit_id', '=', unitId)
    .where('made_at', '<', before)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? contentShape.parse(JSON.parse(row.content)).standings : [];
}

const contentShape = z.object({ standings: z.array(z.object({ id: z.string(), score: z.number() })) });

/** Keeps what a board showed, and in which message, once per key. Returns whether it is new. */
export async function insertBoard(
  tx: Tx,
  { key, outboxKey, board }: { readonly key: string; readonly outboxKey: string; readonly board: Board },
  now: Instant,
): Promise<boolean> {
  const result = await tx
    .insertInto('board')
    .values({
      id: newId<BoardId>(),
      key,
      outbox_key: outboxKey,
      cycle_id: board.cycleId,
      unit_id: board.unitId,
      is_final: board.isFinal ? 1 : 0,
      made_at: now,
      content: JSON.stringify(withoutNames(board)),
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0n) > 0;
}

/** The pictures of boards that show somebody have served; one that still waits goes as a text. */
export async function dropPicturesOf(tx: Tx, personId: PersonId): Promise<void> {
  const shown = tx.selectFrom('board').select('outbox_key').where('content', 'like', `%"${personId}"%`);
  await tx
    .updateTable('outbox')
    .set({ attachment_id: null })
    .where('attachment_id', 'is not', null)
    .where('key', 'in', shown)
    .execute();
}

/** People stay in it by id only, so that erasing somebody need not rewrite old boards. */
const withoutNames = (board: Board): Board => ({
  ...board,
  rows: board.rows.map((row) => ({ ...row, label: withoutName(row.label) })),
  movers: board.movers.map((mover) => ({ ...mover, label: withoutName(mover.label) })),
  streaks: board.streaks.map((streak) => ({ ...streak, label: withoutName(streak.label) })),
});

const withoutName = ({ unit, sharesUnit }: Label): Label => ({ unit, sharesUnit });
