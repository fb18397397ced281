import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Node, Renderer } from '@takumi-rs/core';
import { pictureWidth, pixelsPerPoint, type TextStyle } from './board-style.ts';

/** Each subset is a family of its own, and the families are stacked: Turkish and Persian in one line. */
const subsets = ['latin', 'latin-ext', 'arabic'] as const;
const familyOf = (subset: string): string => `Vazirmatn ${subset}`;
const fontFamilies = subsets.map(familyOf);

export interface Painter {
  /** The width that the text needs on one line, in points. */
  readonly widthOf: (text: string, style: TextStyle) => Promise<number>;
  /** A PNG that is as wide as a board's picture and as high as the node needs. */
  readonly paint: (node: Node) => Promise<Uint8Array>;
}

let painter: Promise<Painter> | undefined;

/** The painter of this process, made at the first call. */
export async function getPainter(): Promise<Painter> {
  painter ??= createPainter();
  try {
    return await painter;
  } catch (error) {
    painter = undefined;
    throw error;
  }
}

async function createPainter(): Promise<Painter> {
  const renderer = new Renderer();
  for (const subset of subsets) {
    await renderer.registerFont({ name: familyOf(subset), data: await readFile(fontFile(subset)) });
  }
  return {
    widthOf: async (text, style) => {
      const node = { type: 'text', text, style: { ...style, whiteSpace: 'nowrap' } } as const;
      return (await renderer.measure(node, { fontFamilies })).width;
    },
    paint: (node) =>
      renderer.render(node, {
        width: pictureWidth * pixelsPerPoint,
        devicePixelRatio: pixelsPerPoint,
        fontFamilies,
      }),
  };
}

const fontFile = (subset: string): string =>
  fileURLToPath(
    import.meta.resolve(`@fontsource-variable/vazirmatn/files/vazirmatn-${subset}-wght-normal.woff2`),
  );
