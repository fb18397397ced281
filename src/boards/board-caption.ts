import { day, inner, lines, type Message, names, say, type Value } from '../messages/message.ts';
import type { Board, Label, RankedLine } from './board.ts';
import { shortNames } from './short-names.ts';

/** Telegram takes 1024 characters; ten rows and six more names must fit beside the other words. */
const nameLimit = 28;
const separator = ' · ';

/**
 * The text below a board's picture. People are shown by neighbourhood; only where several of the board share one, by
 * name.
 */
export const boardCaption = (board: Board): Message =>
  say('board-caption', {
    unit: names(shortNames(board.unit, nameLimit)),
    ...datesOf(board),
    lines: lines([
      say('board-reported', { ...board.participation }),
      ...rankingOf(board),
      ...risesOf(board),
      ...streaksOf(board),
      ...apartOf(board),
      say('board-thanks'),
    ]),
  });

/** First and last day, and whether it is the final result. */
export const datesOf = ({ startsOn, endsOn, isFinal }: Board): Record<string, Value> => ({
  from: day(startsOn, 'long'),
  until: day(endsOn, 'long'),
  standing: inner(say(isFinal ? 'board-final' : 'board-so-far')),
});

function rankingOf(board: Board): Message[] {
  const last = board.rows.at(-1);
  if (!last) return [say('board-nobody')];
  const rows = board.rows.map((row) => rowOf(row, board.ranks));
  const more =
    board.moreTied > 0 ? [say('board-more-tied', { count: board.moreTied, place: last.place })] : [];
  const starred = board.rows.some(({ isProvisional }) => isProvisional) ? [say('board-starred')] : [];
  return [say('board-ranking', { rows: lines([...rows, ...more], separator) }), ...starred];
}

function rowOf({ place, label, score, isProvisional }: RankedLine, ranks: Board['ranks']): Message {
  const vars = { place, who: who(label), score };
  if (ranks === 'units') return say('board-row-mean', vars);
  return say(isProvisional ? 'board-row-provisional' : 'board-row', vars);
}

const risesOf = ({ movers }: Board): Message[] =>
  movers.length === 0 ? [] : [say('board-rises', { rises: lines(movers.map(riseOf), separator) })];

/** A mover: who, and by how many points. */
export const riseOf = ({ label, gained }: Board['movers'][number]): Message =>
  say('board-rise', { who: who(label), points: gained });

const streaksOf = ({ streaks }: Board): Message[] =>
  streaks.length === 0
    ? []
    : [say('board-streaks', { streaks: lines(streaks.map(streakLineOf), separator) })];

export const streakLineOf = ({ label, cycles }: Board['streaks'][number]): Message =>
  say('board-streak', { who: who(label), cycles });

const apartOf = ({ ranks, apart }: Board): Message[] =>
  apart === 0 ? [] : [say(ranks === 'units' ? 'board-apart-units' : 'board-apart', { count: apart })];

const who = ({ unit, person, sharesUnit }: Label): Value =>
  sharesUnit && person !== undefined
    ? names(shortNames({ name: person }, nameLimit))
    : names(shortNames(unit, nameLimit));
