import type { Instant } from '../clock.ts';
import { type Hold, noHold } from '../cycles/hold.ts';
import { insertAttachment } from '../messages/attachment-queries.ts';
import { buttons } from '../messages/button.ts';
import { type Choice, type Message, say } from '../messages/message.ts';
import { enqueue } from '../messages/queries.ts';
import type { Group } from '../organisation/group-queries.ts';
import type { Tx } from '../store/open-database.ts';
import type { Board } from './board.ts';
import { insertBoard } from './board-queries.ts';
import type { PreparedBoard } from './prepare-board.ts';

const worthSendingMs = 48 * 3_600_000;

/**
 * Queues a board for a group and keeps what it showed; the same key again changes nothing. Returns how many messages
 * are new. Each group needs a key of its own.
 */
export const postBoard = (
  tx: Tx,
  { key, board: { board, caption, png }, ...post }: Post & { key: string; board: PreparedBoard },
): Promise<number> => postBoards(tx, { ...post, boards: [{ key, board }], caption, png });

/** As `postBoard`, several boards in one message. */
export async function postBoards(
  tx: Tx,
  {
    boards,
    caption,
    png,
    campaign,
    group,
    now,
    hold = noHold(now),
  }: Post & {
    boards: readonly { readonly key: string; readonly board: Board }[];
    caption: Message;
    png: Uint8Array;
  },
): Promise<number> {
  let outboxKey: string | undefined;
  for (const each of boards)
    if (await insertBoard(tx, { ...each, outboxKey: outboxKey ?? each.key }, now)) outboxKey ??= each.key;
  if (outboxKey === undefined) return 0;
  const outgoing = {
    key: outboxKey,
    kind: 'board' as const,
    to: { group: group.id },
    screen: { message: caption, choices: choicesOf(boards.map(({ board }) => board)) },
    ...(campaign === undefined ? {} : { campaign }),
    attachment: await insertAttachment(tx, { mediaType: 'image/png', bytes: png }, now),
    isBulk: true,
    ...hold,
    expiresAt: hold.notBefore + worthSendingMs,
  };
  return enqueue(tx, [outgoing], now);
}

interface Post {
  readonly campaign?: string;
  readonly group: Group;
  readonly now: Instant;
  readonly hold?: Hold;
}

/** Once the result is final nobody can be asked to report any more. */
function choicesOf(boards: readonly Board[]): Choice[][] {
  return boards.flatMap(({ cycleId, unitId, isFinal }, index) => {
    const label =
      boards.length === 1 ? say('board-who-pending') : say('board-who-pending-of', { number: index + 1 });
    return isFinal ? [] : [[{ label, data: buttons.pending.write(cycleId, unitId) }]];
  });
}
