import type { Node } from '@takumi-rs/core';
import type { BoardPicture } from './board-picture.ts';
import type { TextStyle } from './board-style.ts';
import { directionOf, isolateForeign } from './board-text.ts';

export type Direction = BoardPicture['direction'];
type Style = Readonly<Record<string, string | number>>;

/** A flex box. Children follow the reading direction, so one tree serves both. */
export const box = (style: Style, children: readonly Node[] = []): Node => ({
  type: 'container',
  style: { display: 'flex', flexShrink: 0, ...style },
  children: [...children],
});

/** A sentence or number in the language of the board. */
export const sentence = (words: string, direction: Direction, style: TextStyle & Style): Node => ({
  type: 'text',
  text: isolateForeign(words, direction),
  dir: direction,
  style: { flexShrink: 0, whiteSpace: 'nowrap', ...style },
});

/** A name keeps the direction of its own script, wherever the board begins. */
export const nameText = (name: string, direction: Direction, style: TextStyle & Style): Node => ({
  type: 'text',
  text: name,
  dir: directionOf(name, direction),
  style: { flexShrink: 0, whiteSpace: 'nowrap', ...style },
});
