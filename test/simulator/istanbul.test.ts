import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { expect, test } from 'vitest';
import { createIstanbul } from '../../src/simulator/istanbul.ts';

const all = createIstanbul({ seed: '1' });

test('has 39 districts with 975 neighbourhoods and a rep in each', () => {
  const kinds = Map.groupBy(all.plan.units, ({ kind }) => kind);

  expect(kinds.get('district')).toHaveLength(39);
  expect(kinds.get('neighbourhood')).toHaveLength(975);
  expect(new Set(all.reps.map(({ unitCode }) => unitCode)).size).toBe(975);
  expect(all.coordinators).toHaveLength(39);
});

test('units have codes of their own and stand below their parents', () => {
  const codes = all.plan.units.map(({ code }) => code);

  expect(new Set(codes).size).toBe(codes.length);
  expect(codes).toContain('34.sisli.gulbahar');
  for (const [index, { parentCode }] of all.plan.units.entries())
    if (parentCode !== null) expect(codes.indexOf(parentCode)).toBeLessThan(index);
});

test('names come without the word for neighbourhood', () => {
  const names = all.plan.units.map((unit) => unit.names.name);

  expect(names.filter((name) => /\bMah\b/u.test(name))).toEqual([]);
  expect(names).toContain('Kumköy (Kilyos)');
});

test('everybody has a valid mobile number of their own', () => {
  const phones = all.plan.people.map(({ phone }) => phone);

  expect(new Set(phones).size).toBe(975 + 39);
  for (const phone of phones) {
    const parsed = parsePhoneNumberFromString(phone);
    expect([parsed?.isValid(), parsed?.getType(), parsed?.number]).toEqual([true, 'MOBILE', phone]);
  }
});

test('one district speaks English and one Persian, with Persian names', () => {
  const persian = all.districts.filter(({ language }) => language === 'fa');

  expect(all.districts.filter(({ language }) => language === 'en')).toHaveLength(1);
  expect(persian).toHaveLength(1);
  for (const { names } of persian.flatMap(({ neighbourhoods }) => neighbourhoods))
    expect(names.fa).toMatch(/^[\p{Script=Arabic}\u200c ]+$/u);
});

test('a small world speaks every language too', () => {
  const { reps, districts, plan } = createIstanbul({ seed: '1', reps: 12 });

  expect(reps).toHaveLength(12);
  expect(districts.map(({ language }) => language)).toEqual(['tr', 'en', 'fa']);
  expect(plan.people).toHaveLength(15);
});

test('the same seed gives the same people, another seed others', () => {
  const names = (seed: string) => createIstanbul({ seed, reps: 50 }).reps.map(({ name }) => name);

  expect(names('7')).toEqual(names('7'));
  expect(names('7')).not.toEqual(names('8'));
});

test('as many reps as asked for have a plain phone', () => {
  const { reps, plan } = createIstanbul({ seed: '1', smsPercent: 33 });
  const smsOnly = reps.filter(({ isSmsOnly }) => isSmsOnly).length;

  expect(smsOnly / reps.length).toBeCloseTo(0.33, 1);
  expect(plan.people.filter(({ channel }) => channel === 'sms')).toHaveLength(smsOnly);
});
