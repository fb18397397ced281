import type { Node } from '@takumi-rs/core';
import { box, type Direction, nameText, sentence } from './board-nodes.ts';
import type { BoardMovement, BoardRow } from './board-picture.ts';
import {
  type Badge,
  colours,
  gap,
  placeWidth,
  plainBadge,
  podiumBadges,
  textStyles,
  tiedBadge,
} from './board-style.ts';
import type { FittedBoard } from './fit-board.ts';

const badgeSize = 28;
const linkWidth = 6;
const barHeight = 6;
/** Also where a name is empty. */
const nameHeight = 24;
/** Figures of this font stand a little above the middle of their line. */
const opticalShift = 2;

interface RowContext {
  readonly direction: Direction;
  readonly scoreWidth: number;
  readonly isTiedWithPrevious: boolean;
  readonly isTiedWithNext: boolean;
  readonly isLast: boolean;
}

/** One line per row: place, name over bar, score. Rows that share a place are linked from badge to badge. */
export function layOutRows({ rows, direction, scoreWidth }: FittedBoard): Node[] {
  return rows.map((row, index) => {
    const [previous, next] = [rows[index - 1], rows[index + 1]];
    return layOutRow(row, {
      direction,
      scoreWidth,
      isTiedWithPrevious: previous !== undefined && sharePlace(previous, row),
      // The tie of the last row that is shown goes on with rows that are not.
      isTiedWithNext: next === undefined ? isOpenTie(row, previous) : sharePlace(row, next),
      isLast: next === undefined,
    });
  });
}

const sharePlace = (one: BoardRow, other: BoardRow): boolean =>
  one.isTied === true && other.isTied === true && one.place === other.place;

const isOpenTie = (row: BoardRow, previous: BoardRow | undefined): boolean =>
  row.isTied === true && (previous === undefined || !sharePlace(previous, row));

function layOutRow(row: BoardRow, context: RowContext): Node {
  const podium = podiumBadges[placeNumber(row.place) - 1];
  const badge = podium ?? (row.isTied === true ? tiedBadge : plainBadge);
  const line = context.isLast ? colours.paper : colours.line;
  const body = [details(row, context, podium !== undefined), scoreCell(row, context)];
  return box({ width: '100%' }, [
    placeCell(row, badge, context),
    box({ flexGrow: 1, gap, marginInlineStart: gap, borderBottom: `1px solid ${line}` }, body),
  ]);
}

/** The place as a number, whatever the digits; NaN for a mark such as a dash. */
function placeNumber(place: string): number {
  const digits = place.match(/\p{Nd}/gu) ?? [];
  return digits.length === 0 ? Number.NaN : Number(digits.map(digitValue).join(''));
}

/** The decimal digits of every script stand in a row, and Persian, Arabic and ASCII zeros end in 0 of sixteen. */
const digitValue = (digit: string): number => (digit.codePointAt(0) ?? 0) % 16;

function placeCell(row: BoardRow, badge: Badge, context: RowContext): Node {
  const link = (isLinked: boolean): Node =>
    box({ flexGrow: 1, width: linkWidth, backgroundColor: isLinked ? badge.fill : colours.paper });
  const style = {
    minWidth: badgeSize,
    height: badgeSize,
    paddingTop: opticalShift,
    borderRadius: badgeSize / 2,
    backgroundColor: badge.fill,
    color: badge.ink,
    alignItems: 'center',
    justifyContent: 'center',
  };
  return box({ width: placeWidth, flexDirection: 'column', alignItems: 'center' }, [
    link(context.isTiedWithPrevious),
    box(style, [sentence(row.place, context.direction, textStyles.place)]),
    link(context.isTiedWithNext),
  ]);
}

function details(row: BoardRow, { direction }: RowContext, isPodium: boolean): Node {
  const nameStyle = isPodium ? textStyles.podiumName : textStyles.name;
  const name = nameText(row.name, direction, nameStyle);
  const moved = row.movement ? [movement(row.movement, direction)] : [];
  const note = row.note ? [sentence(row.note, direction, { ...textStyles.note, color: colours.muted })] : [];
  return box({ flexDirection: 'column', flexGrow: 1, flexBasis: 0, paddingTop: 7, paddingBottom: 9 }, [
    box({ minHeight: nameHeight, alignItems: 'center' }, [name, ...moved]),
    ...note.map((node) => box({}, [node])),
    bar(row.scoreShare, isPodium),
  ]);
}

function movement({ text, direction }: BoardMovement, reading: Direction): Node {
  const color = direction === 'same' ? colours.muted : colours[direction];
  return box({ marginInlineStart: 'auto', alignItems: 'center', gap: 4, color }, [
    box({ paddingBottom: opticalShift }, [box({ ...arrowShapes[direction], backgroundColor: color })]),
    sentence(text, reading, textStyles.movement),
  ]);
}

/** Drawn, not typed: arrows of fonts differ in size and may turn into emoji. */
const arrowShapes = {
  up: { width: 11, height: 9, clipPath: 'polygon(50% 0, 100% 100%, 0 100%)' },
  down: { width: 11, height: 9, clipPath: 'polygon(0 0, 100% 0, 50% 100%)' },
  same: { width: 10, height: 3, borderRadius: 1.5 },
} as const satisfies Record<BoardMovement['direction'], object>;

function bar(scoreShare: number, isPodium: boolean): Node {
  const share = Number.isFinite(scoreShare) ? Math.min(1, Math.max(0, scoreShare)) : 0;
  const shape = { height: barHeight, borderRadius: barHeight / 2 };
  const fill = {
    ...shape,
    width: `${share * 100}%`,
    minWidth: share > 0 ? barHeight : 0,
    backgroundColor: isPodium ? colours.podiumBar : colours.bar,
  };
  return box({ ...shape, width: '100%', marginTop: 3, backgroundColor: colours.track }, [box(fill)]);
}

const scoreCell = (row: BoardRow, { direction, scoreWidth }: RowContext): Node =>
  box({ width: scoreWidth, alignItems: 'center', justifyContent: 'flex-end' }, [
    sentence(row.score, direction, textStyles.score),
  ]);
