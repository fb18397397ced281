import type { Node } from '@takumi-rs/core';
import { box, type Direction, nameText, sentence } from './board-nodes.ts';
import { layOutRows } from './board-rows.ts';
import { colours, gap, margin, podiumBadges, textStyles } from './board-style.ts';
import type { FittedBoard, FittedFigure } from './fit-board.ts';

/** The picture as a tree of boxes; sides are said as start and end, so that Persian mirrors by itself. */
export function layOutBoard(board: FittedBoard): Node {
  const style = {
    flexDirection: 'column',
    width: '100%',
    backgroundColor: colours.paper,
    color: colours.ink,
  };
  const table = board.rows.length === 0 ? emptyPodium() : rowTable(board);
  return { ...box(style, [header(board), table, ...figures(board), footer(board)]), dir: board.direction };
}

function header({ title, subtitle, direction }: FittedBoard): Node {
  const style = {
    flexDirection: 'column',
    width: '100%',
    padding: `14px ${margin}px 15px`,
    backgroundColor: colours.header,
    borderBottom: `4px solid ${colours.accent}`,
  };
  const faint = { ...textStyles.subtitle, ...wrapping, color: colours.headerMuted };
  return box(style, [
    box({}, [nameText(title, direction, { ...textStyles.title, color: colours.paper })]),
    sentence(subtitle, direction, faint),
  ]);
}

const rowTable = (board: FittedBoard): Node =>
  box({ flexDirection: 'column', width: '100%', padding: `6px ${margin}px` }, layOutRows(board));

/** Nobody has a score yet: three steps that wait. */
function emptyPodium(): Node {
  const step = (height: number, place: number): Node =>
    box({
      width: 64,
      height,
      backgroundColor: colours.wash,
      borderTop: `4px solid ${podiumBadges[place - 1]?.fill ?? colours.line}`,
    });
  return box(
    {
      width: '100%',
      padding: `28px ${margin}px 20px`,
      gap: 6,
      justifyContent: 'center',
      alignItems: 'flex-end',
    },
    [step(44, 2), step(64, 1), step(30, 3)],
  );
}

function figures({ figures, direction }: FittedBoard): Node[] {
  if (figures.length === 0) return [];
  const style = {
    flexDirection: 'column',
    width: '100%',
    padding: `10px ${margin}px`,
    gap: 4,
    backgroundColor: colours.wash,
  };
  return [
    box(
      style,
      figures.map((figure) => figureLine(figure, direction)),
    ),
  ];
}

function figureLine({ label, value, isStacked }: FittedFigure, direction: Direction): Node {
  const words = sentence(label, direction, { ...textStyles.figureLabel, color: colours.muted });
  const style = textStyles.figureValue;
  return isStacked
    ? box({ width: '100%', flexDirection: 'column' }, [
        words,
        sentence(value, direction, { ...style, ...wrapping }),
      ])
    : box({ width: '100%', justifyContent: 'space-between', gap }, [
        words,
        sentence(value, direction, style),
      ]);
}

function footer({ footer, direction }: FittedBoard): Node {
  const style = { ...textStyles.footer, ...wrapping, textAlign: 'center', color: colours.podiumBar };
  return box({ width: '100%', flexDirection: 'column', padding: `12px ${margin}px 14px` }, [
    sentence(footer, direction, style),
  ]);
}

/** For what may take a second line. */
const wrapping = { whiteSpace: 'normal', overflowWrap: 'anywhere' } as const;
