import type { Language } from '../language.ts';
import { inner, lines, type Message, say } from '../messages/message.ts';
import type { Wording } from '../messages/wording.ts';
import type { Board } from './board.ts';
import { boardCaption } from './board-caption.ts';
import { composePicture } from './compose-picture.ts';
import { drawBoard } from './draw-board.ts';
import { shorten } from './shorten.ts';

/** A board of one of several programs. */
export interface BoardOf {
  readonly program: string;
  readonly board: Board;
}

/** Two captions have to fit into 1024 characters. */
const shownRows = 3;
const programLetters = 28;

/**
 * Boards of two programs for one group, as one post: the pictures one below the other, and the captions cut short under
 * the programs' names.
 */
export async function joinBoards(
  boards: readonly BoardOf[],
  speaker: { readonly wording: Wording; readonly language: Language },
): Promise<{ caption: Message; png: Uint8Array }> {
  const pictures = boards.map(({ program, board }) => {
    const picture = composePicture(board, speaker);
    return { ...picture, subtitle: `${shorten(program, programLetters)} · ${picture.subtitle}` };
  });
  const png = await drawBoard(...pictures);
  return {
    png,
    caption: say('several', {
      messages: lines(
        boards.map((board, index) => captionOf(board, index + 1)),
        '\n\n',
      ),
    }),
  };
}

const captionOf = ({ program, board }: BoardOf, number: number): Message =>
  say('board-of-program', {
    number,
    program: shorten(program, programLetters),
    board: inner(boardCaption(briefly(board))),
  });

const briefly = (board: Board): Board => ({
  ...board,
  rows: board.rows.slice(0, shownRows),
  moreTied: 0,
  movers: [],
  streaks: [],
});
