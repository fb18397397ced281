import type { Instant } from '../clock.ts';
import { type Hold, noHold } from '../cycles/hold.ts';
import { insertAttachment } from '../messages/attachment-queries.ts';
import { buttons } from '../messages/button.ts';
import { type Choice, say } from '../messages/message.ts';
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
export async function postBoard(
  tx: Tx,
  {
    key,
    campaign,
    group,
    board: { board, caption, png },
    now,
    hold = noHold(now),
  }: { key: string; campaign?: string; group: Group; board: PreparedBoard; now: Instant; hold?: Hold },
): Promise<number> {
  if (!(await insertBoard(tx, key, board, now))) return 0;
  const outgoing = {
    key,
    kind: 'board' as const,
    to: { group: group.id },
    screen: { message: caption, choices: choicesOf(board) },
    ...(campaign === undefined ? {} : { campaign }),
    attachment: await insertAttachment(tx, { mediaType: 'image/png', bytes: png }, now),
    isBulk: true,
    ...hold,
    expiresAt: hold.notBefore + worthSendingMs,
  };
  return enqueue(tx, [outgoing], now);
}

/** Once the result is final nobody can be asked to report any more. */
const choicesOf = ({ cycleId, unitId, isFinal }: Board): Choice[][] =>
  isFinal ? [] : [[{ label: say('board-who-pending'), data: buttons.pending.write(cycleId, unitId) }]];
