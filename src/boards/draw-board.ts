import { layOutBoard } from './board-layout.ts';
import { box } from './board-nodes.ts';
import type { BoardPicture } from './board-picture.ts';
import { fitBoard } from './fit-board.ts';

/**
 * A PNG, 1080 pixels wide and as high as its rows need, to be read on a phone; several boards stand one below the
 * other. The same pictures give the same bytes. The fonts are read at the first call.
 */
export async function drawBoard(...pictures: readonly BoardPicture[]): Promise<Uint8Array> {
  // The renderer is large, and not needed before the first board.
  const { getPainter } = await import('./board-fonts.ts');
  const { widthOf, paint } = await getPainter();
  const laidOut = await Promise.all(
    pictures.map(async (picture) => layOutBoard(await fitBoard(picture, widthOf))),
  );
  const [only, ...others] = laidOut;
  const isOne = only !== undefined && others.length === 0;
  return await paint(isOne ? only : box({ flexDirection: 'column', width: '100%' }, laidOut));
}
