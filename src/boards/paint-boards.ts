import { getPainter } from './board-fonts.ts';
import { layOutBoard } from './board-layout.ts';
import { box } from './board-nodes.ts';
import type { BoardPicture } from './board-picture.ts';
import { fitBoard } from './fit-board.ts';

/** A PNG of several boards, one below the other. The fonts are read at the first call. */
export async function paintBoards(pictures: readonly BoardPicture[]): Promise<Uint8Array> {
  const { widthOf, paint } = await getPainter();
  const laidOut = await Promise.all(
    pictures.map(async (picture) => layOutBoard(await fitBoard(picture, widthOf))),
  );
  const [only, ...others] = laidOut;
  const isOne = only !== undefined && others.length === 0;
  return await paint(isOne ? only : box({ flexDirection: 'column', width: '100%' }, laidOut));
}
