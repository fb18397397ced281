import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { BoardPicture, BoardRow } from '../../src/boards/board-picture.ts';
import { colours, podiumBadges } from '../../src/boards/board-style.ts';
import { drawBoard } from '../../src/boards/draw-board.ts';

const row = (place: string, over: Partial<BoardRow> = {}): BoardRow => ({
  place,
  name: 'Gülbahar',
  score: '50',
  scoreShare: 0.5,
  ...over,
});

const turkish = (over: Partial<BoardPicture> = {}): BoardPicture => ({
  direction: 'ltr',
  title: 'Şişli',
  subtitle: '21 Kasım – 4 Aralık · kesin sonuç',
  rows: [row('1', { movement: { text: '12', direction: 'up' } }), row('2'), row('3')],
  figures: [
    { label: 'Bildiren', value: '22/25' },
    { label: 'En çok yükselen', value: 'Kuştepe, 41 puan' },
  ],
  footer: 'Herkesin emeğine sağlık!',
  ...over,
});

const persian = (over: Partial<BoardPicture> = {}): BoardPicture => ({
  direction: 'rtl',
  title: 'منطقهٔ ۱',
  subtitle: '۳۰ آبان – ۱۳ آذر · نتیجهٔ نهایی',
  rows: ['۱', '۲', '۳'].map((place) => row(place, { name: 'شهرک شهید محلاتی', score: '۵۰' })),
  figures: [{ label: 'گزارش داده‌اند', value: '۲۲ از ۲۵ (۸۸٪)' }],
  footer: 'خدا قوت به همه!',
  ...over,
});

const longWords = 'Mehmet Akif Ersoy Mahallesi – Yukarı شهرک شهید محلاتی شمالی '.repeat(4);
const tenRows = (over: Partial<BoardRow> = {}): BoardRow[] =>
  Array.from({ length: 10 }, (_, index) => row(String(index + 1), over));

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly isColour: (x: number, y: number, colour: string) => boolean;
}

async function decode(png: Uint8Array): Promise<Pixels> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const isColour = (x: number, y: number, colour: string): boolean => {
    const at = (y * info.width + x) * 3;
    return data.readUIntBE(at, 3) === Number.parseInt(colour.slice(1), 16);
  };
  return { width: info.width, height: info.height, isColour };
}

const draw = async (picture: BoardPicture): Promise<Pixels> => decode(await drawBoard(picture));

/** First and last column, and the lines, in which a colour is seen. */
function boundsOf({ width, height, isColour }: Pixels, colour: string) {
  const columns = [];
  const lines = [];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (!isColour(x, y, colour)) continue;
      columns.push(x);
      lines.push(y);
    }
  }
  const extent = (values: number[]): [number, number] =>
    values.reduce<[number, number]>(
      ([low, high], at) => [Math.min(low, at), Math.max(high, at)],
      [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
    );
  return { columns: extent(columns), lines: extent(lines), count: columns.length };
}

describe('the picture of a board', () => {
  test.each([
    ['Turkish', turkish()],
    ['Persian', persian()],
    ['one row', turkish({ rows: [row('1')] })],
    ['no rows', turkish({ rows: [] })],
    ['no rows and no figures', persian({ rows: [], figures: [] })],
    ['ten rows with notes', turkish({ rows: tenRows({ isTied: true, note: 'geçici' }) })],
    [
      'words of any length',
      persian({
        title: longWords,
        subtitle: longWords,
        footer: longWords,
        figures: [{ label: longWords, value: longWords }],
        rows: tenRows({ name: longWords, score: longWords, note: longWords, place: longWords }),
      }),
    ],
  ])('is a PNG, 1080 wide and below 200 kB: %s', async (_, picture) => {
    const png = await drawBoard(picture);

    expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    expect((await sharp(png).metadata()).width).toBe(1080);
    expect(png.length).toBeLessThan(200_000);
  });

  test('is the same to the byte for the same board', async () => {
    const [one, other] = await Promise.all([drawBoard(turkish()), drawBoard(turkish())]);

    expect(Buffer.compare(one, other)).toBe(0);
  });

  test('grows with its rows and shows ten at most', async () => {
    const heightOf = async (count: number): Promise<number> =>
      (await draw(turkish({ rows: [...tenRows(), ...tenRows()].slice(0, count) }))).height;

    const [one, five, ten, twelve] = await Promise.all([1, 5, 10, 12].map(heightOf));

    expect(five).toBeGreaterThan(one ?? 0);
    expect(ten).toBeGreaterThan(five ?? 0);
    expect(twelve).toBe(ten);
  });

  test('stays as wide and as high when names and scores are long', async () => {
    const short = await draw(turkish({ rows: tenRows() }));
    const long = await draw(turkish({ title: longWords, rows: tenRows({ name: longWords }) }));

    expect([long.width, long.height]).toEqual([short.width, short.height]);
  });

  test('keeps its margins free of words', async () => {
    const { isColour, height } = await draw(
      turkish({
        rows: tenRows({ name: longWords, score: longWords, movement: { text: longWords, direction: 'up' } }),
      }),
    );

    const isInk = (x: number, y: number): boolean => isColour(x, y, colours.ink);
    const inked = Array.from({ length: height }, (_, y) => y).filter((y) =>
      [...Array(45).keys()].some((x) => isInk(x, y) || isInk(1079 - x, y)),
    );
    expect(inked).toEqual([]);
  });

  test.each(['W'.repeat(80), 'm', longWords])(
    'leaves room between the name and its movement: %s',
    async (name) => {
      const movement = { text: '12', direction: 'up' } as const;
      const rows = [row('4', { name, score: '', movement })];
      const picture = await draw(turkish({ rows, figures: [], footer: '' }));

      const [, endOfName] = boundsOf(picture, colours.ink).columns;
      const [startOfMovement, endOfMovement] = boundsOf(picture, colours.up).columns;
      expect(startOfMovement - endOfName).toBeGreaterThan(15);
      expect(endOfMovement).toBeLessThan(1080 - 3 * 60);
    },
  );

  test('lets bars grow from the left in Turkish and from the right in Persian', async () => {
    const bars = (scoreShare: number): BoardRow[] => [row('4', { scoreShare, name: '', score: '' })];
    const [half, halfMirrored] = await Promise.all([
      draw(turkish({ rows: bars(0.5) })),
      draw(persian({ rows: bars(0.5) })),
    ]);
    const [full, fullMirrored] = await Promise.all([
      draw(turkish({ rows: bars(1) })),
      draw(persian({ rows: bars(1) })),
    ]);

    const columnsOf = (picture: Pixels): [number, number] => boundsOf(picture, colours.bar).columns;
    expect(columnsOf(half)[0]).toBe(columnsOf(full)[0]);
    expect(columnsOf(half)[1]).toBeLessThan(columnsOf(full)[1] - 300);
    expect(columnsOf(halfMirrored)[1]).toBe(columnsOf(fullMirrored)[1]);
    expect(columnsOf(halfMirrored)[0]).toBeGreaterThan(columnsOf(fullMirrored)[0] + 300);
  });

  test('mirrors a board exactly where it has no words', async () => {
    const silent: Partial<BoardPicture> = {
      title: '',
      subtitle: '',
      footer: '',
      figures: [],
      rows: [0.9, 0.4].map((scoreShare) => row('', { scoreShare, name: '', score: '', isTied: true })),
    };
    const [straight, mirrored] = await Promise.all([drawBoard(turkish(silent)), drawBoard(persian(silent))]);

    const flopped = await sharp(mirrored).flop().raw().toBuffer();
    const plain = await sharp(straight).raw().toBuffer();
    const differing = plain.filter((value, at) => Math.abs(value - (flopped[at] ?? 0)) > 64).length;
    expect(differing / plain.length).toBeLessThan(0.001);
  });

  test.each([1.7, 1, 0, -3, Number.NaN])(
    'keeps the bar of a share of %d within its track',
    async (scoreShare) => {
      const picture = await draw(turkish({ rows: [row('4', { scoreShare, name: '', score: '' })] }));

      const { columns, count } = boundsOf(picture, colours.bar);
      if (scoreShare >= 1) expect(columns[1]).toBeLessThan(1080 - 3 * 16);
      else expect(count).toBe(0);
    },
  );

  test.each([
    ['1', '2', '3'],
    ['۱', '۲', '۳'],
  ])('marks the first three places, in any digits: %s %s %s', async (...places) => {
    const onPodium = await draw(turkish({ rows: places.map((place) => row(place)) }));
    const below = await draw(turkish({ rows: places.map(() => row('4')) }));

    for (const { fill } of podiumBadges.slice(1)) {
      expect(boundsOf(onPodium, fill).count).toBeGreaterThan(1000);
      expect(boundsOf(below, fill).count).toBe(0);
    }
  });

  test('links rows that share a place', async () => {
    const places = (isTied: boolean): BoardRow[] => [
      row('1'),
      row('2', { isTied }),
      row('2', { isTied }),
      row('4'),
    ];
    const tied = await draw(turkish({ rows: places(true) }));
    const apart = await draw(turkish({ rows: places(false) }));

    const silver = podiumBadges[1]?.fill ?? '';
    const middle = 3 * (16 + 15);
    const linesOf = (picture: Pixels): number[] =>
      [...Array(picture.height).keys()].filter((y) => picture.isColour(middle - 7, y, silver));
    const gapsIn = (lines: number[]): number =>
      lines.filter((y, at) => at > 0 && y - (lines[at - 1] ?? 0) > 20).length;
    expect(gapsIn(linesOf(apart))).toBe(1);
    expect(gapsIn(linesOf(tied))).toBe(0);
  });

  test.each(['up', 'down'] as const)('draws the movement %s as a shape', async (direction) => {
    const still = await draw(turkish({ rows: [row('4')] }));
    const moved = await draw(turkish({ rows: [row('4', { movement: { text: '', direction } })] }));

    const colour = colours[direction];
    expect(boundsOf(moved, colour).count - boundsOf(still, colour).count).toBeGreaterThan(200);
  });

  test('ignores emoji in names', async () => {
    const [plain, decorated] = await Promise.all([
      drawBoard(turkish({ rows: [row('1', { name: 'Ayşe' })] })),
      drawBoard(turkish({ rows: [row('1', { name: '🌟 Ayşe 👩‍🌾' })] })),
    ]);

    expect(Buffer.compare(plain, decorated)).toBe(0);
  });

  test('shows a signed Persian number as it shows an isolated one', async () => {
    const [typed, isolated] = await Promise.all([
      drawBoard(persian({ figures: [{ label: 'تغییر', value: '−۵٪' }] })),
      drawBoard(persian({ figures: [{ label: 'تغییر', value: '\u2066−۵٪\u2069' }] })),
    ]);

    expect(Buffer.compare(typed, isolated)).toBe(0);
  });
});
