import { layOutBoard } from './board-layout.ts';
import type { BoardPicture } from './board-picture.ts';
import { fitBoard } from './fit-board.ts';

/**
 * A PNG, 1080 pixels wide and as high as its rows need, to be read on a phone. The same picture gives the same
 * bytes. The fonts are read at the first call.
 */
export async function drawBoard(picture: BoardPicture): Promise<Uint8Array> {
  // The renderer is large, and not needed before the first board.
  const { getPainter } = await import('./board-fonts.ts');
  const { widthOf, paint } = await getPainter();
  return await paint(layOutBoard(await fitBoard(picture, widthOf)));
}
