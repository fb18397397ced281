import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { importPlan } from '../../src/fortnight/import-plan.ts';
import type { Plan, PlannedPerson } from '../../src/fortnight/plan.ts';
import { createIstanbul } from '../../src/simulator/istanbul.ts';
import { memoryDatabase } from '../helpers/database.ts';
import { before, contentOf } from './importing.ts';

const options = { actor: 'test', now: before, language: 'tr', timeZone: 'Europe/Istanbul' } as const;

test('twenty thousand people are imported in seconds, and a second time nothing changes', async () => {
  await using db = await memoryDatabase();
  const { plan } = createIstanbul({ seed: 'many' });
  const units = plan.units.map(({ code }) => code);
  const people = Array.from({ length: 20_000 }, (_, i) => personIn(units[i % units.length] ?? '', i));

  const start = performance.now();
  const first = await importPlan(db, { ...plan, people }, options);
  const second = await importPlan(db, { ...plan, people }, options);

  expect([first.outcome, second.outcome]).toEqual(['applied', 'unchanged']);
  expect(performance.now() - start).toBeLessThan(15_000);
});

test('whatever is imported in whatever parts, the store holds the same, and once more changes nothing', async () => {
  const { plan } = createIstanbul({ seed: 'parts', reps: 9 });
  const order = fc.shuffledSubarray([...plan.people], { minLength: plan.people.length });

  await fc.assert(
    fc.asyncProperty(order, fc.nat(plan.people.length), async (people, cut) => {
      await using whole = await memoryDatabase();
      await using parts = await memoryDatabase();
      const part = (some: readonly PlannedPerson[]): Plan => ({ ...plan, people: some });

      await importPlan(whole, plan, options);
      await importPlan(parts, part(people.slice(0, cut)), options);
      await importPlan(parts, part(people.slice(cut)), options);

      expect(await contentOf(parts)).toEqual(await contentOf(whole));
      expect((await importPlan(parts, plan, options)).outcome).toBe('unchanged');
    }),
    { numRuns: 20 },
  );
});

function personIn(unitCode: string, index: number): PlannedPerson {
  const at = { sheet: 'people', row: index + 2 };
  const phone = `+90532${String(1_000_000 + index)}`;
  return { at, name: `Rep ${index}`, phone, roles: [{ at, kind: 'rep', unitCode }] };
}
