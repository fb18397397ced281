import { type Language, nameIn } from '../language.ts';
import { lines, type Message, say } from '../messages/message.ts';
import type { Wording } from '../messages/wording.ts';
import type { Board, Label, RankedLine } from './board.ts';
import { datesOf, riseOf, streakLineOf } from './board-caption.ts';
import type { BoardFigure, BoardPicture, BoardRow } from './board-picture.ts';
import { participationOf } from './participation.ts';

const bestScore = 100;

/** The board as it is drawn, in one language: people by name with their neighbourhood below, if they may be named. */
export function composePicture(board: Board, { wording, language }: Speaker): BoardPicture {
  const speak = (message: Message): string => wording.say(message, { language, channel: 'telegram' });
  return {
    direction: language === 'fa' ? 'rtl' : 'ltr',
    title: nameIn(board.unit, language),
    subtitle: speak(say('board-subtitle', datesOf(board))),
    rows: board.rows.map((row) => rowOf(row, { board, language, speak })),
    figures: figuresOf(board).map(({ label, value }) => ({ label: speak(label), value: speak(value) })),
    footer: speak(say(board.rows.length === 0 ? 'board-nobody' : 'board-thanks')),
  };
}

interface Speaker {
  readonly wording: Wording;
  readonly language: Language;
}

interface Context {
  readonly board: Board;
  readonly language: Language;
  readonly speak: (message: Message) => string;
}

function rowOf(row: RankedLine, { board, language, speak }: Context): BoardRow {
  const note = noteOf(row, { board, language, speak });
  return {
    place: speak(say('board-number', { number: row.place })),
    name: row.label.person ?? nameIn(row.label.unit, language),
    score: speak(say(board.ranks === 'units' ? 'board-mean' : 'board-number', { number: row.score })),
    scoreShare: row.score / bestScore,
    isTied: row.isTied,
    ...(row.gained === undefined ? {} : { movement: movementOf(row.gained, speak) }),
    ...(note === undefined ? {} : { note }),
  };
}

const movementOf = (gained: number, speak: Context['speak']) => ({
  text: speak(say('board-gained', { points: gained })),
  direction: 'up' as const,
});

function noteOf({ label, isProvisional }: RankedLine, { language, speak }: Context): string | undefined {
  const unit = nameIn(label.unit, language);
  if (!isProvisional) return hasName(label) ? unit : undefined;
  return speak(hasName(label) ? say('board-provisional-of', { unit }) : say('board-provisional'));
}

const hasName = ({ person }: Label): boolean => person !== undefined;

interface Figure extends Record<keyof BoardFigure, Message> {}

function figuresOf(board: Board): Figure[] {
  const { movers, streaks, apart, ranks, moreTied } = board;
  const place = board.rows.at(-1)?.place ?? 0;
  const apartLabel = say(ranks === 'units' ? 'board-figure-apart-units' : 'board-figure-apart');
  return [
    ...(moreTied === 0
      ? []
      : [
          {
            label: say('board-figure-more-tied', { place }),
            value: say('board-number', { number: moreTied }),
          },
        ]),
    { label: say('board-figure-reported'), value: shareOf(board.participation) },
    ...listed(say('board-figure-rises'), movers.map(riseOf)),
    ...listed(say('board-figure-streaks'), streaks.map(streakLineOf)),
    ...(apart === 0 ? [] : [{ label: apartLabel, value: say('board-number', { number: apart }) }]),
  ];
}

/** Rounded down: 100 % is everyone. */
const shareOf = (participation: Board['participation']): Message =>
  say('board-figure-share', {
    ...participation,
    percent: Math.floor(100 * (participationOf(participation) ?? 0)),
  });

const listed = (label: Message, items: readonly Message[]): Figure[] =>
  items.length === 0 ? [] : [{ label, value: say('board-ranking', { rows: lines(items, ' · ') }) }];
