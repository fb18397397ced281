import type { BoardFigure, BoardPicture, BoardRow } from './board-picture.ts';
import { contentWidth, gap, placeWidth, type TextStyle, textStyles } from './board-style.ts';
import { toPlainText } from './board-text.ts';
import { countGraphemes, shorten } from './shorten.ts';

/** A picture whose words fit where they will stand. */
export interface FittedBoard extends BoardPicture {
  readonly figures: readonly FittedFigure[];
  /** Width of the score column, in points: that of the widest score. */
  readonly scoreWidth: number;
}

export interface FittedFigure extends BoardFigure {
  /** Too long for one line: the value stands below its label and may wrap, so that its number is not lost. */
  readonly isStacked: boolean;
}

export type WidthOf = (text: string, style: TextStyle) => Promise<number>;

const shownRows = 10;
const mostLetters = 160;
const leastScoreWidth = 34;
const mostScoreWidth = 84;
const mostMovementWidth = 84;
/** The arrow and the space on either side of it. */
const arrowWidth = 24;

/** Shortens whatever would run into its neighbour, and measures the score column. */
export async function fitBoard(picture: BoardPicture, widthOf: WidthOf): Promise<FittedBoard> {
  const scored = await Promise.all(picture.rows.slice(0, shownRows).map((row) => fitScore(row, widthOf)));
  const widths = await Promise.all(scored.map((row) => widthOf(row.score, textStyles.score)));
  const scoreWidth = Math.ceil(Math.max(leastScoreWidth, ...widths)) + 1;
  const nameWidth = contentWidth - placeWidth - scoreWidth - 2 * gap;
  return {
    direction: picture.direction,
    title: await fitText(picture.title, { style: textStyles.title, width: contentWidth, widthOf }),
    subtitle: shorten(toPlainText(picture.subtitle), mostLetters),
    rows: await Promise.all(scored.map((row) => fitRow(row, { width: nameWidth, widthOf }))),
    figures: await Promise.all(picture.figures.map((figure) => fitFigure(figure, widthOf))),
    footer: shorten(toPlainText(picture.footer), mostLetters),
    scoreWidth,
  };
}

async function fitScore(row: BoardRow, widthOf: WidthOf): Promise<BoardRow> {
  const score = await fitText(row.score, { style: textStyles.score, width: mostScoreWidth, widthOf });
  const place = await fitText(row.place, { style: textStyles.place, width: placeWidth, widthOf });
  return { ...row, score, place };
}

async function fitRow(row: BoardRow, { width, widthOf }: Omit<Space, 'style'>): Promise<BoardRow> {
  const { movement, note } = row;
  const style = textStyles.movement;
  const moved = movement && (await fitText(movement.text, { style, width: mostMovementWidth, widthOf }));
  const taken = moved === undefined ? 0 : arrowWidth + Math.ceil(await widthOf(moved, style));
  return {
    ...row,
    name: await fitText(row.name, { style: textStyles.podiumName, width: width - taken, widthOf }),
    movement: movement && { ...movement, text: moved ?? '' },
    note: note && (await fitText(note, { style: textStyles.note, width, widthOf })),
  };
}

async function fitFigure(figure: BoardFigure, widthOf: WidthOf): Promise<FittedFigure> {
  const style = textStyles.figureLabel;
  const label = await fitText(figure.label, { style, width: contentWidth, widthOf });
  const value = shorten(toPlainText(figure.value), mostLetters);
  const width = (await widthOf(label, style)) + gap + (await widthOf(value, textStyles.figureValue));
  return { label, value, isStacked: width > contentWidth };
}

interface Space {
  readonly style: TextStyle;
  readonly width: number;
  readonly widthOf: WidthOf;
}

/** The longest beginning of the text that fits, by halving the number of letters that are left out. */
async function fitText(raw: string, { style, width, widthOf }: Space): Promise<string> {
  const text = shorten(toPlainText(raw), mostLetters);
  if ((await widthOf(text, style)) <= width) return text;
  let [fitting, tooLong] = [1, countGraphemes(text)];
  while (tooLong - fitting > 1) {
    const middle = Math.floor((fitting + tooLong) / 2);
    const fits = (await widthOf(shorten(text, middle), style)) <= width;
    if (fits) fitting = middle;
    else tooLong = middle;
  }
  return shorten(text, fitting);
}
