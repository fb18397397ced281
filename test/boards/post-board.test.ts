import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { Board, Label, RankedLine } from '../../src/boards/board.ts';
import { boardCaption } from '../../src/boards/board-caption.ts';
import { composePicture } from '../../src/boards/compose-picture.ts';
import { joinBoards } from '../../src/boards/join-boards.ts';
import { postBoard } from '../../src/boards/post-board.ts';
import { prepareBoard } from '../../src/boards/prepare-board.ts';
import { type Language, languages } from '../../src/language.ts';
import { localDate } from '../../src/local-date.ts';
import { buttons } from '../../src/messages/button.ts';
import type { Message } from '../../src/messages/message.ts';
import { createWording } from '../../src/messages/wording.ts';
import { newId } from '../../src/store/ids.ts';
import { seedGroup } from '../helpers/seed.ts';
import { type District, openDistrict } from './district.ts';
import { at } from './round.ts';

const wording = createWording();
const monday = at('11-30 09:00');

/** Languages without words yet are tried as soon as they have them. */
const spoken = languages.filter((language) => hasWords(language));

function hasWords(language: Language): boolean {
  try {
    return wording.say({ key: 'board-thanks' }, { language, channel: 'telegram' }) !== '';
  } catch {
    return false;
  }
}

const inEnglish = (message: Message): string => wording.say(message, { language: 'en', channel: 'telegram' });

const label = (unit: string, over: Partial<Label> = {}): Label => ({
  unit: { name: unit },
  sharesUnit: false,
  ...over,
});

const line = (place: number, unit: string, score: number, over: Partial<RankedLine> = {}): RankedLine => ({
  id: unit,
  label: label(unit),
  place,
  isTied: false,
  score,
  isProvisional: false,
  ...over,
});

const board = (over: Partial<Board> = {}): Board => ({
  cycleId: newId(),
  unitId: newId(),
  unit: { name: 'Şişli' },
  startsOn: localDate('2026-11-21'),
  endsOn: localDate('2026-12-04'),
  isFinal: true,
  ranks: 'people',
  rows: [line(1, 'Gülbahar', 96), line(2, 'Feriköy', 92), line(2, 'Bozkurt', 92)],
  moreTied: 0,
  movers: [{ label: label('Kuştepe'), gained: 41 }],
  participation: { reported: 22, assigned: 25 },
  streaks: [{ label: label('Esentepe'), cycles: 6 }],
  apart: 0,
  standings: [],
  ...over,
});

describe('the caption of a board', () => {
  test('names neighbourhoods, who rose most and the longest streak', () => {
    expect(inEnglish(boardCaption(board()))).toBe(
      [
        '📊 Şişli · 21 November – 4 December · final result',
        'Reported: 22/25',
        '1. Gülbahar 96 · 2. Feriköy 92 · 2. Bozkurt 92',
        'Biggest rise: Kuştepe, 41 points',
        'Longest streak: Esentepe, 6 cycles',
        'Thank you all for your work!',
      ].join('\n'),
    );
  });

  test('says what is cut off, who stands apart, and that it is not final yet', () => {
    const caption = inEnglish(boardCaption(board({ isFinal: false, moreTied: 3, apart: 2 })));

    expect(caption).toContain('· as it stands');
    expect(caption).toContain('2. Bozkurt 92 · 3 more on place 2');
    expect(caption).toContain('Apart from the ranking: 2');
  });

  test('tells people of one neighbourhood apart by name, as far as they may be named', () => {
    const named = label('Gülbahar', { person: 'Ana', sharesUnit: true });
    const unnamed = label('Gülbahar', { sharesUnit: true });
    const alone = label('Feriköy', { person: 'Cem' });
    const rows = [
      line(1, 'a', 90, { label: named }),
      line(2, 'b', 80, { label: unnamed }),
      line(3, 'c', 70, { label: alone }),
    ];

    expect(inEnglish(boardCaption(board({ rows })))).toContain('1. Ana 90 · 2. Gülbahar 80 · 3. Feriköy 70');
  });

  test('marks what is provisional and says what the mark means', () => {
    const rows = [line(1, 'Gülbahar', 96, { isProvisional: true }), line(2, 'Feriköy', 92)];

    const caption = inEnglish(boardCaption(board({ rows })));

    expect(caption).toContain('1. Gülbahar 96* · 2. Feriköy 92\n* provisional: still to be reviewed\n');
    expect(inEnglish(boardCaption(board()))).not.toContain('*');
  });

  test('shows the means of units with one decimal', () => {
    const rows = [line(1, 'Şişli', 54), line(2, 'Adalar', 53.7)];

    expect(inEnglish(boardCaption(board({ ranks: 'units', rows })))).toContain(
      '1. Şişli 54.0 · 2. Adalar 53.7',
    );
  });

  test('says so when nobody has a place yet', () => {
    expect(inEnglish(boardCaption(board({ rows: [] })))).toContain('No one has a place yet.');
  });

  test.for(spoken)('fits under a picture with the longest names: %s', async (language) => {
    const long = label('Ş'.repeat(200), { person: 'Ğ'.repeat(200), sharesUnit: true });
    const rows = Array.from({ length: 10 }, (_, i) =>
      line(100 + i, `${i}`, 99.9, { label: long, isProvisional: true }),
    );
    const full = board({
      unit: { name: 'Ü'.repeat(200) },
      ranks: 'units',
      rows,
      moreTied: 4000,
      movers: [1, 2, 3].map(() => ({ label: long, gained: 99.9 })),
      streaks: [1, 2, 3].map(() => ({ label: long, cycles: 100 })),
      participation: { reported: 50_000, assigned: 50_000 },
      apart: 5000,
    });

    const caption = wording.say(boardCaption(full), { language, channel: 'telegram' });
    const two = [full, full].map((each) => ({ program: 'İ'.repeat(200), board: each }));
    const both = await joinBoards(two, { wording, language });

    expect(caption.length).toBeLessThanOrEqual(1024);
    expect(wording.say(both.caption, { language, channel: 'telegram' }).length).toBeLessThanOrEqual(1024);
  });
});

describe('the picture of a board', () => {
  test('shows people by name with their neighbourhood, and by neighbourhood who is not to be named', () => {
    const named = line(1, 'a', 96, { label: label('Gülbahar', { person: 'Ana' }), gained: 12 });
    const unnamed = line(2, 'b', 92, { label: label('Feriköy'), isProvisional: true });

    const { rows } = composePicture(board({ rows: [named, unnamed] }), { wording, language: 'en' });

    expect(rows).toMatchObject([
      { place: '1', name: 'Ana', note: 'Gülbahar', score: '96', movement: { text: '+12', direction: 'up' } },
      { place: '2', name: 'Feriköy', note: 'provisional', score: '92' },
    ]);
  });

  test('says that a score is provisional before the neighbourhood, which may be cut', () => {
    const row = line(1, 'a', 96, { label: label('Gülbahar', { person: 'Ana' }), isProvisional: true });

    const { rows } = composePicture(board({ rows: [row] }), { wording, language: 'en' });

    expect(rows[0]?.note).toBe('provisional · Gülbahar');
  });

  test('says how many more share the last place', () => {
    const { figures } = composePicture(board({ moreTied: 3 }), { wording, language: 'en' });

    expect(figures[0]).toEqual({ label: 'More on place 2', value: '3' });
  });

  test('carries the figures below the table', () => {
    const { figures } = composePicture(board(), { wording, language: 'en' });

    expect(figures).toEqual([
      { label: 'Reported', value: '22 of 25 (88%)' },
      { label: 'Biggest rise', value: 'Kuştepe, 41 points' },
      { label: 'Longest streak', value: 'Esentepe, 6 cycles' },
    ]);
  });

  test.runIf(spoken.includes('fa'))('reads from right to left with Persian digits in Persian', () => {
    const { direction, rows } = composePicture(board(), { wording, language: 'fa' });

    expect(direction).toBe('rtl');
    expect(rows[0]?.score).toContain('۹۶');
  });
});

describe('posting a board', () => {
  const prepare = ({ db, cycleId, district }: District, isFinal: boolean) =>
    prepareBoard({ db, wording }, { cycleId, unitId: district, isFinal, language: 'en', now: monday });

  test('queues picture, caption and the button for who has not reported, once per key', async () => {
    await using d = await openDistrict({ Gülbahar: ['Ana'], Feriköy: ['Ben'] });
    await d.score('Ana', 96);
    const group = await seedGroup(d.db, { unit: d.district });
    const prepared = await prepare(d, false);
    const post = () =>
      d.db
        .transaction()
        .execute((tx) =>
          postBoard(tx, { key: 'p1:board:2026-W49:34.sisli', group, board: prepared, now: monday }),
        );

    const counts = [await post(), await post()];

    expect(counts).toEqual([1, 0]);
    const rows = await d.db
      .selectFrom('outbox')
      .innerJoin('attachment', 'attachment.id', 'outbox.attachment_id')
      .select(['key', 'kind', 'group_id', 'content', 'media_type', 'bytes', 'expires_at'])
      .execute();
    expect(rows).toMatchObject([{ key: 'p1:board:2026-W49:34.sisli', kind: 'board', group_id: group.id }]);
    expect(rows[0]?.content).toContain(buttons.pending.write(d.cycleId, d.district));
    expect(rows[0]?.expires_at).toBe(monday + 48 * 3_600_000);
    const picture = await sharp(rows[0]?.bytes).metadata();
    expect([picture.format, picture.width]).toEqual(['png', 1080]);
    expect(await d.db.selectFrom('attachment').select('id').execute()).toHaveLength(1);
  });

  test('offers no such button below the final result', async () => {
    await using d = await openDistrict({ Gülbahar: ['Ana'] });
    const group = await seedGroup(d.db, { unit: d.district });
    const prepared = await prepare(d, true);

    await d.db
      .transaction()
      .execute((tx) => postBoard(tx, { key: 'final', group, board: prepared, now: monday }));

    const [row] = await d.db.selectFrom('outbox').select('content').execute();
    expect(row?.content).not.toContain('pe1:');
    expect(row?.content).toContain('board-final');
  });
});
