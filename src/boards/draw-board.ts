import type { BoardPicture } from './board-picture.ts';

/**
 * A PNG, 1080 pixels wide and as high as its rows need, to be read on a phone; several boards stand one below the
 * other. The same pictures give the same bytes.
 */
export async function drawBoard(...pictures: readonly BoardPicture[]): Promise<Uint8Array> {
  // The renderer with what it needs is large, and not needed before the first board.
  const { paintBoards } = await import('./paint-boards.ts');
  return paintBoards(pictures);
}
