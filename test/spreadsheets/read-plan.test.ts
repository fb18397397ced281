import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnWords, sheetKinds } from '../../src/spreadsheets/column-words.ts';
import { problemKeys } from '../../src/spreadsheets/problem-keys.ts';
import { readPlan } from '../../src/spreadsheets/read-plan.ts';
import { readTables } from '../../src/spreadsheets/read-tables.ts';
import { plan, scratch, told } from './sheets.ts';

test('reads a dirty workbook and tells every faulty row', async () => {
  await using files = await scratch();
  const path = await files.workbook('plan.xlsx', {
    Program: [
      ['anahtar', 'değer'],
      ['Program adı', 'Şişli'],
      ['Başlangıç', new Date(Date.UTC(2026, 10, 23))],
      ['renk', 'mavi'],
    ],
    Birimler: [
      ['Kod', 'Ad', 'Üst birim', 'Nüfus'],
      [34, 'İstanbul', null, 1],
      [null, 'Şişli', 34, 2],
      [null, 'SISLI', 'istanbul', 2],
      ['x', 'X', 'x', 0],
    ],
    Kişiler: [
      ['2026 üye listesi'],
      [],
      ['AD SOYAD', 'CEP TEL', 'İLÇE', 'GÖREV'],
      ['Çiğdem Işık', 5321234501, 'Şişli', 'Temsilci'],
      ['Ben Demir', 905000000000, 'ŞİŞLİ', 'temsilci'],
      ['Cem Kaya', '0532 123 45 03', 'Şisli', 'muhtar'],
    ],
    Görevler: [
      ['Görev', 'Tür', 'Hedef', 'Puan'],
      ['Ziyaret', 'sayı', 40, 40],
      ['Stant', 'şarkı', null, 20],
    ],
  });

  const reading = readPlan((await readTables(path, 'tr')).tables, { phoneCountry: 'TR', language: 'tr' });

  expect(told(reading)).toEqual([
    '(Program!4 anahtar problem-key-unknown)',
    '(Birimler!4 Ad problem-unit-merged)',
    'Birimler!5 Üst birim problem-unit-circular',
    'Kişiler!5 CEP TEL problem-phone-mangled',
    'Kişiler!6 GÖREV problem-role-unknown',
    'Görevler!3 Tür problem-kind-unknown',
  ]);
  expect(reading.ignoredColumns).toEqual([{ sheet: 'Birimler', column: 'Nüfus' }]);
  expect(reading.plan.people).toMatchObject([
    { phone: '+905321234501', roles: [{ kind: 'rep', unitCode: '34.sisli' }] },
  ]);
});

test('never throws, whatever stands in the cells', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      'Şişli',
      'Şişli / Gülbahar',
      '1-3',
      'rep',
      '/',
      '-',
      '\u0000',
      '9,05E+11',
      '=1+1',
      '__proto__',
      'constructor',
    ),
    fc.double(),
    fc.date({ noInvalidDate: true }),
    fc.constant(null),
  );
  const table = fc.constantFrom(...sheetKinds).chain((kind) =>
    fc.record({
      kind: fc.constant(kind),
      sheet: fc.constant<string>(kind),
      headers: fc.shuffledSubarray(Object.keys(columnWords[kind])),
      rows: fc.array(fc.record({ row: fc.nat(), cells: fc.array(cell, { maxLength: 12 }) }), {
        maxLength: 6,
      }),
    }),
  );
  fc.assert(
    fc.property(fc.array(table, { maxLength: 4 }), (tables) => {
      const { problems, plan } = readPlan(tables, { phoneCountry: 'TR', language: 'tr' });

      for (const { key, vars } of problems) {
        expect(Object.entries(problemKeys)).toContainEqual([key, expect.arrayContaining(Object.keys(vars))]);
      }
      const codes = new Set(plan.units.map(({ code }) => code));
      expect(codes.size).toBe(plan.units.length);
      for (const { roles } of plan.people)
        for (const { unitCode } of roles) expect(codes).toContain(unitCode);
    }),
  );
});

test('is the same when it is read again over what was stored', () => {
  const name = fc.constantFrom('Şişli', 'SISLI', 'Merkez', 'merkez mah', 'Gülbahar', 'A', 'B');
  const rows = fc.array(fc.tuple(name, fc.oneof(name, fc.constant(''))), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(rows, (rows) => {
      const units = [['name', 'parent'], ...rows];
      const first = plan({ units });
      fc.pre(first.problems.every(({ severity }) => severity === 'notice'));

      const stored = first.plan.units.map((unit) => ({ ...unit, kind: '' }));
      const again = plan({ units }, { existingUnits: stored });

      expect(again.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(
        again.plan.units.map(({ code, parentCode }) => `${code} under ${parentCode}`).toSorted(),
      ).toEqual(first.plan.units.map(({ code, parentCode }) => `${code} under ${parentCode}`).toSorted());
    }),
  );
});
