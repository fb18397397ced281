import type { Instant } from '../clock.ts';
import type { Language } from '../language.ts';
import type { Message } from '../messages/message.ts';
import type { Wording } from '../messages/wording.ts';
import type { CycleId, UnitId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';
import type { Board } from './board.ts';
import { boardCaption } from './board-caption.ts';
import { composePicture } from './compose-picture.ts';
import { drawBoard } from './draw-board.ts';
import { makeBoard } from './make-board.ts';

/** A board that can be posted to the groups of one language. */
export interface PreparedBoard {
  readonly board: Board;
  readonly caption: Message;
  readonly png: Uint8Array;
}

/** Reads and draws a board. Takes a moment: not inside a transaction. */
export async function prepareBoard(
  { db, wording }: { db: Db; wording: Wording },
  {
    language,
    ...which
  }: { cycleId: CycleId; unitId: UnitId; isFinal: boolean; language: Language; now: Instant },
): Promise<PreparedBoard> {
  return drawPrepared(await makeBoard(db, which), { wording, language });
}

export async function drawPrepared(
  board: Board,
  speaker: { readonly wording: Wording; readonly language: Language },
): Promise<PreparedBoard> {
  const png = await drawBoard(composePicture(board, speaker));
  return { board, caption: boardCaption(board), png };
}
