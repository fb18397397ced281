import { expect, test } from 'vitest';
import { istanbul, plan, told } from './sheets.ts';

const header = ['Ad Soyad', 'Cep', 'Birim', 'Görev', 'Dil', 'Kanal'];
const people = (...rows: (string | number | null)[][]) =>
  plan({ units: istanbul, people: [header, ...rows] });

test('reads people with their roles in three languages', () => {
  const reading = people(
    ['Ana', '05321234501', '34.sisli.gulbahar', 'temsilci', 'Türkçe', ''],
    ['Ben', '05321234502', 'Şişli / Gülbahar', 'هماهنگ‌کننده', 'فارسی', 'پیامک'],
    ['Cem', '05321234503', 'Gülbahar, Şişli', 'Koordinatör', 'english', 'Telegram'],
    ['Dara', '05321234504', 'Kadıköy - MERKEZ MAH.', '', '', null],
    ['Ece', '05321234505', '', 'yönetici', '', ''],
  );

  expect(told(reading)).toEqual([]);
  expect(
    reading.plan.people.map(({ name, phone, language, channel, roles }) => [
      name,
      phone,
      language,
      channel,
      roles.map(({ kind, unitCode }) => `${kind} ${unitCode}`).join(),
    ]),
  ).toEqual([
    ['Ana', '+905321234501', 'tr', '', 'rep 34.sisli.gulbahar'],
    ['Ben', '+905321234502', 'fa', 'sms', 'coordinator 34.sisli.gulbahar'],
    ['Cem', '+905321234503', 'en', 'telegram', 'coordinator 34.sisli.gulbahar'],
    ['Dara', '+905321234504', undefined, '', 'rep 34.kadikoy.merkez'],
    ['Ece', '+905321234505', undefined, '', 'admin 34'],
  ]);
});

test('joins first names and surnames, and districts and neighbourhoods', () => {
  const reading = plan({
    units: istanbul,
    people: [
      ['Adı', 'Soyadı', 'Cep Tel', 'İlçe', 'Mahalle', 'Görevi', 'T.C. No'],
      ['Ana', 'Yılmaz', 5321234501, 'ŞİŞLİ', 'Merkez Mah.', '', '1'],
      ['Ben', 'Demir', 5321234502, 'Şişli', null, 'koordinatör', '2'],
    ],
  });

  expect(told(reading)).toEqual([]);
  expect(reading.plan.people.map(({ name, roles }) => [name, roles[0]?.kind, roles[0]?.unitCode])).toEqual([
    ['Ana Yılmaz', 'rep', '34.sisli.merkez'],
    ['Ben Demir', 'coordinator', '34.sisli'],
  ]);
  expect(reading.ignoredColumns).toEqual([{ sheet: 'people', column: 'T.C. No' }]);
});

const ana = ['Ana', '05321234501'];
const unitUnder = (headers: readonly string[], ...cells: string[]) => {
  const reading = plan({
    units: istanbul,
    people: [
      ['Ad Soyad', 'Cep', ...headers],
      [...ana, ...cells],
    ],
  });
  return told(reading)[0] ?? reading.plan.people[0]?.roles[0]?.unitCode;
};

test.each([
  'Birim',
  'Mahalle',
  'Mahalle Kodu',
  'İlçe / Mahalle',
  'Mahalle - İlçe',
  'Semt',
  'محله',
  'نام محله',
  'کد محله',
  'منطقه / محله',
  'Neighbourhood',
  'Neighborhood code',
  'Ward',
])('takes a code, a path or a name under %s', (header) => {
  const written = [
    '34.sisli.gulbahar',
    '34.SISLI.GULBAHAR',
    'Şişli / Gülbahar',
    'Gülbahar, Şişli',
    'Gülbahar Mah.',
  ];

  expect(written.map((cell) => unitUnder([header], cell))).toEqual(written.map(() => '34.sisli.gulbahar'));
  expect(unitUnder([header], 'Şişli - Merkez')).toBe('34.sisli.merkez');
  expect(unitUnder([header], 'Merkez')).toBe(`people!2 ${header} problem-unit-ambiguous`);
  expect(unitUnder([header], '34.sisli.bozkurt')).toBe(`people!2 ${header} problem-unit-unknown`);
});

test.each(['İlçe', 'İlçe Kodu', 'منطقه', 'District', 'Borough'])(
  'takes a district too under %s',
  (header) => {
    const written = ['34.sisli', 'İstanbul / Şişli', 'ŞİŞLİ', 'Şişli İlçesi'];

    expect(written.map((cell) => unitUnder([header], cell))).toEqual(written.map(() => '34.sisli'));
  },
);

test.each([
  ['Şişli', '34.sisli.merkez', '34.sisli.merkez'],
  ['Şişli', 'Şişli / Merkez', '34.sisli.merkez'],
  ['Şişli', 'Merkez, Şişli', '34.sisli.merkez'],
  ['34.sisli', 'Merkez', '34.sisli.merkez'],
  ['İstanbul / Şişli', 'Merkez', '34.sisli.merkez'],
  ['34.sisli', '34.sisli.merkez', '34.sisli.merkez'],
  ['İstanbul / Şişli', '', '34.sisli'],
  ['Kadıköy', '34.sisli.merkez', 'people!2 Mahalle problem-unit-unknown'],
  ['Kadıköy', 'Şişli / Merkez', 'people!2 Mahalle problem-unit-unknown'],
  ['Kadıköy', 'Gülbahar', 'people!2 Mahalle problem-unit-similar'],
])('reads the columns of a path together: %s, %s', (district, neighbourhood, unit) => {
  expect(unitUnder(['İlçe', 'Mahalle'], district, neighbourhood)).toBe(unit);
});

test('takes a name that is also the code of another unit for the name', () => {
  const under = (header: string, cell: string) => {
    const reading = plan({
      units: [
        ['code', 'name', 'kind', 'parent'],
        ['merkez', 'Merkez', 'ilçe', ''],
        ['dortdivan', 'Dörtdivan', 'ilçe', ''],
        ['gerede', 'Gerede', 'ilçe', ''],
        ['dortdivan.kilicli', 'Kılıçlı', 'mahalle', 'dortdivan'],
        ['gerede.kilicli', 'Kılıçlı', 'mahalle', 'gerede'],
        ['kılıçlı', 'Kılıçlı', 'ilçe', ''],
      ],
      people: [
        ['Ad', 'Cep', header],
        [...ana, cell],
      ],
    });
    return told(reading)[0] ?? reading.plan.people[0]?.roles[0]?.unitCode;
  };

  expect(under('Mahalle', 'Kılıçlı')).toBe('people!2 Mahalle problem-unit-ambiguous');
  expect(under('Mahalle', 'Merkez')).toBe('people!2 Mahalle problem-unit-similar');
  expect(under('Mahalle', 'merkez')).toBe('merkez');
  expect(under('İlçe', 'Kılıçlı')).toBe('kılıçlı');
});

test('takes the name under Mahalle before the code beside it', () => {
  expect(unitUnder(['Mahalle Kodu', 'Mahalle'], '40123', 'Gülbahar')).toBe('34.sisli.gulbahar');
  expect(unitUnder(['Mahalle', 'Mahalle Kodu'], '', '34.sisli.gulbahar')).toBe('34.sisli.gulbahar');
});

test('says of a name that stands elsewhere by which code it is known', () => {
  const reading = plan({
    units: istanbul,
    people: [
      ['Ad', 'Cep', 'İlçe', 'Mahalle'],
      [...ana, 'Kadıköy', 'Gülbahar'],
    ],
  });

  expect(reading.problems[0]?.vars).toEqual({
    value: 'Kadıköy / Gülbahar',
    suggestion: '34.sisli.gulbahar',
  });
});

test.each(['Birim', 'Mahalle'])('makes the tree of the paths under %s where there is no other', (header) => {
  const made = (...cells: string[]) => {
    const rows = cells.map((cell, i) => [`Ana ${i}`, `0532123450${i}`, cell]);
    const { plan: read, problems } = plan({ people: [['Ad', 'Cep', header], ...rows] });
    return [...read.units.map(({ code }) => code), ...told({ problems })];
  };

  expect(made('Şişli / Gülbahar', 'Gülbahar', 'şişli/GÜLBAHAR Mah.')).toEqual([
    'sisli',
    'sisli.gulbahar',
    '(people!2 problem-units-made)',
  ]);
  expect(made('34.sisli.ferikoy')).toEqual([`people!2 ${header} problem-unit-unknown`]);
  expect(made('K.Çekmece')).toEqual(['k-cekmece', '(people!2 problem-units-made)']);
});

test('names a district once where the path repeats its column', () => {
  const reading = plan({
    people: [
      ['Ad', 'Cep', 'İlçe', 'Mahalle'],
      [...ana, 'Şişli', 'Şişli / Gülbahar'],
    ],
  });

  expect(reading.plan.units.map(({ code, kind }) => [code, kind])).toEqual([
    ['sisli', 'district'],
    ['sisli.gulbahar', 'neighbourhood'],
  ]);
});

test('prefers the unit of the level that the header names, whatever way it is written', () => {
  const sheet = (header: string, cell: string) =>
    plan({
      units: [
        ['code', 'name', 'kind', 'parent'],
        ['34', 'İstanbul', 'il', ''],
        ['34.fatih', 'Fatih', 'ilçe', '34'],
        ['34.sisli', 'Şişli', 'ilçe', '34'],
        ['34.fatih.sisli', 'Şişli', 'mahalle', '34.fatih'],
      ],
      people: [
        ['Ad', 'Cep', header],
        [...ana, cell],
      ],
    }).plan.people[0]?.roles[0]?.unitCode;

  expect(sheet('İlçe', 'İstanbul / Şişli')).toBe('34.sisli');
  expect(sheet('Mahalle', 'İstanbul / Şişli')).toBe('34.fatih.sisli');
  expect(sheet('Mahalle', 'Şişli')).toBe('34.fatih.sisli');
  expect(sheet('İlçe', 'Fatih / Şişli')).toBe('34.fatih.sisli');
  expect(sheet('İlçe', '34.fatih.sisli')).toBe('34.fatih.sisli');
});

test('does not say of a person what the list has no column for', () => {
  const reading = plan({
    units: istanbul,
    people: [
      ['name', 'phone', 'unit'],
      ['Ana', '05321234501', '34'],
    ],
  });

  expect(reading.plan.people[0]).toMatchObject({ language: undefined, channel: undefined });
});

test('tells each faulty cell with its row and its column', () => {
  const reading = people(
    ['Ana', '9,05E+11', '34', '', '', ''],
    ['Ben', '0532 12', 'Gülbahr', 'başkan', 'klingon', 'faks'],
    ['', '', '', '', '', ''],
    ['', '05321234503', '', '', '', ''],
    ['Cem', null, 'Merkez', '', '', ''],
    ['Dara', '02121234567', '34', '', '', ''],
    ['Ece', '02121234568', '34', '', '', 'telegram'],
    ['Fer', '05321234501 / 05321234502', 'Bursa', '', '', ''],
  );

  expect(told(reading)).toEqual([
    'people!2 Cep problem-phone-mangled',
    'people!3 Dil problem-language-unknown',
    'people!3 Kanal problem-channel-unknown',
    'people!3 Cep problem-phone-invalid',
    'people!3 Görev problem-role-unknown',
    'people!3 Birim problem-unit-similar',
    'people!4 Cep problem-phone-missing',
    'people!4 Birim problem-unit-missing',
    'people!4 Ad Soyad problem-name-missing',
    'people!5 Birim problem-unit-missing',
    'people!5 Ad Soyad problem-name-missing',
    'people!6 Cep problem-phone-missing',
    'people!6 Birim problem-unit-ambiguous',
    'people!7 Cep problem-phone-landline',
    'people!9 Cep problem-phone-several',
    'people!9 Birim problem-unit-unknown',
  ]);
  expect(reading.plan.people.map(({ name }) => name)).toEqual(['Ece']);
});

test('takes the same phone and name with another unit or role for a further role', () => {
  const reading = people(
    ['Ana Işık', '05321234501', '34.sisli', '', 'tr', ''],
    ['ANA IŞIK', '+905321234501', '34.kadikoy', '', '', 'sms'],
    ['Ana Işik', '5321234501', '34.kadikoy', 'koordinatör', '', ''],
  );

  expect(told(reading)).toEqual([]);
  expect(reading.plan.people).toMatchObject([
    {
      name: 'Ana Işık',
      language: 'tr',
      channel: 'sms',
      roles: [{ unitCode: '34.sisli' }, { unitCode: '34.kadikoy' }, { kind: 'coordinator' }],
    },
  ]);
});

test('merges a row that is there twice and refuses one phone for two names', () => {
  const reading = people(
    ['Ana', '05321234501', '34', '', '', ''],
    ['Ana', '05321234501', '34', '', '', ''],
    ['Ben', '05321234501', '34', '', '', ''],
    ['Ana', '05321234502', '34', '', '', ''],
  );

  expect(told(reading)).toEqual([
    '(people!3 problem-row-twice)',
    'people!4 Cep problem-phone-two-names',
    '(people!5 Cep problem-person-two-phones)',
  ]);
  expect(reading.problems[1]?.vars).toEqual({
    phone: '+905321234501',
    name: 'Ben',
    other: 'Ana',
    otherRow: '2',
  });
  expect(reading.plan.people).toHaveLength(2);
});

test('refuses two rows of one person that disagree', () => {
  const reading = people(
    ['Ana', '05321234501', '34', '', 'tr', ''],
    ['Ana', '05321234501', '34.sisli', '', 'fa', ''],
  );

  expect(told(reading)).toEqual(['people!3 Dil problem-person-differs']);
});

test('makes the tree from the list of people where there is no other', () => {
  const rows = [
    ['Ad Soyad', 'Cep', 'İlçe', 'Mahalle', 'Görev'],
    ['Ana', '05321234501', 'Şişli', 'Gülbahar', ''],
    ['Ben', '05321234502', 'ŞİŞLİ', 'GULBAHAR MAH.', ''],
    ['Cem', '05321234503', 'Şişli', '', 'koordinatör'],
  ];

  const reading = plan({ people: rows });

  expect(told(reading)).toEqual(['(people!2 problem-units-made)']);
  expect(
    reading.plan.units.map(({ code, names, kind, parentCode }) => [code, names.name, kind, parentCode]),
  ).toEqual([
    ['sisli', 'Şişli', 'district', null],
    ['sisli.gulbahar', 'Gülbahar', 'neighbourhood', 'sisli'],
  ]);
  expect(reading.plan.people.map(({ roles }) => roles[0]?.unitCode)).toEqual([
    'sisli.gulbahar',
    'sisli.gulbahar',
    'sisli',
  ]);

  const again = plan(
    { people: rows },
    { existingUnits: reading.plan.units.map((unit) => ({ ...unit, kind: unit.kind ?? '' })) },
  );

  expect(told(again)).toEqual([]);
  expect(again.plan.units).toEqual([]);
  expect(again.plan.people).toEqual(reading.plan.people);
});

test('does not make a unit of an unknown code, nor where units are known', () => {
  const list = [
    ['name', 'phone', 'unit'],
    ['Ana', '05321234501', '34.sisli'],
  ];

  expect(told(plan({ people: list }))).toEqual(['people!2 unit problem-unit-unknown']);
  expect(
    told(plan({ units: istanbul, people: [list[0] ?? [], ['Ana', '05321234501', 'Şişli / Bozkurt']] })),
  ).toEqual(['people!2 unit problem-unit-unknown']);
});

test('tells once what a whole sheet lacks', () => {
  expect(
    told(
      plan({
        units: istanbul,
        people: [
          ['Ad Soyad', 'Birim'],
          ['Ana', '34'],
          ['Ben', '34'],
        ],
      }),
    ),
  ).toEqual(['people!1 problem-column-missing']);
});

test('tells how far it has come', () => {
  const seen: string[] = [];
  const rows = Array.from({ length: 1200 }, (_, i) => [`Ana ${i}`, `0532${1_000_000 + i}`, '34']);

  plan(
    { units: istanbul, people: [['name', 'phone', 'unit'], ...rows] },
    { progress: (done, total) => seen.push(`${done}/${total}`) },
  );

  expect(seen).toEqual(['500/1200', '1000/1200', '1200/1200']);
});
