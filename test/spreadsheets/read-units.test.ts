import { expect, test } from 'vitest';
import type { KnownUnit, PlannedUnit } from '../../src/fortnight/plan.ts';
import { istanbul, plan, told } from './sheets.ts';

const kept = (unit: PlannedUnit): KnownUnit => ({ ...unit, kind: unit.kind ?? '' });
const codes = (reading: ReturnType<typeof plan>) => reading.plan.units.map(({ code }) => code);

test('reads a tree with its parents first', () => {
  const reading = plan({ units: [istanbul[0] ?? [], ...istanbul.slice(1).toReversed()] });

  expect(told(reading)).toEqual([]);
  expect(codes(reading)[0]).toBe('34');
  for (const { parentCode, code } of reading.plan.units) {
    expect(codes(reading).indexOf(code)).toBeGreaterThan(codes(reading).indexOf(parentCode ?? ''));
  }
});

test('derives missing codes from the path, in plain letters', () => {
  const reading = plan({
    units: [
      ['code', 'ad', 'üst birim'],
      ['34', 'İstanbul', ''],
      ['', 'Şişli İlçesi', 'İstanbul'],
      ['', 'Gülbahar Mah.', 'Şişli'],
      ['', 'Çağlayan Işık', 'İstanbul / Şişli'],
      ['', 'محله گلبهار', '34.sisli'],
    ],
  });

  expect(told(reading)).toEqual(['units!6 üst birim problem-unit-unknown']);
  expect(codes(reading).toSorted()).toEqual([
    '34',
    '34.sisli',
    '34.sisli.caglayan-isik',
    '34.sisli.gulbahar',
    'glbhar',
  ]);
});

test('finds a parent by code, by name and by path', () => {
  const reading = plan({
    units: [
      ...istanbul,
      ['a', 'A', '34.SISLI'],
      ['b', 'B', 'SISLI'],
      ['c', 'C', 'Kadıköy > Merkez'],
      ['d', 'D', 'Merkez, Şişli'],
      ['e', 'E', 'Kadıköy - Merkez Mahallesi'],
    ],
  });

  expect(told(reading)).toEqual([]);
  expect(
    reading.plan.units
      .filter(({ code }) => code.length === 1)
      .map(({ code, parentCode }) => [code, parentCode]),
  ).toEqual(
    expect.arrayContaining([
      ['a', '34.sisli'],
      ['b', '34.sisli'],
      ['c', '34.kadikoy.merkez'],
      ['d', '34.sisli.merkez'],
      ['e', '34.kadikoy.merkez'],
    ]),
  );
});

test('makes one unit of two spellings of one name', () => {
  const reading = plan({
    units: [
      ['name', 'parent'],
      ['Şişli', ''],
      ['SISLI', ''],
      ['Gülbahar', 'Şişli'],
      ['GULBAHAR MAH.', 'sisli'],
      ['Gülbahar Mahallesi', 'Şişli'],
    ],
  });

  expect(told(reading)).toEqual([
    '(units!3 name problem-unit-merged)',
    '(units!5 name problem-unit-merged)',
    '(units!6 name problem-unit-merged)',
  ]);
  expect(codes(reading)).toEqual(['sisli', 'sisli.gulbahar']);
});

test('makes one unit of two spellings whose parents are written differently', () => {
  const reading = plan({
    units: [...istanbul.slice(0, 3), ['', 'Gülbahar', 'Şişli'], ['', 'Gülbahar Mah', '34.sisli']],
  });

  expect(told(reading)).toEqual([expect.stringContaining('problem-unit-merged')]);
  expect(codes(reading)).toEqual(['34', '34.sisli', '34.sisli.gulbahar']);
});

test('points at two codes for what looks like one unit', () => {
  const reading = plan({ units: [...istanbul, ['34.sisli.2', 'GÜLBAHAR MAH', '34.sisli']] });

  expect(told(reading)).toEqual(['(units!8 name problem-unit-alike)']);
  expect(codes(reading)).toHaveLength(7);
});

test('refuses one code for two units', () => {
  const reading = plan({ units: [...istanbul, ['34.sisli', 'Beşiktaş', '34']] });

  expect(told(reading)).toEqual(['units!8 code problem-unit-code-twice']);
});

test('merges a row that is there twice', () => {
  const reading = plan({ units: [...istanbul, istanbul[3] ?? []] });

  expect(told(reading)).toEqual(['(units!8 problem-row-twice)']);
});

test('refuses a unit that is its own ancestor', () => {
  const itself = plan({
    units: [
      ['code', 'name', 'parent'],
      ['a', 'A', 'a'],
    ],
  });
  const circle = plan({
    units: [
      ['code', 'name', 'parent'],
      ['a', 'A', 'c'],
      ['b', 'B', 'a'],
      ['c', 'C', 'b'],
    ],
  });

  expect(told(itself)).toEqual(['units!2 parent problem-unit-circular']);
  expect(told(circle)).toEqual(['units!2 parent problem-unit-circular']);
  expect(circle.problems[0]?.vars).toEqual({ name: 'A', path: 'A / B / C / A' });
});

test('refuses an unknown parent and offers the name that was probably meant', () => {
  const reading = plan({
    units: [...istanbul, ['x', 'X', 'Kadıkoi'], ['y', 'Y', 'Bursa'], ['z', 'Z', 'Merkez']],
  });

  expect(told(reading)).toEqual([
    'units!8 parent problem-unit-similar',
    'units!9 parent problem-unit-unknown',
    'units!10 parent problem-unit-ambiguous',
  ]);
  expect(reading.problems[0]?.vars).toEqual({ value: 'Kadıkoi', suggestion: 'Kadıköy' });
  expect(reading.problems[2]?.vars).toEqual({
    value: 'Merkez',
    candidates: '34.sisli.merkez, 34.kadikoy.merkez',
  });
});

test('refuses a place that is not on Earth, and a code with spaces', () => {
  const reading = plan({
    units: [
      ['code', 'name', 'latitude', 'longitude'],
      ['a', 'A', '41,07', 28.99],
      ['b', 'B', 91, 'x'],
      ['c d', 'C', '', ''],
      ['e', '', '', ''],
    ],
  });

  expect(reading.plan.units[0]).toMatchObject({ latitude: 41.07, longitude: 28.99 });
  expect(told(reading)).toEqual([
    'units!3 latitude problem-number-range',
    'units!3 longitude problem-number-invalid',
    'units!4 code problem-code-invalid',
    'units!5 name problem-name-missing',
  ]);
});

test('reads a list of districts and neighbourhoods side by side as a tree', () => {
  const reading = plan({
    units: [
      ['İlçe', 'Mahalle'],
      ['Şişli', 'Gülbahar Mah'],
      ['Şişli', 'Eyüpsultan Mah'],
      ['Eyüpsultan', ''],
      ['Eyüpsultan', 'Merkez'],
      ['ŞİŞLİ', 'Merkez'],
    ],
  });

  expect(told(reading)).toEqual([]);
  expect(reading.plan.units.map(({ code, kind, parentCode }) => [code, kind, parentCode])).toEqual([
    ['sisli', 'district', null],
    ['eyupsultan', 'district', null],
    ['sisli.gulbahar', 'neighbourhood', 'sisli'],
    ['sisli.eyupsultan', 'neighbourhood', 'sisli'],
    ['eyupsultan.merkez', 'neighbourhood', 'eyupsultan'],
    ['sisli.merkez', 'neighbourhood', 'sisli'],
  ]);
});

test.each(['üst birim', 'ilçe', 'منطقه', 'district'])(
  'finds a parent by code, by name and by path under %s',
  (header) => {
    const parents = ['34.sisli', '34.SISLI', 'Şişli', 'İstanbul / Şişli', 'Şişli, İstanbul'];
    const rows = parents.map((parent, i) => [`Yeni ${i}`, parent]);
    const existingUnits = plan({ units: istanbul }).plan.units.map(kept);

    const reading = plan({ units: [['ad', header], ...rows] }, { existingUnits });

    expect(told(reading)).toEqual([]);
    expect(reading.plan.units.map(({ parentCode }) => parentCode)).toEqual(parents.map(() => '34.sisli'));
  },
);

test('finds a parent that is given by its code before its own row', () => {
  const reading = plan({
    units: [
      ['kod', 'ad', 'ilçe'],
      ['', 'Gülbahar', '34.sisli'],
      ['34.sisli', 'Şişli', ''],
    ],
  });

  expect(told(reading)).toEqual([]);
  expect(codes(reading)).toEqual(['34.sisli', '34.sisli.gulbahar']);
});

test.each(['üst birim', 'ilçe'])('refuses the code of a parent that nobody has under %s', (header) => {
  const reading = plan({
    units: [
      ['ad', header],
      ['Gülbahar', '34.sisli'],
    ],
  });

  expect(told(reading)).toEqual([`units!2 ${header} problem-unit-unknown`]);
});

test('finds the same unit when its list comes again with the district given by code', () => {
  const sheet = [
    ['İlçe', 'Mahalle'],
    ['34.sisli', 'Ferikoy'],
    ['34.kadikoy', 'Ferikoy'],
  ];
  const stored = plan({ units: istanbul }).plan.units;
  const first = plan({ units: sheet }, { existingUnits: stored.map(kept) });

  const again = plan({ units: sheet }, { existingUnits: [...stored, ...first.plan.units].map(kept) });

  expect(first.plan.units.map(({ code }) => code)).toEqual(['34.sisli.ferikoy', '34.kadikoy.ferikoy']);
  expect(again.plan.units).toEqual(first.plan.units);
  expect(told(again)).toEqual([]);
});

test('keeps the codes that were derived, when the same list comes again', () => {
  const sheet = [
    ['name', 'parent'],
    ['İstanbul', ''],
    ['Şişli', 'İstanbul'],
    ['Gülbahar', 'Şişli'],
    ['Merkez', 'Şişli'],
    ['Kadıköy', 'İstanbul'],
    ['Merkez', 'Kadıköy'],
  ];
  const first = plan({ units: sheet });

  const again = plan(
    { units: sheet },
    { existingUnits: first.plan.units.map((unit) => ({ ...unit, kind: unit.kind ?? '' })) },
  );

  expect(told(again)).toEqual([]);
  expect(again.plan.units).toEqual(first.plan.units);
});

test('finds a stored unit by its name, though its code is not a derived one', () => {
  const stored: KnownUnit[] = [
    { code: '34', names: { name: 'İstanbul' }, kind: '', parentCode: null },
    { code: 'K7', names: { name: 'Kadıköy', en: 'Chalcedon' }, kind: '', parentCode: '34' },
  ];

  const reading = plan(
    {
      units: [
        ['name', 'parent'],
        ['KADIKOY', 'istanbul'],
        ['Moda', 'Chalcedon'],
      ],
    },
    { existingUnits: stored },
  );

  expect(told(reading)).toEqual([]);
  expect(reading.plan.units.map(({ code, parentCode }) => [code, parentCode])).toEqual([
    ['K7', '34'],
    ['K7.moda', 'K7'],
  ]);
});
